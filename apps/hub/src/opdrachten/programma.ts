import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import * as z from 'zod';
import { verfraai } from './hulptekst.js';
import { EINDCODE, Opdrachten, type Opties, type Wereld } from './opdrachten.js';
import type { Postvakopties } from './postvak.js';
import type { Simulatieopties } from './simuleer.js';
import type { Stuuropties } from './stuur.js';

function leesSeconden(waarde: string): number {
  const seconden = Number(waarde);
  if (!Number.isInteger(seconden) || seconden < 0) throw new InvalidArgumentError('geef een aantal hele seconden');
  return seconden;
}

const metVerbinding = (opdracht: Command): Command =>
  opdracht
    .option('--als <code>', 'namens deze partij')
    .option('--hub <url>', 'adres van de hub (anders http://localhost met HUB_PORT of 8080)')
    .option('--token <token>', 'token van de partij (anders uit het partijenbestand)')
    .option('--partijen <pad>', 'partijenbestand (anders HUB_PARTIJEN of config/partijen.demo.json)');

const JSON_OPTIE = ['--json', 'geeft JSON in plaats van tekst'] as const;

function voegBerichtopdrachtenToe(hub: Command, doe: Opdrachten): void {
  metVerbinding(hub.command('stuur <bestand...>').description('stuurt XML- of zipbestanden in en toont het oordeel'))
    .option('--aan <code>', 'geadresseerde (anders uit de Header)')
    .option('--soort <soort>', 'soort bericht, bijvoorbeeld JW305 (anders uit de Header)')
    .option('--wacht <seconden>', 'zo lang op het oordeel wachten (anders 60)', leesSeconden)
    .option(...JSON_OPTIE)
    .action((bestanden: string[], opties: Opties & Stuuropties) => doe.stuur(bestanden, opties));
  metVerbinding(hub.command('proef <bestand...>').description('laat XML- of zipbestanden beoordelen zonder ze te versturen'))
    .option(...JSON_OPTIE)
    .action((bestanden: string[], opties: Opties) => doe.proef(bestanden, opties));
  metVerbinding(hub.command('postvak').description('toont wat er voor een partij klaarligt'))
    .option('--haal <map>', 'zet elk bericht als bestand in deze map', (map) => resolve(map))
    .option('--bevestig', 'bevestigt de ontvangst; het bericht verdwijnt uit het postvak')
    .option(...JSON_OPTIE)
    .action((opties: Opties & Postvakopties) => doe.postvak(opties));
  metVerbinding(hub.command('status <traceerId>').description('toont wat er met een bericht gebeurde (als beheer, of als --als)'))
    .option(...JSON_OPTIE)
    .action((traceerId: string, opties: Opties) => doe.status(traceerId, opties));
  metVerbinding(hub.command('herverwerk <traceerId>').description('verwerkt een vastgelopen bericht opnieuw (als beheer)'))
    .action((traceerId: string, opties: Opties) => doe.herverwerk(traceerId, opties));
}

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

function voegSimulatieToe(hub: Command, doe: Opdrachten): void {
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
    .option(...JSON_OPTIE)
    .action((opties: Opties & Simulatieopties) => doe.simuleer(opties));
}

function voegPartijopdrachtenToe(hub: Command, doe: Opdrachten): void {
  const partij = hub.command('partij').description('toont partijen en maakt tokens');
  const metBestand = (opdracht: Command): Command => opdracht.option('--partijen <pad>', 'partijenbestand (anders HUB_PARTIJEN of config/partijen.demo.json)');
  metBestand(partij.command('lijst', { isDefault: true }).description('alle partijen')).option(...JSON_OPTIE).action((opties: Opties) => doe.partijen(opties));
  metBestand(partij.command('toon <code>').description('één partij')).option(...JSON_OPTIE).action((code: string, opties: Opties) => doe.partij(code, opties));
  metBestand(partij.command('token <code>').description('een nieuw token, met de regel voor het partijenbestand')).action((code: string, opties: Opties) => doe.token(code, opties));
}

/**
 * Voert een opdracht van de opdrachtregel uit.
 * @param argumenten wat de gebruiker na `hub` schreef
 * @returns de eindcode: 0 goed (of goedgekeurd), 2 afgekeurd, 1 een fout
 */
export async function voerUit(argumenten: readonly string[], wereld: Wereld): Promise<number> {
  const doe = new Opdrachten(wereld);
  const hub = verfraai(new Command('hub').description('De Berichtenhub voor mensen.'), wereld);
  voegBerichtopdrachtenToe(hub, doe);
  voegPartijopdrachtenToe(hub, doe);
  voegSimulatieToe(hub, doe);
  try {
    await hub.parseAsync(argumenten, { from: 'user' });
    return doe.eindcode;
  } catch (fout) {
    if (fout instanceof CommanderError) return fout.exitCode === 0 ? EINDCODE.goed : EINDCODE.fout;
    throw fout;
  }
}
