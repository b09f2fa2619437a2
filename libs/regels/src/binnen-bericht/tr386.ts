import { berichtregel } from '../berichtregel.js';
import { noemPeriode, stapelingen } from './stapeling.js';
import { productkeuzes } from './zorgproducten.js';

export const TR386 = berichtregel({
  id: 'TR386',
  betekenis: 'Hetzelfde product wordt in een verzoek om toewijzing niet twee keer voor dezelfde dag gevraagd.',
  bron: 'OP347; zonder code telt de categorie, zonder product botst een aanvraag met elke andere',
  berichten: ['JW315'],
  plaatsen: (bericht) => stapelingen(productkeuzes(bericht), (product) => product),
  gegevens: (stapeling) => stapeling,
  moet: ({ botstMet }) => botstMet === undefined,
  uitleg: (stapeling) =>
    `Dit product wordt gevraagd ${noemPeriode(stapeling)}; AangevraagdProduct ${stapeling.botstMet ?? ''} vraagt hetzelfde product voor een deel van die periode. ` +
    'Voeg ze samen, of laat de perioden aansluiten.',
});
