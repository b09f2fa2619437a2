import { eenJW301, eenJW305, eenJW307, eenJW323, eenJW325, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR134 } from './tr134.js';

const dagtekening = '2025-04-01';
const later = '2025-04-02';
const feiten = { datum: later, dagtekening };
const periode = { begindatum: later, einddatum: '2025-04-30' };

beproefBericht(TR134, {
  voldoet: [
    { geval: 'alles op de dag van dagtekening', type: 'JW305', bericht: eenJW305({ dagtekening, regels: [{ begindatum: dagtekening }], client: { geboortedatum: { datum: dagtekening } } }) },
    { geval: 'Ingangsdatum mag later', type: 'JW301', bericht: eenJW301({ dagtekening, regels: [{ toewijzingsdatum: dagtekening, ingangsdatum: later }] }) },
    { geval: 'Einddatum van een ProductPeriode is voor TR137', type: 'JW323', bericht: eenJW323({ dagtekening, clienten: [{ prestaties: [{ productPeriode: { begindatum: dagtekening, einddatum: later } }] }] }) },
  ],
  schendt: [
    {
      geval: 'toewijzingsbericht: Client, Relatie en Toewijzingsdatum',
      type: 'JW301',
      bericht: eenJW301({
        dagtekening,
        regels: [{}, { toewijzingNummer: '1002', toewijzingsdatum: later }],
        client: { geboortedatum: { datum: later }, relaties: [eenRelatie({ geboortedatum: { datum: later } })] },
      }),
      bewijs: ['Client › Geboortedatum › Datum', 'Client › Relatie 1 › Geboortedatum › Datum', 'Client › ToegewezenProduct 2 › Toewijzingsdatum'].map((pad) => ({ pad, feiten })),
    },
    { geval: 'start', type: 'JW305', bericht: eenJW305({ dagtekening, regels: [{ begindatum: later }] }), bewijs: [{ pad: 'Client › StartProduct 1 › Begindatum', feiten }] },
    { geval: 'stop', type: 'JW307', bericht: eenJW307({ dagtekening, regels: [{ einddatum: later }] }), bewijs: [{ pad: 'Client › StopProduct 1 › Einddatum', feiten }] },
    {
      geval: 'declaratie',
      type: 'JW323',
      bericht: eenJW323({ dagtekening, declaratie: { declaratiePeriode: periode }, clienten: [{ prestaties: [{}, { productPeriode: periode }] }] }),
      bewijs: ['Declaratie › DeclaratiePeriode › Begindatum', 'Declaratie › Client 1 › Prestatie 2 › ProductPeriode › Begindatum'].map((pad) => ({ pad, feiten })),
    },
    {
      geval: 'declaratie-antwoord',
      type: 'JW325',
      bericht: eenJW325({ dagtekening, clienten: [{ prestaties: [{ productPeriode: periode }] }] }),
      bewijs: [{ pad: 'DeclaratieAntwoord › Client 1 › Prestatie 1 › ProductPeriode › Begindatum', feiten }],
    },
  ],
  nvt: [{ geval: 'declaratie-antwoord zonder prestaties', type: 'JW325', bericht: eenJW325(), eigenaar: 'geen' }],
});
