import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { CS325 } from './cs325.js';

const prestatie = (geval: string, bedrag: string, debetCredit: string) =>
  declaratie(geval, [{ productReferentie: { referentieNummer: 'R-2', vorigReferentieNummer: debetCredit === 'C' ? 'R-1' : undefined }, ingediendBedrag: { bedrag, debetCredit } }]);
const antwoord = (geval: string, ingediend: string, toegekend: string) => {
  const bericht = eenJW325();
  if (!bericht.declaratieAntwoord) throw new Error('de bouwer laat DeclaratieAntwoord weg');
  bericht.declaratieAntwoord.totaalIngediendBedrag = { totaalBedrag: '0', debetCredit: ingediend };
  bericht.declaratieAntwoord.totaalToegekendBedrag = { totaalBedrag: '0', debetCredit: toegekend };
  return { geval, type: 'JW325' as const, bericht };
};
const feiten = { debetCredit: 'C' };
const pad = 'Declaratie › Client 1 › Prestatie 1 › IngediendBedrag › DebetCredit';

beproefBericht(CS325, {
  voldoet: [prestatie('0 debet', '0', 'D'), antwoord('totalen 0 debet', 'D', 'D')],
  schendt: [
    { ...prestatie('0 credit', '0', 'C'), bewijs: [{ pad, feiten }] },
    { ...prestatie('00 is ook 0', '00', 'C'), bewijs: [{ pad, feiten }] },
    {
      ...declaratie('totaal 0 credit', [{ ingediendBedrag: { bedrag: '0', debetCredit: 'D' } }], { declaratie: { totaalIngediendBedrag: { totaalBedrag: '0', debetCredit: 'C' } } }),
      bewijs: [{ pad: 'Declaratie › TotaalIngediendBedrag › DebetCredit', feiten }],
    },
    {
      ...antwoord('totalen van het antwoord', 'C', 'C'),
      bewijs: ['TotaalIngediendBedrag', 'TotaalToegekendBedrag'].map((totaal) => ({ pad: `DeclaratieAntwoord › ${totaal} › DebetCredit`, feiten })),
    },
  ],
  nvt: [{ ...prestatie('een cent credit', '1', 'C'), eigenaar: 'CD060' }],
});
