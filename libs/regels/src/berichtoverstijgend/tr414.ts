import { opOfNa, vergelijk } from '@hub/werkdagen';
import { regel } from '../regel.js';
import { eerdereStops } from './feiten.js';

export const TR414 = regel({
  id: 'TR414',
  betekenis: 'Een volgende stop van dezelfde levering eindigt niet voor de stop die al is gemeld.',
  bron: 'OP377; bij meer eerdere stops telt de laatste Einddatum',
  niveau: 3,
  retourCode: '9414',
  klasse: 'StopProduct',
  berichten: ['JW307'],
  element: 'Einddatum',
  wanneer: (record) => !record.verwijdering,
  gegevens: ({ sleutel, stop }, omgeving) => {
    const eerder = eerdereStops(omgeving, sleutel).map((s) => s.einddatum).sort(vergelijk).at(-1);
    return eerder === undefined ? undefined : { einddatum: stop.einddatum, eerder };
  },
  moet: ({ einddatum, eerder }) => opOfNa(einddatum, eerder),
  uitleg: ({ einddatum, eerder }) =>
    `De stop heeft Einddatum ${einddatum}, maar er is al een stop gemeld per ${eerder}. Gebruik die datum of een latere, of verwijder eerst de eerdere stop.`,
});
