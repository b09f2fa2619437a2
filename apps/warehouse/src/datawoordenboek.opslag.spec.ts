import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { beschrijfMetDatabank, maakTestdatabank } from '../../../test/databank.js';
import { maakDatawoordenboek } from './datawoordenboek.js';

const BLADZIJDE = join(projectMap(), 'docs/datawoordenboek.md');

beschrijfMetDatabank('docs/datawoordenboek.md', () => {
  it('is wat de database zelf zegt; bijwerken: DATAWOORDENBOEK=schrijf npm test -- datawoordenboek', async () => {
    const { databank, ruimOp } = await maakTestdatabank();
    try {
      const bladzijde = await maakDatawoordenboek(databank.pool);
      if (process.env['DATAWOORDENBOEK'] === 'schrijf') writeFileSync(BLADZIJDE, bladzijde);
      expect(readFileSync(BLADZIJDE, 'utf8')).toBe(bladzijde);
    } finally {
      await ruimOp();
    }
  });
});
