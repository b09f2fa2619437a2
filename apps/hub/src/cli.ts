import { createInterface } from 'node:readline/promises';
import { voerUit } from './opdrachten/programma.js';

async function leesRegel(): Promise<string> {
  for await (const regel of createInterface({ input: process.stdin })) return regel;
  return '';
}

process.exitCode = await voerUit(process.argv.slice(2), {
  omgeving: process.env,
  uit: (tekst) => process.stdout.write(tekst),
  fout: (tekst) => process.stderr.write(tekst),
  leesRegel,
});
