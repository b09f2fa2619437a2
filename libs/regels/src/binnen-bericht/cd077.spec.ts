import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht } from '../../../../test/proef/gevallen.js';
import { CD077 } from './cd077.js';

beproefBericht(CD077, {
  voldoet: inElkBericht('alleen budget', { product: { categorie: '44' }, omvang: undefined, budget: '500000' }),
  schendt: [
    ...bewezen(inElkBericht('allebei', { budget: '500000' }), 'Omvang', { omvang: true }),
    ...bewezen(inElkBericht('een budget van 0 telt ook', { budget: '0' }), 'Omvang', { omvang: true }),
  ],
  samenMet: ['CD078'],
  nvt: inElkBericht('alleen omvang', {}).map((geval) => ({ ...geval, eigenaar: 'CD078' })),
});
