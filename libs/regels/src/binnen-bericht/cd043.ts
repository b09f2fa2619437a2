import { berichtregel } from '../berichtregel.js';
import { aangevraagdeProducten } from './plaatsen.js';

export const CD043 = berichtregel({
  id: 'CD043',
  betekenis: 'BeschikkingNummer en BeschikkingIngangsdatum staan allebei in een aanvraag, of geen van beide.',
  bron: 'conditie bij BeschikkingIngangsdatum; stijlblad: nummer 0 telt als gevuld',
  berichten: ['JW315'],
  element: 'BeschikkingIngangsdatum',
  plaatsen: aangevraagdeProducten,
  gegevens: ({ beschikkingNummer, beschikkingIngangsdatum }) => ({ nummer: beschikkingNummer !== undefined, ingangsdatum: beschikkingIngangsdatum !== undefined }),
  moet: ({ nummer, ingangsdatum }) => nummer === ingangsdatum,
  uitleg: ({ nummer }) =>
    nummer
      ? 'Er is een BeschikkingNummer zonder BeschikkingIngangsdatum. Vul de ingangsdatum van de beschikking.'
      : 'Er is een BeschikkingIngangsdatum zonder BeschikkingNummer. Vul het nummer, of laat de datum weg.',
});
