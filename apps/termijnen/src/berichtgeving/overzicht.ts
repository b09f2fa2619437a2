import type { BewaardSignaal } from '@hub/opslag';
import { isNogNieuws, kalenderVan, resterendOp, statusOp, TERMIJNSOORTEN, verbruiktOp, type Signaalsoort, type Termijn } from '@hub/termijnen';
import { vergelijk, type Datum } from '@hub/werkdagen';
import { aantalVan, datumVoluit, SOORTNAAM } from './woorden.js';

/** Een termijn in het overzicht. Alles is tekst voor een mens, en alleen verwijzingen: geen client, geen product. */
export interface Overzichtsregel {
  verwijzing: string;
  wederpartij: string;
  aanZet: string;
  uiterlijk: string;
  verbruikt: string;
  stand: string;
  /** pad van de termijn in de API */
  pad: string;
}

/** De termijnen van één soort. */
export interface Overzichtsgroep {
  naam: string;
  regels: Overzichtsregel[];
}

export interface Overzichtsdeel {
  /** van alle termijnen, ook die er niet bij staan */
  aantal: number;
  groepen: Overzichtsgroep[];
  nietGetoond: number;
}

/** Wat een partij op een dag hoort. */
export interface Overzicht {
  partij: string;
  dag: string;
  waarschuwingen: Overzichtsdeel;
  overschrijdingen: Overzichtsdeel;
}

export interface Overzichtsomgeving {
  partij: string;
  /** code → naam van de partijen die de hub kent */
  namen: ReadonlyMap<string, string>;
  vandaag: Datum;
  /** vrije dagen van het beleid */
  extra: readonly Datum[];
}

/** Meer regels dan dit leest niemand in een e-mail; de rest staat in de lijst. */
const MEESTE_REGELS = 200;

/** @returns undefined als er van deze signalen niets meer nieuws is */
export function maakOverzicht(signalen: readonly BewaardSignaal[], omgeving: Overzichtsomgeving): Overzicht | undefined {
  const waarschuwingen = maakDeel('waarschuwing', signalen, omgeving);
  const overschrijdingen = maakDeel('overschreden', signalen, omgeving);
  if (waarschuwingen.aantal + overschrijdingen.aantal === 0) return undefined;
  return { partij: voluit(omgeving.partij, omgeving), dag: datumVoluit(omgeving.vandaag), waarschuwingen, overschrijdingen };
}

function maakDeel(soort: Signaalsoort, signalen: readonly BewaardSignaal[], omgeving: Overzichtsomgeving): Overzichtsdeel {
  const nieuw = signalen.filter((s) => s.soort === soort && isNogNieuws(soort, statusOp(s.termijn.termijn, omgeving.vandaag)));
  const termijnen = [...new Map(nieuw.map(({ termijn }) => [termijn.id, termijn])).values()]
    .sort((a, b) => vergelijk(a.termijn.uiterlijk, b.termijn.uiterlijk));
  const getoond = termijnen.slice(0, MEESTE_REGELS);
  const groepen = TERMIJNSOORTEN.map((naam) => ({
    naam: SOORTNAAM[naam], regels: getoond.filter(({ termijn }) => termijn.soort === naam).map(({ id, termijn }) => maakRegel(id, termijn, omgeving)),
  }));
  return { aantal: termijnen.length, groepen: groepen.filter(({ regels }) => regels.length > 0), nietGetoond: termijnen.length - getoond.length };
}

function maakRegel(id: string, t: Termijn, omgeving: Overzichtsomgeving): Overzichtsregel {
  const { partij, vandaag, extra } = omgeving;
  return {
    verwijzing: verwijzingVan(id, t),
    wederpartij: voluit(partij === t.gemeente ? t.aanbieder : t.gemeente, omgeving),
    aanZet: t.plichtige === partij ? 'u' : 'wederpartij',
    uiterlijk: datumVoluit(t.uiterlijk),
    verbruikt: aantalVan(verbruiktOp(t, vandaag, kalenderVan(t, extra)), 'werkdag', 'werkdagen'),
    stand: standVan(t, vandaag, extra),
    pad: `/api/v1/termijnen/${id}`,
  };
}

function verwijzingVan(id: string, { toewijzingNummer, traceerId }: Termijn): string {
  if (toewijzingNummer !== undefined) return `toewijzing ${toewijzingNummer}`;
  return traceerId === undefined ? `termijn ${id}` : `bericht ${traceerId}`;
}

function standVan(t: Termijn, vandaag: Datum, extra: readonly Datum[]): string {
  if (t.voldaanOp !== undefined) return `te laat gedaan, op ${datumVoluit(t.voldaanOp)}`;
  if (vergelijk(vandaag, t.uiterlijk) > 0) return 'nog niet gedaan';
  return vandaag === t.uiterlijk ? 'vandaag is de laatste dag' : `nog ${aantalVan(resterendOp(t, vandaag, kalenderVan(t, extra)), 'werkdag', 'werkdagen')}`;
}

function voluit(code: string, { namen }: Overzichtsomgeving): string {
  const naam = namen.get(code);
  return naam === undefined || naam === code ? code : `${naam} (${code})`;
}
