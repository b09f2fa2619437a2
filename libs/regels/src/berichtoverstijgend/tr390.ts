import { regel } from '../regel.js';
import { debetVan } from './prestatiefeiten.js';

export const TR390 = regel({
  id: 'TR390',
  betekenis: 'Een debetprestatie wordt hoogstens een keer gecrediteerd.',
  bron: 'OP360; een afgewezen credit is er niet, een die nog op antwoord wacht wel',
  niveau: 3,
  retourCode: '9390',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductReferentie/VorigReferentieNummer',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'C',
  gegevens: ({ prestatie }, omgeving) => {
    const debet = debetVan(prestatie, omgeving);
    return debet && { debet: debet.referentieNummer, gecrediteerd: debet.gecrediteerd };
  },
  moet: ({ gecrediteerd }) => !gecrediteerd,
  uitleg: ({ debet }) => `De prestatie met ReferentieNummer ${debet} is al gecrediteerd. Laat deze credit weg.`,
});
