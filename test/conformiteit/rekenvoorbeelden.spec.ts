import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Gebruik, Prestatie, Toewijzing } from '@hub/dossier';
import { REGELS_DOSSIER, type Contractregel } from '@hub/regels';
import { eenContractregel, eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../bouwers/index.js';

const naslag = process.env['IJW_NASLAG'];
const metNaslag = naslag === undefined ? describe.skip : describe;
if (naslag === undefined) process.stdout.write('overgeslagen: IJW_NASLAG niet gezet (rekenvoorbeelden van de standaard)\n');

interface Periode {
  begindatum: string;
  einddatum: string;
}

interface Voorbeelden {
  frequentie_per_week: {
    naam: string;
    ingangsdatum: string;
    einddatum: string;
    variant: string;
    volume_per_week: number;
    productperioden: (Periode & { maximum: number })[];
    maximum_toewijzing: number;
  }[];
  overig: {
    iv081: { gevallen: { uurtarief_cent: number; minuten: number; producttarief_cent: number; ingediend_bedrag_cent: number; product_maal_volume_cent: number }[] };
    iv089: { gevallen: { toewijzing: [string, string]; productperioden: [string, string][] }[] };
    trajectfinanciering: { gevallen: { toegewezen_cent: number; bedragen_cent: number[] }[] };
  };
}

const LEEG: Voorbeelden = {
  frequentie_per_week: [],
  overig: { iv081: { gevallen: [] }, iv089: { gevallen: [] }, trajectfinanciering: { gevallen: [] } },
};
const voorbeelden = naslag === undefined ? LEEG : (JSON.parse(readFileSync(join(naslag, '3.2', 'rekenvoorbeelden.json'), 'utf8')) as Voorbeelden);

/** Of de prestatie op de toewijzing aan de regel voldoet. */
function voldoet(id: string, toewijzing: Partial<Toewijzing>, prestatie: Partial<Prestatie>, rond: { gebruik?: Gebruik; contract?: Contractregel } = {}): boolean {
  const dossier = eenDossier([eenToewijzing(toewijzing)], { gebruik: new Map(rond.gebruik ? [[1001, rond.gebruik]] : []) });
  const regel = REGELS_DOSSIER.find((r) => r.id === id);
  const oordeel = regel?.beoordeel(eenPrestatieRecord(prestatie), eenOmgeving({ dossier, contracten: rond.contract ? [rond.contract] : [] }));
  expect(oordeel?.uitkomst).toMatch(/^voldoet/);
  return oordeel?.uitkomst === 'voldoet';
}

metNaslag('de rekenvoorbeelden van de standaard', () => {
  it('zijn er', () => expect(voorbeelden.frequentie_per_week.length).toBeGreaterThan(10));

  it.each(voorbeelden.frequentie_per_week.map((v) => [v.naam, v] as const))('TR321 en TR322: %s', (_naam, v) => {
    const eenheid = v.variant === 'outputgericht' ? '83' : '04';
    const toewijzing = { ingangsdatum: v.ingangsdatum, einddatum: v.einddatum, omvang: { volume: v.volume_per_week, eenheid, frequentie: '2' } };
    for (const { maximum, ...periode } of v.productperioden) {
      expect(voldoet('TR321', toewijzing, { ...periode, eenheid, geleverdVolume: maximum })).toBe(true);
      expect(voldoet('TR321', toewijzing, { ...periode, eenheid, geleverdVolume: maximum + 1 })).toBe(false);
    }
    const gebruik = { volume: { [eenheid]: v.maximum_toewijzing - 1 }, bedrag: 0, openDebet: 0 };
    expect(voldoet('TR322', toewijzing, { eenheid, geleverdVolume: 1 }, { gebruik })).toBe(true);
    expect(voldoet('TR322', toewijzing, { eenheid, geleverdVolume: 2 }, { gebruik })).toBe(false);
  });

  it.each(voorbeelden.overig.iv089.gevallen)('TR387 en TR388: de perioden van $toewijzing, en geen dag later begonnen of eerder geëindigd', (geval) => {
    const [ingangsdatum, einddatum] = geval.toewijzing;
    for (const [begin, eind] of geval.productperioden) {
      const periode = { begindatum: begin, einddatum: eind };
      expect([voldoet('TR387', { ingangsdatum, einddatum }, periode), voldoet('TR388', { ingangsdatum, einddatum }, periode)]).toEqual([true, true]);
      const korter = { begindatum: `${begin.slice(0, 8)}16`, einddatum: `${eind.slice(0, 8)}16` };
      expect([voldoet('TR387', { ingangsdatum, einddatum }, korter), voldoet('TR388', { ingangsdatum, einddatum }, korter)]).toEqual([false, false]);
    }
  });

  it.each(voorbeelden.overig.iv081.gevallen)('TR346 en TR418: $minuten minuten tegen $uurtarief_cent cent per uur', (geval) => {
    const toewijzing = { omvang: { volume: 99, eenheid: '04', frequentie: '4' } };
    const contract = eenContractregel({ eenheid: '04', tarief: geval.uurtarief_cent });
    const prestatie = { eenheid: '01', geleverdVolume: geval.minuten, productTarief: geval.producttarief_cent, bedrag: geval.ingediend_bedrag_cent };
    expect(voldoet('TR346', toewijzing, prestatie, { contract })).toBe(true);
    expect(voldoet('TR418', toewijzing, prestatie, { contract })).toBe(true);
    const gelijk = geval.product_maal_volume_cent === geval.ingediend_bedrag_cent;
    expect(voldoet('TR346', toewijzing, { ...prestatie, bedrag: geval.product_maal_volume_cent }, { contract })).toBe(gelijk);
  });

  it.each(voorbeelden.overig.trajectfinanciering.gevallen)('TR321 en TR322: trajectfinanciering van $toegewezen_cent cent in delen', ({ toegewezen_cent, bedragen_cent }) => {
    const toewijzing = { omvang: { volume: toegewezen_cent, eenheid: '83', frequentie: '6' } };
    let eerder = 0;
    for (const deel of bedragen_cent) {
      const gebruik = { volume: { '83': eerder }, bedrag: eerder, openDebet: 0 };
      expect(voldoet('TR321', toewijzing, { eenheid: '83', geleverdVolume: deel })).toBe(true);
      expect(voldoet('TR322', toewijzing, { eenheid: '83', geleverdVolume: deel }, { gebruik })).toBe(true);
      eerder += deel;
    }
    expect(voldoet('TR322', toewijzing, { eenheid: '83', geleverdVolume: 1 }, { gebruik: { volume: { '83': eerder }, bedrag: eerder, openDebet: 0 } })).toBe(false);
  });
});
