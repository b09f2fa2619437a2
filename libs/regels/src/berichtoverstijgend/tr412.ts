import { regel } from '../regel.js';
import { eindigtNa2020, teWijzigenToewijzing } from './verzoekfeiten.js';

export const TR412 = regel({
  id: 'TR412',
  betekenis: 'Bij een toewijzing zonder productcode vraagt een verzoek om wijziging geen Omvang, tenzij de gevraagde Einddatum uiterlijk 31 december 2020 is.',
  bron: 'OP047; een toewijzing zonder Product heeft ook geen code',
  niveau: 3,
  retourCode: '9412',
  klasse: 'TeWijzigenProduct',
  berichten: ['JW317'],
  element: 'Omvang',
  wanneer: eindigtNa2020,
  gegevens: (record, omgeving) => {
    const toewijzing = teWijzigenToewijzing(record, omgeving);
    if (!toewijzing || toewijzing.productCode !== undefined) return undefined;
    return { toewijzingNummer: toewijzing.toewijzingNummer, omvangGevuld: record.product.omvang !== undefined };
  },
  moet: ({ omvangGevuld }) => !omvangGevuld,
  uitleg: ({ toewijzingNummer }) => `Toewijzing ${toewijzingNummer} heeft geen productcode. Laat Omvang leeg; vraag zo nodig een ander Budget.`,
});
