import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht, metProduct, type Productkeuze } from '../../../../test/proef/gevallen.js';
import { CD080 } from './cd080.js';

const hier = (geval: string, anders: Productkeuze) => metProduct(inElkBericht(geval, anders, ['JW301']));
const product = { categorie: '44' };
const omvang = { volume: '30', eenheid: '14', frequentie: '4' };

beproefBericht(CD080, {
  voldoet: [...hier('zonder code en omvang', { product, omvang: undefined }), ...hier('zonder code, op budget', { product, omvang: undefined, budget: '500000' })],
  schendt: [
    ...bewezen(hier('zonder code met omvang', { product }), 'Omvang', { omvang: true }),
    ...bewezen(hier('eindigt op 1 januari 2021', { product, einde: '2021-01-01' }), 'Omvang', { omvang: true }),
    ...bewezen(hier('zonder einddatum', { product, omvang, einde: undefined }), 'Omvang', { omvang: true }),
    ...bewezen(hier('zonder product', { product: undefined }), 'Omvang', { omvang: true }),
  ],
  nvt: [
    ...hier('met code', {}).map((geval) => ({ ...geval, eigenaar: 'CD041' })),
    ...hier('eindigt op 31 december 2020', { product, einde: '2020-12-31' }).map((geval) => ({ ...geval, eigenaar: 'geen' })),
  ],
});
