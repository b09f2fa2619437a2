import { regel } from '../regel.js';

export const TR371 = regel({
  id: 'TR371',
  betekenis: 'De XsdVersieDeclaratie in een declaratie-antwoord is de XsdVersie uit de Header van de declaratie.',
  bron: 'OP047; de standaard kent hiervoor geen retourcode',
  niveau: 3,
  retourCode: null,
  klasse: 'Header',
  berichten: ['JW325'],
  element: 'XsdVersieDeclaratie',
  gegevens: ({ xsdVersieDeclaratie }, { dossier }) =>
    dossier.beantwoordeDeclaratie && { genoemd: xsdVersieDeclaratie ?? 'geen', declaratie: dossier.beantwoordeDeclaratie.xsdVersie },
  moet: ({ genoemd, declaratie }) => genoemd === declaratie,
  uitleg: ({ genoemd, declaratie }) => `XsdVersieDeclaratie noemt ${genoemd}, maar de declaratie is gemaakt met ${declaratie}. Neem XsdVersie over uit de Header van de declaratie.`,
});
