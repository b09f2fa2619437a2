// Modulehaak van haak.mjs: vertaalt .ts met swc en wijst @hub/<lib> naar de deur van die lib.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformFile } from '@swc/core';

const LIBS = new URL('../../', import.meta.url);
const SWC = {
  swcrc: false,
  jsc: {
    target: 'es2022',
    parser: { syntax: 'typescript', decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true },
  },
  module: { type: 'es6' },
  sourceMaps: 'inline',
};

export function resolve(naam, context, volgende) {
  const lib = /^@hub\/([a-z-]+)$/.exec(naam)?.[1];
  if (lib) return { url: new URL(`${lib}/src/index.ts`, LIBS).href, shortCircuit: true };
  if (/^\.\.?\/.*\.js$/.test(naam) && context.parentURL) {
    const bron = new URL(naam.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(fileURLToPath(bron))) return { url: bron.href, shortCircuit: true };
  }
  return volgende(naam, context);
}

export async function load(url, context, volgende) {
  if (!url.endsWith('.ts')) return volgende(url, context);
  const { code } = await transformFile(fileURLToPath(url), SWC);
  return { format: 'module', source: code, shortCircuit: true };
}
