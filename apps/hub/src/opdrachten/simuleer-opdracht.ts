import { resolve } from 'node:path';
import { InvalidArgumentError, type Command } from 'commander';
import * as z from 'zod';
import type { Opdrachten, Opties } from './opdrachten.js';
import type { Simulatieopties } from './simuleer.js';

function leesGetal(waarde: string): number {
  const getal = Number(waarde);
  if (waarde.trim() === '' || !Number.isFinite(getal)) throw new InvalidArgumentError('geef een getal');
  return getal;
}

function leesAantal(waarde: string): number {
  const aantal = leesGetal(waarde);
  if (!Number.isInteger(aantal) || aantal < 1) throw new InvalidArgumentError('geef een geheel getal van 1 of meer');
  return aantal;
}

function leesDag(waarde: string): string {
  if (!z.iso.date().safeParse(waarde).success) throw new InvalidArgumentError('geef een bestaande datum als JJJJ-MM-DD');
  return waarde;
}

/** De opdracht `hub simuleer`. */
export function voegSimulatieToe(hub: Command, doe: Opdrachten): void {
  hub.command('simuleer').description('speelt verzonnen Twents berichtenverkeer op de klok van een hub met HUB_NU')
    .requiredOption('--van <dag>', 'eerste dag', leesDag)
    .requiredOption('--tot <dag>', 'laatste dag', leesDag)
    .option('--zaad <getal>', 'hetzelfde zaad geeft dezelfde berichten (anders 1)', leesGetal)
    .option('--clienten <aantal>', 'zorgpaden in de hele periode (anders 300)', leesAantal)
    .option('--aanbieders <aantal>', 'aanbieders in de regio (anders wat bij de clienten past, hoogstens 361)', leesAantal)
    .option('--momenten <aantal>', 'momenten per werkdag, 1 tot en met 3 (anders 1)', leesAantal)
    .option('--te-laat <deel>', 'deel dat te laat komt (anders 0.08)', leesGetal)
    .option('--ontbreekt <deel>', 'deel dat nooit komt (anders 0.03)', leesGetal)
    .option('--gecorrigeerd <deel>', 'deel dat later wordt verbeterd (anders 0.04)', leesGetal)
    .option('--afgekeurd <deel>', 'deel dat eerst fout wordt verstuurd (anders 0.05)', leesGetal)
    .option('--schrijf-config <map>', 'schrijft alleen de bestanden om een hub mee te starten', (map) => resolve(map))
    .option('--uit <bestand>', 'schrijft de stroom als JSON-regels in plaats van hem te spelen', (bestand) => resolve(bestand))
    .option('--bevestig', 'bevestigt elke maand alles wat in de postvakken ligt')
    .option('--gelijktijdig <aantal>', 'partijen die tegelijk versturen (anders 8)', leesAantal)
    .option('--hub <url>', 'adres van de hub (anders http://localhost met HUB_PORT of 8080)')
    .option('--partijen <pad>', 'partijenbestand (anders HUB_PARTIJEN of config/partijen.demo.json)')
    .option('--json', 'geeft JSON in plaats van tekst')
    .action((opties: Opties & Simulatieopties) => doe.simuleer(opties));
}
