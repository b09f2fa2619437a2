import { leesDatum, opOfVoor } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { nieuweProducten } from './plaatsen.js';

export const TR380 = berichtregel({
  id: 'TR380',
  betekenis: 'Een nieuw product wordt gevraagd met ingang van een dag na de Dagtekening.',
  bron: 'OP343; stijlblad: alleen NieuwProduct, en de dag van Dagtekening zelf mag niet',
  berichten: ['JW317'],
  element: 'GewensteIngangsdatum',
  plaatsen: nieuweProducten,
  gegevens: ({ gewensteIngangsdatum }, { header }) => ({ ingangsdatum: leesDatum(gewensteIngangsdatum), dagtekening: leesDatum(header.berichtIdentificatie.dagtekening) }),
  moet: ({ ingangsdatum, dagtekening }) => !opOfVoor(ingangsdatum, dagtekening),
  uitleg: ({ ingangsdatum, dagtekening }) => `De GewensteIngangsdatum ${ingangsdatum} ligt niet na de Dagtekening van het bericht (${dagtekening}). Vraag een latere ingangsdatum.`,
});
