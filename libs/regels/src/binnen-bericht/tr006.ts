import { berichtregel } from '../berichtregel.js';
import { contacten } from './plaatsen.js';

export const TR006 = berichtregel({
  id: 'TR006',
  betekenis: 'Een Contact is bereikbaar: per telefoon, of per post met Huis en Postcode.',
  bron: 'OP091, OP130; stijlblad: een Emailadres telt niet mee',
  berichten: ['JW301'],
  plaatsen: contacten,
  gegevens: ({ telefoon, adres }) => ({ telefoon: telefoon !== undefined, huis: adres?.huis !== undefined, postcode: adres?.postcode !== undefined }),
  moet: ({ telefoon, huis, postcode }) => telefoon || (huis && postcode),
  uitleg: () => 'Dit Contact heeft geen Telefoon en geen Adres met zowel Huis als Postcode. Vul een van beide.',
});
