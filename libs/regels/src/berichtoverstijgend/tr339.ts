import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR339 = regel({
  id: 'TR339',
  betekenis: 'De ProductCategorie van een prestatie is die van de toewijzing, als de toewijzing er een noemt.',
  bron: 'OP302',
  niveau: 3,
  retourCode: '9339',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductCategorie',
  gegevens: ({ prestatie }, omgeving) => {
    const toegewezen = toewijzingVan(prestatie, omgeving)?.productCategorie;
    return toegewezen === undefined ? undefined : { gedeclareerd: prestatie.productCategorie, toegewezen };
  },
  moet: ({ gedeclareerd, toegewezen }) => gedeclareerd === toegewezen,
  uitleg: ({ gedeclareerd, toegewezen }) =>
    `De prestatie valt in productcategorie ${gedeclareerd}, maar categorie ${toegewezen} is toegewezen. Neem de categorie van de toewijzing over.`,
});
