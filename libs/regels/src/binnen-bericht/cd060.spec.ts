import { eenJW305, eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CD060 } from './cd060.js';

const bedrag = (debetCredit: string) => ({ bedrag: '49357', debetCredit });
const prestatie = (geval: string, debetCredit: string, vorigReferentieNummer?: string) =>
  declaratie(geval, [{ productReferentie: { referentieNummer: 'R-2', vorigReferentieNummer }, ingediendBedrag: bedrag(debetCredit) }]);
const pad = 'Declaratie › Client 1 › Prestatie 1 › ProductReferentie › VorigReferentieNummer';

beproefBericht(CD060, {
  voldoet: [
    prestatie('debet zonder vorig nummer', 'D'),
    prestatie('credit met vorig nummer', 'C', 'R-1'),
    prestatie('alleen spaties is leeg bij debet', 'D', '  '),
  ],
  schendt: [
    { ...prestatie('credit zonder vorig nummer', 'C'), bewijs: [{ pad, feiten: { credit: true, vorigNummer: false } }] },
    { ...prestatie('credit met alleen spaties', 'C', ' '), bewijs: [{ pad, feiten: { credit: true, vorigNummer: false } }] },
    { ...prestatie('debet met vorig nummer', 'D', 'R-1'), bewijs: [{ pad, feiten: { credit: false, vorigNummer: true } }] },
    { ...prestatie('een vaste spatie is geen witruimte', 'D', '\u00a0'), bewijs: [{ pad, feiten: { credit: false, vorigNummer: true } }] },
    {
      geval: 'in het antwoord',
      type: 'JW325',
      bericht: eenJW325({ clienten: [{ prestaties: [{ ingediendBedrag: bedrag('C') }] }] }),
      bewijs: [{ pad: pad.replace('Declaratie', 'DeclaratieAntwoord'), feiten: { credit: true, vorigNummer: false } }],
    },
  ],
  nvt: [{ geval: 'een start heeft geen prestaties', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
