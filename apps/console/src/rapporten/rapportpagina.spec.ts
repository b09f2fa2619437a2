import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import type { Databank } from '@hub/opslag';
import { Rapportenregister, rapportpagina } from '@hub/rapporten';
import { rapportenUitOpslag } from './uit-opslag.js';

const PAGINA = join(projectMap(), 'docs', 'rapporten.md');
/** Een definitie raakt de databank pas aan als er rijen gevraagd worden. */
const GEEN_DATABANK = undefined as unknown as Databank;

describe('de rapporten', () => {
  it('staan zoals zij zijn in docs/rapporten.md (bijwerken: RAPPORTPAGINA=schrijf npm test -- rapportpagina)', () => {
    const pagina = rapportpagina(new Rapportenregister(rapportenUitOpslag(GEEN_DATABANK)).alle());
    if (process.env['RAPPORTPAGINA'] === 'schrijf') writeFileSync(PAGINA, pagina);
    expect(readFileSync(PAGINA, 'utf8')).toBe(pagina);
  });
});
