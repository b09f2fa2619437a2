import { eenJW302, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client } from '../../../../test/proef/gevallen.js';
import { CS318 } from './cs318.js';

const naam = (naamGebruik: string) => ({ geslachtsnaam: { achternaam: 'Proefpersoon' }, naamGebruik });
const organisatie = client('NaamGebruik 6', { naam: naam('6') });

beproefBericht(CS318, {
  voldoet: [client('NaamGebruik 1', { naam: naam('1') }), client('een Relatie mag een organisatie zijn', { relaties: [eenRelatie({ naam: naam('6') })] })],
  schendt: [{ ...organisatie, bewijs: [{ pad: 'Client › Naam › NaamGebruik', feiten: { naamGebruik: '6' } }] }],
  nvt: [{ geval: 'in het retourbericht', type: 'JW302', bericht: eenJW302(organisatie.bericht), eigenaar: 'geen' }],
});
