import { join } from 'node:path';
import { leesContracten, leesPartijen, projectMap } from '@hub/instellingen';
import { Schemaset } from '@hub/ijw';
import { toetsBinnenBericht } from '@hub/regels';
import { DEMOPARTIJEN } from './demo-berichten.js';
import { demodatums } from './demo-datums.js';
import { demoverhaal } from './demo-verhaal.js';

const schemas = Schemaset.laad(join(projectMap(), 'xsd'));
const config = (naam: string): string => join(projectMap(), 'config', naam);

/** Elke dag van veertien maanden, met een jaarwisseling en 29 februari. */
function dagen(): string[] {
  return Array.from({ length: 425 }, (_, i) => new Date(Date.UTC(2027, 0, 1 + i)).toISOString().slice(0, 10));
}

function niveaus(vandaag: string): (number | 'goed')[] {
  return demoverhaal(DEMOPARTIJEN, vandaag).map(({ type, xml }) => {
    const uitslag = schemas.toets(Buffer.from(xml), type);
    if (!uitslag.geldig) return 1;
    return toetsBinnenBericht(type, uitslag.bericht).length > 0 ? 2 : 'goed';
  });
}

describe('het verhaal van de demo', () => {
  it('heeft elke dag precies een bericht dat op niveau 1 en een dat op niveau 2 faalt', () => {
    for (const dag of dagen()) {
      expect([dag, ...niveaus(dag)]).toEqual([dag, 'goed', 1, 'goed', 'goed', 'goed', 2, 'goed', 'goed']);
    }
  });

  it('declareert de hele vorige maand', () => {
    expect(demodatums('2028-03-31').maand).toEqual({ van: '2028-02-01', tot: '2028-02-29' });
    expect(demodatums('2027-01-01')).toMatchObject({ maand: { van: '2026-12-01', tot: '2026-12-31' }, gisteren: '2026-12-31', ervoor: '2026-11-30' });
  });

  it('laat partijen optreden die de demo kent, tegen het tarief van hun contract', () => {
    const codes = leesPartijen(config('partijen.demo.json')).map(({ code }) => code);
    expect(codes).toEqual(expect.arrayContaining(Object.values(DEMOPARTIJEN)));
    const contracten = leesContracten(config('contracten.demo.json')).filter(({ aanbieder }) => aanbieder === DEMOPARTIJEN.aanbieder);
    const declaratie = demoverhaal(DEMOPARTIJEN, '2027-05-03').find(({ type }) => type === 'JW323')?.xml ?? '';
    const gedeclareerd = [...declaratie.matchAll(/ProductCode>(\w+)<.*?ProductTarief>(\d+)</g)].map(([, code, tarief]) => ({ code, tarief: Number(tarief) }));
    expect(gedeclareerd).toHaveLength(2);
    for (const { code, tarief } of gedeclareerd) expect(contracten).toContainEqual(expect.objectContaining({ productCode: code, tarief, eenheid: '04' }));
  });
});
