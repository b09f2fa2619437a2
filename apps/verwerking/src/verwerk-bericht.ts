import { laadDossier, leesBericht, toetsRegels } from '@hub/beoordeling';
import type { TeVerwerken } from '@hub/opslag';
import { meetStap } from '@hub/waarneming';
import type { PoolClient } from 'pg';
import { begin, type Behandeling, type Benodigdheden } from './behandeling.js';
import { schrijfAntwoord } from './stappen/schrijf-antwoord.js';
import { toetsSchema } from './stappen/toets-schema.js';
import { werkDossierBij } from './stappen/werk-dossier-bij.js';

/** Een stap van de berichten van een ronde, die van verschillende banen zijn. */
type Stap = (ronde: readonly Behandeling[], tx: PoolClient, met: Benodigdheden) => Promise<void>;

/** Een stap die alleen rekent, doet elk bericht apart. */
const elk = (stap: (b: Behandeling, met: Benodigdheden) => Promise<void> | void): Stap => async (ronde, _tx, met) => {
  for (const b of ronde) await stap(b, met);
};

/** De weg van een bericht, van boven naar beneden. Een stap roept nooit de volgende aan. */
const WEG: readonly [naam: string, stap: Stap][] = [
  ['toets schema', elk(toetsSchema)],
  ['lees bericht', elk(leesBericht)],
  ['laad dossier', laadDossier],
  ['toets regels', elk(toetsRegels)],
  ['werk dossier bij', werkDossierBij],
  ['schrijf antwoord', schrijfAntwoord],
];

/**
 * Verwerkt een ronde binnen één transactie: van elk bericht worden oordeel, dossier, antwoord en postvak samen vastgelegd. Gooit een
 * bericht een fout, dan moet de hele ronde terug.
 *
 * @throws TeGrootVoorDezeDraad als een document boven `met.grens` uitkomt
 */
export async function verwerkRonde(berichten: readonly TeVerwerken[], tx: PoolClient, met: Benodigdheden): Promise<Behandeling[]> {
  const ronde = berichten.map((bericht) => begin(bericht, met));
  for (const [naam, stap] of WEG) await meetStap(naam, () => stap(ronde, tx, met));
  return ronde;
}
