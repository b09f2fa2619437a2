import type { Datum } from '@hub/werkdagen';
import { isTeKrijgen } from './aanbieders.js';
import { wijsToe } from './aanvraag.js';
import { dagnummer, plusDagen } from './dagen.js';
import { Traject } from './traject.js';
import { GEMEENTEN, type Gemeente } from './twente/gemeenten.js';

/** Hoe vaak een jeugdige tijdens een traject naar een andere gemeente van de regio verhuist (keuze). */
const KANS = 0.02;
const RUIMTE_DAGEN = 20;

/** Wat een verhuizing van het traject doet, en van het nieuwe. */
interface Overgang {
  eindig: (dag: Datum) => void;
  begin: (nieuw: Traject, dag: Datum) => void;
}

/** Plant af en toe een verhuizing: de oude gemeente beeindigt, de nieuwe wijst dezelfde hulp bij dezelfde aanbieder toe. */
export function planVerhuizing(traject: Traject, vanaf: Datum, overgang: Overgang): void {
  const { wereld, toeval } = traject;
  const duur = dagnummer(traject.eindDag) - dagnummer(vanaf);
  if (traject.isTaak || duur < 3 * RUIMTE_DAGEN || !toeval.kans(KANS)) return;
  const dag = plusDagen(vanaf, toeval.geheel(RUIMTE_DAGEN, duur - RUIMTE_DAGEN));
  wereld.planOp(dag, () => {
    const zonderZorg = traject.geeindigd || traject.zorg.at(-1)?.tot !== undefined;
    const naar = toeval.kies(GEMEENTEN.filter((gemeente) => kanNaar(traject, gemeente)));
    if (zonderZorg || !naar || traject.eindDag < plusDagen(dag, RUIMTE_DAGEN)) return;
    verhuis(traject, naar, dag, overgang);
  });
}

function kanNaar({ baan: { aanbieder, gemeente }, producten }: Traject, naar: Gemeente): boolean {
  return naar !== gemeente && (aanbieder.gemeenten?.includes(naar) ?? true) && producten.every((product) => isTeKrijgen(product, naar));
}

function verhuis(traject: Traject, naar: Gemeente, dag: Datum, { eindig, begin }: Overgang): void {
  const { wereld, baan, client, producten, toeval, eindPlan, daarna } = traject;
  traject.daarna = () => undefined;
  eindig(plusDagen(dag, -1));
  const nieuw = new Traject(wereld, { baan: wereld.baan(baan.aanbieder, naar), client, producten, toeval, eindPlan, daarna });
  wereld.plan(plusDagen(dag, toeval.geheel(0, 4)), toeval, () => wijsToe(nieuw, dag, { toegewezen: () => begin(nieuw, dag), afgewezen: () => undefined }));
}
