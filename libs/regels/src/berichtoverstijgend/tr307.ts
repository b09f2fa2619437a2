import { opOfNa } from '@hub/werkdagen';
import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR307 = regel({
  id: 'TR307',
  betekenis: 'Een prestatie begint niet voor de toewijzing waarop zij is geleverd.',
  bron: 'OP279; een credit herhaalt de periode van haar debet, ook als de toewijzing sindsdien is veranderd (IV085)',
  niveau: 3,
  retourCode: '9307',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductPeriode/Begindatum',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const toewijzing = toewijzingVan(prestatie, omgeving);
    return toewijzing && { begindatum: prestatie.begindatum, ingangsdatum: toewijzing.ingangsdatum };
  },
  moet: ({ begindatum, ingangsdatum }) => opOfNa(begindatum, ingangsdatum),
  uitleg: ({ begindatum, ingangsdatum }) =>
    `De prestatie begint op ${begindatum}, maar de toewijzing gaat pas in op ${ingangsdatum}. Declareer vanaf de ingangsdatum.`,
});
