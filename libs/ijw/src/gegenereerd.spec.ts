import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ENUMERATIES, GEMEENTECODES, RETOURCODES } from './index.js';

const MAP = fileURLToPath(new URL('./gegenereerd/', import.meta.url));
const GENERATOR = new URL('../../../scripts/genereer-types.mjs', import.meta.url).href;

describe('gegenereerde bestanden', () => {
  it('zijn die van de huidige XSD; zo niet, draai npm run types', async () => {
    const { genereer } = (await import(GENERATOR)) as { genereer(): Map<string, string> };
    const verwacht = Object.fromEntries(genereer());
    const aanwezig = Object.fromEntries(readdirSync(MAP).map((naam) => [naam, readFileSync(`${MAP}/${naam}`, 'utf8')]));
    expect(aanwezig).toEqual(verwacht);
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
