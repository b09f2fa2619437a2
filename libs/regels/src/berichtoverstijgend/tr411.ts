import { regel } from '../regel.js';
import { teWijzigenToewijzing } from './verzoekfeiten.js';

export const TR411 = regel({
  id: 'TR411',
  betekenis: 'Bij een toewijzing met een productcode noemt een verzoek om wijziging de gewenste Omvang, ook als die gelijk blijft.',
  bron: 'OP047',
  niveau: 3,
  retourCode: '9411',
  klasse: 'TeWijzigenProduct',
  berichten: ['JW317'],
  element: 'Omvang',
  gegevens: (record, omgeving) => {
    const toewijzing = teWijzigenToewijzing(record, omgeving);
    if (toewijzing?.productCode === undefined) return undefined;
    return { toewijzingNummer: toewijzing.toewijzingNummer, omvangGevuld: record.product.omvang !== undefined };
  },
  moet: ({ omvangGevuld }) => omvangGevuld,
  uitleg: ({ toewijzingNummer }) => `Toewijzing ${toewijzingNummer} heeft een productcode. Vul Omvang: de gewenste, of die van de toewijzing als zij gelijk blijft.`,
});
