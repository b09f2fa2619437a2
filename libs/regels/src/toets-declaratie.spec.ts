import { debetSleutel, type DossierRecord, type Prestatie } from '@hub/dossier';
import {
  CLIENT,
  eenBekendePrestatie,
  eenClientRecord,
  eenDeclaratieRecord,
  eenDossier,
  eenHeader,
  eenOmgeving,
  eenPrestatie,
  eenPrestatieRecord,
  eenToewijzing,
} from '../../../test/bouwers/index.js';
import { toetsDossier } from './toets-dossier.js';

type Keuze = Parameters<typeof eenDossier>[1];

/** Beoordeelt een declaratie met deze prestaties, in deze volgorde, op `eenToewijzing()` of een andere. */
function oordeel(prestaties: Partial<Prestatie>[], { toewijzing, dossier, client = CLIENT }: { toewijzing?: Parameters<typeof eenToewijzing>[0]; dossier?: Keuze; client?: string } = {}) {
  const header = eenHeader({ type: 'JW323' });
  const records: DossierRecord[] = [
    eenDeclaratieRecord(),
    eenClientRecord({ plek: { klasse: 'Client', index: [0] }, client }),
    ...prestaties.map((anders, i) => {
      const record = eenPrestatieRecord({ referentieNummer: `P-${i + 1}`, client, ...anders });
      return { ...record, plek: { ...record.plek, index: [0, i] } };
    }),
  ];
  const { bevindingen, wijzigingen } = toetsDossier({ header, records }, eenOmgeving({ header, dossier: eenDossier([eenToewijzing(toewijzing)], dossier) }));
  return {
    codes: bevindingen.map(({ regel, retourcode, plek }) => `${regel} ${retourcode} ${plek?.index.join('.')}`),
    geboekt: wijzigingen.flatMap((w) => (w.soort === 'prestatie' ? [`${w.prestatie.referentieNummer} ${w.oordeel}${w.herhaald ? ' herhaald' : ''}`] : [])),
  };
}

const februari = { begindatum: '2025-02-01', einddatum: '2025-02-28', geleverdVolume: 28, bedrag: 28 * 49357 };
const gedeclareerd = eenPrestatie();
/** Januari is al gedeclareerd en toegekend; elke proef een eigen dossier, want het groeit. */
const naJanuari = (): Keuze => ({
  prestaties: [eenBekendePrestatie()],
  openDebet: new Set([debetSleutel(gedeclareerd)]),
  gebruik: new Map([[1001, { volume: { '14': 31 }, bedrag: gedeclareerd.bedrag, openDebet: 1 }]]),
});
const credit: Partial<Prestatie> = { vorigReferentieNummer: 'R-1', debetCredit: 'C' };

describe('een declaratie', () => {
  it('van een onbekende client: alleen 8187, zijn prestaties worden niet beoordeeld maar hun nummers zijn gebruikt', () => {
    expect(oordeel([{}, { toewijzingNummer: 9 }], { client: 'client-2' })).toEqual({ codes: ['TR304 8187 0'], geboekt: ['P-1 afgewezen', 'P-2 afgewezen'] });
  });

  it('op een verwijderde toewijzing: alleen 9384', () => {
    const buitenAlles = { geleverdVolume: 999, bedrag: 999 * 49357, begindatum: '2024-12-05', einddatum: '2025-01-02', eenheid: '16', productCode: '44A08' };
    expect(oordeel([buitenAlles], { toewijzing: { redenWijziging: '13', einddatum: '2025-01-01' } }).codes).toEqual(['TR384 9384 0.0']);
  });

  it('met een credit en in hetzelfde bericht wat ervoor in de plaats komt', () => {
    expect(oordeel([credit, { geleverdVolume: 30, bedrag: 30 * 49357 }], { dossier: naJanuari() })).toEqual({ codes: [], geboekt: ['P-1 toegekend', 'P-2 toegekend'] });
  });

  it('zonder credit is dezelfde maand al gedeclareerd', () => {
    expect(oordeel([{}], { dossier: naJanuari() }).codes).toEqual(['TR389 9389 0.0']);
  });

  it('met twee credits op een debet: de tweede 9390', () => {
    expect(oordeel([credit, credit], { dossier: naJanuari() }).codes).toEqual(['TR390 9390 0.1']);
  });

  it('een credit die het nummer van haar debet herhaalt, laat de debet zoals zij was', () => {
    const uitkomst = oordeel([{ ...credit, referentieNummer: 'R-1' }, credit], { dossier: naJanuari() });
    expect(uitkomst).toEqual({ codes: ['TR314 8021 0.0'], geboekt: ['R-1 afgewezen herhaald', 'P-2 toegekend'] });
  });

  it('een credit op een debet uit dezelfde declaratie kan niet: er is nog geen antwoord', () => {
    expect(oordeel([{ ...credit, vorigReferentieNummer: 'P-2' }, {}]).codes).toEqual(['TR323 8017 0.0']);
  });

  it('een credit mag na het inkorten van de toewijzing, ook al is het volume overschreden', () => {
    expect(oordeel([credit], { dossier: naJanuari(), toewijzing: { einddatum: '2025-01-17', omvang: { volume: 1, eenheid: '14', frequentie: '6' } } }).codes).toEqual([]);
  });

  it('de prestaties van een bericht tellen samen; een afgewezen prestatie telt niet mee', () => {
    const omvang = { volume: 59, eenheid: '14', frequentie: '6' };
    const teVeel = { ...februari, geleverdVolume: 29, bedrag: 29 * 49357 };
    expect(oordeel([{}, teVeel, februari], { toewijzing: { omvang } }).codes).toEqual(['TR322 9322 0.1']);
  });

  it('een credit maakt ruimte in volume en budget', () => {
    const anders = { ...februari, referentieNummer: 'P-9' };
    const vol = { omvang: { volume: 31, eenheid: '14', frequentie: '6' }, budget: gedeclareerd.bedrag };
    expect(oordeel([anders], { dossier: naJanuari(), toewijzing: vol }).codes).toEqual(['TR322 9322 0.0', 'TR369 9369 0.0']);
    expect(oordeel([credit, anders], { dossier: naJanuari(), toewijzing: vol }).codes).toEqual([]);
  });
});
