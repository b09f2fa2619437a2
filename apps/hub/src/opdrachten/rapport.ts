import { extname } from 'node:path';
import { FORMATEN, KOLOMTYPEN, type Kolomtype } from '@hub/rapporten';
import { bewaarBestand } from './bewaar-bestand.js';
import { Gebruiksfout } from './gebruiksfout.js';
import type { HubApi, Rapportbeeld, Versiebeeld } from './hub-api.js';
import { breekAf, tabel } from './weergave.js';

/** Wat een gebruiker bij `hub rapport` mag opgeven. */
export interface Rapportopties {
  kwartaal?: string;
  maand?: string;
  jaar?: string;
  gemeente?: string;
  aanbieder?: string;
  /** nummer van een vastgestelde versie */
  versie?: string;
  /** wat er sinds een versie veranderde */
  verschil?: boolean;
  formaat?: string;
  /** bestand waar het rapport in komt */
  uit?: string;
  json?: boolean;
}

const PARAMETERS = ['kwartaal', 'maand', 'jaar', 'gemeente', 'aanbieder', 'versie'] as const;

/** De rapporten in regels: naam en titel. */
export function toonRapporten(rapporten: readonly Rapportbeeld[]): string[] {
  return tabel(rapporten.map(({ naam, titel }) => [naam, titel]));
}

/** Het rapport uit de lijst. @throws Gebruiksfout als het er niet in staat */
export function kiesRapport(rapporten: readonly Rapportbeeld[], naam: string | undefined): Rapportbeeld {
  const gekozen = rapporten.find((rapport) => rapport.naam === naam);
  if (gekozen) return gekozen;
  const namen = rapporten.map((rapport) => rapport.naam).join(', ');
  throw new Gebruiksfout(`${naam === undefined ? 'uitleg waarvan?' : `er is geen rapport ${naam};`} kies een van ${namen}`);
}

/** Zet koppen in één breedte onder elkaar, elk met zijn tekst ernaast. */
function punten(rijen: readonly (readonly [kop: string, tekst: string])[]): string[] {
  const breedte = Math.max(0, ...rijen.map(([kop]) => kop.length));
  return rijen.map(([kop, tekst]) => breekAf(`    ${kop.padEnd(breedte)}  `, tekst));
}

const soortVan = (type: string): string => KOLOMTYPEN[type as Kolomtype] ?? type;

/** Een rapport met zijn parameters en kolommen, in leesbare regels. */
export function toonUitleg({ naam, titel, omschrijving, parameters, kolommen }: Rapportbeeld): string[] {
  return [
    `${naam}: ${titel}`,
    breekAf('  ', omschrijving),
    '  parameters',
    ...punten(parameters.map((p) => [`--${p.naam}`, [p.omschrijving, p.verplicht ? 'verplicht' : '', p.voorbeeld ? `bijvoorbeeld ${p.voorbeeld}` : ''].filter(Boolean).join(', ')])),
    '  kolommen',
    ...punten(kolommen.map((kolom) => [kolom.naam, `(${soortVan(kolom.type)}) ${kolom.omschrijving}`])),
  ];
}

/** Waarover een rapport vastgesteld kan worden. */
const PERIODEN = ['kwartaal', 'jaar'] as const;

/** Een vastgestelde versie in regels. */
export function toonVersie(naam: string, { periode, versie, vastgesteldOp, geladenTot }: Versiebeeld): string[] {
  return [`rapport ${naam} over ${periode} is vastgesteld als versie ${versie}, op ${vastgesteldOp} met gegevens tot ${geladenTot ?? 'een onbekend moment'}`];
}

/** @throws Gebruiksfout zonder de naam van een rapport */
export async function stelVast(api: HubApi, naam: string | undefined, opties: Rapportopties): Promise<Versiebeeld> {
  if (naam === undefined) throw new Gebruiksfout('wat vaststellen? noem een rapport');
  return api.stelVast(naam, Object.fromEntries(PERIODEN.flatMap((periode) => (opties[periode] === undefined ? [] : [[periode, opties[periode]]]))));
}

/** Het gevraagde formaat; anders dat van het bestand waar het in komt, en anders CSV. */
function formaatVan({ formaat, uit, json }: Rapportopties): string {
  const soort = uit === undefined ? '' : extname(uit).slice(1).toLowerCase();
  return formaat ?? (json ? 'json' : FORMATEN.find((bekend) => bekend === soort) ?? 'csv');
}

/**
 * Haalt een rapport op, naar een bestand of anders naar `uit`.
 * @returns wat er te melden is
 */
export async function haalRapport(api: HubApi, naam: string, opties: Rapportopties, uit: (stuk: Uint8Array) => void): Promise<string[]> {
  const vraag = new URLSearchParams({ formaat: formaatVan(opties) });
  for (const parameter of PARAMETERS) {
    const waarde = opties[parameter];
    if (waarde !== undefined) vraag.set(parameter, waarde);
  }
  if (opties.verschil) vraag.set('verschil', 'ja');
  const inhoud = await api.rapport(naam, vraag);
  if (opties.uit !== undefined) {
    await bewaarBestand(inhoud, opties.uit);
    return [`rapport ${naam} staat in ${opties.uit}`];
  }
  for await (const stuk of inhoud) uit(stuk as Uint8Array);
  return [];
}
