import { leesbaarPad, pasToe, type Berichtklasse, type Berichtmelding, type DossierRecord, type PrestatieOordeel, type Wijziging } from '@hub/dossier';
import type { Bevinding, Omgeving, Regel } from './regel.js';
import { REGELS_DOSSIER } from './regelboek.js';

/** Uitkomst van niveau 3 en 4: wat er mis is, en wat aan het dossier verandert als het bericht meetelt. */
export interface Dossieroordeel {
  bevindingen: Bevinding[];
  /** van elk record zonder fout, in volgorde; de beller beslist of ze doorgaan */
  wijzigingen: Wijziging[];
}

/** De regels per berichtsoort en klasse, eenmaal uitgezocht. */
const PER_KLASSE = new Map<string, Regel[]>();

function regelsVoor(type: string, klasse: Berichtklasse): readonly Regel[] {
  const sleutel = `${type}/${klasse}`;
  let regels = PER_KLASSE.get(sleutel);
  if (!regels) {
    regels = REGELS_DOSSIER.filter((r) => r.klassen.includes(klasse) && (r.berichten as readonly string[]).includes(type));
    PER_KLASSE.set(sleutel, regels);
  }
  return regels;
}

/** Draait alle regels van de klasse van het record; geen regel wacht op een andere. */
export function beoordeelRecord(record: DossierRecord, omgeving: Omgeving): Bevinding[] {
  const bevindingen: Bevinding[] = [];
  for (const regel of regelsVoor(omgeving.header.type, record.klasse)) {
    const fout = regel.toets(record, omgeving);
    if (fout) {
      bevindingen.push({
        regel: regel.id,
        niveau: regel.niveau,
        retourcode: regel.retourCode,
        pad: leesbaarPad(record.plek, regel.element),
        uitleg: fout.uitleg,
        plek: record.plek,
      });
    }
  }
  return bevindingen;
}

function wijzigingVan(record: DossierRecord, oordeel: PrestatieOordeel): Wijziging | undefined {
  switch (record.klasse) {
    case 'ToegewezenProduct':
      return { soort: 'toewijzing', toewijzing: record.toewijzing };
    case 'StartProduct':
      return record.verwijdering
        ? { soort: 'startVerwijderd', client: record.client, sleutel: record.sleutel }
        : { soort: 'start', client: record.client, sleutel: record.sleutel, toewijzingIngangsdatum: record.toewijzingIngangsdatum };
    case 'StopProduct':
      return { soort: record.verwijdering ? 'stopVerwijderd' : 'stop', client: record.client, sleutel: record.sleutel, stop: record.stop };
    case 'Declaratie':
      return { soort: 'declaratie', declaratie: record.declaratie };
    case 'Prestatie':
      return { soort: 'prestatie', prestatie: record.prestatie, oordeel };
    default:
      return undefined;
  }
}

/**
 * Beoordeelt een bericht op niveau 3 en 4, record voor record. Een record zonder fout telt meteen mee voor de volgende, zodat
 * twee records van één bericht elkaar niet kunnen tegenspreken. Een afgewezen Prestatie verbruikt wel haar ReferentieNummer.
 *
 * @param dossier in `omgeving.dossier`: groeit tijdens het oordeel
 */
export function toetsDossier(melding: Berichtmelding, omgeving: Omgeving): Dossieroordeel {
  const bevindingen: Bevinding[] = [];
  const wijzigingen: Wijziging[] = [];
  for (const record of [melding.header, ...melding.records]) {
    const fouten = beoordeelRecord(record, omgeving);
    bevindingen.push(...fouten);
    if (fouten.length > 0 && record.klasse !== 'Prestatie') continue;
    const wijziging = wijzigingVan(record, fouten.length > 0 ? 'afgewezen' : 'toegekend');
    if (!wijziging) continue;
    pasToe(omgeving.dossier, wijziging);
    wijzigingen.push(wijziging);
  }
  return { bevindingen, wijzigingen };
}
