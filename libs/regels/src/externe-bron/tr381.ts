import type { Records } from '@hub/dossier';
import type { Productvraag } from '../productlijst.js';
import { regel } from '../regel.js';

type Klasse = 'ToegewezenProduct' | 'StartProduct' | 'StopProduct' | 'AangevraagdProduct' | 'NieuwProduct' | 'Prestatie';

/** Het product van een record en de dag waarop het begint; een code ontbreekt als het hele categorie of meer betreft. */
function productVan(record: Records[Klasse]): Partial<Productvraag> & { datum: string } {
  switch (record.klasse) {
    case 'ToegewezenProduct':
      return { ...record.toewijzing, datum: record.toewijzing.ingangsdatum };
    case 'StartProduct':
    case 'StopProduct':
      return { ...record.sleutel, datum: record.sleutel.begindatum };
    case 'Prestatie':
      return { ...record.prestatie, datum: record.prestatie.begindatum };
    default:
      return { ...record.product, datum: record.product.ingangsdatum };
  }
}

export const TR381 = regel({
  id: 'TR381',
  betekenis: 'De ProductCode hoort volgens de gehanteerde productcodelijst bij de ProductCategorie.',
  bron:
    'OP047; de lijst is wat op de begin- of ingangsdatum is gecontracteerd, door welke aanbieder ook, met de productcodes van het beleid. Een code die alleen bij een andere ' +
    'categorie staat, is fout; een code die nergens staat alleen als het beleid zijn lijst volledig noemt. Een verwijdering wordt niet getoetst (TR063)',
  niveau: 4,
  retourCode: 'S329',
  klasse: ['ToegewezenProduct', 'StartProduct', 'StopProduct', 'AangevraagdProduct', 'NieuwProduct', 'Prestatie'] as const,
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW323'],
  element: ({ klasse }) => (klasse === 'Prestatie' ? 'ProductCode' : 'Product/Code'),
  wanneer: (record) => !('verwijdering' in record && record.verwijdering),
  gegevens: (record, { producten }) => {
    const { productCategorie, productCode, datum } = productVan(record);
    if (productCategorie === undefined || productCode === undefined) return undefined;
    return { productCategorie, productCode, plaats: producten.plaats({ productCategorie, productCode, datum }), volledig: producten.volledig };
  },
  moet: ({ plaats, volledig }) => plaats === 'past' || (plaats === 'onbekend' && !volledig),
  uitleg: ({ productCategorie, productCode, plaats }) =>
    plaats === 'onbekend'
      ? `Productcode ${productCode} staat niet in de productcodelijst. Gebruik een code uit de lijst.`
      : `Productcode ${productCode} hoort volgens de productcodelijst niet bij categorie ${productCategorie}. Gebruik de categorie van de code, of een code van deze categorie.`,
});
