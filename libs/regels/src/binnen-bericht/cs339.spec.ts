import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CS339 } from './cs339.js';

const inEuros = (geleverdVolume: string, bedrag: string) =>
  declaratie(`volume ${geleverdVolume}, bedrag ${bedrag}`, [{ eenheid: '83', productTarief: undefined, geleverdVolume, ingediendBedrag: { bedrag, debetCredit: 'D' } }]);
const pad = 'Declaratie › Client 1 › Prestatie 1 › IngediendBedrag › Bedrag';

beproefBericht(CS339, {
  voldoet: [inEuros('4500', '4500'), inEuros('0045', '45')],
  schendt: [
    { ...inEuros('4500', '4501'), bewijs: [{ pad, feiten: { volume: 4500, bedrag: 4501 } }] },
    { ...inEuros('45', '4500'), bewijs: [{ pad, feiten: { volume: 45, bedrag: 4500 } }] },
  ],
  nvt: [{ ...declaratie('in etmalen', [{}]), eigenaar: 'geen' }],
});
