import { eersteVanMaand, inZelfdeMaand } from '@hub/werkdagen';
import { regel } from '../regel.js';
import { toewijzingVan } from './feiten.js';

export const TR387 = regel({
  id: 'TR387',
  betekenis: 'Een ProductPeriode begint op de eerste dag van de maand of, als de toewijzing later in die maand ingaat, op haar ingangsdatum.',
  bron: 'OP368, IV089; een credit herhaalt de periode van haar debet, ook als de toewijzing sindsdien is veranderd (IV085)',
  niveau: 3,
  retourCode: '9387',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductPeriode/Begindatum',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'D',
  gegevens: ({ prestatie }, omgeving) => {
    const toewijzing = toewijzingVan(prestatie, omgeving);
    if (!toewijzing) return undefined;
    const { begindatum } = prestatie;
    const { ingangsdatum } = toewijzing;
    return { begindatum, verwacht: inZelfdeMaand(ingangsdatum, begindatum) ? ingangsdatum : eersteVanMaand(begindatum) };
  },
  moet: ({ begindatum, verwacht }) => begindatum === verwacht,
  uitleg: ({ begindatum, verwacht }) =>
    `De ProductPeriode begint op ${begindatum}; bij deze toewijzing hoort in die maand ${verwacht}. Neem die datum over, ook als de levering later begon.`,
});
