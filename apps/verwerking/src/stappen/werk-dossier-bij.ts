import { beslis } from '@hub/beoordeling';
import type { Wijziging } from '@hub/dossier';
import type { Bericht } from '@hub/ijw';
import { schrijfAfwijzing, schrijfDeclaratieAntwoord, schrijfDossier } from '@hub/opslag';
import { laatDossierLos, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { bevatBezwaar, watGebeurde } from './wat-gebeurde.js';

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
  await verwerkAntwoord(b, met);
  laatDossierLos(b);
}

/** Het antwoord van een partij die zelf antwoordt; waar de hub zelf al antwoordde, staat diens antwoord. */
async function verwerkAntwoord({ tx, heenId, soort, afzender, inhoud }: Behandeling, met: Benodigdheden): Promise<void> {
  if (heenId === undefined || !met.zelfAntwoordend.has(afzender)) return;
  if (soort.type === 'JW325') await schrijfDeclaratieAntwoord(tx, heenId, afgewezenIn(inhoud as Bericht<'JW325'>));
  if ((soort.type === 'JW306' || soort.type === 'JW308') && bevatBezwaar(inhoud)) await schrijfAfwijzing(tx, heenId);
}
