import { REGELS_BERICHT, type Berichtregel } from '@hub/regels';
import { eenJW305, eenJW307, eenJW323 } from '../bouwers/index.js';
import { blijftGroenInBericht, type Berichtgeval, type Berichttabel } from './berichttabel.js';

const TR018 = REGELS_BERICHT.find((regel) => regel.id === 'TR018') as Berichtregel;
const metEinde = (geval: string, einddatum: string): Berichtgeval => ({ geval, type: 'JW307', bericht: eenJW307({ regels: [{ einddatum }] }) });
const GOED = metEinde('goed', '2025-03-31');
const FOUT = {
  ...metEinde('fout', '2025-01-05'),
  bewijs: [{ pad: 'Client › StopProduct 1 › Einddatum', feiten: { begindatum: '2025-01-06', einddatum: '2025-01-05' } }],
};
const BUITEN: Berichttabel['nvt'] = [{ geval: 'buiten', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }];

describe('een tabel van berichten met de eis omgekeerd', () => {
  it.each<[string, Berichttabel, string[]]>([
    ['een goede tabel slaat helemaal om', { voldoet: [GOED], schendt: [FOUT], nvt: BUITEN }, []],
    ['zonder schending bewijst een tabel niets', { voldoet: [GOED], schendt: [], nvt: [] }, ['geen bericht dat schendt']],
    ['zonder voldoend bericht ook niet', { voldoet: [], schendt: [FOUT], nvt: [] }, ['geen bericht dat voldoet']],
    ['een verkeerd ingedeeld bericht blijft overeind', { voldoet: [GOED, metEinde('fout', '2025-01-05')], schendt: [FOUT], nvt: [] }, ['fout']],
    ['een bericht waar de regel niet geldt, voldoet niet', { voldoet: [{ geval: 'declaratie', type: 'JW323', bericht: eenJW323() }], schendt: [FOUT], nvt: [] }, ['declaratie']],
  ])('%s', (_naam, tabel, gebreken) => {
    expect(blijftGroenInBericht(TR018, tabel)).toEqual(gebreken);
  });
});
