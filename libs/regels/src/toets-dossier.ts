import { leesbaarPad, pasToe, type Berichtklasse, type Berichtmelding, type DossierRecord, type Toewijzing, type Wijziging } from '@hub/dossier';
import { BERICHTSOORTEN } from '@hub/ijw';
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
        pad: leesbaarPad(record.plek, regel.elementIn(record)),
        uitleg: fout.uitleg,
        plek: record.plek,
      });
    }
  }
  return bevindingen;
}

/** Wat een regiemelding, toewijzing of verzoek aan het dossier verandert; een declaratie en een prestatie staan apart. */
function wijzigingenVan(record: DossierRecord): Wijziging[] {
  switch (record.klasse) {
    case 'ToegewezenProduct':
      return [{ soort: 'toewijzing', toewijzing: record.toewijzing }, ...honorering(record.toewijzing)];
    case 'StartProduct':
      return record.verwijdering
        ? [{ soort: 'startVerwijderd', client: record.client, sleutel: record.sleutel }]
        : [{ soort: 'start', client: record.client, sleutel: record.sleutel, toewijzingIngangsdatum: record.toewijzingIngangsdatum }];
    case 'StopProduct':
      return [{ soort: record.verwijdering ? 'stopVerwijderd' : 'stop', client: record.client, sleutel: record.sleutel, stop: record.stop }];
    case 'AangevraagdProduct':
    case 'Verzoek':
      return [{ soort: 'verzoek', verzoek: record.verzoek }];
    case 'Antwoord':
      return [{ soort: 'verzoekBeantwoord', referentieAanbieder: record.referentieAanbieder, antwoord: ANTWOORDEN[record.verzoekAntwoord] ?? 'onderzoek' }];
    case 'Declaratie':
      return [{ soort: 'declaratie', declaratie: record.declaratie }];
    default:
      return [];
  }
}

/** VerzoekAntwoord (WJ760). */
const ANTWOORDEN: Partial<Record<string, 'afgewezen' | 'onderzoek'>> = { '1': 'afgewezen', '2': 'onderzoek' };

/** Een toewijzing met ReferentieAanbieder honoreert het verzoek met die referentie. */
function honorering({ referentieAanbieder }: Toewijzing): Wijziging[] {
  return referentieAanbieder === undefined ? [] : [{ soort: 'verzoekBeantwoord', referentieAanbieder, antwoord: 'toegewezen' }];
}

/**
 * Beoordeelt een bericht op niveau 3 en 4, record voor record. Een record zonder fout telt meteen mee voor de volgende, zodat
 * twee records van één bericht elkaar niet kunnen tegenspreken. De prestaties van een client die is afgewezen, worden niet
 * beoordeeld. Een afgewezen Prestatie verbruikt wel haar ReferentieNummer.
 *
 * @param omgeving het dossier erin groeit tijdens het oordeel
 */
export function toetsDossier(melding: Berichtmelding, omgeving: Omgeving): Dossieroordeel {
  const uit: Dossieroordeel = { bevindingen: [], wijzigingen: [] };
  const teltMee = BERICHTSOORTEN[melding.header.type].soort === 'heen';
  const afgewezenClienten = new Set<number>();
  const boek = (wijziging: Wijziging): void => {
    pasToe(omgeving.dossier, wijziging);
    uit.wijzigingen.push(wijziging);
  };
  for (const record of [melding.header, ...melding.records]) {
    const [client = -1] = record.plek.index;
    const beoordeeld = record.klasse !== 'Prestatie' || !afgewezenClienten.has(client);
    const fouten = beoordeeld ? beoordeelRecord(record, omgeving) : [];
    for (const fout of fouten) uit.bevindingen.push(fout);
    const goed = beoordeeld && fouten.length === 0;
    if (record.klasse === 'Client' && !goed) afgewezenClienten.add(client);
    if (!teltMee) continue;
    if (record.klasse === 'Prestatie') {
      const herhaald = omgeving.dossier.prestaties.has(record.prestatie.referentieNummer);
      boek({ soort: 'prestatie', prestatie: record.prestatie, oordeel: goed ? 'toegekend' : 'afgewezen', ...(herhaald ? { herhaald } : {}) });
    } else if (goed) wijzigingenVan(record).forEach(boek);
  }
  return uit;
}
