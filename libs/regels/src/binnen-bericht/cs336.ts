import { berichtregel } from '../berichtregel.js';
import { toegewezenProducten } from './plaatsen.js';

const VERVALLEN = '01';

export const CS336 = berichtregel({
  id: 'CS336',
  betekenis: 'RedenWijziging 01 is vervallen en komt niet meer voor.',
  bron: 'constraint bij RedenWijziging; stijlblad: ongeacht de datums',
  berichten: ['JW301'],
  element: 'RedenWijziging',
  plaatsen: toegewezenProducten,
  gegevens: ({ redenWijziging }) => (redenWijziging === undefined ? undefined : { redenWijziging }),
  moet: ({ redenWijziging }) => redenWijziging !== VERVALLEN,
  uitleg: () => 'RedenWijziging 01 is vervallen. Gebruik 13 om de toewijzing te verwijderen of 14 voor een administratieve correctie.',
});
