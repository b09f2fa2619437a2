import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { Rapportenregister, rapportpagina } from '@hub/rapporten';
import { warehouserapporten } from '@hub/warehouse';
import { rapportenUitOpslag } from './uit-opslag.js';

const PAGINA = join(projectMap(), 'docs', 'rapporten.md');
/** Een definitie raakt haar bron pas aan als er rijen gevraagd worden. */
const GEEN_BRON = undefined as never;

describe('de rapporten', () => {
  it('staan zoals zij zijn in docs/rapporten.md (bijwerken: RAPPORTPAGINA=schrijf npm test -- rapportpagina)', () => {
    const pagina = rapportpagina(new Rapportenregister([...rapportenUitOpslag(GEEN_BRON, GEEN_BRON), ...warehouserapporten(GEEN_BRON)]).alle());
    if (process.env['RAPPORTPAGINA'] === 'schrijf') writeFileSync(PAGINA, pagina);
    expect(readFileSync(PAGINA, 'utf8')).toBe(pagina);
  });
});
