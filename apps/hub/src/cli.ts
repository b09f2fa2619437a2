import { voerUit } from './opdrachten/programma.js';

process.exitCode = await voerUit(process.argv.slice(2), {
  omgeving: process.env,
  uit: (tekst) => process.stdout.write(tekst),
  fout: (tekst) => process.stderr.write(tekst),
});
