import { leesDatum } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { toegewezenProducten } from './plaatsen.js';

const VERWIJDERD = '13';

export const CS335 = berichtregel({
  id: 'CS335',
  betekenis: 'Een verwijderde toewijzing (RedenWijziging 13) eindigt op haar Ingangsdatum.',
  bron: 'constraint bij RedenWijziging; stijlblad: zonder Einddatum geen melding',
  berichten: ['JW301'],
  element: 'RedenWijziging',
  plaatsen: toegewezenProducten,
  gegevens: ({ redenWijziging, ingangsdatum, einddatum }) =>
    redenWijziging === VERWIJDERD && einddatum !== undefined ? { ingangsdatum: leesDatum(ingangsdatum), einddatum: leesDatum(einddatum) } : undefined,
  moet: ({ ingangsdatum, einddatum }) => einddatum === ingangsdatum,
  uitleg: ({ ingangsdatum, einddatum }) =>
    `Verwijderen kan alleen met een Einddatum gelijk aan de Ingangsdatum ${ingangsdatum}; er staat ${einddatum}. ` +
    'Verbeter Einddatum, of kies een andere RedenWijziging om de toewijzing te beëindigen.',
});
