import { randomUUID } from 'node:crypto';
import { bouwXml } from '@hub/ijw';
import { type Envelop, schrijfOordeel, type Vastlegging } from '@hub/opslag';
import { Fout } from '@hub/transport';
import { vandaagInNederland } from '@hub/werkdagen';
import { stelAntwoordOp } from '../antwoord/stel-antwoord-op.js';
import { raaktGeheleDeclaratie, type Behandeling, type Benodigdheden } from '../behandeling.js';

/** De hub antwoordt op elk heenbericht dat niveau 1 haalt, behalve waar de ontvanger dat zelf doet en er niets aan mankeert. */
function hubAntwoordt(b: Behandeling, met: Benodigdheden): boolean {
  if (!b.soort.retour || b.meldingen.length > 0) return false;
  if (!met.zelfAntwoordend.has(b.bericht.envelop.geadresseerde.code)) return true;
  return b.soort.type === 'JW323' ? raaktGeheleDeclaratie(b.bevindingen) : b.bevindingen.length > 0;
}

/** De envelop van het antwoord: terug naar de afzender, in hetzelfde gesprek. */
function antwoordEnvelop({ bericht: { envelop }, soort }: Behandeling): Envelop {
  return {
    traceerId: randomUUID(),
    conversatieId: envelop.conversatieId,
    alsAntwoordOp: envelop.traceerId,
    afzender: envelop.geadresseerde,
    geadresseerde: envelop.afzender,
    berichtstroom: { ...envelop.berichtstroom, berichtsubtype: soort.retour },
  };
}

/** Kenmerk van een antwoord van de hub: twaalf tekens, uniek door het volgnummer. */
const kenmerkVan = (volgnummer: number): string => `H${volgnummer.toString(36).toUpperCase().padStart(11, '0')}`;

function maakAntwoord(b: Behandeling, met: Benodigdheden, op: Date): Vastlegging['retour'] {
  const { retour } = b.soort;
  if (!retour || !b.inhoud || !hubAntwoordt(b, met)) return undefined;
  const { retourId } = b.bericht;
  const antwoord = stelAntwoordOp({
    soort: b.soort,
    heen: b.inhoud,
    bevindingen: b.bevindingen,
    kenmerk: kenmerkVan(retourId),
    vandaag: vandaagInNederland(op),
  });
  const xml = Buffer.from(bouwXml(retour, antwoord));
  const [fout] = met.schemas.meldingen(xml, retour);
  if (fout) throw new Fout(`het eigen antwoord ${retour} is niet geldig: regel ${fout.regel}, element ${fout.element}`);
  return { id: retourId, envelop: antwoordEnvelop(b), xml };
}

/** Stelt het antwoord op en legt het oordeel met het antwoord vast. */
export async function schrijfAntwoord(b: Behandeling, met: Benodigdheden): Promise<void> {
  const op = met.klok.nu();
  const header = b.melding?.header;
  await schrijfOordeel(b.tx, met.kluis, {
    berichtId: b.bericht.id,
    op,
    status: b.status,
    document: b.document,
    meldingen: b.meldingen,
    bevindingen: b.bevindingen.map(({ regel, niveau, retourcode, pad, uitleg }) => ({ regel, niveau, retourcode, pad, uitleg })),
    heenId: b.heenId,
    identificatie:
      b.telling === 'niet' || !header || b.soort.headerOmgekeerd
        ? undefined
        : { verzender: b.bericht.envelop.afzender.code, soort: b.soort.type, identificatie: header.identificatie },
    retour: maakAntwoord(b, met, op),
  });
}
