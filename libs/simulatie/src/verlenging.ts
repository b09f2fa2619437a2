import type { Datum } from '@hub/werkdagen';
import { ANTWOORD_WERKDAGEN, antwoorddag, wijsAf } from './aanvraag.js';
import { plusDagen, plusWerkdagen } from './dagen.js';
import { wijzigToewijzing } from './toewijzen.js';
import { omvangVan, type Traject } from './traject.js';

/** Hoe vaak en wanneer (keuzes). */
const DAGEN_VOORAF = [40, 55] as const;
const OP_VERZOEK = 0.65;
const AFGEWEZEN = 0.08;
const REDEN = { opVerzoek: '12', herbeoordeling: '04' } as const;

/**
 * Loopt de zorg langer dan de toewijzing, dan wordt er op tijd om een langere gevraagd. Bij een vast aantal delen niet.
 * @param verlengd wordt gevraagd als het is gelukt
 */
export function planVerlenging(traject: Traject, verlengd: () => void): void {
  const { wereld, toeval } = traject;
  if (traject.isTaak || traject.isInDelen || traject.eindPlan <= traject.toegewezenTot) return;
  wereld.plan(plusDagen(traject.toegewezenTot, -toeval.geheel(...DAGEN_VOORAF)), toeval, () => {
    if (traject.geeindigd) return;
    if (toeval.kans(OP_VERZOEK) && kanVragen(traject)) vraagWijziging(traject, verlengd);
    else verleng(traject, { reden: REDEN.herbeoordeling, verlengd });
  });
}

/** Een verzoek om wijziging noemt elke actuele toewijzing; zijn er meer dan van dit traject, dan regelt de gemeente het zelf. */
function kanVragen({ bekend, toewijzingen, wereld }: Traject): boolean {
  const actueel = bekend.toewijzingen.filter(({ einddatum }) => einddatum >= wereld.vandaag);
  return !bekend.openVerzoek && actueel.length === toewijzingen.length && actueel.every((t) => toewijzingen.includes(t));
}

function nieuweEinddatum(traject: Traject): Datum {
  const [minst] = traject.producten[0]?.toegewezen ?? [0];
  return plusDagen(traject.toegewezenTot, minst);
}

function vraagWijziging(traject: Traject, verlengd: () => void): void {
  const { wereld, bekend, client: { bsn }, toeval } = traject;
  const referentieAanbieder = `V${wereld.volgende(`verzoek/${traject.baan.aanbieder.code}`)}`;
  const einddatum = nieuweEinddatum(traject);
  bekend.openVerzoek = true;
  wereld.post.stuur({
    ...traject.afzending, type: 'JW317',
    maak: (header) => ({
      header,
      client: {
        bsn,
        verzoek: {
          referentieAanbieder, redenVerzoek: toeval.kans(0.5) ? '1' : '2',
          teWijzigenProducten: traject.toewijzingen.map(({ nummer, ingangsdatum, product, volume }) => ({
            toewijzingNummer: nummer, gewensteIngangsdatum: ingangsdatum, einddatum, omvang: omvangVan(product, volume),
          })),
        },
      },
    }),
    klaar: ({ dag }) => beantwoord(traject, { referentie: referentieAanbieder, gevraagdOp: dag }, verlengd),
    nooit: () => {
      bekend.openVerzoek = false;
    },
  });
}

function beantwoord(traject: Traject, { referentie, gevraagdOp }: { referentie: string; gevraagdOp: Datum }, verlengd: () => void): void {
  const { wereld, toeval } = traject;
  const uiterlijk = plusWerkdagen(gevraagdOp, ANTWOORD_WERKDAGEN);
  const dag = antwoorddag(traject, gevraagdOp);
  if (dag === undefined) return wereld.plan(plusWerkdagen(uiterlijk, 1), toeval, () => wereld.bleefUit(traject.baan, 'antwoord', gevraagdOp));
  wereld.plan(dag, toeval, () => {
    if (!traject.geeindigd && !toeval.kans(AFGEWEZEN)) return verleng(traject, { reden: REDEN.opVerzoek, referentie, uiterlijk, verlengd });
    const gevraagd = traject.toewijzingen.slice(0, 1).map((t) => ({ ...t, referentie }));
    wijsAf(traject, gevraagd, { uiterlijk, na: () => undefined });
  });
}

/** De gemeente verlengt de toewijzingen; daarna kan er weer een verlenging volgen. */
function verleng(traject: Traject, { reden, referentie, uiterlijk, verlengd }: { reden: string; referentie?: string; uiterlijk?: Datum; verlengd: () => void }): void {
  wijzigToewijzing(traject, { einddatum: nieuweEinddatum(traject), reden, referentie }, {
    uiterlijk, bijzonder: 'toewijzing verlengd',
    klaar: () => {
      if (referentie !== undefined) traject.bekend.openVerzoek = false;
      if (traject.geeindigd) return;
      verlengd();
      planVerlenging(traject, verlengd);
    },
  });
}
