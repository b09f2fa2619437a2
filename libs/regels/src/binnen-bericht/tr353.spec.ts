import { eenJW305, eenJW317 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { nieuw, teWijzigen } from '../../../../test/proef/gevallen.js';
import { TR353 } from './tr353.js';

const bewijs = [{ pad: 'Client › Verzoek', feiten: { teWijzigen: 0, nieuw: 0 } }];

beproefBericht(TR353, {
  voldoet: [teWijzigen('te wijzigen product', {}), nieuw('nieuw product', {})],
  schendt: [
    { geval: 'alleen een ongewijzigd product', type: 'JW317', bericht: eenJW317({ ongewijzigdeProducten: [{}] }), bewijs },
    { geval: 'helemaal geen product', type: 'JW317', bericht: eenJW317({ teWijzigenProducten: [] }), bewijs },
  ],
  nvt: [{ geval: 'geen verzoek', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
