import type { Berichtsoort } from '@hub/ijw';
import { ZOEK_LANGS_INDEX, type Databank } from '@hub/opslag';
import { beginBeoordeling, type Middelen, type Niveau1Melding } from './beoordeling.js';
import { laadDossier } from './laad-dossier.js';
import { leesBericht } from './lees-bericht.js';
import { maakAntwoord } from './maak-antwoord.js';
import { toetsRegels } from './toets-regels.js';
import { leesDocument, toetsDocument } from './toets-schema.js';

/** Hoe een bericht nu beoordeeld zou worden. */
export interface Proefuitslag {
  niveau1: { geldig: boolean; meldingen: Niveau1Melding[] };
  bevindingen: { regel: string; niveau: number; retourcode: string | null; pad: string; uitleg: string }[];
  /** het retourbericht dat de afzender zou krijgen */
  retour: string | null;
}

/** De Header noemt een andere afzender dan wie de proef vraagt. */
export class ProefVanEenAnder extends Error {
  override readonly name = 'ProefVanEenAnder';
}

/** Kenmerk van een antwoord dat niet wordt verstuurd. */
const KENMERK = 'PROEF';

const afgekeurd = (...meldingen: Niveau1Melding[]): Proefuitslag => ({ niveau1: { geldig: false, meldingen }, bevindingen: [], retour: null });

/** Een document van onbekende soort haalt niveau 1 bij geen enkele; tegen welke het wordt gehouden, maakt niet uit. */
function soortBijOnbekend(soorten: Readonly<Record<string, Berichtsoort>>): Berichtsoort {
  const [soort] = Object.values(soorten);
  if (!soort) throw new Error('de release kent geen berichten');
  return soort;
}

/** De uitslag over een payload waar geen document in zit, of het document zelf. */
export async function leesProef(payload: Buffer): Promise<{ xml: Buffer } | { uitslag: Proefuitslag }> {
  const gelezen = await leesDocument(payload);
  return 'xml' in gelezen ? gelezen : { uitslag: afgekeurd(gelezen.melding) };
}

/**
 * Beoordeelt een document langs dezelfde stappen als een echt bericht, tegen het dossier van nu, en verandert niets. Er is geen
 * envelop: afzender en geadresseerde zijn die van de Header.
 *
 * @param magVan of de vrager namens deze afzender mag proeven; gevraagd zodra de afzender te lezen is
 * @throws ProefVanEenAnder als dat niet mag
 */
export async function proef(xml: Buffer, databank: Databank, middelen: Middelen, magVan: (afzender: string) => boolean): Promise<Proefuitslag> {
  const { standaard, type, afzender, ontvanger } = middelen.standaarden.herken(xml);
  const { soorten } = standaard.release;
  const soort = type === undefined ? undefined : soorten[type];
  const [van, aan] = soort?.headerOmgekeerd ? [ontvanger, afzender] : [afzender, ontvanger];
  if (van && !magVan(van)) throw new ProefVanEenAnder('een proef mag alleen met een eigen bericht');
  return databank.inTransactie(async (tx) => {
    const b = beginBeoordeling({ standaard, soort: soort ?? soortBijOnbekend(soorten), afzender: van ?? '', geadresseerde: aan ?? '' });
    toetsDocument(b, xml);
    if (b.meldingen.length > 0) return afgekeurd(...b.meldingen);
    leesBericht(b, middelen);
    await laadDossier([b], tx);
    toetsRegels(b, middelen);
    return {
      niveau1: { geldig: true, meldingen: [] },
      bevindingen: b.bevindingen.map(({ regel, niveau, retourcode, pad, uitleg }) => ({ regel, niveau, retourcode, pad, uitleg })),
      retour: maakAntwoord(b, middelen, KENMERK)?.toString('utf8') ?? null,
    };
  }, `set transaction read only; ${ZOEK_LANGS_INDEX}`);
}
