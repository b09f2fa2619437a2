import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht, metProduct, teWijzigen } from '../../../../test/proef/gevallen.js';
import { CD041 } from './cd041.js';

beproefBericht(CD041, {
  voldoet: metProduct(inElkBericht('code met omvang', {})),
  schendt: bewezen(metProduct(inElkBericht('code zonder omvang', { omvang: undefined })), 'Omvang', { omvang: false }),
  nvt: [
    ...metProduct(inElkBericht('zonder code', { product: { categorie: '44' }, omvang: undefined })),
    ...metProduct(inElkBericht('zonder product', { product: undefined, omvang: undefined, budget: '500000' })),
    teWijzigen('een te wijzigen product noemt geen product', { omvang: undefined }),
  ].map((geval) => ({ ...geval, eigenaar: 'CD079' })),
});
