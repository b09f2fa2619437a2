import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { bouwXml, Schemaset, type Bericht, type BerichtType } from '@hub/ijw';
import { losseCredits, lopendPerToewijzing, teVeelToegekend } from './grenzen.js';
import { Proefhub, type Uitkomst } from './proefhub.js';
import { CONTRACTEN, STROOM, Toevalsstroom, type Zet } from './toevalsstroom.js';

const SCHEMAS = Schemaset.laad(fileURLToPath(new URL('../../xsd', import.meta.url)));
const AANTAL_STROMEN = 150;
/** Op een trage machine stopt het zoeken eerder; fast-check noemt bij een fout de seed en de kleinste stroom. */
const LANGST_MS = 15_000;
/** Codes waarmee een antwoord niets afwijst. */
const GEEN_FOUT = ['0200', '0233', '8001'];

/** Alle retourcodes in een antwoord, van welke klasse ook. */
function codesIn(deel: unknown): string[] {
  if (typeof deel !== 'object' || deel === null) return [];
  return Object.entries(deel).flatMap(([naam, waarde]) => (naam === 'retourCodes' ? (waarde as string[]) : codesIn(waarde)));
}

/** Elk bericht krijgt een antwoord dat aan zijn XSD voldoet, en dat een code geeft als en alleen als er iets mis is. */
function heeftOordeel({ bevindingen, antwoord, antwoordSoort }: Uitkomst): void {
  const uitslag = SCHEMAS.toets(Buffer.from(bouwXml(antwoordSoort, antwoord)), antwoordSoort);
  expect(uitslag.geldig ? [] : uitslag.meldingen).toEqual([]);
  const gevonden = new Set(bevindingen.map(({ retourcode }) => retourcode));
  const afgewezen = codesIn(antwoord).filter((code) => !GEEN_FOUT.includes(code));
  expect(afgewezen.length > 0).toBe(bevindingen.length > 0);
  expect(afgewezen.filter((code) => !gevonden.has(code))).toEqual([]);
}

/** Een stop verwijderen is het enige dat een eerdere levering weer laat lopen; de standaard stelt daar geen eis aan. */
function verwijdertStop(type: BerichtType, bericht: Bericht<BerichtType>): boolean {
  return type === 'JW307' && (bericht as Bericht<'JW307'>).client.stopProducten.some((stop) => stop.statusAanlevering === '3');
}

function speelZet(stroom: Toevalsstroom, zet: Zet, tel: (uitkomst: string) => void): void {
  const { dossier } = stroom.hub;
  const lopendEerst = lopendPerToewijzing(dossier);
  const prestatiesEerst = new Set(dossier.prestaties.keys());
  const bericht = stroom.bericht(zet);
  const uitkomst = stroom.hub.stuur(zet.soort, bericht);
  heeftOordeel(uitkomst);
  tel(`${zet.soort} ${uitkomst.bevindingen.length === 0 ? 'goed' : 'fout'}`);
  for (const { regel } of uitkomst.bevindingen) tel(regel);
  if (!verwijdertStop(zet.soort, bericht)) {
    for (const [toewijzing, aantal] of lopendPerToewijzing(dossier)) expect(`${toewijzing}: ${Math.min(aantal, lopendEerst.get(toewijzing) ?? 1)}`).toBe(`${toewijzing}: ${aantal}`);
  }
  const nieuw = [...dossier.prestaties].filter(([sleutel]) => !prestatiesEerst.has(sleutel)).map(([, p]) => p);
  expect(losseCredits(dossier)).toEqual([]);
  expect(teVeelToegekend(dossier, nieuw.filter((p) => p.oordeel === 'toegekend'))).toEqual([]);
}

describe('een willekeurige stroom van berichten', () => {
  const geteld = new Map<string, number>();
  const tel = (wat: string): void => void geteld.set(wat, (geteld.get(wat) ?? 0) + 1);

  it('laat nooit twee leveringen op een toewijzing starten, kent nooit meer toe dan is toegewezen, en geeft elk bericht een oordeel', () => {
    fc.assert(
      fc.property(STROOM, (zetten) => {
        const stroom = new Toevalsstroom(new Proefhub(CONTRACTEN));
        for (const zet of zetten) speelZet(stroom, zet, tel);
      }),
      { numRuns: AANTAL_STROMEN, interruptAfterTimeLimit: LANGST_MS },
    );
  });

  it.each(['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323'])('kwam met %s zowel goed als fout langs', (type) => {
    expect(geteld.get(`${type} goed`)).toBeGreaterThan(0);
    expect(geteld.get(`${type} fout`)).toBeGreaterThan(0);
  });

  it.each(['TR326', 'TR321', 'TR322', 'TR369', 'TR374', 'TR379'])('bracht %s aan het licht', (regel) => {
    expect(geteld.get(regel)).toBeGreaterThan(0);
  });
});
