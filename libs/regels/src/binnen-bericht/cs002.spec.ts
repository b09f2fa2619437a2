import { eenBsn, eenJW305, eenJW319, eenJW323 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { CS002 } from './cs002.js';

const van = (bsn: string) => ({ geval: bsn, type: 'JW305' as const, bericht: eenJW305({ client: { bsn } }) });
const fout = { voldoetAanElfproef: false };

beproefBericht(CS002, {
  voldoet: [
    ...['123456782', '999900006', '999900018', '999996770', '999999990', '111222333', '000000000'].map(van),
    { geval: 'elke Client van een declaratie', type: 'JW323', bericht: eenJW323({ clienten: [{}, {}] }) },
  ],
  schendt: [
    { ...van('123456789'), bewijs: [{ pad: 'Client › Bsn', feiten: fout }] },
    { ...van('999900005'), bewijs: [{ pad: 'Client › Bsn', feiten: fout }] },
    { ...van('000000001'), bewijs: [{ pad: 'Client › Bsn', feiten: fout }] },
    {
      geval: 'de tweede Client van een declaratie',
      type: 'JW323',
      bericht: eenJW323({ clienten: [{ bsn: eenBsn(0) }, { bsn: '999900007' }] }),
      bewijs: [{ pad: 'Declaratie › Client 2 › Bsn', feiten: fout }],
    },
  ],
  nvt: [{ geval: 'een antwoord op een verzoek kent geen Client', type: 'JW319', bericht: eenJW319(), eigenaar: 'geen' }],
});
