/** Een draad die doet wat de proef vraagt; hij spreekt dezelfde taal als `bedienDraad`. */
import { parentPort, threadId, workerData } from 'node:worker_threads';

let bezig = 0;

parentPort.on('message', ({ opdracht }) => {
  if (opdracht.val) process.exit(1);
  bezig += 1;
  setTimeout(() => {
    const uitkomst = opdracht.fout ? { fout: opdracht.fout } : { antwoord: { threadId, workerData, tegelijk: bezig, zei: opdracht.zeg } };
    bezig -= 1;
    parentPort.postMessage({ ...uitkomst, geheugen: opdracht.geheugen ?? 0 });
  }, 5);
});
