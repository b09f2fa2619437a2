/** `npm run bench`: installeert en bouwt wat nodig is en meet dan; met `-- --warehouse` de rapporten van het warehouse. */
import { pathToFileURL } from 'node:url';
import { inWortel, stelOp } from './opstellen.mjs';

const bench = process.argv.includes('--warehouse') ? ['warehouse', 'bench.js'] : ['bench.js'];

await stelOp();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(inWortel('dist', 'test', 'bench', ...bench)).href);
