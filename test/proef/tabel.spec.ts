import { regel } from '@hub/regels';
import { eenHeader, eenOmgeving } from '../bouwers/index.js';
import { blijftGroen, type Regeltabel } from './tabel.js';

const OPLETTEND = regel({
  id: 'TR000',
  betekenis: 'De Identificatie is GOED.',
  bron: 'proef',
  niveau: 3,
  retourCode: '9056',
  klasse: 'Header',
  berichten: ['JW305'],
  wanneer: (header) => header.identificatie !== 'BUITEN',
  gegevens: ({ identificatie }) => ({ identificatie }),
  moet: ({ identificatie }) => identificatie === 'GOED',
  uitleg: () => 'Niet goed.',
});

const geval = (identificatie: string) => ({ geval: identificatie, record: eenHeader({ identificatie }), omgeving: eenOmgeving() });
const GOED = geval('GOED');
const FOUT = { ...geval('FOUT'), feiten: { identificatie: 'FOUT' } };
const BUITEN = { ...geval('BUITEN'), eigenaar: 'geen' };

describe('een tabel met de eis omgekeerd', () => {
  it.each<[string, Regeltabel<'Header'>, string[]]>([
    ['een goede tabel slaat helemaal om', { voldoet: [GOED], schendt: [FOUT], nvt: [BUITEN] }, []],
    ['zonder schending bewijst een tabel niets', { voldoet: [GOED], schendt: [], nvt: [] }, ['geen geval dat schendt']],
    ['zonder voldoend geval ook niet', { voldoet: [], schendt: [FOUT], nvt: [BUITEN] }, ['geen geval dat voldoet']],
    ['een verkeerd ingedeeld geval blijft overeind', { voldoet: [GOED, geval('FOUT')], schendt: [FOUT], nvt: [] }, ['FOUT']],
  ])('%s', (_naam, tabel, gebreken) => {
    expect(blijftGroen(OPLETTEND, tabel)).toEqual(gebreken);
  });
});
