import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesBeleid, leesContracten, leesPartijen } from '@hub/instellingen';
import { maakConfiguratie, simuleer, stelParametersVast, type Berichtzet, type Parameters } from '@hub/simulatie';
import { Simulatiehub } from './simulatiehub.js';

const JAAR = { van: '2026-01-01', tot: '2026-12-31' };

/** Schrijft de configuratie van een simulatie en leest haar zoals de hub dat doet. */
function leesConfiguratie(parameters: Parameters) {
  const map = mkdtempSync(join(tmpdir(), 'hub-simulatie-'));
  const bestand = (naam: string, inhoud: unknown): string => {
    writeFileSync(join(map, naam), JSON.stringify(inhoud));
    return join(map, naam);
  };
  const { partijen, contracten, beleid } = maakConfiguratie(parameters);
  try {
    return { partijen: leesPartijen(bestand('partijen.json', partijen)), contracten: leesContracten(bestand('contracten.json', contracten)), beleid: leesBeleid(bestand('beleid.json', beleid)) };
  } finally {
    rmSync(map, { recursive: true });
  }
}

/** De zetten waarvan de hub iets anders vindt dan verwacht, in een leesbare regel. */
function verschillen(parameters: Parameters): { berichten: number; anders: string[]; soorten: Set<string> } {
  const { contracten, beleid } = leesConfiguratie(parameters);
  const hub = new Simulatiehub({ contracten, productcodes: beleid.productcodes, gemeenten: beleid.gemeenten });
  const anders: string[] = [];
  const soorten = new Set<string>();
  let berichten = 0;
  for (const zet of simuleer(parameters)) {
    if (zet.soort !== 'bericht') continue;
    berichten += 1;
    soorten.add(`${zet.type} ${zet.verwacht.oordeel}`);
    const { oordeel, regels, bevindingen } = hub.beoordeel(zet);
    const wordt = `${oordeel} ${regels.join(', ')}`.trim();
    const verwacht = `${zet.verwacht.oordeel} ${zet.verwacht.regels.join(', ')}`.trim();
    if (wordt !== verwacht) anders.push(`${beschrijf(zet)}: ${wordt} in plaats van ${verwacht}, ${bevindingen[0]?.uitleg ?? ''}`);
  }
  return { berichten, anders, soorten };
}

const beschrijf = ({ moment, type, aanbieder, gemeente, bijzonder = '' }: Berichtzet): string => `${moment} ${type} ${aanbieder}/${gemeente} ${bijzonder}`;

describe('de simulatie tegen de regels van de hub', () => {
  it.each([[1, 0.05], [2, 0.05], [7, 0.3], [20, 0.5]])('elk bericht van een jaar krijgt het oordeel dat erbij hoort (zaad %i, %d fout)', (zaad, deel) => {
    const { berichten, anders, soorten } = verschillen(stelParametersVast({ ...JAAR, zaad, clienten: 60, aanbieders: 12, afgekeurd: deel, gecorrigeerd: 2 * deel, ontbreekt: deel / 2, teLaat: deel }));
    expect(anders).toEqual([]);
    expect(berichten).toBeGreaterThan(250);
    expect([...soorten]).toEqual(expect.arrayContaining(['JW301 goed', 'JW305 goed', 'JW307 goed', 'JW315 goed', 'JW317 goed', 'JW319 goed', 'JW323 goed', 'JW305 afgekeurd', 'JW323 afgekeurd', 'JW323 deels']));
  }, 120_000);

  it('ook over een jaargrens, met nieuwe tarieven', () => {
    expect(verschillen(stelParametersVast({ van: '2026-09-01', tot: '2027-04-30', zaad: 4, clienten: 40, gecorrigeerd: 0.3 })).anders).toEqual([]);
  }, 60_000);

  it('zonder fouten is alles goed', () => {
    const zonder = stelParametersVast({ ...JAAR, zaad: 5, clienten: 30, afgekeurd: 0, ontbreekt: 0, teLaat: 0, gecorrigeerd: 0 });
    for (const zet of simuleer(zonder)) expect(zet).toMatchObject({ soort: 'bericht', verwacht: { oordeel: 'goed', regels: [] } });
    expect(verschillen(zonder).anders).toEqual([]);
  }, 60_000);
});

describe('de configuratie van een simulatie', () => {
  const parameters = stelParametersVast({ van: '2026-07-01', tot: '2027-03-31', clienten: 60 });
  const { partijen, contracten, beleid } = leesConfiguratie(parameters);

  it('is wat de hub leest: veertien gemeenten, de aanbieders, beheer en een analist, allemaal met een token', () => {
    const aantal = (rol: string): number => partijen.filter((partij) => partij.rol === rol && partij.token !== undefined).length;
    expect([aantal('gemeente'), aantal('aanbieder'), aantal('beheer'), aantal('analist')]).toEqual([14, parameters.aanbieders, 1, 1]);
    expect(beleid.gemeenten).toHaveLength(14);
  });

  it('kent alle partijen die in de simulatie schrijven', () => {
    const codes = new Set(partijen.map(({ code }) => code));
    for (const zet of simuleer(parameters)) expect([zet.aanbieder, zet.gemeente].filter((code) => !codes.has(code))).toEqual([]);
  });

  it('indexeert elk jaar, en heeft twee ontvangers voor JeugdzorgPlus', () => {
    const plaatsing = contracten.filter(({ productCode }) => productCode === '44A09');
    expect(beleid.plaatsingen[0]?.ontvangers).toEqual([...new Set(plaatsing.map(({ aanbieder }) => aanbieder))]);
    expect(new Set(plaatsing.map(({ aanbieder }) => aanbieder)).size).toBe(2);
    const [eerste, tweede] = plaatsing;
    expect(eerste).toMatchObject({ van: '2026-01-01', tot: '2026-12-31' });
    expect(tweede).toMatchObject({ van: '2027-01-01', tot: null });
    expect((tweede?.tarief ?? 0) / (eerste?.tarief ?? 1)).toBeCloseTo(1.042, 3);
  });

  it('elk product hoort bij een segment', () => {
    const ingedeeld = new Set(beleid.segmenten.flatMap(({ productCodes }) => productCodes ?? []));
    expect(beleid.productcodes.filter(({ code }) => !ingedeeld.has(code))).toEqual([]);
  });
});
