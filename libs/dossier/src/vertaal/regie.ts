import type { Bericht } from '@hub/ijw';
import type { ClientSleutel, LeveringSleutel } from '../dossier.js';
import type { StartRecord, StopRecord } from '../records.js';
import { dag, getal, misschien } from './waarden.js';

/** StatusAanlevering: deze melding verwijdert een eerdere (COD101). */
const VERWIJDEREN = '3';

function leesSleutel(regel: { toewijzingNummer?: string; product?: { categorie: string; code?: string }; begindatum: string }): LeveringSleutel {
  return {
    toewijzingNummer: misschien(regel.toewijzingNummer, getal),
    productCategorie: regel.product?.categorie,
    productCode: regel.product?.code,
    begindatum: dag(regel.begindatum),
  };
}

/** Verwijderingen eerst: een correctie in één bericht haalt eerst de oude melding weg (IV008). */
function verwijderingenEerst<R extends { verwijdering: boolean }>(records: R[]): R[] {
  return [...records.filter((r) => r.verwijdering), ...records.filter((r) => !r.verwijdering)];
}

export function vertaalJW305(bericht: Bericht<'JW305'>, client: ClientSleutel): StartRecord[] {
  return verwijderingenEerst(
    bericht.client.startProducten.map((start, i) => ({
      klasse: 'StartProduct',
      plek: { klasse: 'StartProduct', index: [i] },
      client,
      sleutel: leesSleutel(start),
      verwijdering: start.statusAanlevering === VERWIJDEREN,
      toewijzingIngangsdatum: misschien(start.toewijzingIngangsdatum, dag),
    })),
  );
}

export function vertaalJW307(bericht: Bericht<'JW307'>, client: ClientSleutel): StopRecord[] {
  return verwijderingenEerst(
    bericht.client.stopProducten.map((stop, i) => ({
      klasse: 'StopProduct',
      plek: { klasse: 'StopProduct', index: [i] },
      client,
      sleutel: leesSleutel(stop),
      verwijdering: stop.statusAanlevering === VERWIJDEREN,
      stop: { redenBeeindiging: stop.redenBeeindiging, einddatum: dag(stop.einddatum) },
    })),
  );
}
