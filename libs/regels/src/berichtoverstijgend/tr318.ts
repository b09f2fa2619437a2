import { opOfNa } from '@hub/werkdagen';
import { regel } from '../regel.js';

export const TR318 = regel({
  id: 'TR318',
  betekenis: 'De DeclaratiePeriode ligt niet voor een die deze aanbieder bij deze gemeente al heeft gedeclareerd.',
  bron: 'OP284, IV090; dezelfde maand nog eens mag, en maanden zonder zorg mogen worden overgeslagen. Alleen aanvaarde declaraties tellen',
  niveau: 3,
  retourCode: '8214',
  klasse: 'Declaratie',
  berichten: ['JW323'],
  element: 'DeclaratiePeriode',
  gegevens: ({ declaratie }, { dossier }) => {
    const laatste = dossier.laatsteDeclaratiePeriode;
    return laatste === undefined ? undefined : { begindatum: declaratie.begindatum, laatste };
  },
  moet: ({ begindatum, laatste }) => opOfNa(begindatum, laatste),
  uitleg: ({ begindatum, laatste }) =>
    `De DeclaratiePeriode begint op ${begindatum}, maar er is al gedeclareerd over de periode vanaf ${laatste}. Declareer achteraf onder die periode of een latere; de ProductPeriode mag wel eerder liggen.`,
});
