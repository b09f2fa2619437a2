import { berichtregel } from '../berichtregel.js';
import { frequentieVanEenheid, isFrequentieVoorEenheid } from './hoeveelheid.js';
import { zorgproducten } from './zorgproducten.js';

export const CS338 = berichtregel({
  id: 'CS338',
  betekenis: 'Een product in etmalen, dagdelen, euro’s of stuks inspanning dat na 2020 eindigt, is per week, per maand of in totaal toegewezen of gevraagd.',
  bron: 'constraint bij Omvang; stijlblad: Einddatum 2020-12-31 valt erbuiten, geen Einddatum erbinnen',
  berichten: ['JW301', 'JW317'],
  element: 'Omvang/Frequentie',
  plaatsen: zorgproducten,
  gegevens: frequentieVanEenheid,
  moet: ({ frequentie }) => isFrequentieVoorEenheid(frequentie),
  uitleg: ({ eenheid, frequentie }) => `Frequentie ${frequentie} past niet bij Eenheid ${eenheid}. Kies 2 (per week), 4 (per maand) of 6 (totaal).`,
});
