import type { Command } from 'commander';

/** Koppen en woorden van commander in het Nederlands. */
const WOORDEN: Readonly<Record<string, string>> = {
  'Usage:': 'Gebruik:',
  'Arguments:': 'Argumenten:',
  'Options:': 'Opties:',
  'Commands:': 'Opdrachten:',
  '[options]': '[opties]',
  '[command]': '[opdracht]',
};

/** De meldingen van commander die een gebruiker kan krijgen; wat hier niet staat, gaat ongewijzigd door. */
const MELDINGEN: readonly [patroon: RegExp, tekst: string][] = [
  [/missing required argument '(.+?)'/, 'het argument $1 ontbreekt'],
  [/option '(.+?)' argument missing/, 'bij de optie $1 ontbreekt de waarde'],
  [/option '(.+?)' argument '(.*?)' is invalid\. (.*)/s, 'de waarde $2 past niet bij de optie $1: $3'],
  [/required option '(.+?)' not specified/, 'de optie $1 ontbreekt'],
  [/unknown option '(.+?)'/, 'de optie $1 bestaat niet'],
  [/unknown command '(.+?)'/, 'de opdracht $1 bestaat niet'],
  [/too many arguments.*/s, 'te veel argumenten'],
];

function vertaalWoorden(tekst: string): string {
  return Object.entries(WOORDEN).reduce((uit, [engels, nederlands]) => uit.replace(engels, nederlands), tekst);
}

/** Eén Nederlandse regel voor een melding van commander. */
export function vertaalMelding(melding: string): string {
  const regel = melding.replace(/^error: /, '').replace(/\s*\(Did you mean.*\)/s, '').trim();
  const gevonden = MELDINGEN.find(([patroon]) => patroon.test(regel));
  return `${gevonden ? regel.replace(...gevonden) : regel}; zie hub help\n`;
}

/** Geeft de opdracht Nederlandse hulp en meldingen; wat er onder komt, neemt dat over. */
export function verfraai(hub: Command, wereld: { uit: (tekst: string) => void; fout: (tekst: string) => void }): Command {
  return hub
    .exitOverride()
    .helpOption('-h, --help', 'toont deze uitleg')
    .helpCommand('help [opdracht]', 'toont de uitleg van een opdracht')
    .configureOutput({ writeOut: wereld.uit, writeErr: wereld.fout, outputError: (melding, schrijf) => schrijf(vertaalMelding(melding)) })
    .configureHelp({ styleTitle: vertaalWoorden, styleUsage: vertaalWoorden, styleSubcommandTerm: vertaalWoorden });
}
