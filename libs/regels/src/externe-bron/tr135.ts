import { opOfVoor } from '@hub/werkdagen';
import { regel } from '../regel.js';

export const TR135 = regel({
  id: 'TR135',
  betekenis: 'De Dagtekening van een bericht ligt niet in de toekomst.',
  bron: 'OP047; vandaag volgens de klok van de hub, Europe/Amsterdam',
  niveau: 4,
  retourCode: '8848',
  klasse: 'Header',
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323', 'JW325'],
  element: 'BerichtIdentificatie/Dagtekening',
  gegevens: ({ dagtekening }, { vandaag }) => ({ dagtekening, vandaag }),
  moet: ({ dagtekening, vandaag }) => opOfVoor(dagtekening, vandaag),
  uitleg: ({ dagtekening, vandaag }) =>
    `De Dagtekening is ${dagtekening}, maar vandaag is het ${vandaag}. Verstuur het bericht met de datum van verzending.`,
});
