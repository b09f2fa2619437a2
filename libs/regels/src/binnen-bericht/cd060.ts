import { berichtregel } from '../berichtregel.js';
import { prestaties } from './plaatsen.js';
import { normaliseer } from './witruimte.js';

export const CD060 = berichtregel({
  id: 'CD060',
  betekenis: 'Een creditprestatie noemt het ReferentieNummer dat zij crediteert; een debetprestatie noemt geen vorig nummer.',
  bron: 'conditie bij VorigReferentieNummer; stijlblad: alleen spaties is leeg',
  berichten: ['JW323', 'JW325'],
  element: 'ProductReferentie/VorigReferentieNummer',
  plaatsen: prestaties,
  gegevens: ({ ingediendBedrag: { debetCredit }, productReferentie: { vorigReferentieNummer } }) => ({
    credit: debetCredit === 'C',
    vorigNummer: normaliseer(vorigReferentieNummer ?? '') !== '',
  }),
  moet: ({ credit, vorigNummer }) => credit === vorigNummer,
  uitleg: ({ credit }) =>
    credit
      ? 'Deze creditprestatie zegt niet wat zij crediteert. Vul VorigReferentieNummer met het ReferentieNummer van de debetprestatie.'
      : 'Een debetprestatie heeft geen VorigReferentieNummer. Laat het weg, of maak er een credit van.',
});
