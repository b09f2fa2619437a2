import { resolve } from 'node:path';
import { Command, CommanderError, InvalidArgumentError } from 'commander';
import { voegAuditToe } from './audit-opdracht.js';
import { verfraai } from './hulptekst.js';
import { JSON_OPTIE, metVerbinding } from './opdracht-opties.js';
import { EINDCODE, Opdrachten, type Opties, type Termijnfilter, type Wereld } from './opdrachten.js';
import type { Postvakopties } from './postvak.js';
import type { Rapportopties } from './rapport.js';
import { voegSimulatieToe } from './simuleer-opdracht.js';
import type { Stuuropties } from './stuur.js';

function leesSeconden(waarde: string): number {
  const seconden = Number(waarde);
  if (!Number.isInteger(seconden) || seconden < 0) throw new InvalidArgumentError('geef een aantal hele seconden');
  return seconden;
}

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

function voegTermijnopdrachtenToe(hub: Command, doe: Opdrachten): void {
  metVerbinding(hub.command('termijnen').description('toont termijnen op uiterste dag (als beheer, of als --als)'))
    .option('--soort <soort>', 'alleen deze soort, bijvoorbeeld startmelding')
    .option('--status <status>', 'alleen deze stand: open, waarschuwing, tijdig, te-laat, verlopen of vervallen')
    .option('--aanbieder <code>', 'alleen van deze aanbieder')
    .option('--gemeente <code>', 'alleen van deze gemeente')
    .option('--limiet <aantal>', 'hoogstens zoveel (anders 50)')
    .option(...JSON_OPTIE)
    .action((opties: Opties & Termijnfilter) => doe.termijnen(opties));
  metVerbinding(hub.command('termijn <id>').description('legt een termijn uit: de norm, elke dag die telt of niet, en de berichten'))
    .option(...JSON_OPTIE)
    .action((id: string, opties: Opties) => doe.termijn(id, opties));
}

function voegRapportopdrachtToe(hub: Command, doe: Opdrachten): void {
  metVerbinding(hub.command('rapport').description('haalt een rapport op, stelt het vast, of toont welke er zijn (als beheer, of als --als)'))
    .argument('[wat]', 'lijst, uitleg, vaststel of de naam van een rapport (anders lijst)')
    .argument('[naam]', 'bij uitleg en vaststel: de naam van het rapport')
    .option('--kwartaal <kwartaal>', 'bijvoorbeeld 2026-K2')
    .option('--maand <maand>', 'bijvoorbeeld 2026-04')
    .option('--jaar <jaar>', 'bijvoorbeeld 2026')
    .option('--gemeente <code>', 'CBS-code van een gemeente')
    .option('--aanbieder <code>', 'AGB-code van een aanbieder')
    .option('--versie <nummer>', 'een vastgestelde versie in plaats van de stand van nu')
    .option('--verschil', 'wat er sinds een versie veranderde (anders sinds de laatste)')
    .option('--formaat <formaat>', 'csv, xlsx, parquet, json of svg (anders dat van het bestand, of csv)')
    .option('--uit <bestand>', 'bestand waar het rapport in komt (anders de uitvoer)', (bestand) => resolve(bestand))
    .option(...JSON_OPTIE)
    .action((wat: string | undefined, naam: string | undefined, opties: Opties & Rapportopties) => doe.rapport(wat, naam, opties));
}

function voegWarehouseopdrachtenToe(hub: Command, doe: Opdrachten): void {
  const warehouse = hub.command('warehouse').description('de stand van het warehouse, opdrachten aan zijn lader, en het sterschema als bestanden');
  metVerbinding(warehouse.command('stand', { isDefault: true }).description('hoe ver het is (als beheer, of als --als)'))
    .option(...JSON_OPTIE)
    .action((opties: Opties) => doe.warehouse(opties));
  const metWacht = (opdracht: Command): Command =>
    metVerbinding(opdracht).option('--wacht <seconden>', 'zo lang op het einde wachten (anders 600)', leesSeconden).option(...JSON_OPTIE);
  metWacht(warehouse.command('herbouw').description('leidt alles opnieuw af uit de aanvaarde berichten (als beheer)'))
    .action((opties: Opties & { wacht?: number }) => doe.warehouseopdracht('herbouw', opties));
  metWacht(warehouse.command('sleutel').description('brengt alle pseudoniemen onder de nieuwe HUB_PSEUDONIEM_SLEUTEL (als beheer)'))
    .action((opties: Opties & { wacht?: number }) => doe.warehouseopdracht('sleutel', opties));
  metVerbinding(warehouse.command('export <map>').description('schrijft elke tabel van het sterschema als Parquet in een lege map, met een woordenboek (als beheer, of als --als)'))
    .option(...JSON_OPTIE)
    .action((map: string, opties: Opties) => doe.warehouseExport(resolve(map), opties));
}

function voegPartijopdrachtenToe(hub: Command, doe: Opdrachten): void {
  const partij = hub.command('partij').description('toont partijen en maakt tokens');
  const metBestand = (opdracht: Command): Command => opdracht.option('--partijen <pad>', 'partijenbestand (anders HUB_PARTIJEN of config/partijen.demo.json)');
  metBestand(partij.command('lijst', { isDefault: true }).description('alle partijen')).option(...JSON_OPTIE).action((opties: Opties) => doe.partijen(opties));
  metBestand(partij.command('toon <code>').description('één partij')).option(...JSON_OPTIE).action((code: string, opties: Opties) => doe.partij(code, opties));
  metBestand(partij.command('token <code>').description('een nieuw token, met de regel voor het partijenbestand')).action((code: string, opties: Opties) => doe.token(code, opties));
}

function voegWachtwoordopdrachtToe(hub: Command, doe: Opdrachten): void {
  hub.command('wachtwoord').description('leest een wachtwoord van de invoer en geeft de vorm voor het bestand met accounts (HUB_ACCOUNTS)')
    .action(() => doe.wachtwoord());
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
  voegTermijnopdrachtenToe(hub, doe);
  voegRapportopdrachtToe(hub, doe);
  voegWarehouseopdrachtenToe(hub, doe);
  voegPartijopdrachtenToe(hub, doe);
  voegAuditToe(hub, doe);
  voegWachtwoordopdrachtToe(hub, doe);
  voegSimulatieToe(hub, doe);
  try {
    await hub.parseAsync(argumenten, { from: 'user' });
    return doe.eindcode;
  } catch (fout) {
    if (fout instanceof CommanderError) return fout.exitCode === 0 ? EINDCODE.goed : EINDCODE.fout;
    throw fout;
  }
}
