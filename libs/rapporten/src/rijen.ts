import { pastIn, type Rij } from './kolom.js';
import { eigenVeld, type Beller, type Rapport } from './rapport.js';

/** De rijen van een rapport voor een beller, elk nagekeken; wat niet klopt is een fout van het rapport en breekt het af. */
export async function* leesRijen(rapport: Rapport, parameters: Record<string, unknown>, beller: Beller): AsyncGenerator<Rij, void> {
  const controleer = rijcontrole(rapport, beller);
  for await (const rij of await rapport.rijen(parameters, beller)) {
    controleer(rij);
    yield rij;
  }
}

function rijcontrole({ naam, kolommen }: Rapport, beller: Beller): (rij: Rij) => void {
  const eigen = kolommen.find((kolom) => kolom.naam === eigenVeld(beller))?.naam;
  return (rij) => {
    for (const kolom of kolommen) {
      if (!pastIn(kolom.type, rij[kolom.naam])) throw new Error(`rapport ${naam}: wat in kolom ${kolom.naam} staat is geen ${kolom.type}`);
    }
    if (Object.keys(rij).length !== kolommen.length) throw new Error(`rapport ${naam}: een rij heeft meer kolommen dan beschreven zijn`);
    if (eigen !== undefined && rij[eigen] !== beller.code) throw new Error(`rapport ${naam}: een rij is niet van de ${beller.rol} die het vraagt`);
  };
}

/** Neemt rijen samen in groepen; zo hoeft een formaat er nooit meer dan één groep tegelijk vast te houden. */
export async function* perGroep<T>(rijen: AsyncIterable<T>, grootte: number): AsyncGenerator<T[], void> {
  let groep: T[] = [];
  for await (const rij of rijen) {
    groep.push(rij);
    if (groep.length < grootte) continue;
    yield groep;
    groep = [];
  }
  if (groep.length > 0) yield groep;
}
