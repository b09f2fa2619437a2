import type { ClientSleutel, Dossier, LeveringSleutel, Stop, Toewijzing, Verzoek } from './dossier.js';
import type { DossierRecord, GevraagdProduct } from './records.js';
import type { Berichtmelding } from './vertaal/vertaal.js';

/** Een record van een bericht zoals een gebeurtenis het bewaart. */
export type Meldingsrecord =
  | { klasse: 'ToegewezenProduct'; toewijzing: Toewijzing }
  | { klasse: 'StartProduct'; sleutel: LeveringSleutel; verwijdering: boolean }
  | { klasse: 'StopProduct'; sleutel: LeveringSleutel; stop: Stop; verwijdering: boolean }
  | { klasse: 'Verzoek'; verzoek: Pick<Verzoek, 'referentieAanbieder' | 'soort' | 'dagtekening'>; product?: Verzoekproduct; verwijzer?: string }
  /** `woonplaats`: de gemeente die volgens het antwoord verantwoordelijk is (woonplaatsbeginsel, OP359) */
  | { klasse: 'Antwoord'; referentieAanbieder: string; verzoekAntwoord: string; woonplaats?: string };

/** Wat een verzoek om toewijzing vraagt; een verzoek om wijziging gaat over meer producten en noemt ze hier niet. */
export type Verzoekproduct = Pick<GevraagdProduct, 'productCategorie' | 'productCode' | 'ingangsdatum'>;

/** Wat één bericht over één client meldde; zo staat het in een gebeurtenis `melding`. */
export interface Clientmelding {
  client: ClientSleutel;
  records: Meldingsrecord[];
}

const verzoekMelding = ({ referentieAanbieder, soort, dagtekening }: Verzoek): Extract<Meldingsrecord, { klasse: 'Verzoek' }> =>
  ({ klasse: 'Verzoek', verzoek: { referentieAanbieder, soort, dagtekening } });

function woonplaatsIn(records: readonly DossierRecord[]): string | undefined {
  return records.find((record) => record.klasse === 'Woonplaatsbeginsel')?.gemeente;
}

/** Een antwoord noemt geen client: het verzoek waarop het slaat wel. */
function clientVan(record: DossierRecord, dossier: Pick<Dossier, 'verzoeken'>): ClientSleutel | undefined {
  switch (record.klasse) {
    case 'ToegewezenProduct':
      return record.toewijzing.client;
    case 'StartProduct':
    case 'StopProduct':
      return record.client;
    case 'AangevraagdProduct':
    case 'Verzoek':
      return record.verzoek.client;
    case 'Antwoord':
      return dossier.verzoeken.get(record.referentieAanbieder)?.client;
    default:
      return undefined;
  }
}

function alsMelding(record: DossierRecord, woonplaats: string | undefined): Meldingsrecord | undefined {
  switch (record.klasse) {
    case 'ToegewezenProduct':
      return { klasse: record.klasse, toewijzing: record.toewijzing };
    case 'StartProduct':
      return { klasse: record.klasse, sleutel: record.sleutel, verwijdering: record.verwijdering };
    case 'StopProduct':
      return { klasse: record.klasse, sleutel: record.sleutel, stop: record.stop, verwijdering: record.verwijdering };
    case 'AangevraagdProduct': {
      const { productCategorie, productCode, ingangsdatum } = record.product;
      return { ...verzoekMelding(record.verzoek), product: { productCategorie, productCode, ingangsdatum }, verwijzer: record.verwijzer };
    }
    case 'Verzoek':
      return verzoekMelding(record.verzoek);
    case 'Antwoord':
      return { klasse: record.klasse, referentieAanbieder: record.referentieAanbieder, verzoekAntwoord: record.verzoekAntwoord, woonplaats };
    default:
      return undefined;
  }
}

/**
 * Wat een bericht per client meldde over toewijzing, start, stop, verzoek en antwoord. Prestaties staan er niet in: het zijn er
 * duizenden per bericht, en het dossier bewaart ze zelf met het bericht erbij.
 */
export function clientmeldingen({ records }: Berichtmelding, dossier: Pick<Dossier, 'verzoeken'>): Clientmelding[] {
  const perClient = new Map<ClientSleutel, Meldingsrecord[]>();
  const woonplaats = woonplaatsIn(records);
  for (const record of records) {
    const client = clientVan(record, dossier);
    const melding = client === undefined ? undefined : alsMelding(record, woonplaats);
    if (client === undefined || !melding) continue;
    const eerdere = perClient.get(client);
    if (eerdere) eerdere.push(melding);
    else perClient.set(client, [melding]);
  }
  return [...perClient].map(([client, meldingen]) => ({ client, records: meldingen }));
}
