import { type Command, InvalidArgumentError } from 'commander';
import { leesIJkpunt, type IJkpunt, type Zoekopties } from './audit.js';
import { JSON_OPTIE, metVerbinding } from './opdracht-opties.js';
import type { Opdrachten, Opties } from './opdrachten.js';

function alsIJkpunt(waarde: string): IJkpunt {
  const ijkpunt = leesIJkpunt(waarde);
  if (!ijkpunt) throw new InvalidArgumentError('geef het ijkpunt zoals hub audit controleer het toonde: een volgnummer, een dubbele punt en 64 hexadecimale tekens');
  return ijkpunt;
}

/** De opdrachten `hub audit …` en `hub bewaren`. */
export function voegAuditToe(hub: Command, doe: Opdrachten): void {
  metVerbinding(hub.command('bewaren').description('toont wat het beleid niet langer bewaart (als beheer)'))
    .option('--doe', 'haalt het ook weg')
    .option(...JSON_OPTIE)
    .action((opties: Opties & { doe?: boolean }) => doe.bewaren(opties));
  const audit = hub.command('audit').description('wie welke gegevens zag (als beheer)');
  metVerbinding(audit.command('zoek').description('zoekt wie gegevens zag of er iets mee deed, nieuwste eerst'))
    .option('--bsn', 'van één cliënt; het Bsn komt van de standaardinvoer, want een opdrachtregel is voor anderen te lezen')
    .option('--bericht <traceerId>', 'van één bericht')
    .option('--persoon <naam>', 'door deze gebruiker')
    .option('--partij <code>', 'namens deze partij')
    .option('--van <moment>', 'vanaf deze dag of dit moment')
    .option('--tot <moment>', 'tot en met deze dag of dit moment')
    .option('--limiet <aantal>', 'hoogstens zoveel (anders 50)')
    .option(...JSON_OPTIE)
    .action((opties: Opties & Zoekopties) => doe.auditZoek(opties));
  metVerbinding(audit.command('controleer').description('gaat na of er in het logboek niets is veranderd, weggehaald of bijgemaakt'))
    .option('--ijkpunt <ijkpunt>', 'het ijkpunt van een eerdere controle: laat ook zien of het einde is afgekapt', alsIJkpunt)
    .option(...JSON_OPTIE)
    .action((opties: Opties & { ijkpunt?: IJkpunt }) => doe.auditControleer(opties));
}
