import type { Incidentmelding, Incidentsoort } from '@hub/opslag';
import type { Mailtekst } from '../berichtgeving/opmaak.js';

/** Wat er in het onderwerp staat, en onder welke kop van het draaiboek staat wat te doen. */
const SOORT: Readonly<Record<Incidentsoort, { naam: string; kop: string }>> = {
  stilte: { naam: 'een partij is stil', kop: 'Een partij is stil' },
  vastgelopen: { naam: 'berichten zitten vast', kop: 'Een bericht is vastgelopen' },
  bezorging: { naam: 'meldingen komen niet aan', kop: 'Een bezorging is opgegeven' },
  outbox: { naam: 'werk blijft liggen', kop: 'Werk blijft liggen' },
  warehouse: { naam: 'het warehouse loopt achter', kop: 'Het warehouse loopt achter' },
};

const MOMENT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'Europe/Amsterdam', dateStyle: 'long', timeStyle: 'short' });
const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const veilig = (tekst: string): string => tekst.replace(/[&<>"]/g, (teken) => TEKENS[teken] ?? '');

/** Maakt de e-mail over het begin of het einde van een incident. */
export function maakIncidentmail({ moment, soort, tekst, begonnen, geeindigd }: Incidentmelding): Mailtekst {
  const { naam, kop } = SOORT[soort];
  const alineas = moment === 'begin'
    ? [`${tekst}.`, `Begonnen: ${MOMENT.format(begonnen)}.`, `Wat te doen staat in het draaiboek, onder "${kop}". Zolang het duurt komt hierover geen e-mail meer; als het voorbij is wel.`]
    : [`Voorbij: ${tekst}.`, `Begonnen: ${MOMENT.format(begonnen)}. Voorbij: ${MOMENT.format(geeindigd ?? begonnen)}.`, 'De hub ziet dit probleem niet meer.'];
  return {
    onderwerp: `Berichtenhub: ${moment === 'begin' ? '' : 'voorbij: '}${naam}`,
    tekst: `${alineas.join('\n\n')}\n`,
    html: `<!doctype html>\n<html lang="nl">\n<head><meta charset="utf-8"><title>${veilig(naam)}</title></head>\n<body>\n${alineas.map((alinea) => `<p>${veilig(alinea)}</p>`).join('\n')}\n</body>\n</html>\n`,
  };
}
