import type { Bericht } from '@hub/ijw';
import { laadBeantwoordeDeclaratie, laadDossier, zoekHeenbericht } from '@hub/opslag';
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

/** Laadt wat de regels moeten weten, in een vast aantal vragen; bij een retour ook het bericht waarop het antwoordt. */
export async function laadDossierVoor(b: Beoordeling): Promise<void> {
  if (!b.melding) return;
  b.dossier = await laadDossier(b.tx, b.melding, b.afzender);
  if (b.soort.heen) {
    b.heenId = await zoekHeenbericht(b.tx, { ...verwijzingNaarHeen(b), soort: b.soort.heen, geadresseerde: b.afzender });
  }
  if (b.soort.type === 'JW325' && b.heenId !== undefined) {
    b.dossier.beantwoordeDeclaratie = await laadBeantwoordeDeclaratie(b.tx, b.heenId, b.melding);
  }
}
