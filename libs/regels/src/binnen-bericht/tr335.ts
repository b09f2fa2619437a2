import { leesDatum, maandenTerug, opOfNa } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { prestaties } from './plaatsen.js';

const VIJF_JAAR = 60;

export const TR335 = berichtregel({
  id: 'TR335',
  betekenis: 'Een prestatie eindigt hoogstens vijf jaar voor de DeclaratieDagtekening.',
  bron: 'OP354; stijlblad: zestig kalendermaanden terug, precies vijf jaar mag, de Dagtekening in de Header telt niet',
  berichten: ['JW323'],
  element: 'ProductPeriode/Einddatum',
  plaatsen: prestaties,
  gegevens: ({ productPeriode }, { declaratie }) =>
    declaratie && { einddatum: leesDatum(productPeriode.einddatum), vanaf: maandenTerug(leesDatum(declaratie.declaratieDagtekening), VIJF_JAAR) },
  moet: ({ einddatum, vanaf }) => opOfNa(einddatum, vanaf),
  uitleg: ({ einddatum, vanaf }) =>
    `De ProductPeriode eindigt op ${einddatum}; deze declaratie kan teruggaan tot ${vanaf}, vijf jaar voor haar DeclaratieDagtekening. ` +
    'Laat de Prestatie weg.',
});
