import { berichtregel } from '../berichtregel.js';
import { prestaties } from './plaatsen.js';

const EURO = '83';

export const CD087 = berichtregel({
  id: 'CD087',
  betekenis: 'Een prestatie heeft een ProductTarief, behalve als zij in euro’s is geleverd.',
  bron: 'conditie bij ProductTarief; stijlblad: een tarief van 0 telt als gevuld',
  berichten: ['JW323'],
  element: 'ProductTarief',
  plaatsen: prestaties,
  gegevens: ({ eenheid, productTarief }) => ({ eenheid, tarief: productTarief !== undefined }),
  moet: ({ eenheid, tarief }) => tarief === (eenheid !== EURO),
  uitleg: ({ eenheid, tarief }) =>
    tarief
      ? 'Bij Eenheid 83 (euro’s) hoort geen ProductTarief. Laat ProductTarief weg.'
      : `Bij Eenheid ${eenheid} hoort een ProductTarief. Vul het tarief per eenheid in eurocenten.`,
});
