import { regel } from '../regel.js';
import { eerdereStops, TIJDELIJK } from './feiten.js';

export const TR413 = regel({
  id: 'TR413',
  betekenis: 'Op een tijdelijke stop volgt zonder nieuwe start geen tweede tijdelijke stop.',
  bron: 'OP378',
  niveau: 3,
  retourCode: '9413',
  klasse: 'StopProduct',
  berichten: ['JW307'],
  element: 'RedenBeeindiging',
  wanneer: (record) => !record.verwijdering,
  gegevens: ({ sleutel, stop }, omgeving) => {
    const tijdelijk = eerdereStops(omgeving, sleutel).find((eerder) => eerder.redenBeeindiging === TIJDELIJK);
    return tijdelijk && { redenBeeindiging: stop.redenBeeindiging, tijdelijkPer: tijdelijk.einddatum };
  },
  moet: ({ redenBeeindiging }) => redenBeeindiging !== TIJDELIJK,
  uitleg: ({ tijdelijkPer }) =>
    `De levering is al tijdelijk gestopt per ${tijdelijkPer}. Meld eerst de herstart met een JW305, of stuur een definitieve stop.`,
});
