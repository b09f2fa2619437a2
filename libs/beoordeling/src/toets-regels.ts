import { GEMEENTECODES } from '@hub/ijw';
import type { Bevinding } from '@hub/regels';
import { vandaagInNederland } from '@hub/werkdagen';
import type { Beoordeling, Middelen } from './beoordeling.js';

/** Een retour moet horen bij een bericht dat hier is aangenomen; er bestaat geen retourcode voor. Over een JW325 gaat TR337. */
function zonderHeenbericht({ soort, heenId }: Beoordeling): Bevinding[] {
  if (!soort.heen || soort.type === 'JW325' || heenId !== undefined) return [];
  return [
    {
      regel: 'IV028',
      niveau: 3,
      retourcode: null,
      pad: 'Header › BerichtIdentificatie',
      uitleg: `Er is geen ${soort.heen} met deze Identificatie aangenomen. Neem Afzender, Ontvanger en BerichtIdentificatie over uit het bericht waarop u antwoordt.`,
    },
  ];
}

/** Niveau 2, en alleen als dat niets vond niveau 3 en 4 samen. */
export function toetsRegels(b: Beoordeling, middelen: Middelen): void {
  if (!b.inhoud || !b.melding || !b.dossier) return;
  b.bevindingen = b.standaard.toetsBinnenBericht(b.soort.type, b.inhoud);
  if (b.bevindingen.length > 0) return;
  const oordeel = b.standaard.toetsDossier(b.melding, {
    vandaag: vandaagInNederland(middelen.nu()),
    header: b.melding.header,
    dossier: b.dossier,
    contracten: middelen.contracten,
    gemeentecodes: GEMEENTECODES,
    producten: middelen.producten,
  });
  b.bevindingen = [...oordeel.bevindingen, ...zonderHeenbericht(b)];
  b.wijzigingen = oordeel.wijzigingen;
}
