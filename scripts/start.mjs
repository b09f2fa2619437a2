/** `npm start`: installeert en bouwt wat nodig is en start de hub in dit proces, dat signalen dus zelf krijgt. */
import { pathToFileURL } from 'node:url';
import { inWortel, stelOp } from './opstellen.mjs';

await stelOp();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(inWortel('dist', 'apps', 'hub', 'src', 'main.js')).href);
