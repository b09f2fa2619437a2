import { regel } from '../regel.js';
import { eerdereStops, TIJDELIJK } from './feiten.js';

export const TR415 = regel({
  id: 'TR415',
  betekenis: 'Na een definitieve stop volgt zonder nieuwe start geen andere stop.',
  bron: 'OP377',
  niveau: 3,
  retourCode: '9415',
  klasse: 'StopProduct',
  berichten: ['JW307'],
  wanneer: (record) => !record.verwijdering,
  gegevens: ({ sleutel }, omgeving) => {
    const stops = eerdereStops(omgeving, sleutel);
    if (stops.length === 0) return undefined;
    return { definitiefPer: stops.find((stop) => stop.redenBeeindiging !== TIJDELIJK)?.einddatum };
  },
  moet: ({ definitiefPer }) => definitiefPer === undefined,
  uitleg: ({ definitiefPer }) =>
    `De levering is al definitief gestopt per ${definitiefPer ?? 'een eerdere datum'}. Verwijder bij een correctie eerst die stop, of meld eerst een nieuwe start.`,
});
