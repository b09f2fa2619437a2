import { laadDossierVoor, leesBericht, toetsRegels } from '@hub/beoordeling';
import type { TeVerwerken } from '@hub/opslag';
import { meetStap } from '@hub/waarneming';
import type { PoolClient } from 'pg';
import { begin, type Behandeling, type Benodigdheden } from './behandeling.js';
import { schrijfAntwoord } from './stappen/schrijf-antwoord.js';
import { toetsSchema } from './stappen/toets-schema.js';
import { werkDossierBij } from './stappen/werk-dossier-bij.js';

type Stap = (b: Behandeling, met: Benodigdheden) => Promise<void> | void;

/** De weg van een bericht, van boven naar beneden. Een stap roept nooit de volgende aan. */
const WEG: readonly [naam: string, stap: Stap][] = [
  ['toets schema', toetsSchema],
  ['lees bericht', leesBericht],
  ['laad dossier', laadDossierVoor],
  ['toets regels', toetsRegels],
  ['werk dossier bij', werkDossierBij],
  ['schrijf antwoord', schrijfAntwoord],
];

/**
 * Verwerkt één bericht binnen een transactie: oordeel, dossier, antwoord en postvak worden samen vastgelegd of geen van alle.
 *
 * @throws TeGrootVoorDezeDraad als het document boven `met.grens` uitkomt
 */
export async function verwerkBericht(bericht: TeVerwerken, tx: PoolClient, met: Benodigdheden): Promise<Behandeling> {
  const behandeling = begin(bericht, tx, met);
  for (const [naam, stap] of WEG) await meetStap(naam, async () => stap(behandeling, met));
  return behandeling;
}
