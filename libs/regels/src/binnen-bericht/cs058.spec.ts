import { eenJW301, eenJW305, eenJW307 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { CS058 } from './cs058.js';

const start = (statusAanlevering: string) => ({ geval: `start met ${statusAanlevering}`, type: 'JW305' as const, bericht: eenJW305({ regels: [{ statusAanlevering }] }) });
const stop = (statusAanlevering: string) => ({ geval: `stop met ${statusAanlevering}`, type: 'JW307' as const, bericht: eenJW307({ regels: [{ statusAanlevering }] }) });
const fout = (klasse: string, statusAanlevering: string) => [{ pad: `Client › ${klasse} 1 › StatusAanlevering`, feiten: { statusAanlevering } }];

beproefBericht(CS058, {
  voldoet: ['1', '3'].flatMap((status) => [start(status), stop(status)]),
  schendt: ['2', '9'].flatMap((status) => [
    { ...start(status), bewijs: fout('StartProduct', status) },
    { ...stop(status), bewijs: fout('StopProduct', status) },
  ]),
  nvt: [{ geval: 'een toewijzing heeft geen status', type: 'JW301', bericht: eenJW301(), eigenaar: 'geen' }],
});
