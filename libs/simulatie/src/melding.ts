import type { JW305StartProduct, JW307StopProduct } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import { plusDagen, plusWerkdagen } from './dagen.js';
import { Loterij, type Toeval } from './toeval.js';
import { inBericht, type Traject } from './traject.js';
import { REDENEN_BEEINDIGING } from './twente/kenmerken.js';
import { JEUGDZORGPLUS } from './twente/producten.js';

/** Norm voor start en stop: bij een plaatsing uit de subsidieregeling tien werkdagen, anders vijf (OP271, OP272). */
const NORM = { plaatsing: 10, landelijk: 5 } as const;
/** Zoveel werkdagen na de norm komt een late melding hoogstens (keuze). */
const MEEST_TE_LAAT = 15;
/** RedenBeeindiging (JZ588): de levering is tijdelijk beeindigd. */
export const TIJDELIJK = '20';
const VERBETERD_NA: readonly [number, number] = [2, 8];

type Soort = 'start' | 'stop';

interface Stop {
  redenBeeindiging: string;
  einddatum: Datum;
}

const redenen = new Loterij(REDENEN_BEEINDIGING, ({ gewicht }) => gewicht);

/** Waarom de zorg voorgoed ophoudt. */
export function kiesReden(toeval: Toeval): string {
  return redenen.trek(toeval).reden;
}

/** Wanneer een melding er uiterlijk is, en wanneer de aanbieder haar stuurt; `undefined` als hij dat nooit doet. */
function planning(traject: Traject, soort: Soort, gebeurdOp: Datum): { uiterlijk: Datum; dag?: Datum } {
  const { wereld: { parameters }, toeval, producten, toegewezenOp } = traject;
  const plaatsing = producten.includes(JEUGDZORGPLUS);
  const norm = plaatsing ? NORM.plaatsing : NORM.landelijk;
  const vanaf = soort === 'start' && !plaatsing && toegewezenOp > gebeurdOp ? toegewezenOp : gebeurdOp;
  const uiterlijk = plusWerkdagen(vanaf, norm);
  if (toeval.kans(parameters.ontbreekt)) return { uiterlijk };
  const werkdagen = toeval.kans(parameters.teLaat) ? toeval.geheel(norm + 1, norm + MEEST_TE_LAAT) : toeval.geheel(0, norm - 1);
  return { uiterlijk, dag: plusWerkdagen(vanaf, werkdagen) };
}

/** De velden van een start of stop die de levering aanwijzen, voor elk product; taakgericht zonder nummer. */
function sleutels(traject: Traject): Pick<JW305StartProduct, 'toewijzingNummer' | 'product' | 'toewijzingIngangsdatum'>[] {
  if (traject.isTaak) return traject.producten.map((product) => ({ product: inBericht(product) }));
  return traject.toewijzingen.map(({ nummer, product, ingangsdatum }) => ({ toewijzingNummer: nummer, product: inBericht(product), toewijzingIngangsdatum: ingangsdatum }));
}

function starts(traject: Traject, begindatum: Datum, statusAanlevering = '1'): JW305StartProduct[] {
  return sleutels(traject).map((sleutel) => ({ ...sleutel, begindatum, statusAanlevering }));
}

function stops(traject: Traject, stop: Stop, statusAanlevering = '1'): JW307StopProduct[] {
  return sleutels(traject).map((sleutel) => ({ ...sleutel, begindatum: traject.begindatum, ...stop, statusAanlevering }));
}

function bleefUit(traject: Traject, soort: Soort, over: Datum): void {
  traject.wereld.bleefUit(traject.baan, soort, over, traject.toewijzingen[0]?.nummer);
}

function plan(traject: Traject, soort: Soort, gebeurdOp: Datum, meld: (uiterlijk: Datum, klaar: () => void) => void): void {
  const { uiterlijk, dag } = planning(traject, soort, gebeurdOp);
  if (dag === undefined) traject.wereld.plan(plusWerkdagen(uiterlijk, 1), traject.toeval, () => bleefUit(traject, soort, gebeurdOp));
  else traject.meldOp(dag, (klaar) => meld(uiterlijk, klaar));
}

/** De aanbieder meldt dat de zorg begon, of weer begon. */
export function meldStart(traject: Traject, begindatum: Datum): void {
  plan(traject, 'start', begindatum, (uiterlijk, klaar) => {
    const wordtNiets = (): void => {
      bleefUit(traject, 'start', begindatum);
      klaar();
    };
    if (traject.stand === 'loopt' || (traject.isTaak && traject.bekend.openTaak)) return wordtNiets();
    traject.wereld.post.stuur({
      ...traject.afzending, type: 'JW305', uiterlijk,
      maak: (header) => ({ header, client: { ...traject.clientdeel, startProducten: starts(traject, begindatum) } }),
      klaar: () => {
        Object.assign(traject, { stand: 'loopt', begindatum });
        traject.bekend.openTaak ||= traject.isTaak;
        if (traject.toeval.kans(traject.wereld.parameters.gecorrigeerd)) verbeterStart(traject);
        klaar();
      },
      nooit: wordtNiets,
    });
  });
}

/** De Begindatum was een paar dagen anders: de aanbieder verwijdert de start en meldt haar opnieuw. */
function verbeterStart(traject: Traject): void {
  const { wereld, toeval } = traject;
  const dag = plusWerkdagen(wereld.vandaag, toeval.geheel(...VERBETERD_NA));
  if (dag >= traject.eindDag) return;
  const was = traject.begindatum;
  const begindatum = plusDagen(was, toeval.geheel(1, 3));
  traject.meldOp(dag, (klaar) => {
    if (traject.stand !== 'loopt' || traject.begindatum !== was || begindatum > wereld.vandaag) return klaar();
    wereld.post.stuur({
      ...traject.afzending, type: 'JW305', bijzonder: 'start verbeterd',
      maak: (header) => ({ header, client: { ...traject.clientdeel, startProducten: [...starts(traject, was, '3'), ...starts(traject, begindatum)] } }),
      klaar: () => {
        traject.begindatum = begindatum;
        const periode = traject.zorg.find(({ van }) => van === was);
        if (periode && (periode.tot ?? begindatum) >= begindatum) periode.van = begindatum;
        klaar();
      },
      nooit: klaar,
    });
  });
}

/** De aanbieder meldt dat de zorg ophield; tijdelijk of voorgoed. */
export function meldStop(traject: Traject, dag: Datum, redenBeeindiging: string): void {
  plan(traject, 'stop', dag, (uiterlijk, klaar) => {
    const tijdelijk = redenBeeindiging === TIJDELIJK;
    if (traject.stand === 'niet gemeld' || traject.stand === 'gestopt' || (tijdelijk && traject.stand !== 'loopt')) return klaar();
    const stop: Stop = { redenBeeindiging, einddatum: dag < traject.begindatum ? traject.begindatum : dag };
    const naTijdelijk = traject.stand === 'tijdelijk gestopt';
    traject.wereld.post.stuur({
      ...traject.afzending, type: 'JW307', uiterlijk,
      maak: (header) => ({ header, client: { ...traject.clientdeel, stopProducten: stops(traject, stop) } }),
      klaar: () => {
        traject.stand = tijdelijk ? 'tijdelijk gestopt' : 'gestopt';
        if (traject.isTaak) traject.bekend.openTaak = false;
        if (!tijdelijk && traject.toeval.kans(traject.wereld.parameters.gecorrigeerd)) verbeterStop(traject, stop, naTijdelijk);
        klaar();
      },
      nooit: () => {
        bleefUit(traject, 'stop', dag);
        klaar();
      },
    });
  });
}

/** De reden of de Einddatum van de stop klopte niet: de aanbieder verwijdert haar en meldt haar opnieuw. */
function verbeterStop(traject: Traject, was: Stop, naTijdelijk: boolean): void {
  const { wereld, toeval } = traject;
  const eerder = !naTijdelijk && was.einddatum > traject.begindatum && toeval.kans(0.4);
  const anders: Stop = eerder ? { ...was, einddatum: plusDagen(was.einddatum, -1) } : { ...was, redenBeeindiging: was.redenBeeindiging === '31' ? '34' : '31' };
  traject.meldOp(plusWerkdagen(wereld.vandaag, toeval.geheel(...VERBETERD_NA)), (klaar) => {
    wereld.post.stuur({
      ...traject.afzending, type: 'JW307', bijzonder: 'stop verbeterd',
      maak: (header) => ({ header, client: { ...traject.clientdeel, stopProducten: [...stops(traject, was, '3'), ...stops(traject, anders)] } }),
      klaar,
      nooit: klaar,
    });
  });
}
