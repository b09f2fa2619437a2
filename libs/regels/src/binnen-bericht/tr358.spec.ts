import { eenJW305, eenJW323 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR358 } from './tr358.js';

const gedeclareerd = (geval: string, totaalBedrag: string, debetCredit: string, ...bedragen: [bedrag: string, debetCredit: string][]) => ({
  geval,
  type: 'JW323' as const,
  bericht: eenJW323({
    declaratie: { totaalIngediendBedrag: { totaalBedrag, debetCredit } },
    clienten: bedragen.map(([bedrag, dc]) => ({ prestaties: [{ ingediendBedrag: { bedrag, debetCredit: dc } }] })),
  }),
});
const pad = 'Declaratie › TotaalIngediendBedrag';
const bewijs = (totaalBedrag: string, debetCredit: string, som: number) => [{ pad, feiten: { totaalBedrag, debetCredit, som } }];

beproefBericht(TR358, {
  voldoet: [
    gedeclareerd('som van debets over clienten heen', '500', 'D', ['200', 'D'], ['300', 'D']),
    gedeclareerd('credit gaat eraf', '100', 'D', ['300', 'D'], ['200', 'C']),
    gedeclareerd('negatieve som is credit', '100', 'C', ['200', 'D'], ['300', 'C']),
    gedeclareerd('voorloopnullen in een prestatie', '500', 'D', ['0500', 'D']),
    gedeclareerd('som 0', '0', 'D', ['300', 'D'], ['300', 'C']),
    gedeclareerd('som 0 met C is voor CS325', '0', 'C', ['300', 'D'], ['300', 'C']),
  ],
  schendt: [
    { ...gedeclareerd('een cent verschil', '501', 'D', ['500', 'D']), bewijs: bewijs('501', 'D', 500) },
    { ...gedeclareerd('voorloopnul in het totaal', '0500', 'D', ['500', 'D']), bewijs: bewijs('0500', 'D', 500) },
    { ...gedeclareerd('teken ontbreekt', '100', 'D', ['200', 'D'], ['300', 'C']), bewijs: bewijs('100', 'D', -100) },
    { ...gedeclareerd('teken te veel', '100', 'C', ['100', 'D']), bewijs: bewijs('100', 'C', 100) },
    { ...gedeclareerd('credit opgeteld', '500', 'D', ['300', 'D'], ['200', 'C']), bewijs: bewijs('500', 'D', 100) },
  ],
  nvt: [{ geval: 'geen declaratie', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
