import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht, metProduct, teWijzigen } from '../../../../test/proef/gevallen.js';
import { CD079 } from './cd079.js';

const zonder = { product: undefined, omvang: undefined };

beproefBericht(CD079, {
  voldoet: [...metProduct(inElkBericht('met product', {})), ...metProduct(inElkBericht('een categorie is genoeg', { ...zonder, product: { categorie: '44' } }))],
  schendt: bewezen(metProduct(inElkBericht('zonder product en budget', zonder)), 'Product', { product: false }),
  nvt: [
    ...metProduct(inElkBericht('op budget', { ...zonder, budget: '500000' })),
    teWijzigen('een te wijzigen product noemt geen product', { omvang: undefined }),
  ].map((geval) => ({ ...geval, eigenaar: 'geen' })),
});
