import { hoeveelheid, somInEenheid } from '../hoeveelheden.js';
import { keerOverLooptijd } from '../omvang.js';
import { regel } from '../regel.js';
import { omvangVan } from './prestatiefeiten.js';

export const TR322 = regel({
  id: 'TR322',
  betekenis: 'Alle prestaties op een toewijzing samen passen in wat zij over haar hele looptijd toelaat.',
  bron:
    'OP365, IV077; telt wat is toegekend of nog op antwoord wacht, debet min credit, en deze prestatie. Weken, maanden, variant en minuten als bij TR321. Zonder Einddatum ' +
    'is er alleen bij frequentie 6 een grens; een credit wordt niet getoetst (IV085)',
  niveau: 3,
  retourCode: '9322',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'GeleverdVolume',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const omvang = omvangVan(prestatie, omgeving);
    if (!omvang) return undefined;
    const { looptijd, volume, eenheid } = omvang;
    const keer = keerOverLooptijd(looptijd);
    if (keer === undefined) return undefined;
    const eerder = omgeving.dossier.gebruik.get(prestatie.toewijzingNummer)?.volume ?? {};
    const samen = { ...eerder, [prestatie.eenheid]: (eerder[prestatie.eenheid] ?? 0) + prestatie.geleverdVolume };
    return { eerder: somInEenheid(eenheid, eerder), samen: somInEenheid(eenheid, samen), volume, keer, eenheid };
  },
  moet: ({ samen, volume, keer }) => samen <= volume * keer,
  uitleg: ({ eerder, samen, volume, keer, eenheid }) =>
    `Eerder is ${hoeveelheid(eerder, eenheid)} gedeclareerd, met deze prestatie ${hoeveelheid(samen, eenheid)}; de toewijzing laat over haar looptijd ${keer} maal ` +
    `${hoeveelheid(volume, eenheid)} toe. Declareer wat er nog over is, of vraag de gemeente om een ruimere toewijzing.`,
});
