import { regel } from '../regel.js';

export const TR304 = regel({
  id: 'TR304',
  betekenis: 'Een client in een verzoek om wijziging, declaratie of declaratie-antwoord is al bekend tussen deze gemeente en deze aanbieder.',
  bron:
    'OP276; bekend is wie er ooit een toewijzing of levering had, bij een JW325 wie in de declaratie staat waarop het antwoordt. De prestaties van een ' +
    'onbekende client worden niet beoordeeld; een bekende client op de toewijzing van een ander: TR338',
  niveau: 3,
  retourCode: '8187',
  klasse: 'Client',
  berichten: ['JW317', 'JW323', 'JW325'],
  element: 'Bsn',
  gegevens: ({ client }, { header, dossier }) => {
    if (header.type !== 'JW325') return { antwoord: false, bekend: dossier.bekendeClienten.has(client) };
    return dossier.beantwoordeDeclaratie && { antwoord: true, bekend: dossier.beantwoordeDeclaratie.clienten.has(client) };
  },
  moet: ({ bekend }) => bekend,
  uitleg: ({ antwoord }) =>
    antwoord
      ? 'Deze client staat niet in de declaratie waarop u antwoordt. Neem alleen clienten uit die declaratie op.'
      : 'Deze client is tussen deze gemeente en deze aanbieder niet bekend. Controleer het Bsn, of wacht tot de gemeente een toewijzing heeft gestuurd.',
});
