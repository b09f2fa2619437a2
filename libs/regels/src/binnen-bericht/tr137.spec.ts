import { eenJW305, eenJW325 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { declaratie } from '../../../../test/proef/gevallen.js';
import { TR137 } from './tr137.js';

const JANUARI = { begindatum: '2025-01-01', einddatum: '2025-01-31' };
const op = (geval: string, dagtekening: string, productPeriode = JANUARI) => declaratie(geval, [{ productPeriode }], { dagtekening });
const PRODUCT = 'Declaratie › Client 1 › Prestatie 1 › ProductPeriode › Einddatum';
const teVroeg = { ...JANUARI, dagtekening: '2025-01-30' };
const achterstevoren = { begindatum: '2025-01-20', einddatum: '2025-01-19' };

beproefBericht(TR137, {
  voldoet: [op('op de laatste dag', '2025-01-31'), op('een dag', '2025-01-31', { begindatum: '2025-01-20', einddatum: '2025-01-20' })],
  schendt: [
    {
      ...op('voor het einde van de maand', '2025-01-30'),
      bewijs: ['Declaratie › DeclaratiePeriode › Einddatum', PRODUCT].map((pad) => ({ pad, feiten: teVroeg })),
    },
    { ...op('eindigt voor het begin', '2025-01-31', achterstevoren), bewijs: [{ pad: PRODUCT, feiten: { ...achterstevoren, dagtekening: '2025-01-31' } }] },
    {
      geval: 'in het antwoord',
      type: 'JW325',
      bericht: eenJW325({ dagtekening: '2025-01-30', clienten: [{ prestaties: [{}] }] }),
      bewijs: [{ pad: PRODUCT.replace('Declaratie', 'DeclaratieAntwoord'), feiten: teVroeg }],
    },
  ],
  nvt: [
    { geval: 'antwoord zonder prestaties', type: 'JW325', bericht: eenJW325(), eigenaar: 'geen' },
    { geval: 'een start wordt niet gedeclareerd', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' },
  ],
});
