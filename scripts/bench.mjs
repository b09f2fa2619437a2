/** `npm run bench`: installeert en bouwt wat nodig is en meet dan; met `-- --warehouse` de rapporten van het warehouse, met `-- --laden` het laden ervan. */
import { pathToFileURL } from 'node:url';
import { inWortel, stelOp } from './opstellen.mjs';

const deel = ['warehouse', 'laden'].find((naam) => process.argv.includes(`--${naam}`));

await stelOp();
process.setSourceMapsEnabled(true);
await import(pathToFileURL(inWortel('dist', 'test', 'bench', ...(deel ? [deel] : []), 'bench.js')).href);
