import { regel } from '../regel.js';

export const TR347 = regel({
  id: 'TR347',
  betekenis: 'Een aanbieder gebruikt een ReferentieAanbieder maar voor één verzoek, bij welke gemeente ook.',
  bron: 'OP361; een verzoek dat is afgekeurd, geldt als niet verzonden en geeft zijn referentie weer vrij',
  niveau: 3,
  retourCode: '9347',
  klasse: ['AangevraagdProduct', 'Verzoek'],
  berichten: ['JW315', 'JW317'],
  element: 'ReferentieAanbieder',
  gegevens: ({ verzoek: { referentieAanbieder } }, { dossier }) => ({ referentieAanbieder, gebruikt: dossier.verzoeken.has(referentieAanbieder) }),
  moet: ({ gebruikt }) => !gebruikt,
  uitleg: ({ referentieAanbieder }) => `ReferentieAanbieder ${referentieAanbieder} hoort al bij een ander verzoek van u. Geef dit verzoek een eigen referentie.`,
});
