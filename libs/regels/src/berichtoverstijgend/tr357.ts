import { vergelijk } from '@hub/werkdagen';
import { regel } from '../regel.js';
import { teWijzigenToewijzing } from './verzoekfeiten.js';

export const TR357 = regel({
  id: 'TR357',
  betekenis: 'Een wijziging die niet na de dagtekening ingaat, geldt voor de hele looptijd: GewensteIngangsdatum is dan de ingangsdatum van de toewijzing.',
  bron: 'OP345, IV092; Dagtekening van het bericht',
  niveau: 3,
  retourCode: '9357',
  klasse: 'TeWijzigenProduct',
  berichten: ['JW317'],
  element: 'GewensteIngangsdatum',
  gegevens: (record, omgeving) => {
    const toewijzing = teWijzigenToewijzing(record, omgeving);
    return toewijzing && { gewensteIngangsdatum: record.product.ingangsdatum, dagtekening: omgeving.header.dagtekening, ingangsdatum: toewijzing.ingangsdatum };
  },
  moet: ({ gewensteIngangsdatum, dagtekening, ingangsdatum }) => vergelijk(gewensteIngangsdatum, dagtekening) > 0 || gewensteIngangsdatum === ingangsdatum,
  uitleg: ({ gewensteIngangsdatum, dagtekening, ingangsdatum }) =>
    `GewensteIngangsdatum ${gewensteIngangsdatum} ligt niet na de dagtekening ${dagtekening}. Kies een dag na de dagtekening, of ${ingangsdatum} als de wijziging voor de hele toewijzing geldt.`,
});
