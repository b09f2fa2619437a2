import { eenJW301, eenJW302, eenJW305, eenJW307, eenJW315, eenJW323, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR002 } from './tr002.js';

const geboren = (datum: string, dagtekening: string, datumGebruik?: string) => ({
  geval: `geboren ${datum} (gebruik ${datumGebruik ?? 'leeg'}), dagtekening ${dagtekening}`,
  type: 'JW305' as const,
  bericht: eenJW305({ dagtekening, regels: [{ begindatum: '2024-01-01' }], client: { geboortedatum: { datum, datumGebruik } } }),
});
const bewijs = [{ pad: 'Client › Geboortedatum › Datum', feiten: { binnen120Jaar: false } }];
const TE_OUD = { geboortedatum: { datum: '1905-03-31' } };
const toewijzing = eenJW301({ client: TE_OUD });

beproefBericht(TR002, {
  voldoet: [
    geboren('1905-04-01', '2025-04-01'),
    geboren('1904-02-29', '2024-02-29'),
    geboren('2010-05-17', '2025-04-01'),
    geboren(' 1905-04-01\n', '2025-04-01'),
  ],
  schendt: [
    { ...geboren('1905-03-31', '2025-04-01'), bewijs },
    { ...geboren('1904-02-29', '2024-03-01'), bewijs },
    ...[undefined, '1', '2'].map((gebruik) => ({ ...geboren('1900-01-01', '2025-04-01', gebruik), bewijs })),
    { ...geboren('1899-01-01', '2025-04-01', '3'), bewijs },
    { geval: 'toewijzing', type: 'JW301', bericht: toewijzing, bewijs },
    {
      geval: 'bij een Relatie',
      type: 'JW301',
      bericht: eenJW301({ client: { relaties: [eenRelatie(TE_OUD)] } }),
      bewijs: [{ pad: 'Client › Relatie 1 › Geboortedatum › Datum', feiten: { binnen120Jaar: false } }],
    },
    { geval: 'stop', type: 'JW307', bericht: eenJW307({ client: TE_OUD }), bewijs },
    { geval: 'verzoek om toewijzing', type: 'JW315', bericht: eenJW315({ client: TE_OUD }), bewijs },
    { geval: 'ook in het retourbericht', type: 'JW302', bericht: eenJW302(toewijzing), bewijs },
  ],
  nvt: [
    { ...geboren('1900-01-01', '2025-04-01', '3'), eigenaar: 'CS139' },
    { geval: 'een declaratie kent geen geboortedatum', type: 'JW323', bericht: eenJW323(), eigenaar: 'geen' },
  ],
});
