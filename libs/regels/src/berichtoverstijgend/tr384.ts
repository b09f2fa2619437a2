import { regel } from '../regel.js';
import { toegewezenOoit, VERWIJDERD } from './prestatiefeiten.js';

export const TR384 = regel({
  id: 'TR384',
  betekenis: 'Op een toewijzing die de gemeente heeft verwijderd, wordt niet gedeclareerd.',
  bron: 'OP276; RedenWijziging 13. Zo een toewijzing telt bij TR338 als bekend, en voor de andere regels over de prestatie als afwezig: alleen deze code volgt',
  niveau: 3,
  retourCode: '9384',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ToewijzingNummer',
  gegevens: ({ prestatie }, omgeving) => {
    const toewijzing = toegewezenOoit(prestatie, omgeving);
    return toewijzing && { toewijzingNummer: toewijzing.toewijzingNummer, verwijderd: toewijzing.redenWijziging === VERWIJDERD };
  },
  moet: ({ verwijderd }) => !verwijderd,
  uitleg: ({ toewijzingNummer }) =>
    `Toewijzing ${toewijzingNummer} is door de gemeente verwijderd. Declareer op de toewijzing die ervoor in de plaats kwam, of neem contact op met de gemeente.`,
});
