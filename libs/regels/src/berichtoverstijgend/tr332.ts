import { regel } from '../regel.js';

export const TR332 = regel({
  id: 'TR332',
  betekenis: 'Een gemeente geeft een ToewijzingNummer maar aan een client bij een aanbieder.',
  bron:
    'OP275; dezelfde toewijzing opnieuw sturen of wijzigen mag, een andere gemeente mag het nummer gebruiken. Ook een verwijderde toewijzing ' +
    'houdt haar nummer: er kunnen nog meldingen en declaraties onderweg zijn die het noemen',
  niveau: 3,
  retourCode: '9332',
  klasse: 'ToegewezenProduct',
  berichten: ['JW301'],
  element: 'ToewijzingNummer',
  gegevens: ({ toewijzing }, { dossier }) => {
    const eerder = dossier.toewijzingen.get(toewijzing.toewijzingNummer);
    return {
      toewijzingNummer: toewijzing.toewijzingNummer,
      vanAnder: eerder !== undefined && (eerder.client !== toewijzing.client || eerder.aanbieder !== toewijzing.aanbieder),
    };
  },
  moet: ({ vanAnder }) => !vanAnder,
  uitleg: ({ toewijzingNummer }) =>
    `ToewijzingNummer ${toewijzingNummer} is bij deze gemeente al in gebruik voor een andere client of aanbieder. Geef deze toewijzing een eigen nummer.`,
});
