import { berichtregel } from '../berichtregel.js';
import { noemPeriode, stapelingen } from './stapeling.js';
import { productkeuzes } from './zorgproducten.js';

export const TR410 = berichtregel({
  id: 'TR410',
  betekenis: 'Hetzelfde nieuwe product wordt in een verzoek om wijziging niet twee keer voor dezelfde dag gevraagd.',
  bron: 'OP347; zonder code telt de categorie, zonder product botst een nieuw product met elk ander',
  berichten: ['JW317'],
  plaatsen: (bericht) => stapelingen(productkeuzes(bericht), (product) => product),
  gegevens: (stapeling) => stapeling,
  moet: ({ botstMet }) => botstMet === undefined,
  uitleg: (stapeling) =>
    `Dit product wordt gevraagd ${noemPeriode(stapeling)}; NieuwProduct ${stapeling.botstMet ?? ''} vraagt hetzelfde product voor een deel van die periode. ` +
    'Voeg ze samen, of laat de perioden aansluiten.',
});
