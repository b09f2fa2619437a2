import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CD087 } from './cd087.js';

const pad = 'Declaratie › Client 1 › Prestatie 1 › ProductTarief';
const IN_EURO = { eenheid: '83', geleverdVolume: '5000', ingediendBedrag: { bedrag: '5000', debetCredit: 'D' } };

beproefBericht(CD087, {
  voldoet: [
    declaratie('etmalen met tarief', [{}]),
    declaratie('een tarief van 0 telt als gevuld', [{ productTarief: '0' }]),
    declaratie('euro’s zonder tarief', [{ ...IN_EURO, productTarief: undefined }]),
  ],
  schendt: [
    { ...declaratie('etmalen zonder tarief', [{ productTarief: undefined }]), bewijs: [{ pad, feiten: { eenheid: '14', tarief: false } }] },
    { ...declaratie('euro’s met tarief', [IN_EURO]), bewijs: [{ pad, feiten: { eenheid: '83', tarief: true } }] },
    { ...declaratie('euro’s met tarief 0', [{ ...IN_EURO, productTarief: '0' }]), bewijs: [{ pad, feiten: { eenheid: '83', tarief: true } }] },
  ],
  nvt: [{ geval: 'het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [{ productTarief: undefined }] }] }), eigenaar: 'geen' }],
});
