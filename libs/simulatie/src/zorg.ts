import type { Datum } from '@hub/werkdagen';
import { dagnummer, plusDagen, plusWerkdagen } from './dagen.js';
import { kiesReden, meldStart, meldStop, TIJDELIJK } from './melding.js';
import { stuurToewijzing, maakToewijzing, wijzigToewijzing } from './toewijzen.js';
import type { Traject } from './traject.js';
import { planVerhuizing } from './verhuizing.js';
import { planVerlenging } from './verlenging.js';

/** Hoe vaak iets voorkomt, en wanneer (keuzes). */
const PAUZE = { kans: 0.1, minsteDuur: 90, dagen: [10, 35] } as const;
const INGETROKKEN_NA_STOP = { kans: 0.45, minsteRest: 14, werkdagen: [2, 10] } as const;
const VERWIJDERD = { kans: 0.02, opnieuw: 0.6, werkdagen: [1, 3] } as const;
/** Reden van de wijziging (JZ002) bij een reden van de stop (JZ588); anders een administratieve correctie. */
const REDEN_WIJZIGING: Readonly<Record<string, string>> = { 32: '12', 34: '12', 35: '07', 38: '09', 39: '06' };

/** De toewijzing is er: de zorg begint op deze dag, tenzij de gemeente haar nog verwijdert. */
export function wachtOpZorg(traject: Traject, startDag: Datum): void {
  const { wereld, toeval } = traject;
  const verwijderOp = plusWerkdagen(wereld.vandaag, toeval.geheel(...VERWIJDERD.werkdagen));
  if (!traject.isTaak && plusWerkdagen(verwijderOp, 5) < startDag && toeval.kans(VERWIJDERD.kans)) {
    return wereld.plan(verwijderOp, toeval, () => verwijder(traject, startDag));
  }
  wereld.planOp(startDag, () => begin(traject, startDag));
}

/** De gemeente trekt een ten onrechte verstuurde toewijzing in, en stuurt meestal meteen de goede. */
function verwijder(traject: Traject, startDag: Datum): void {
  const { wereld, toeval, toewijzingen: oud } = traject;
  const opnieuw = toeval.kans(VERWIJDERD.opnieuw);
  const nieuw = opnieuw ? oud.map(({ product, ingangsdatum }) => maakToewijzing(traject, product, plusDagen(ingangsdatum, 1))) : [];
  const verder = (): void => (opnieuw ? wereld.planOp(startDag, () => begin(traject, startDag)) : traject.daarna(startDag, traject.baan.gemeente));
  stuurToewijzing(traject, nieuw, { bijzonder: 'toewijzing verwijderd', klaar: verder, nooit: () => wereld.planOp(startDag, () => begin(traject, startDag)) }, oud);
}

/** De zorg begint. */
function begin(traject: Traject, dag: Datum): void {
  if (!traject.isTaak) traject.baan.trajecten.add(traject);
  if (traject.eindPlan < dag) traject.eindPlan = dag;
  planEinde(traject);
  start(traject, dag);
  planPauze(traject, dag);
  planVerlenging(traject, () => planEinde(traject));
  planVerhuizing(traject, dag, { eindig: (laatste) => eindig(traject, laatste, '35'), begin: wachtOpZorg });
}

function start(traject: Traject, dag: Datum): void {
  traject.zorg.push({ van: dag });
  meldStart(traject, dag);
}

/** Plant het einde: zoals verwacht, of eerder als de toewijzing dan afloopt. Wat er eerder was gepland, vervalt. */
function planEinde(traject: Traject): void {
  const { wereld, eindPlan, toegewezenTot, isTaak } = traject;
  const eindDag = !isTaak && toegewezenTot < eindPlan ? toegewezenTot : eindPlan;
  traject.eindDag = eindDag;
  wereld.planOp(eindDag, () => {
    if (traject.eindDag !== eindDag || traject.geeindigd) return;
    eindig(traject, eindDag, eindDag < eindPlan ? '31' : kiesReden(traject.toeval));
  });
}

function planPauze(traject: Traject, dag: Datum): void {
  const { wereld, toeval } = traject;
  const duur = dagnummer(traject.eindDag) - dagnummer(dag);
  if (traject.isInDelen || duur < PAUZE.minsteDuur || !toeval.kans(PAUZE.kans)) return;
  const laatste = plusDagen(dag, Math.round(duur * (0.3 + 0.3 * toeval.deel())));
  const hervat = plusDagen(laatste, toeval.geheel(...PAUZE.dagen));
  const mag = (): boolean => !traject.geeindigd && traject.eindDag > plusDagen(hervat, PAUZE.dagen[0]);
  wereld.planOp(laatste, () => {
    if (!mag()) return;
    sluitZorg(traject, laatste);
    meldStop(traject, laatste, TIJDELIJK);
    wereld.planOp(hervat, () => {
      if (!traject.geeindigd) start(traject, hervat);
    });
  });
}

function sluitZorg(traject: Traject, dag: Datum): void {
  const lopend = traject.zorg.at(-1);
  if (lopend && lopend.tot === undefined) lopend.tot = dag < lopend.van ? lopend.van : dag;
}

/** De zorg eindigt voorgoed. */
function eindig(traject: Traject, dag: Datum, reden: string): void {
  traject.geeindigd = true;
  traject.eindDag = dag;
  sluitZorg(traject, dag);
  meldStop(traject, dag, reden);
  planIntrekking(traject, dag, reden);
  traject.daarna(dag, traject.baan.gemeente);
}

/** De gemeente laat een toewijzing die nog lang doorloopt, vaak eindigen met de zorg. */
function planIntrekking(traject: Traject, dag: Datum, reden: string): void {
  const { wereld, toeval } = traject;
  const moet = reden === '35';
  if (traject.isTaak || traject.toegewezenTot <= plusDagen(dag, INGETROKKEN_NA_STOP.minsteRest) || !(moet || toeval.kans(INGETROKKEN_NA_STOP.kans))) return;
  const wanneer = plusWerkdagen(dag, toeval.geheel(...INGETROKKEN_NA_STOP.werkdagen));
  wereld.plan(wanneer, toeval, () => wijzigToewijzing(traject, { einddatum: dag, reden: REDEN_WIJZIGING[reden] ?? '14' }, { bijzonder: 'toewijzing ingetrokken', klaar: () => undefined }));
}
