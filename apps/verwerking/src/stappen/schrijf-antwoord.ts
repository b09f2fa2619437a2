import { randomUUID } from 'node:crypto';
import { Fout, VOLGERS, type Volger } from '@hub/berichtweg';
import { maakAntwoord, OngeldigAntwoord, type Niveau1Melding } from '@hub/beoordeling';
import { type Envelop, schrijfOordelen, type Statusmelding, type Vastlegging } from '@hub/opslag';
import { BRS_OMSCHRIJVINGEN, type BrsCode } from '@hub/vsp';
import type { PoolClient } from 'pg';
import type { Behandeling, Benodigdheden } from '../behandeling.js';

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

function retourVan(b: Behandeling, met: Benodigdheden): Vastlegging['retour'] {
  const { retourId } = b.bericht;
  try {
    const xml = maakAntwoord(b, met, kenmerkVan(retourId));
    return xml && { id: retourId, envelop: antwoordEnvelop(b), xml };
  } catch (fout) {
    throw fout instanceof OngeldigAntwoord ? new Fout(fout.message, { cause: fout }) : fout;
  }
}

/** Zoals Berichtstatus een melding laat lezen: `regel 12, element StartProduct: …`. */
function alsStatusmelding({ code, regel, element, tekst }: Niveau1Melding): Statusmelding {
  const plaats = [...(regel === null ? [] : [`regel ${regel}`]), ...(element === null ? [] : [`element ${element}`])].join(', ');
  return { code, omschrijving: BRS_OMSCHRIJVINGEN[code as BrsCode], toelichting: plaats ? `${plaats}: ${tekst}` : tekst };
}

/** Wie na dit oordeel verder leest: het warehouse ook wat op niveau 1 is afgekeurd, maar alleen van een gemeente die levert. */
function volgersVan({ melding, afzender, geadresseerde, soort }: Behandeling, { levert }: Benodigdheden): Volger[] {
  const gemeente = soort.verzender === 'gemeente' ? afzender : geadresseerde;
  return VOLGERS.filter((volger) => (volger === 'warehouse' ? levert(gemeente) : melding !== undefined));
}

function vastleggingVan(b: Behandeling, met: Benodigdheden): Vastlegging {
  const { header } = b.melding ?? {};
  const nieuw = b.bevindingen.every(({ regel }) => regel !== 'TR056');
  const verbruikt = b.telling !== 'niet' && header && nieuw && !b.soort.headerOmgekeerd;
  return {
    berichtId: b.bericht.id,
    op: met.nu(),
    status: b.status,
    document: b.document,
    meldingen: b.meldingen.map(alsStatusmelding),
    bevindingen: b.bevindingen.map(({ regel, niveau, retourcode, pad, uitleg }) => ({ regel, niveau, retourcode, pad, uitleg })),
    heenId: b.heenId,
    identificatie: verbruikt ? { verzender: b.afzender, soort: b.soort.type, identificatie: header.identificatie } : undefined,
    retour: retourVan(b, met),
    gebeurtenissen: b.gebeurtenissen,
    volgers: volgersVan(b, met),
  };
}

/** Stelt elk antwoord op en legt de oordelen met de antwoorden vast. */
export async function schrijfAntwoord(ronde: readonly Behandeling[], tx: PoolClient, met: Benodigdheden): Promise<void> {
  await schrijfOordelen(tx, met.kluis, ronde.map((b) => vastleggingVan(b, met)));
}
