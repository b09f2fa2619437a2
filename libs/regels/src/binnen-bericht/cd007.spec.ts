import { eenJW302, eenJW305 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client } from '../../../../test/proef/gevallen.js';
import { CD007 } from './cd007.js';

const tolk = (geval: string, vorm: string, taal?: string) => client(geval, { communicatie: { vorm, taal } });
const fout = (vorm: string, taal: boolean) => [{ pad: 'Client › Communicatie › Taal', feiten: { vorm, taal } }];

beproefBericht(CD007, {
  voldoet: [tolk('tolk met taal', '1', 'tur'), tolk('doventolk zonder taal', '2'), tolk('doofblindentolk zonder taal', '3')],
  schendt: [
    { ...tolk('tolk zonder taal', '1'), bewijs: fout('1', false) },
    { ...tolk('doventolk met taal', '2', 'tur'), bewijs: fout('2', true) },
    { ...tolk('doofblindentolk met taal', '3', 'tur'), bewijs: fout('3', true) },
    { geval: 'ook in het retourbericht', type: 'JW302', bericht: eenJW302(tolk('', '1').bericht), bewijs: fout('1', false) },
  ],
  nvt: [
    { ...client('geen tolk nodig', {}), eigenaar: 'geen' },
    { geval: 'een start zegt niets over communicatie', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' },
  ],
});
