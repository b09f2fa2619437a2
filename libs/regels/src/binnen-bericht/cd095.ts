import { berichtregel } from '../berichtregel.js';
import { omvangZonderCode } from './hoeveelheid.js';
import { productkeuzes } from './zorgproducten.js';

export const CD095 = berichtregel({
  id: 'CD095',
  betekenis: 'Een aangevraagd product zonder code dat na 2020 eindigt, heeft geen Omvang.',
  bron: 'conditie bij Omvang; stijlblad: einddatum 2020-12-31 valt erbuiten, geen einddatum erbinnen',
  berichten: ['JW315'],
  element: 'Omvang',
  plaatsen: productkeuzes,
  gegevens: omvangZonderCode,
  moet: ({ omvang }) => !omvang,
  uitleg: () => 'Zonder Code in Product hoort er geen Omvang. Vul Code, of laat Omvang weg en vul Budget of niets.',
});
