import type { Prestatie } from '@hub/dossier';
import { regel } from '../regel.js';
import { beantwoordePrestaties, verschillen } from './prestatiefeiten.js';

/** Een antwoord maakt van een debet ook geen credit. */
function verschilMetBron(prestatie: Prestatie, bron: Prestatie): string[] {
  return [...verschillen(prestatie, bron), ...(prestatie.debetCredit === bron.debetCredit ? [] : ['DebetCredit'])];
}

export const TR367 = regel({
  id: 'TR367',
  betekenis: 'Een prestatie in een declaratie-antwoord herhaalt ongewijzigd wat in de declaratie stond.',
  bron: 'OP090x4; staat het ReferentieNummer er meer dan eens in, dan herhaalt het antwoord een van hen',
  niveau: 3,
  retourCode: '9367',
  klasse: 'Prestatie',
  berichten: ['JW325'],
  gegevens: ({ prestatie }, omgeving) => {
    const perBron = (beantwoordePrestaties(prestatie, omgeving) ?? []).map((bron) => verschilMetBron(prestatie, bron));
    const [eerste] = perBron;
    return eerste && { referentieNummer: prestatie.referentieNummer, anders: perBron.find((anders) => anders.length === 0) ?? eerste };
  },
  moet: ({ anders }) => anders.length === 0,
  uitleg: ({ referentieNummer, anders }) =>
    `Prestatie ${referentieNummer} verschilt van de declaratie in ${anders.join(', ')}. Neem deze gegevens ongewijzigd over uit de declaratie.`,
});
