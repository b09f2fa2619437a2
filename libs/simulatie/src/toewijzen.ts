import type { JW301, JW301ToegewezenProduct } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Toewijzing } from './baan.js';
import { plusDagen } from './dagen.js';
import { contactIn } from './personen.js';
import type { Kop } from './postkamer.js';
import { inBericht, omvangVan, type Traject } from './traject.js';
import type { Product } from './twente/producten.js';

/** Wat er aan een toewijzing verandert, en waarom (RedenWijziging). */
export interface Toewijzingswijziging {
  einddatum: Datum;
  reden: string;
  referentie?: string;
}

const EERSTE_NUMMER = 100_000;

/** Een nieuwe toewijzing voor een product van dit traject, met het volgende nummer van de gemeente. */
export function maakToewijzing({ wereld, baan, toeval }: Traject, product: Product, ingangsdatum: Datum, referentie?: string): Toewijzing {
  const { levering } = product;
  const [minst, meest] = levering.wijze === 'taak' ? [0, 0] : levering.volume;
  return {
    nummer: String(EERSTE_NUMMER + wereld.volgende(`toewijzing/${baan.gemeente.code}`)),
    product, ingangsdatum, referentie,
    einddatum: plusDagen(ingangsdatum, toeval.geheel(...product.toegewezen)),
    volume: toeval.geheel(minst, meest),
    volgendeMaand: `${ingangsdatum.slice(0, 8)}01`, opnieuw: [],
  };
}

function regel({ nummer, product, ingangsdatum, einddatum, volume, referentie }: Toewijzing, dag: Datum, moment: number, redenWijziging?: string): JW301ToegewezenProduct {
  return {
    toewijzingNummer: nummer, referentieAanbieder: referentie, product: inBericht(product), toewijzingsdatum: dag, toewijzingstijd: `0${8 + moment}:30:00`.slice(-8),
    ingangsdatum, einddatum, redenWijziging, omvang: omvangVan(product, volume),
  };
}

function toewijzingsbericht({ baan, clientdeel }: Traject, header: Kop, toegewezenProducten: JW301ToegewezenProduct[]): JW301 {
  const { naam, ...client } = clientdeel;
  return { header, client: { ...client, naam: { ...naam, naamGebruik: '1' }, contactgegevens: [contactIn(baan.gemeente.naam)], toegewezenProducten } };
}

/** Hoe het met een toewijzing afloopt. */
export interface Afloop {
  klaar: (dag: Datum) => void;
  nooit?: (dag: Datum) => void;
  uiterlijk?: Datum;
  bijzonder?: string;
}

/** De gemeente stuurt nieuwe toewijzingen; `verwijderd` trekt zij daarbij in alsof ze nooit zijn verstuurd. */
export function stuurToewijzing(traject: Traject, nieuw: readonly Toewijzing[], { klaar, nooit, uiterlijk, bijzonder }: Afloop, verwijderd: readonly Toewijzing[] = []): void {
  const { wereld, baan, bekend, client } = traject;
  wereld.post.stuur({
    ...traject.afzending, type: 'JW301', uiterlijk, bijzonder,
    maak: (kop, dag) => {
      const { moment } = wereld.agenda.nu;
      const weg = verwijderd.map((t) => regel({ ...t, einddatum: t.ingangsdatum, referentie: undefined }, dag, moment, '13'));
      return toewijzingsbericht(traject, kop, [...weg, ...nieuw.map((t) => regel(t, dag, moment))]);
    },
    klaar: ({ dag }) => {
      traject.toewijzingen = [...nieuw];
      traject.toegewezenOp = dag;
      bekend.toewijzingen = [...bekend.toewijzingen.filter((t) => t.einddatum >= dag && !verwijderd.includes(t)), ...nieuw];
      const [eerste] = nieuw;
      if (eerste) baan.laatsteToewijzing = { nummer: eerste.nummer, bsn: client.bsn };
      klaar(dag);
    },
    nooit: ({ dag }) => nooit?.(dag),
  });
}

/** De gemeente wijzigt alle toewijzingen van het traject. */
export function wijzigToewijzing(traject: Traject, { einddatum, reden, referentie }: Toewijzingswijziging, { klaar, nooit, uiterlijk, bijzonder }: Afloop): void {
  const { wereld } = traject;
  const begrensd = (t: Toewijzing): Datum => (einddatum < t.ingangsdatum ? t.ingangsdatum : einddatum);
  wereld.post.stuur({
    ...traject.afzending, type: 'JW301', uiterlijk, bijzonder,
    maak: (kop, dag) => toewijzingsbericht(traject, kop, traject.toewijzingen.map((t) => regel({ ...t, einddatum: begrensd(t), referentie }, dag, wereld.agenda.nu.moment, reden))),
    klaar: ({ dag }) => {
      for (const toewijzing of traject.toewijzingen) Object.assign(toewijzing, { einddatum: begrensd(toewijzing), referentie });
      klaar(dag);
    },
    nooit: ({ dag }) => nooit?.(dag),
  });
}
