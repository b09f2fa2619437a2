import { berichtregel } from '../berichtregel.js';
import { frequentieVanEenheid, isFrequentieVoorEenheid } from './hoeveelheid.js';
import { productkeuzes } from './zorgproducten.js';

export const CS343 = berichtregel({
  id: 'CS343',
  betekenis: 'Een aanvraag in etmalen, dagdelen, euro’s of stuks inspanning die na 2020 eindigt, is per week, per maand of in totaal.',
  bron: 'constraint bij Omvang; stijlblad: ToewijzingEinddatum 2020-12-31 valt erbuiten, geen ToewijzingEinddatum erbinnen',
  berichten: ['JW315'],
  element: 'Omvang/Frequentie',
  plaatsen: productkeuzes,
  gegevens: frequentieVanEenheid,
  moet: ({ frequentie }) => isFrequentieVoorEenheid(frequentie),
  uitleg: ({ eenheid, frequentie }) => `Frequentie ${frequentie} past niet bij Eenheid ${eenheid}. Kies 2 (per week), 4 (per maand) of 6 (totaal).`,
});
