import { regel } from '../regel.js';
import { beantwoordePrestaties } from './prestatiefeiten.js';

export const TR366 = regel({
  id: 'TR366',
  betekenis: 'Elke prestatie in een declaratie-antwoord staat met haar ReferentieNummer en client in de declaratie waarop het antwoordt.',
  bron: 'OP303; in de declaratie van DeclaratieIdentificatie',
  niveau: 3,
  retourCode: '9366',
  klasse: 'Prestatie',
  berichten: ['JW325'],
  element: 'ProductReferentie/ReferentieNummer',
  gegevens: ({ prestatie }, omgeving) => {
    const bron = beantwoordePrestaties(prestatie, omgeving);
    return bron && { referentieNummer: prestatie.referentieNummer, inDeclaratie: bron.length > 0 };
  },
  moet: ({ inDeclaratie }) => inDeclaratie,
  uitleg: ({ referentieNummer }) =>
    `Prestatie ${referentieNummer} staat niet bij deze client in de declaratie waarop u antwoordt. Neem alleen prestaties uit die declaratie op.`,
});
