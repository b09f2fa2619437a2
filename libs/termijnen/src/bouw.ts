import { aantalWerkdagen, vergelijk, type Datum, type Kalender } from '@hub/werkdagen';
import { alsBewijs, type Berichtfeit, type Clienthistorie } from './historie.js';
import { normVoor, plaatsingVoor, uiterlijkVan, waarschuwingVan, type Norm, type Normsoort, type Plaatsing, type Termijnbeleid } from './normen.js';
import type { Bewijsbericht, Termijn } from './termijn.js';

/** Waarmee termijnen worden beoordeeld. */
export interface Termijnomgeving {
  beleid: Termijnbeleid;
  /** waaraan te zien is dat het beleid hetzelfde is */
  kenmerk: string;
  kalender: Kalender;
  vandaag: Datum;
  /** of voor dit product op deze dag een taakgericht contract geldt: dan komt er geen toewijzing en geen declaratie (keuze 19) */
  isTaakgericht: (vraag: { aanbieder: string; gemeente: string; productCategorie?: string; productCode?: string; dag: Datum }) => boolean;
}

export interface Product {
  productCategorie?: string;
  productCode?: string;
}

/** Wat per termijn verschilt; de rest volgt uit de norm. */
export interface Aanleiding extends Product {
  soort: Termijn['soort'];
  /** de norm die geldt, als dat niet die van de soort is */
  norm?: Norm;
  normsoort?: Normsoort;
  /** wat de termijn uniek maakt binnen soort, aanbieder, gemeente en client */
  waarover: string;
  plichtige: 'aanbieder' | 'gemeente';
  begin: Datum;
  /** de dag waarvoor plaatsing en norm gelden; zonder: `begin` */
  normdag?: Datum;
  plaatsing?: Plaatsing;
  toewijzingNummer?: number;
  traceerId?: string;
  voldaan?: { op: Datum; door?: Berichtfeit };
  vervallen?: boolean;
  stil?: boolean;
  berichten: Bewijsbericht[];
  toelichting?: string[];
  lateToewijzing?: Termijn['bewijs']['lateToewijzing'];
}

/** Maakt van een aanleiding de termijn: kiest de norm, telt de laatste dag en wijst het bericht aan dat telt. */
export function bouwTermijn(a: Aanleiding, wie: Pick<Clienthistorie, 'aanbieder' | 'gemeente'> & { client?: string }, { beleid, kenmerk, kalender }: Termijnomgeving): Termijn {
  const norm = a.norm ?? normVoor(beleid, a.normsoort ?? a.soort, { plaatsing: a.plaatsing, dag: a.normdag ?? a.begin });
  const uiterlijk = uiterlijkVan(a.begin, norm, kalender);
  const tellend = a.voldaan?.door?.traceerId;
  return {
    sleutel: [a.soort, wie.aanbieder, wie.gemeente, wie.client ?? '-', a.waarover].join('|'),
    soort: a.soort,
    norm,
    aanbieder: wie.aanbieder,
    gemeente: wie.gemeente,
    plichtige: wie[a.plichtige],
    toewijzingNummer: a.toewijzingNummer,
    traceerId: a.traceerId,
    productCategorie: a.productCategorie,
    productCode: a.productCode,
    plaatsing: a.plaatsing?.naam,
    begin: a.begin,
    uiterlijk,
    waarschuwingOp: waarschuwingVan(a.begin, norm, beleid.normen.waarschuwing, kalender),
    voldaanOp: a.voldaan?.op,
    verbruikt: a.voldaan && aantalWerkdagen(a.begin, a.voldaan.op, kalender),
    vervallen: a.vervallen ?? false,
    stil: a.stil ?? false,
    extraDagen: [...kalender.extra].filter((dag) => vergelijk(dag, a.begin) > 0 && vergelijk(dag, uiterlijk) <= 0).sort(vergelijk),
    beleid: kenmerk,
    bewijs: {
      berichten: a.berichten.map((bericht) => ({ ...bericht, telt: bericht.traceerId === tellend })),
      toelichting: a.toelichting ?? [],
      ...(a.lateToewijzing ? { lateToewijzing: a.lateToewijzing } : {}),
    },
  };
}

/** De plaatsing waarvan de normen op deze dag gelden, als het er een is. */
export function plaatsingOp(product: Product, aanbieder: string, dag: Datum, { beleid }: Termijnomgeving): Plaatsing | undefined {
  return plaatsingVoor(beleid, { ...product, aanbieder, dag });
}

/**
 * Het begin van een termijn die met een toewijzing te maken heeft. Landelijk telt de ontvangst van een late toewijzing (OP271);
 * bij een plaatsing niet (art. 17 f), daar staat de oorzaak ernaast (keuze 6).
 */
export function beginMetToewijzing(
  dag: Datum, toewijzing: Berichtfeit | undefined, plaatsing: Plaatsing | undefined, { beleid, kalender }: Termijnomgeving,
): Pick<Aanleiding, 'begin' | 'lateToewijzing'> & { toelichting: string[] } {
  if (!toewijzing || vergelijk(toewijzing.bezorgdOp, dag) <= 0) return { begin: dag, toelichting: [] };
  const werkdagen = aantalWerkdagen(dag, toewijzing.bezorgdOp, kalender);
  const lateToewijzing = { ontvangenOp: toewijzing.bezorgdOp, werkdagen };
  const keuze = plaatsing ? beleid.termijnen.lateToewijzing.plaatsing : beleid.termijnen.lateToewijzing.landelijk;
  const laat = `De toewijzing kwam op ${toewijzing.bezorgdOp}, ${werkdagen} ${werkdagen === 1 ? 'werkdag' : 'werkdagen'} na ${dag}.`;
  return keuze === 'ontvangst'
    ? { begin: toewijzing.bezorgdOp, lateToewijzing, toelichting: [`${laat} Daarom telt de termijn vanaf die dag.`] }
    : { begin: dag, lateToewijzing, toelichting: [`${laat} De termijn telt toch vanaf ${dag}; de late toewijzing staat er als oorzaak bij.`] };
}

/** De toewijzing als bewijs, vooraan. */
export function metToewijzing(toewijzing: Berichtfeit | undefined, berichten: readonly Bewijsbericht[]): Bewijsbericht[] {
  return toewijzing ? [alsBewijs(toewijzing, 'toewijzing'), ...berichten] : [...berichten];
}
