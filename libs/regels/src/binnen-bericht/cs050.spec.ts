import { eenJW302, eenJW305, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { client } from '../../../../test/proef/gevallen.js';
import { CS050 } from './cs050.js';

const geslachtsnaam = { achternaam: 'Proefpersoon' };
const partnernaam = { achternaam: 'Verzinsel' };
const naam = (naamGebruik: string, partner: boolean) => ({ geslachtsnaam, partnernaam: partner ? partnernaam : undefined, naamGebruik });
const noem = (naamGebruik: string, partner: boolean) => `${naamGebruik} ${partner ? 'met' : 'zonder'} partnernaam`;
const relatie = (naamGebruik: string, partner: boolean) =>
  client(`Relatie: ${noem(naamGebruik, partner)}`, { relaties: [eenRelatie(), eenRelatie({ nummer: '2', naam: naam(naamGebruik, partner) })] });
const zonder = (naamGebruik: string) => client(noem(naamGebruik, false), { naam: naam(naamGebruik, false) });
const fout = (pad: string, naamGebruik: string, partner: boolean) => [{ pad: `${pad} › Naam › NaamGebruik`, feiten: { naamGebruik, partnernaam: partner } }];

beproefBericht(CS050, {
  voldoet: [...['1', '2', '3', '4'].map((gebruik) => client(noem(gebruik, true), { naam: naam(gebruik, true) })), zonder('1'), relatie('6', false)],
  schendt: [
    ...['2', '3', '4', '5'].map((gebruik) => ({ ...zonder(gebruik), bewijs: fout('Client', gebruik, false) })),
    ...['5', '6'].map((gebruik) => ({ ...client(noem(gebruik, true), { naam: naam(gebruik, true) }), bewijs: fout('Client', gebruik, true) })),
    { ...relatie('6', true), bewijs: fout('Client › Relatie 2', '6', true) },
    { geval: 'ook in het retourbericht', type: 'JW302', bericht: eenJW302(zonder('5').bericht), bewijs: fout('Client', '5', false) },
  ],
  nvt: [{ geval: 'een start noemt geen naamgebruik', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
