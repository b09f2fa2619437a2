import fc from 'fast-check';
import { eenHistorie, eenPlaatsing, eenTermijnomgeving, gebeurd, gedeclareerd } from '../../../test/bouwers/index.js';
import { statusOp, termijnenVan, verenig, type Bekend, type Gebeurtenis, type GedeclareerdePrestatie, type Termijn, type Termijnbeleid } from './index.js';

const BELEIDEN = { plaatsing: { plaatsingen: [eenPlaatsing()] }, landelijk: {} };
const DAGEN = ['2025-01-06', '2025-01-08', '2025-01-13', '2025-01-20', '2025-02-03', '2025-02-28', '2025-03-31', '2025-05-06'];
const VANDAAG = '2025-06-02';

const dag = fc.constantFrom(...DAGEN);

/** Iets wat op een dag binnenkomt; wat de hub ervan vindt is hier niet van belang, alleen dat de uitkomst niet van het tempo afhangt. */
const gebeurtenis: fc.Arbitrary<(op: string) => Gebeurtenis> = fc.oneof(
  fc.record({ ingangsdatum: dag, einddatum: fc.option(dag, { nil: undefined }), redenWijziging: fc.option(fc.constantFrom('04', '13'), { nil: undefined }) })
    .map((toewijzing) => (op: string) => gebeurd.toewijzing(op, toewijzing)),
  dag.map((begindatum) => (op: string) => gebeurd.start(op, begindatum)),
  dag.map((begindatum) => (op: string) => gebeurd.afgekeurd(gebeurd.start(op, begindatum))),
  dag.map((begindatum) => (op: string) => gebeurd.startVerwijderd(op, begindatum)),
  fc.record({ einddatum: dag, begindatum: dag, redenBeeindiging: fc.constantFrom('20', '31'), verwijdering: fc.boolean() })
    .map(({ einddatum, ...stop }) => (op: string) => gebeurd.stop(op, einddatum, stop)),
  fc.constantFrom('toewijzing' as const, 'wijziging' as const).map((soort) => (op: string) => gebeurd.verzoek(op, soort)),
  fc.record({ antwoord: fc.constantFrom('1' as const, '2' as const), woonplaats: fc.option(fc.constant('0141'), { nil: undefined }) })
    .map(({ antwoord, woonplaats }) => (op: string) => gebeurd.antwoord(op, antwoord, woonplaats)),
);

const declaratie: fc.Arbitrary<(op: string) => GedeclareerdePrestatie> = fc.record({ maand: dag, debet: fc.boolean(), aanvaard: fc.boolean(), gecrediteerd: fc.boolean() })
  .map(({ maand, ...anders }) => (op: string) => gedeclareerd(op, maand, anders));

type Stap = { gebeurtenis?: Gebeurtenis; prestatie?: GedeclareerdePrestatie };

/** Stappen in de volgorde van hun dag. */
const stappen: fc.Arbitrary<Stap[]> = fc.array(fc.tuple(dag, fc.oneof(
  gebeurtenis.map((maak) => (op: string): Stap => ({ gebeurtenis: maak(op) })),
  declaratie.map((maak) => (op: string): Stap => ({ prestatie: maak(op) })),
)), { minLength: 1, maxLength: 14 }).map((lijst) => lijst.toSorted(([a], [b]) => a.localeCompare(b)).map(([op, maak]) => maak(op)));

function historieVan(tot: readonly Stap[]): ReturnType<typeof eenHistorie> {
  return eenHistorie(tot.flatMap((s) => s.gebeurtenis ?? []), tot.flatMap((s) => s.prestatie ?? []));
}

/** Na elke stap vastgelegd zoals de bewaking dat doet: wat nieuw is erbij of eroverheen, wat niet meer volgt vervallen. */
function stapVoorStap(alle: readonly Stap[], beleid: Partial<Termijnbeleid>, vandaagBij: (stap: number) => string): Map<string, Termijn> {
  const bewaard = new Map<string, Termijn>();
  for (let i = 1; i <= alle.length; i++) {
    const omgeving = eenTermijnomgeving(vandaagBij(i), beleid);
    const bekend: ReadonlyMap<string, Bekend> = bewaard;
    const { termijnen, vervallen } = verenig(termijnenVan(historieVan(alle.slice(0, i)), omgeving).termijnen, bekend, omgeving.beleid);
    for (const sleutel of vervallen) bewaard.set(sleutel, { ...(bewaard.get(sleutel) as Termijn), vervallen: true, voldaanOp: undefined });
    for (const termijn of termijnen) bewaard.set(termijn.sleutel, termijn);
  }
  return bewaard;
}

describe.each(Object.entries(BELEIDEN))('stap voor stap of in één keer, %s', (_naam, beleid: Partial<Termijnbeleid>) => {
  const inEenKeer = (alle: readonly Stap[]): Termijn[] => {
    const omgeving = eenTermijnomgeving(VANDAAG, beleid);
    return termijnenVan(historieVan(alle), omgeving).termijnen;
  };
  const opSleutel = (termijnen: Iterable<Termijn>): Termijn[] => [...termijnen].sort((a, b) => a.sleutel.localeCompare(b.sleutel));

  it('geeft dezelfde termijnen; wat er onderweg bij kwam en niet meer volgt, is vervallen', () => {
    fc.assert(fc.property(stappen, (alle) => {
      const nu = inEenKeer(alle);
      const gevolgd = stapVoorStap(alle, beleid, () => VANDAAG);
      const sleutels = new Set(nu.map(({ sleutel }) => sleutel));
      expect(opSleutel([...gevolgd.values()].filter(({ sleutel }) => sleutels.has(sleutel)))).toEqual(opSleutel(nu));
      for (const over of [...gevolgd.values()].filter(({ sleutel }) => !sleutels.has(sleutel))) expect(statusOp(over, VANDAAG)).toBe('vervallen');
    }), { numRuns: 150 });
  });

  it('de laatste stap vandaag gezet, is het tempo van de klok ervoor niet van belang', () => {
    fc.assert(fc.property(stappen, fc.array(dag, { minLength: 14, maxLength: 14 }), (alle, dagen) => {
      const klok = dagen.toSorted((a, b) => a.localeCompare(b));
      const gevolgd = stapVoorStap(alle, beleid, (stap) => (stap === alle.length ? VANDAAG : klok[stap - 1] ?? VANDAAG));
      const sleutels = new Set(inEenKeer(alle).map(({ sleutel }) => sleutel));
      expect(opSleutel([...gevolgd.values()].filter(({ sleutel }) => sleutels.has(sleutel)))).toEqual(opSleutel(inEenKeer(alle)));
    }), { numRuns: 150 });
  });

  it('elke sleutel komt een keer voor', () => {
    fc.assert(fc.property(stappen, (alle) => {
      const sleutels = inEenKeer(alle).map(({ sleutel }) => sleutel);
      expect(new Set(sleutels).size).toBe(sleutels.length);
    }), { numRuns: 150 });
  });
});
