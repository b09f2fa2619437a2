import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht } from '../../../../test/proef/gevallen.js';
import { CD075 } from './cd075.js';

const OP_BUDGET = { product: { categorie: '44' }, omvang: undefined, budget: '500000' };

beproefBericht(CD075, {
  voldoet: inElkBericht('budget met einddatum', OP_BUDGET),
  schendt: [
    ...bewezen(inElkBericht('budget zonder einddatum', { ...OP_BUDGET, einde: undefined }), ({ einde }) => einde, { einddatum: false }),
    ...bewezen(inElkBericht('een budget van 0 telt ook', { ...OP_BUDGET, budget: '0', einde: undefined }), ({ einde }) => einde, { einddatum: false }),
  ],
  nvt: inElkBericht('zonder budget', { einde: undefined }).map((geval) => ({ ...geval, eigenaar: 'CD076' })),
});
