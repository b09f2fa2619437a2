import { opOfVoor } from '@hub/werkdagen';
import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR308 = regel({
  id: 'TR308',
  betekenis: 'Een prestatie eindigt niet na de toewijzing waarop zij is geleverd.',
  bron: 'OP279; een credit herhaalt de periode van haar debet, ook als de toewijzing sindsdien is veranderd (IV085)',
  niveau: 3,
  retourCode: '9308',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductPeriode/Einddatum',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const eindeToewijzing = toewijzingVan(prestatie, omgeving)?.einddatum;
    return eindeToewijzing === undefined ? undefined : { einddatum: prestatie.einddatum, eindeToewijzing };
  },
  moet: ({ einddatum, eindeToewijzing }) => opOfVoor(einddatum, eindeToewijzing),
  uitleg: ({ einddatum, eindeToewijzing }) =>
    `De prestatie eindigt op ${einddatum}, maar de toewijzing is al geëindigd op ${eindeToewijzing}. Declareer tot en met de einddatum van de toewijzing.`,
});
