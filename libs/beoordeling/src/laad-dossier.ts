import type { Bericht, BerichtType } from '@hub/ijw';
import { laadBeantwoordeDeclaratie, laadDossiers, zoekHeenbericht } from '@hub/opslag';
import type { PoolClient } from 'pg';
import type { Beoordeling } from './beoordeling.js';

/** De Identificatie waarmee een retour naar zijn heenbericht verwijst, en wie dat verstuurde. */
function verwijzingNaarHeen(b: Beoordeling): { verzender: string; identificatie: string } {
  if (b.soort.type === 'JW325') {
    const { ontvanger, declaratieIdentificatie } = (b.inhoud as Bericht<'JW325'>).header;
    return { verzender: ontvanger, identificatie: declaratieIdentificatie.identificatie };
  }
  const { afzender, berichtIdentificatie } = (b.inhoud as Bericht<'JW306'>).header;
  return { verzender: afzender, identificatie: berichtIdentificatie.identificatie };
}

/** Bij een retour van een partij: het bericht waarop het antwoordt. */
async function zoekHeen(tx: PoolClient, b: Beoordeling, heen: BerichtType): Promise<void> {
  b.heenId = await zoekHeenbericht(tx, { ...verwijzingNaarHeen(b), soort: heen, geadresseerde: b.afzender });
  if (b.soort.type !== 'JW325' || b.heenId === undefined || !b.melding || !b.dossier) return;
  b.dossier.beantwoordeDeclaratie = await laadBeantwoordeDeclaratie(tx, b.heenId, b.melding);
}

/** Laadt van elk bericht wat de regels moeten weten, in een vast aantal vragen; bij een retour ook het bericht waarop het antwoordt. */
export async function laadDossier(berichten: readonly Beoordeling[], tx: PoolClient): Promise<void> {
  const teLaden = berichten.flatMap((b) => (b.melding ? [{ b, melding: b.melding, verzender: b.afzender }] : []));
  if (teLaden.length === 0) return;
  const dossiers = await laadDossiers(tx, teLaden);
  for (const [i, { b }] of teLaden.entries()) {
    b.dossier = dossiers[i];
    if (b.soort.heen) await zoekHeen(tx, b, b.soort.heen);
  }
}
