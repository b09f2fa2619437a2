import { inZelfdeMaand, laatsteVanMaand } from '@hub/werkdagen';
import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR388 = regel({
  id: 'TR388',
  betekenis: 'Een ProductPeriode eindigt op de laatste dag van de maand of, als de toewijzing eerder in die maand eindigt, op haar einddatum.',
  bron: 'OP368, IV089; een credit herhaalt de periode van haar debet, ook als de toewijzing sindsdien is veranderd (IV085)',
  niveau: 3,
  retourCode: '9388',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductPeriode/Einddatum',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const toewijzing = toewijzingVan(prestatie, omgeving);
    if (!toewijzing) return undefined;
    const { einddatum } = prestatie;
    const einde = toewijzing.einddatum;
    return { einddatum, verwacht: einde !== undefined && inZelfdeMaand(einde, einddatum) ? einde : laatsteVanMaand(einddatum) };
  },
  moet: ({ einddatum, verwacht }) => einddatum === verwacht,
  uitleg: ({ einddatum, verwacht }) =>
    `De ProductPeriode eindigt op ${einddatum}; bij deze toewijzing hoort in die maand ${verwacht}. Neem die datum over, ook als de levering eerder stopte.`,
});
