import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie, perClient } from '../../../../test/proef/gevallen.js';
import { TR315 } from './tr315.js';

const credit = (referentieNummer: string, vorigReferentieNummer: string) => ({
  productReferentie: { referentieNummer, vorigReferentieNummer },
  ingediendBedrag: { bedrag: '49357', debetCredit: 'C' },
});
const credits = (geval: string, ...vorige: string[]) => declaratie(geval, vorige.map((vorig, i) => credit(`R-${i + 1}`, vorig)));
const plaats = (nummer: number) => `Declaratie › Client 1 › Prestatie ${nummer}`;
const bij = (nummer: number, eerder = plaats(1)) => ({ pad: `${plaats(nummer)} › ProductReferentie › VorigReferentieNummer`, feiten: { eerder } });

beproefBericht(TR315, {
  voldoet: [
    credits('een credit', 'V1'),
    credits('verschillende nummers', 'V1', 'V2'),
    credits('hoofdletters tellen', 'V1', 'v1'),
    credits('spatie achter de eerste', 'V1 ', 'V1'),
  ],
  schendt: [
    { ...credits('twee keer', 'V1', 'V1'), bewijs: [bij(2)] },
    { ...credits('drie keer, met iets ertussen', 'V1', 'V2', 'V1', 'V1'), bewijs: [bij(3), bij(4)] },
    { ...credits('spatie achter de tweede', 'V1', 'V1 '), bewijs: [bij(2)] },
    {
      ...perClient('bij een andere client', credit('R-1', 'V1'), credit('R-2', 'V1')),
      bewijs: [{ pad: 'Declaratie › Client 2 › Prestatie 1 › ProductReferentie › VorigReferentieNummer', feiten: { eerder: plaats(1) } }],
    },
  ],
  nvt: [
    { ...declaratie('debets', [{}, { toewijzingNummer: '1002' }]), eigenaar: 'CD060' },
    { geval: 'in het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [credit('R-1', 'V1'), credit('R-2', 'V1')] }] }), eigenaar: 'geen' },
  ],
});
