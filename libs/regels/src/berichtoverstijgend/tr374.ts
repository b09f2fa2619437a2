import { regel } from '../regel.js';
import { lopendVerzoek } from './verzoekfeiten.js';

export const TR374 = regel({
  id: 'TR374',
  betekenis: 'Zolang een eerder verzoek van de aanbieder voor de client bij de gemeente nog op een toewijzing of afwijzing wacht, volgt er geen nieuw verzoek.',
  bron: 'OP350; "in onderzoek" is geen afhandeling, en een verzoek om toewijzing wacht tot elk aangevraagd product is toegewezen of afgewezen',
  niveau: 3,
  retourCode: '9374',
  klasse: ['AangevraagdProduct', 'Verzoek'],
  berichten: ['JW315', 'JW317'],
  gegevens: ({ verzoek }, omgeving) => ({ inBehandeling: lopendVerzoek(omgeving, verzoek.client)?.referentieAanbieder }),
  moet: ({ inBehandeling }) => inBehandeling === undefined,
  uitleg: ({ inBehandeling }) =>
    `Uw eerdere verzoek ${inBehandeling ?? ''} voor deze client is nog niet toegewezen of afgewezen. Wacht op dat antwoord, of vraag de gemeente het eerdere verzoek af te wijzen.`,
});
