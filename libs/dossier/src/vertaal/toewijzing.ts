import type { Bericht } from '@hub/ijw';
import type { ClientSleutel } from '../dossier.js';
import type { HeaderRecord, ToewijzingRecord } from '../records.js';
import { dag, getal, leesOmvang, misschien } from './waarden.js';

export function vertaalJW301(bericht: Bericht<'JW301'>, header: HeaderRecord, client: ClientSleutel): ToewijzingRecord[] {
  return bericht.client.toegewezenProducten.map((product, i) => ({
    klasse: 'ToegewezenProduct',
    plek: { klasse: 'ToegewezenProduct', index: [i] },
    toewijzing: {
      gemeente: header.gemeente,
      aanbieder: header.aanbieder,
      client,
      toewijzingNummer: getal(product.toewijzingNummer),
      productCategorie: product.product?.categorie,
      productCode: product.product?.code,
      ingangsdatum: dag(product.ingangsdatum),
      einddatum: misschien(product.einddatum, dag),
      redenWijziging: product.redenWijziging,
      omvang: misschien(product.omvang, leesOmvang),
      budget: misschien(product.budget, getal),
      toewijzingsdatum: dag(product.toewijzingsdatum),
      toewijzingstijd: product.toewijzingstijd.trim(),
      referentieAanbieder: product.referentieAanbieder,
    },
  }));
}
