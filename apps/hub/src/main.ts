import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { startHub } from './start.js';

await startOfMeld(async () => {
  const { adres } = await startHub(process.env);
  process.stdout.write(`klaar: ${adres}\n`);
});
