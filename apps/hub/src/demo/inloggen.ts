import { join } from 'node:path';
import { leesAccounts, projectMap } from '@hub/instellingen';

/** Zegt wie er in de demo op de console kunnen inloggen; met eigen accounts zwijgt zij. @param bestand het bestand met accounts van deze hub */
export function zegHoeInTeLoggen(bestand: string | undefined, schrijf: (regel: string) => void): void {
  if (bestand !== join(projectMap(), 'config', 'accounts.demo.json')) return;
  const namen = leesAccounts(bestand).map(({ gebruikersnaam }) => gebruikersnaam);
  schrijf(`inloggen op de console (demo): ${namen.join(', ')}; het wachtwoord is demo- en dan de naam`);
}
