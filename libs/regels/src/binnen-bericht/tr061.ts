import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { CLIENT, clientcontacten } from './plaatsen.js';

/** BRP-adres, correspondentieadres en verblijfadres. */
const VAST = ['01', '02', '03'];

function soorten(bericht: Berichtvorm): Plaats<string[]>[] {
  return bericht.client ? [{ element: Array.from(clientcontacten(bericht), ({ element }) => element.soort), pad: CLIENT }] : [];
}

export const TR061 = berichtregel({
  id: 'TR061',
  betekenis: 'Een Client heeft minstens een BRP-, correspondentie- of verblijfadres.',
  bron: 'OP091; stijlblad: het Contact van een Relatie telt niet mee',
  berichten: ['JW301'],
  element: 'Contactgegevens',
  plaatsen: soorten,
  gegevens: (soorten) => ({ soorten }),
  moet: ({ soorten }) => soorten.some((soort) => VAST.includes(soort)),
  uitleg: () => 'De Client heeft alleen een tijdelijk adres. Voeg een Contact toe van Soort 01 (BRP), 02 (correspondentie) of 03 (verblijf).',
});
