import { inEuro } from '../bedragen.js';
import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR369 = regel({
  id: 'TR369',
  betekenis: 'Alle prestaties op een toewijzing met een Budget passen samen in dat Budget.',
  bron:
    'OP302; telt de bedragen die zijn toegekend of nog op antwoord wachten, debet min credit, en deze prestatie: een budget is geld, geen volume. Een credit wordt niet getoetst (IV085)',
  niveau: 3,
  retourCode: '9369',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'IngediendBedrag',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const budget = toewijzingVan(prestatie, omgeving)?.budget;
    const eerder = omgeving.dossier.gebruik.get(prestatie.toewijzingNummer)?.bedrag ?? 0;
    return budget === undefined ? undefined : { bedrag: prestatie.bedrag, eerder, budget };
  },
  moet: ({ bedrag, eerder, budget }) => bedrag + eerder <= budget,
  uitleg: ({ bedrag, eerder, budget }) =>
    `Het Budget is ${inEuro(budget)}; daarvan is ${inEuro(eerder)} al gedeclareerd, en deze prestatie is ${inEuro(bedrag)}. Declareer wat er nog over is, of vraag de gemeente het Budget te verhogen.`,
});
