import { workerData } from 'node:worker_threads';
import { Baanopslag, isDatabankstoring } from '@hub/opslag';
import { bedienDraad, logboekVoor } from '@hub/proces';
import { Storing } from '@hub/transport';
import { openBenodigdheden, type VerwerkingInstellingen } from '../verwerking-instellingen.js';
import type { Draadantwoord } from './grote-berichten.js';
import { Baanwerker } from './verwerk-baan.js';

const instellingen = workerData as VerwerkingInstellingen;
const { databank, klok, met } = await openBenodigdheden(instellingen, { verbindingen: 2, grens: Infinity });
const werker = new Baanwerker(new Baanopslag(databank, klok), met, logboekVoor('verwerking', instellingen.logbestand));

bedienDraad<number, Draadantwoord>(async (berichtId) => {
  try {
    return await werker.neemBeurt(berichtId);
  } catch (fout) {
    if (fout instanceof Storing || isDatabankstoring(fout)) return 'storing';
    throw fout;
  }
});
