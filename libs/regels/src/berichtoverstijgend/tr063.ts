import { zelfdeStop } from '@hub/dossier';
import { regel } from '../regel.js';
import { leveringMet } from './feiten.js';

export const TR063 = regel({
  id: 'TR063',
  betekenis: 'Wat met StatusAanlevering 3 wordt verwijderd, is eerder met dezelfde sleutel aangeleverd.',
  bron: 'OP047, IV008; bij een stop horen RedenBeeindiging en Einddatum tot de sleutel, wat al verwijderd is geldt als niet verzonden',
  niveau: 3,
  retourCode: '9063',
  klasse: ['StartProduct', 'StopProduct'],
  berichten: ['JW305', 'JW307'],
  element: 'StatusAanlevering',
  wanneer: (record) => record.verwijdering,
  gegevens: (record, omgeving) => {
    const levering = leveringMet(omgeving, record.sleutel);
    const bekend = record.klasse === 'StartProduct' ? levering !== undefined : levering?.stops.some((stop) => zelfdeStop(stop, record.stop)) === true;
    return { melding: record.klasse === 'StartProduct' ? 'start' : 'stop', begindatum: record.sleutel.begindatum, bekend };
  },
  moet: ({ bekend }) => bekend,
  uitleg: ({ melding, begindatum }) =>
    `Er is geen ${melding} met precies deze sleutel en Begindatum ${begindatum} om te verwijderen. Neem de sleutel van de eerdere aanlevering ongewijzigd over, of laat de verwijdering weg.`,
});
