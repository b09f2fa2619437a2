/** `npm run bench`: installeert en bouwt wat nodig is en meet dan. */
import { pathToFileURL } from 'node:url';
import { inWortel, stelOp } from './opstellen.mjs';

await stelOp();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(inWortel('dist', 'test', 'bench', 'bench.js')).href);
