import { beslis } from '@hub/beoordeling';
import type { Wijziging } from '@hub/dossier';
import type { Bericht, BerichtType } from '@hub/ijw';
import { bewaarVoorstand, draaiTerug, schrijfDeclaratieAntwoord, schrijfDossiers, vergeetVoorstand, type Dossierwijziging } from '@hub/opslag';
import type { PoolClient } from 'pg';
import { laatDossierLos, type Behandeling, type Benodigdheden } from '../behandeling.js';
import { bevatBezwaar, watGebeurde } from './wat-gebeurde.js';

/** Zonder oordeel van de gemeente zelf wacht een prestatie op haar JW325. */
const opAntwoordWachtend = (w: Wijziging): Wijziging => (w.soort === 'prestatie' ? { ...w, oordeel: 'ingediend' } : w);

/** Retouren waarmee een heenbericht in zijn geheel geldt of niet; een JW325 oordeelt per prestatie. */
const GEHEEL_OF_NIET: ReadonlySet<BerichtType> = new Set(['JW302', 'JW306', 'JW308', 'JW316', 'JW318', 'JW320']);

/** De prestaties die een JW325 afwijst; een declaratie die als geheel is afgewezen, wijst ze alle af. */
function afgewezenIn({ header, declaratieAntwoord }: Bericht<'JW325'>): string[] | 'alles' {
  const codes = declaratieAntwoord?.retourCodes ?? [];
  const verwerkt = header.retourCodes.includes('0200') && (codes.includes('0200') || codes.includes('8001'));
  if (!verwerkt) return 'alles';
  return (declaratieAntwoord?.clienten ?? []).flatMap((client) => client.prestaties.map((p) => p.productReferentie.referentieNummer));
}

/** Wat een bericht dat geheel meetelt, aan het dossier verandert. */
function wijzigingVan(b: Behandeling, met: Benodigdheden): Dossierwijziging[] {
  if (b.telling !== 'geheel' || !b.melding) return [];
  const { aanbieder, gemeente } = b.melding.header;
  const zelf = met.zelfAntwoordend.has(b.geadresseerde);
  const wijzigingen = zelf && b.soort.type === 'JW323' ? b.wijzigingen.map(opAntwoordWachtend) : b.wijzigingen;
  return [{ wijzigingen, berichtId: b.bericht.id, aanbieder, gemeente }];
}

/** Beslist hoe elk bericht meetelt en legt vast wat het aan het dossier verandert. */
export async function werkDossierBij(ronde: readonly Behandeling[], tx: PoolClient, met: Benodigdheden): Promise<void> {
  for (const b of ronde) {
    Object.assign(b, beslis(b));
    b.gebeurtenissen = watGebeurde(b, met);
  }
  await bewaarVoorstand(tx, ronde.filter((b) => met.zelfAntwoordend.has(b.geadresseerde)).flatMap((b) => wijzigingVan(b, met)));
  await schrijfDossiers(tx, ronde.flatMap((b) => wijzigingVan(b, met)));
  for (const b of ronde) {
    await verwerkAntwoord(b, tx, met);
    laatDossierLos(b);
  }
}

/** Het antwoord van een partij die zelf antwoordt; waar de hub zelf al antwoordde, staat diens antwoord. */
async function verwerkAntwoord({ telling, heenId, soort, afzender, inhoud }: Behandeling, tx: PoolClient, met: Benodigdheden): Promise<void> {
  if (telling !== 'geheel' || heenId === undefined || !met.zelfAntwoordend.has(afzender)) return;
  if (soort.type === 'JW325') await schrijfDeclaratieAntwoord(tx, heenId, afgewezenIn(inhoud as Bericht<'JW325'>));
  else if (GEHEEL_OF_NIET.has(soort.type)) await (bevatBezwaar(inhoud) ? draaiTerug : vergeetVoorstand)(tx, heenId);
}
