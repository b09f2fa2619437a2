// Laat een kindproces van een test de TypeScript-bron zelf laden: `node --import ./haak.mjs kind.mjs`.
import { register } from 'node:module';

register('./haak-lader.mjs', import.meta.url);
