import type { Bericht } from '@hub/ijw';
import { laadBeantwoordeDeclaratie, laadDossier, zoekHeenbericht } from '@hub/opslag';
import type { Behandeling } from '../behandeling.js';

/** De Identificatie waarmee een retour naar zijn heenbericht verwijst, en wie dat verstuurde. */
function verwijzingNaarHeen(b: Behandeling): { verzender: string; identificatie: string } {
  if (b.soort.type === 'JW325') {
    const { ontvanger, declaratieIdentificatie } = (b.inhoud as Bericht<'JW325'>).header;
    return { verzender: ontvanger, identificatie: declaratieIdentificatie.identificatie };
  }
  const { afzender, berichtIdentificatie } = (b.inhoud as Bericht<'JW306'>).header;
  return { verzender: afzender, identificatie: berichtIdentificatie.identificatie };
}

/** Laadt wat de regels moeten weten, in een vast aantal vragen; bij een retour ook het bericht waarop het antwoordt. */
export async function laadDossierVanBericht(b: Behandeling): Promise<void> {
  if (!b.melding) return;
  const verzender = b.bericht.envelop.afzender.code;
  b.dossier = await laadDossier(b.tx, b.melding, verzender);
  if (b.soort.heen) {
    b.heenId = await zoekHeenbericht(b.tx, { ...verwijzingNaarHeen(b), soort: b.soort.heen, geadresseerde: verzender });
  }
  if (b.soort.type === 'JW325' && b.heenId !== undefined) {
    b.dossier.beantwoordeDeclaratie = await laadBeantwoordeDeclaratie(b.tx, b.heenId, b.melding);
  }
}
