import { voerUit } from './opdrachten/programma.js';
import { vraagGeheim } from './opdrachten/vraag-geheim.js';

process.exitCode = await voerUit(process.argv.slice(2), {
  omgeving: process.env,
  uit: (tekst) => process.stdout.write(tekst),
  fout: (tekst) => process.stderr.write(tekst),
  vraagGeheim: (vraag) => vraagGeheim(vraag, { in: process.stdin, uit: (tekst) => process.stderr.write(tekst) }),
});
