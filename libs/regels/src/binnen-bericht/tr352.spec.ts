import { eenJW305, eenJW317 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { teWijzigen } from '../../../../test/proef/gevallen.js';
import { TR352 } from './tr352.js';

const bewijs = [{ pad: 'Client › Verzoek', feiten: { ongewijzigd: 0, teWijzigen: 0 } }];

beproefBericht(TR352, {
  voldoet: [
    teWijzigen('te wijzigen product', {}),
    { geval: 'ongewijzigd en nieuw product', type: 'JW317', bericht: eenJW317({ ongewijzigdeProducten: [{}], nieuweProducten: [{}] }) },
  ],
  schendt: [
    { geval: 'alleen een nieuw product', type: 'JW317', bericht: eenJW317({ nieuweProducten: [{}] }), bewijs },
    { geval: 'helemaal geen product', type: 'JW317', bericht: eenJW317({ teWijzigenProducten: [] }), bewijs },
  ],
  nvt: [{ geval: 'geen verzoek', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
