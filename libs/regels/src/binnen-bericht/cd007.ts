import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import { CLIENT } from './plaatsen.js';

const TOLK_TAAL = '1';

export const CD007 = berichtregel({
  id: 'CD007',
  betekenis: 'Bij een tolk voor een taal hoort de Taal; bij een andere vorm van communicatie blijft Taal leeg.',
  bron: 'conditie bij Taal; stijlblad: ook in het retourbericht',
  berichten: ['JW301', 'JW302'],
  element: 'Taal',
  plaatsen: ({ client }: Berichtvorm) => (client?.communicatie ? [{ element: client.communicatie, pad: CLIENT.onder('Communicatie') }] : []),
  gegevens: ({ vorm, taal }) => ({ vorm, taal: taal !== undefined }),
  moet: ({ vorm, taal }) => taal === (vorm === TOLK_TAAL),
  uitleg: ({ vorm }) =>
    vorm === TOLK_TAAL
      ? 'Vorm 1 (tolk taal) vraagt om een Taal. Vul de taal waarvoor een tolk nodig is.'
      : `Bij Vorm ${vorm} hoort geen Taal. Laat Taal weg, of kies Vorm 1 (tolk taal).`,
});
