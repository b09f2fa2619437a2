import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { zegHoeInTeLoggen } from './demo/inloggen.js';
import { speelDemo } from './demo/speel-demo.js';
import { wachtTotGereed } from './demo/wacht-tot-gereed.js';
import { startHub } from './start.js';

await startOfMeld(async () => {
  const { proces, adres } = await startHub(process.env);
  await speelDemo(proces, adres, (regel) => process.stdout.write(`${regel}\n`));
  await wachtTotGereed(proces.gezondheid);
  zegHoeInTeLoggen(proces.instellingen.accounts, (regel) => process.stdout.write(`${regel}\n`));
  process.stdout.write(`klaar: ${adres}\n`);
});
