import { debetSleutel } from '@hub/dossier';
import { regel } from '../regel.js';

export const TR389 = regel({
  id: 'TR389',
  betekenis: 'Voor een toewijzing, product en ProductPeriode bestaat hoogstens een debetprestatie die niet is gecrediteerd.',
  bron: 'OP366; een afgewezen debet is er niet, een die nog op antwoord wacht wel',
  niveau: 3,
  retourCode: '9389',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, { dossier }) => ({
    toewijzingNummer: prestatie.toewijzingNummer,
    productCode: prestatie.productCode,
    begindatum: prestatie.begindatum,
    alGedeclareerd: dossier.openDebet.has(debetSleutel(prestatie)),
  }),
  moet: ({ alGedeclareerd }) => !alGedeclareerd,
  uitleg: ({ toewijzingNummer, productCode, begindatum }) =>
    `Product ${productCode} is op toewijzing ${toewijzingNummer} voor de periode vanaf ${begindatum} al gedeclareerd. Crediteer eerst de eerdere prestatie als die niet klopte.`,
});
