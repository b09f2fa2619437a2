import { zelfdeStop } from '@hub/dossier';
import { regel } from '../regel.js';
import { leveringMet } from './feiten.js';

export const TR074 = regel({
  id: 'TR074',
  betekenis: 'Een nieuwe start of stop is niet al eerder met dezelfde sleutel aangeleverd.',
  bron: 'OP033; de sleutel van een stop omvat RedenBeeindiging en Einddatum, wat verwijderd is mag opnieuw',
  niveau: 3,
  retourCode: '9074',
  klasse: ['StartProduct', 'StopProduct'],
  berichten: ['JW305', 'JW307'],
  wanneer: (record) => !record.verwijdering,
  gegevens: (record, omgeving) => {
    const levering = leveringMet(omgeving, record.sleutel);
    const alBekend = record.klasse === 'StartProduct' ? levering !== undefined : levering?.stops.some((stop) => zelfdeStop(stop, record.stop)) === true;
    return { melding: record.klasse === 'StartProduct' ? 'start' : 'stop', begindatum: record.sleutel.begindatum, alBekend };
  },
  moet: ({ alBekend }) => !alBekend,
  uitleg: ({ melding, begindatum }) =>
    `Deze ${melding} (Begindatum ${begindatum}) is al eerder ontvangen. Stuur haar niet nog eens; verwijder bij een correctie eerst de eerdere aanlevering met StatusAanlevering 3.`,
});
