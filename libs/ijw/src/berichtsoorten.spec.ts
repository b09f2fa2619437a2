import { BERICHTSOORTEN, isBerichtType } from './index.js';

const soorten = Object.values(BERICHTSOORTEN);

describe('berichtsoorten', () => {
  it('zijn veertien met elk een eigen code', () => {
    expect(soorten).toHaveLength(14);
    expect(new Set(soorten.map((soort) => soort.code)).size).toBe(14);
  });

  it.each(soorten.filter((soort) => soort.soort === 'heen'))('$type heeft een retour die terugwijst en van de ander komt', (heen) => {
    const retour = BERICHTSOORTEN[heen.retour!];
    expect(retour).toMatchObject({ soort: 'retour', heen: heen.type });
    expect(retour.verzender).not.toBe(heen.verzender);
    expect(Number(retour.code)).toBe(Number(heen.code) + 1);
  });

  it('herhalen alleen in de zes retouren de Afzender en Ontvanger van het heenbericht', () => {
    const omgekeerd = soorten.filter((soort) => soort.headerOmgekeerd).map((soort) => soort.type);
    expect(omgekeerd).toEqual(['JW302', 'JW306', 'JW308', 'JW316', 'JW318', 'JW320']);
  });

  it.each([['JW305', true], ['JW303', false], ['toString', false], ['', false]])('%s is een berichttype: %s', (naam, verwacht) => {
    expect(isBerichtType(naam)).toBe(verwacht);
  });
});
