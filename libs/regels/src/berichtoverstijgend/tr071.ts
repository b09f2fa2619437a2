import { regel } from '../regel.js';
import { leveringMet } from './feiten.js';

export const TR071 = regel({
  id: 'TR071',
  betekenis: 'Een start waarop al een stop is gevolgd, kan niet meer worden verwijderd.',
  bron: 'OP033; ook een tijdelijke stop is een stop',
  niveau: 3,
  retourCode: '9071',
  klasse: 'StartProduct',
  berichten: ['JW305'],
  element: 'StatusAanlevering',
  wanneer: (record) => record.verwijdering,
  gegevens: ({ sleutel }, omgeving) => {
    const levering = leveringMet(omgeving, sleutel);
    return levering && { begindatum: levering.begindatum, stops: levering.stops.map((stop) => stop.einddatum) };
  },
  moet: ({ stops }) => stops.length === 0,
  uitleg: ({ begindatum, stops }) =>
    `Op de start van ${begindatum} is al een stop gemeld (Einddatum ${stops.join(', ')}). Verwijder eerst de stop met een JW307, daarna de start.`,
});
