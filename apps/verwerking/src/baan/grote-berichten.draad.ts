import { workerData } from 'node:worker_threads';
import { Storing } from '@hub/berichtweg';
import { bedienDraad } from '@hub/draad';
import { Baanopslag, isDatabankstoring } from '@hub/opslag';
import { logboekVoor } from '@hub/waarneming';
import { openBenodigdheden, type VerwerkingInstellingen } from '../verwerking-instellingen.js';
import type { Draadantwoord } from './grote-berichten.js';
import { Baanwerker } from './verwerk-baan.js';

const instellingen = workerData as VerwerkingInstellingen;
let werker: Baanwerker | undefined;

/** Pas bij de eerste opdracht, en na een storing opnieuw: is de database weg, dan ligt dat niet aan het bericht. */
async function openWerker(): Promise<Baanwerker> {
  const { databank, klok, met } = await openBenodigdheden(instellingen, { verbindingen: 2, grens: Infinity });
  return new Baanwerker(new Baanopslag(databank, klok), met, logboekVoor('verwerking', instellingen.logbestand));
}

bedienDraad<string, Draadantwoord>(async (baan) => {
  try {
    werker ??= await openWerker();
    const [beurt = 'geen'] = await werker.neemBeurten([baan]);
    return beurt;
  } catch (fout) {
    if (fout instanceof Storing || isDatabankstoring(fout)) return 'storing';
    throw fout;
  }
});
