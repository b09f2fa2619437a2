import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht } from '../../../../test/proef/gevallen.js';
import { CD078 } from './cd078.js';

beproefBericht(CD078, {
  voldoet: inElkBericht('alleen omvang', {}),
  schendt: [
    ...bewezen(inElkBericht('allebei', { budget: '500000' }), 'Budget', { budget: true }),
    ...bewezen(inElkBericht('een budget van 0 telt ook', { budget: '0' }), 'Budget', { budget: true }),
  ],
  samenMet: ['CD077'],
  nvt: inElkBericht('alleen budget', { product: { categorie: '44' }, omvang: undefined, budget: '500000' }).map((geval) => ({ ...geval, eigenaar: 'CD077' })),
});
