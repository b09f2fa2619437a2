import type { Command } from 'commander';

/** Opties over met welke hub en namens wie een opdracht praat. */
export const metVerbinding = (opdracht: Command): Command =>
  opdracht
    .option('--als <code>', 'namens deze partij')
    .option('--hub <url>', 'adres van de hub (anders http://localhost met HUB_PORT of 8080)')
    .option('--token <token>', 'token van de partij (anders uit het partijenbestand)')
    .option('--partijen <pad>', 'partijenbestand (anders HUB_PARTIJEN of config/partijen.demo.json)');

export const JSON_OPTIE = ['--json', 'geeft JSON in plaats van tekst'] as const;
