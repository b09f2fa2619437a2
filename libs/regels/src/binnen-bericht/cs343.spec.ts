import type { BerichtType } from '@hub/ijw';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, inElkBericht, type Productkeuze } from '../../../../test/proef/gevallen.js';
import { CS343 } from './cs343.js';

const BERICHTEN: BerichtType[] = ['JW315'];
const omvang = (eenheid: string, frequentie: string) => ({ volume: '7', eenheid, frequentie });
const hier = (geval: string, anders: Productkeuze) => inElkBericht(geval, anders, BERICHTEN);
const EENHEDEN = ['14', '16', '83', '84'];

beproefBericht(CS343, {
  voldoet: EENHEDEN.flatMap((eenheid) => ['2', '4', '6'].flatMap((frequentie) => hier(`eenheid ${eenheid}, frequentie ${frequentie}`, { omvang: omvang(eenheid, frequentie) }))),
  schendt: [
    ...EENHEDEN.flatMap((eenheid) => bewezen(hier(`eenheid ${eenheid} per dag`, { omvang: omvang(eenheid, '1') }), 'Omvang › Frequentie', { eenheid, frequentie: '1' })),
    ...bewezen(hier('zonder einddatum', { omvang: omvang('14', '1'), einde: undefined }), 'Omvang › Frequentie', { eenheid: '14', frequentie: '1' }),
    ...bewezen(hier('eindigt op 1 januari 2021', { omvang: omvang('14', '1'), einde: '2021-01-01' }), 'Omvang › Frequentie', { eenheid: '14', frequentie: '1' }),
  ],
  nvt: [
    ...['01', '04', '82'].flatMap((eenheid) => hier(`eenheid ${eenheid} mag per dag`, { omvang: omvang(eenheid, '1') })),
    ...hier('eindigt op 31 december 2020', { omvang: omvang('14', '1'), einde: '2020-12-31' }),
    ...hier('zonder omvang', { product: { categorie: '44' }, omvang: undefined }),
    ...inElkBericht('ander bericht', { omvang: omvang('14', '1') }, ['JW301', 'JW317']),
  ].map((geval) => ({ ...geval, eigenaar: geval.geval.startsWith('ander bericht') ? 'CS338' : 'geen' })),
});
