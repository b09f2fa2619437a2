import type { Plek } from '@hub/dossier';
import { BERICHTSOORTEN, SCHEMAS, xsdVersie, type Bericht, type BerichtType, type Klasse } from '@hub/ijw';
import type { Bevinding } from '@hub/regels';
import type { Antwoordgegevens } from './antwoordgegevens.js';
import { codesVan, GOED, headerCodes } from './retourcodes.js';

/** Een berichtklasse zoals zij in het model staat. */
type Knoop = Record<string, unknown>;

/** De weg van de wortel van het bericht naar een klasse; `#` is de plaats van het volgnummer. */
const WEGEN: Partial<Record<Plek['klasse'], readonly string[]>> = {
  Client: ['client'],
  ToegewezenProduct: ['client', 'toegewezenProducten', '#'],
  StartProduct: ['client', 'startProducten', '#'],
  StopProduct: ['client', 'stopProducten', '#'],
  AangevraagdProduct: ['client', 'aangevraagdeProducten', '#'],
  Verzoek: ['client', 'verzoek'],
  OngewijzigdProduct: ['client', 'verzoek', 'ongewijzigdeProducten', '#'],
  TeWijzigenProduct: ['client', 'verzoek', 'teWijzigenProducten', '#'],
  NieuwProduct: ['client', 'verzoek', 'nieuweProducten', '#'],
  Antwoord: ['antwoord'],
  Woonplaatsbeginsel: ['antwoord', 'woonplaatsbeginsel'],
};

/** De berichtklasse in het heenbericht waar een plek naar wijst. */
function knoopVan(bericht: Knoop, { klasse, index }: Plek): unknown {
  const weg = WEGEN[klasse] ?? [];
  return weg.reduce<unknown>((knoop, stap) => (knoop as Knoop)[stap === '#' ? String(index[0] ?? 0) : stap], bericht);
}

function codesPerKnoop(bericht: Knoop, bevindingen: readonly Bevinding[]): Map<unknown, string[]> {
  const perKnoop = new Map<unknown, Bevinding[]>();
  for (const bevinding of bevindingen) {
    if (!bevinding.plek) continue;
    const knoop = knoopVan(bericht, bevinding.plek);
    const lijst = perKnoop.get(knoop);
    if (lijst) lijst.push(bevinding);
    else perKnoop.set(knoop, [bevinding]);
  }
  return new Map([...perKnoop].map(([knoop, gevonden]) => [knoop, codesVan(gevonden)]));
}

/** Neemt een klasse ongewijzigd over, en geeft haar en elke klasse eronder haar retourcodes. */
function neemOver(knoop: Knoop, klasse: Klasse, codes: ReadonlyMap<unknown, string[]>): Knoop {
  const kopie: Knoop = {};
  for (const veld of klasse) {
    const waarde = knoop[veld.sleutel];
    if (veld.sleutel === 'retourCodes') kopie[veld.sleutel] = codes.get(knoop) ?? [GOED];
    else if (waarde === undefined) continue;
    else if (veld.klasse) kopie[veld.sleutel] = neemOver(waarde as Knoop, veld.klasse, codes);
    else if (veld.lijst?.klasse) {
      const { klasse: onderdeel } = veld.lijst;
      kopie[veld.sleutel] = (waarde as Knoop[]).map((deel) => neemOver(deel, onderdeel, codes));
    } else kopie[veld.sleutel] = waarde;
  }
  return kopie;
}

/**
 * Het retourbericht op een JW301, 305, 307, 315, 317 of 319. Goed: alleen de Header zonder codes. Fout in de Header of op
 * niveau 2: alleen de Header met de code. Fout daaronder: Header 0200 en de client (JW320: het antwoord) met al zijn klassen, elk
 * met haar codes.
 * Afzender, Ontvanger, BerichtIdentificatie en XsdVersie zijn die van het heenbericht.
 */
export function retourbericht({ soort, heen, bevindingen, kenmerk, vandaag }: Antwoordgegevens): Bericht<BerichtType> {
  const type = soort.retour as 'JW306';
  const bron = heen as Bericht<'JW305'>;
  const inHeader = headerCodes(bevindingen);
  const header = {
    ...bron.header,
    berichtCode: BERICHTSOORTEN[type].code,
    identificatieRetour: kenmerk,
    dagtekeningRetour: vandaag,
    xsdVersieRetour: xsdVersie(type),
  };
  if (bevindingen.length === 0) return { header };
  if (inHeader.length > 0) return { header: { ...header, retourCodes: inHeader } };
  const inhoud = SCHEMAS[type].wortel.filter((veld) => veld.sleutel !== 'header');
  const knoop = heen as unknown as Knoop;
  return {
    header: { ...header, retourCodes: [GOED] },
    ...neemOver(knoop, inhoud, codesPerKnoop(knoop, bevindingen)),
  } as unknown as Bericht<BerichtType>;
}
