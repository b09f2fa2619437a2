import { plekSleutel } from '@hub/dossier';
import { BERICHTSOORTEN, xsdVersie, type Bericht } from '@hub/ijw';
import type { Bevinding } from '@hub/regels';
import type { Antwoordgegevens } from './antwoordgegevens.js';
import { codesVan, GOED, headerCodes, NIET_BEOORDEELD } from './retourcodes.js';

/** Declaratie is volledig toegewezen. */
const VOLLEDIG_TOEGEWEZEN = '8001';

type Declaratie = Bericht<'JW323'>['declaratie'];
type DeclaratieAntwoord = NonNullable<Bericht<'JW325'>['declaratieAntwoord']>;
type AntwoordClient = NonNullable<DeclaratieAntwoord['clienten']>[number];

/** Een bedrag in eurocenten met teken → het bedrag en de letter; nul is altijd debet (CS325). */
function metTeken(cent: number): DeclaratieAntwoord['totaalToegekendBedrag'] {
  return { totaalBedrag: String(Math.abs(cent)), debetCredit: cent < 0 ? 'C' : 'D' };
}

const getekend = (bedrag: { bedrag: string; debetCredit: string }): number =>
  Number(bedrag.bedrag) * (bedrag.debetCredit === 'C' ? -1 : 1);

interface Afwijzing {
  clienten: AntwoordClient[];
  /** som van wat is toegekend, in eurocenten met teken */
  toegekend: number;
}

function perPlek(bevindingen: readonly Bevinding[]): Map<string, Bevinding[]> {
  const uit = new Map<string, Bevinding[]>();
  for (const bevinding of bevindingen) {
    if (!bevinding.plek) continue;
    const sleutel = plekSleutel(bevinding.plek);
    const lijst = uit.get(sleutel);
    if (lijst) lijst.push(bevinding);
    else uit.set(sleutel, [bevinding]);
  }
  return uit;
}

/**
 * Alleen de afgewezen prestaties komen terug, bij hun client; wat is toegekend, telt op. Van een afgewezen client is geen prestatie
 * beoordeeld: ze komen alle terug met 0233.
 */
function wijsAf(declaratie: Declaratie, bevindingen: readonly Bevinding[]): Afwijzing {
  const gevonden = perPlek(bevindingen);
  const uit: Afwijzing = { clienten: [], toegekend: 0 };
  declaratie.clienten.forEach((client, i) => {
    const overClient = gevonden.get(plekSleutel({ klasse: 'Client', index: [i] }));
    const prestaties: AntwoordClient['prestaties'] = [];
    client.prestaties.forEach((prestatie, j) => {
      const overPrestatie = gevonden.get(plekSleutel({ klasse: 'Prestatie', index: [i, j] }));
      if (overClient) prestaties.push({ ...prestatie, retourCodes: [NIET_BEOORDEELD] });
      else if (overPrestatie) prestaties.push({ ...prestatie, retourCodes: codesVan(overPrestatie) });
      else uit.toegekend += getekend(prestatie.ingediendBedrag);
    });
    if (prestaties.length > 0) uit.clienten.push({ bsn: client.bsn, prestaties, retourCodes: overClient ? codesVan(overClient) : [GOED] });
  });
  return uit;
}

function antwoordOp(declaratie: Declaratie, bevindingen: readonly Bevinding[]): DeclaratieAntwoord {
  const kop = { declaratieNummer: declaratie.declaratieNummer, totaalIngediendBedrag: declaratie.totaalIngediendBedrag };
  if (bevindingen.length === 0) {
    return { ...kop, totaalToegekendBedrag: declaratie.totaalIngediendBedrag, retourCodes: [VOLLEDIG_TOEGEWEZEN] };
  }
  const overDeclaratie = codesVan(bevindingen.filter((b) => b.plek?.klasse === 'Declaratie'));
  if (overDeclaratie.length > 0) return { ...kop, totaalToegekendBedrag: metTeken(0), retourCodes: overDeclaratie };
  const { clienten, toegekend } = wijsAf(declaratie, bevindingen);
  return { ...kop, totaalToegekendBedrag: metTeken(toegekend), clienten, retourCodes: [GOED] };
}

/** Het antwoord op een JW323. Bron: IV087, IV088 en TR342. */
export function declaratieAntwoord({ heen, bevindingen, kenmerk, vandaag }: Antwoordgegevens): Bericht<'JW325'> {
  const { header: bron, declaratie } = heen as Bericht<'JW323'>;
  const inHeader = headerCodes(bevindingen);
  const header: Bericht<'JW325'>['header'] = {
    berichtCode: BERICHTSOORTEN.JW325.code,
    berichtVersie: bron.berichtVersie,
    berichtSubversie: bron.berichtSubversie,
    afzender: bron.ontvanger,
    ontvanger: bron.afzender,
    berichtIdentificatie: { identificatie: kenmerk, dagtekening: vandaag },
    xsdVersie: xsdVersie('JW325'),
    declaratieIdentificatie: bron.berichtIdentificatie,
    xsdVersieDeclaratie: bron.xsdVersie,
    retourCodes: inHeader.length > 0 ? inHeader : [GOED],
  };
  return inHeader.length > 0 ? { header } : { header, declaratieAntwoord: antwoordOp(declaratie, bevindingen) };
}
