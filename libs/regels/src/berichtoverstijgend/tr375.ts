import { regel } from '../regel.js';
import { eindigtNa2020, teWijzigenToewijzing } from './verzoekfeiten.js';

export const TR375 = regel({
  id: 'TR375',
  betekenis: 'Bij een toewijzing zonder Product vraagt een verzoek om wijziging geen Omvang, tenzij de gevraagde Einddatum uiterlijk 31 december 2020 is.',
  bron: 'OP047; bij zo\'n toewijzing is ook de code leeg, zodat TR412 dan eveneens geldt',
  niveau: 3,
  retourCode: '9375',
  klasse: 'TeWijzigenProduct',
  berichten: ['JW317'],
  element: 'Omvang',
  wanneer: eindigtNa2020,
  gegevens: (record, omgeving) => {
    const toewijzing = teWijzigenToewijzing(record, omgeving);
    if (!toewijzing || toewijzing.productCategorie !== undefined) return undefined;
    return { toewijzingNummer: toewijzing.toewijzingNummer, omvangGevuld: record.product.omvang !== undefined };
  },
  moet: ({ omvangGevuld }) => !omvangGevuld,
  uitleg: ({ toewijzingNummer }) => `Toewijzing ${toewijzingNummer} is generiek en heeft geen Product. Laat Omvang leeg; vraag zo nodig een ander Budget.`,
});
