import { hoeveelheid } from '../hoeveelheden.js';
import { keerInPeriode } from '../omvang.js';
import { regel } from '../regel.js';
import { omvangVan } from './prestatiefeiten.js';

export const TR321 = regel({
  id: 'TR321',
  betekenis: 'Het GeleverdVolume van een prestatie past in wat de toewijzing binnen haar ProductPeriode toelaat.',
  bron:
    'OP365, IV076, IV077, IV078; per week telt inspanningsgericht elke ISO-week die de periode raakt, outputgericht elke zondag en de gebroken laatste week bij de laatste zondag; ' +
    'een gebroken maand telt heel. De variant volgt uit het contract voor product en eenheid op de ingangsdatum, zonder contract uit de eenheid (82 en 83: outputgericht). Minuten ' +
    'zijn zestigste uren; een credit wordt niet getoetst (IV085)',
  niveau: 3,
  retourCode: '9321',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'GeleverdVolume',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const omvang = omvangVan(prestatie, omgeving);
    if (!omvang) return undefined;
    const { looptijd, ...rest } = omvang;
    const keer = keerInPeriode(looptijd, { van: prestatie.begindatum, tot: prestatie.einddatum });
    return keer === undefined ? undefined : { ...rest, keer };
  },
  moet: ({ gedeclareerd, volume, keer }) => gedeclareerd <= volume * keer,
  uitleg: ({ gedeclareerd, volume, keer, eenheid }) =>
    `Gedeclareerd is ${hoeveelheid(gedeclareerd, eenheid)}; de toewijzing laat in deze ProductPeriode ${keer} maal ${hoeveelheid(volume, eenheid)} toe. ` +
    'Declareer hoogstens dat, of vraag de gemeente om een ruimere toewijzing.',
});
