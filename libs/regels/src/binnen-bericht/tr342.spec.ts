import { eenJW323, eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR342 } from './tr342.js';

type Bedrag = [bedrag: string, debetCredit: string];

/** Een antwoord met dit ingediende en toegekende bedrag, deze retourcodes en deze afgewezen prestaties. */
function antwoord(geval: string, ingediend: Bedrag, toegekend: Bedrag, retourCodes: string[], afgewezen: Bedrag[] = []) {
  const prestaties = afgewezen.map(([bedrag, debetCredit], i) => ({
    productReferentie: { referentieNummer: `R-${i + 1}`, vorigReferentieNummer: debetCredit === 'C' ? `V-${i + 1}` : undefined },
    ingediendBedrag: { bedrag, debetCredit },
  }));
  const bericht = eenJW325({ clienten: prestaties.map((prestatie) => ({ prestaties: [prestatie] })) });
  if (!bericht.declaratieAntwoord) throw new Error('de bouwer laat DeclaratieAntwoord weg');
  const totaal = ([totaalBedrag, debetCredit]: Bedrag) => ({ totaalBedrag, debetCredit });
  Object.assign(bericht.declaratieAntwoord, { totaalIngediendBedrag: totaal(ingediend), totaalToegekendBedrag: totaal(toegekend), retourCodes });
  return { geval, type: 'JW325' as const, bericht };
}
const fout = (toegekend: number, hoort: number) => [{ pad: 'DeclaratieAntwoord › TotaalToegekendBedrag', feiten: { toegekend, hoort } }];

beproefBericht(TR342, {
  voldoet: [
    antwoord('alles toegekend', ['500', 'D'], ['500', 'D'], ['8001']),
    antwoord('een deel afgewezen', ['500', 'D'], ['300', 'D'], ['0200'], [['200', 'D']]),
    antwoord('afgewezen credit', ['500', 'D'], ['600', 'D'], ['0200'], [['100', 'C']]),
    antwoord('over cliënten heen', ['500', 'D'], ['50', 'C'], ['0200', '8001'], [['300', 'D'], ['250', 'D']]),
    antwoord('hele declaratie afgewezen', ['500', 'D'], ['0', 'D'], ['8214']),
    antwoord('afgewezen, met prestaties', ['500', 'D'], ['0', 'D'], ['8214'], [['200', 'D']]),
  ],
  schendt: [
    { ...antwoord('toegekend zonder afwijzing', ['500', 'D'], ['300', 'D'], ['8001']), bewijs: fout(300, 500) },
    { ...antwoord('een cent verschil', ['500', 'D'], ['301', 'D'], ['0200'], [['200', 'D']]), bewijs: fout(301, 300) },
    { ...antwoord('credit als debet geteld', ['500', 'D'], ['400', 'D'], ['0200'], [['100', 'C']]), bewijs: fout(400, 600) },
    { ...antwoord('teken van toegekend', ['500', 'D'], ['500', 'C'], ['8001']), bewijs: fout(-500, 500) },
    ...['0001', '0233', '8214'].map((code) => ({ ...antwoord(`afgewezen met ${code}, toch toegekend`, ['500', 'D'], ['500', 'D'], [code]), bewijs: fout(500, 0) })),
    { ...antwoord('een afwijzing naast 0200', ['500', 'D'], ['500', 'D'], ['0200', '8214']), bewijs: fout(500, 0) },
  ],
  nvt: [
    { geval: 'antwoord op een onleesbare declaratie', type: 'JW325', bericht: { ...eenJW325(), declaratieAntwoord: undefined }, eigenaar: 'geen' },
    { geval: 'een declaratie', type: 'JW323', bericht: eenJW323(), eigenaar: 'TR358' },
  ],
});
