import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht } from '../../../../test/proef/gevallen.js';
import { CD076 } from './cd076.js';

const omvang = (frequentie: string) => ({ volume: '7', eenheid: '14', frequentie });

beproefBericht(CD076, {
  voldoet: inElkBericht('per week met einddatum', {}),
  schendt: bewezen(inElkBericht('per week zonder einddatum', { einde: undefined }), ({ einde }) => einde, { einddatum: false }),
  nvt: [
    ...inElkBericht('per maand', { omvang: omvang('4'), einde: undefined }),
    ...inElkBericht('totaal', { omvang: omvang('6'), einde: undefined }),
    ...inElkBericht('zonder omvang', { product: { categorie: '44' }, omvang: undefined }),
  ].map((geval) => ({ ...geval, eigenaar: 'geen' })),
});
