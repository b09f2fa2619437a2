import { parentPort, workerData } from 'node:worker_threads';
import { libxml2Geheugen } from '@hub/ijw';
import { Baanopslag, isDatabankstoring } from '@hub/opslag';
import { Storing } from '@hub/transport';
import { logboekVoor } from '@hub/proces';
import { foutVelden } from '@hub/waarneming';
import { openBenodigdheden, type VerwerkingInstellingen } from '../verwerking-instellingen.js';
import type { Antwoord, Opdracht } from './grote-berichten.js';
import { Baanwerker } from './verwerk-baan.js';

const instellingen = workerData as VerwerkingInstellingen;
const { databank, klok, met } = await openBenodigdheden(instellingen, { verbindingen: 2, grens: Infinity });
const werker = new Baanwerker(new Baanopslag(databank, klok), met, logboekVoor('verwerking', instellingen.logbestand));

async function behandel({ nummer, berichtId }: Opdracht): Promise<Antwoord> {
  try {
    const beurt = await werker.neemBeurt(berichtId);
    return { nummer, beurt, geheugen: libxml2Geheugen() };
  } catch (fout) {
    return { nummer, geheugen: libxml2Geheugen(), storing: fout instanceof Storing || isDatabankstoring(fout) ? 'database niet bereikbaar' : foutVelden(fout).naam };
  }
}

parentPort?.on('message', (opdracht: Opdracht) => void behandel(opdracht).then((antwoord) => parentPort?.postMessage(antwoord)));
