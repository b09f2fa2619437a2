import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR340 = regel({
  id: 'TR340',
  betekenis: 'De ProductCode van een prestatie is die van de toewijzing, als de toewijzing er een noemt.',
  bron: 'OP302',
  niveau: 3,
  retourCode: '9340',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductCode',
  gegevens: ({ prestatie }, omgeving) => {
    const toegewezen = toewijzingVan(prestatie, omgeving)?.productCode;
    return toegewezen === undefined ? undefined : { gedeclareerd: prestatie.productCode, toegewezen };
  },
  moet: ({ gedeclareerd, toegewezen }) => gedeclareerd === toegewezen,
  uitleg: ({ gedeclareerd, toegewezen }) =>
    `De prestatie betreft product ${gedeclareerd}, maar product ${toegewezen} is toegewezen. Neem de productcode van de toewijzing over.`,
});
