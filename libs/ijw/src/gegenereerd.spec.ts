import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENUMERATIES, GEMEENTECODES, RETOURCODES } from './index.js';

const MAP = fileURLToPath(new URL('./gegenereerd/', import.meta.url));

interface Generator {
  RELEASES: { naam: string; xsd: string }[];
  genereer(release: { naam: string; xsd: string }): Map<string, string>;
}
const GENERATOR = new URL('../../../scripts/genereer-types.mjs', import.meta.url).href;

describe('gegenereerde bestanden', () => {
  it('zijn die van de huidige XSD; zo niet, draai npm run types', async () => {
    const { RELEASES, genereer } = (await import(GENERATOR)) as Generator;
    expect(readdirSync(MAP).sort()).toEqual(RELEASES.map(({ naam }) => naam).sort());
    for (const release of RELEASES) {
      const map = `${MAP}/${release.naam}`;
      const aanwezig = Object.fromEntries(readdirSync(map).map((naam) => [naam, readFileSync(`${map}/${naam}`, 'utf8')]));
      expect(aanwezig).toEqual(Object.fromEntries(genereer(release)));
    }
  });
});

describe('codelijsten', () => {
  it('geven elke retourcode van de XSD een betekenis, en geen andere', () => {
    expect(Object.keys(RETOURCODES).sort()).toEqual([...ENUMERATIES.LDT_RetourCode].sort());
  });

  it('kennen 342 gemeenten van vier cijfers, waaronder de veertien van Twente', () => {
    const twente = ['0141', '0147', '0153', '0158', '0163', '0164', '0168', '0173', '0183', '0189', '1700', '1735', '1742', '1774'];
    expect(GEMEENTECODES.size).toBe(342);
    expect([...GEMEENTECODES].filter((code) => !/^\d{4}$/.test(code))).toEqual([]);
    expect(twente.filter((code) => !GEMEENTECODES.has(code))).toEqual([]);
    expect(GEMEENTECODES.has('9999')).toBe(false);
  });
});
