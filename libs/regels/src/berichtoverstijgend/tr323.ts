import type { Prestatie } from '@hub/dossier';
import { regel } from '../regel.js';
import { debetVan, verschillen } from './prestatiefeiten.js';

/** Een credit herhaalt ook de client van de debet. */
function verschilMetDebet(credit: Prestatie, debet: Prestatie): string[] {
  return [...(credit.client === debet.client ? [] : ['Bsn']), ...verschillen(credit, debet)];
}

export const TR323 = regel({
  id: 'TR323',
  betekenis: 'Een creditprestatie trekt een toegekende debetprestatie in, en herhaalt haar in alles behalve het ReferentieNummer.',
  bron:
    'OP283, IV085; de debet is bij deze gemeente toegekend. Een afgewezen debet is er niet, op een debet die nog op antwoord wacht kan nog geen credit volgen. Gelijk zijn client, ' +
    'ToewijzingNummer, product, ProductPeriode, volume, Eenheid, tarief en bedrag',
  niveau: 3,
  retourCode: '8017',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductReferentie/VorigReferentieNummer',
  wanneer: ({ prestatie }) => prestatie.debetCredit === 'C',
  gegevens: ({ prestatie }, omgeving) => {
    const debet = debetVan(prestatie, omgeving);
    return { vorigReferentieNummer: prestatie.vorigReferentieNummer, debet: debet !== undefined, anders: debet ? verschilMetDebet(prestatie, debet) : [] };
  },
  moet: ({ debet, anders }) => debet && anders.length === 0,
  uitleg: ({ vorigReferentieNummer = 'zonder nummer', debet, anders }) =>
    debet
      ? `De credit verschilt van de debet ${vorigReferentieNummer} in ${anders.join(', ')}. Neem deze gegevens ongewijzigd over uit de debet.`
      : `Er is geen toegekende debet met ReferentieNummer ${vorigReferentieNummer}. Noem in VorigReferentieNummer de debet die u intrekt; wat is afgewezen, hoeft niet gecrediteerd.`,
});
