#!/usr/bin/env node
/** `npx hub …`: de opdrachten voor mensen. */
import { existsSync } from 'node:fs';

const cli = new URL('../dist/apps/hub/src/cli.js', import.meta.url);
if (existsSync(cli)) {
  process.setSourceMapsEnabled(true);
  await import(cli.href);
} else {
  process.stderr.write('de hub is nog niet gebouwd; voer eerst npm start of npm run build uit\n');
  process.exitCode = 1;
}
