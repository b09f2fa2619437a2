import { beslis } from '@hub/beoordeling';
import type { Wijziging } from '@hub/dossier';
import type { Bericht } from '@hub/ijw';
import { schrijfDeclaratieAntwoord, schrijfDossier } from '@hub/opslag';
import { laatDossierLos, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { watGebeurde } from './wat-gebeurde.js';

/** Zonder oordeel van de gemeente zelf wacht een prestatie op haar JW325. */
const opAntwoordWachtend = (w: Wijziging): Wijziging => (w.soort === 'prestatie' ? { ...w, oordeel: 'ingediend' } : w);

/** De prestaties die een JW325 afwijst; een declaratie die als geheel is afgewezen, wijst ze alle af. */
function afgewezenIn({ header, declaratieAntwoord }: Bericht<'JW325'>): string[] | 'alles' {
  const codes = declaratieAntwoord?.retourCodes ?? [];
  const verwerkt = header.retourCodes.includes('0200') && (codes.includes('0200') || codes.includes('8001'));
  if (!verwerkt) return 'alles';
  return (declaratieAntwoord?.clienten ?? []).flatMap((client) => client.prestaties.map((p) => p.productReferentie.referentieNummer));
}

/** Beslist hoe het bericht meetelt en legt vast wat het aan het dossier verandert. */
export async function werkDossierBij(b: Behandeling, met: Benodigdheden): Promise<void> {
  Object.assign(b, beslis(b));
  b.gebeurtenissen = watGebeurde(b, met);
  if (b.telling !== 'geheel' || !b.melding) return;
  const { aanbieder, gemeente } = b.melding.header;
  const zelf = met.zelfAntwoordend.has(b.geadresseerde);
  const wijzigingen = zelf && b.soort.type === 'JW323' ? b.wijzigingen.map(opAntwoordWachtend) : b.wijzigingen;
  await schrijfDossier(b.tx, wijzigingen, { berichtId: b.bericht.id, aanbieder, gemeente });
  // waar de hub zelf al antwoordde, staat diens antwoord
  if (b.soort.type === 'JW325' && b.heenId !== undefined && met.zelfAntwoordend.has(b.afzender)) {
    await schrijfDeclaratieAntwoord(b.tx, b.heenId, afgewezenIn(b.inhoud as Bericht<'JW325'>));
  }
  laatDossierLos(b);
}
