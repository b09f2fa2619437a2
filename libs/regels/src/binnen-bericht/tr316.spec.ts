import { eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie, perClient } from '../../../../test/proef/gevallen.js';
import { TR316 } from './tr316.js';

const debet = (referentieNummer: string) => ({ productReferentie: { referentieNummer } });
const credit = (referentieNummer: string, vorigReferentieNummer: string) => ({
  productReferentie: { referentieNummer, vorigReferentieNummer },
  ingediendBedrag: { bedrag: '49357', debetCredit: 'C' },
});
const plaats = (prestatie: number, client = 1) => `Declaratie › Client ${client} › Prestatie ${prestatie}`;
const crediteert = (pad: string, welke: string) => ({ pad: `${pad} › ProductReferentie`, feiten: { crediteert: welke } });
const gecrediteerd = (pad: string, door: string) => ({ pad: `${pad} › ProductReferentie`, feiten: { gecrediteerdDoor: door } });

beproefBericht(TR316, {
  voldoet: [
    declaratie('credit op een eerder bericht', [debet('R-1'), credit('R-2', 'R-9')]),
    declaratie('een deel van het nummer', [debet('R-1'), credit('R-2', 'R-')]),
    declaratie('hoofdletters tellen', [debet('R-1'), credit('R-2', 'r-1')]),
    declaratie('spatie achter het eerdere nummer', [debet('R-1 '), credit('R-2', 'R-1')]),
  ],
  schendt: [
    { ...declaratie('credit na debet', [debet('R-1'), credit('R-2', 'R-1')]), bewijs: [crediteert(plaats(2), plaats(1))] },
    { ...declaratie('credit voor debet', [credit('R-2', 'R-1'), debet('R-1')]), bewijs: [gecrediteerd(plaats(2), plaats(1))] },
    { ...declaratie('spatie achter het latere nummer', [debet('R-1'), credit('R-2', 'R-1 ')]), bewijs: [crediteert(plaats(2), plaats(1))] },
    { ...declaratie('credit op een credit', [credit('R-1', 'V-1'), credit('R-2', 'R-1')]), bewijs: [crediteert(plaats(2), plaats(1))] },
    { ...declaratie('op zichzelf', [credit('R-1', 'R-1')]), bewijs: [crediteert(plaats(1), plaats(1))] },
    { ...perClient('bij een andere client', debet('R-1'), credit('R-2', 'R-1')), bewijs: [crediteert(plaats(1, 2), plaats(1))] },
    {
      ...declaratie('kruislings', [credit('R-1', 'R-2'), credit('R-2', 'R-1')]),
      bewijs: [{ pad: `${plaats(2)} › ProductReferentie`, feiten: { crediteert: plaats(1), gecrediteerdDoor: plaats(1) } }],
    },
  ],
  nvt: [{ geval: 'in het antwoord', type: 'JW325', bericht: eenJW325({ clienten: [{ prestaties: [debet('R-1'), credit('R-2', 'R-1')] }] }), eigenaar: 'geen' }],
});
