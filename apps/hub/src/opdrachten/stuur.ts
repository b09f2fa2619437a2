import { randomUUID } from 'node:crypto';
import { BERICHTSOORTEN, isBerichtType, type Schemaset } from '@hub/ijw';
import { leesPayload, VspClientFout } from '@hub/vsp';
import { leesRetour, wachtOpOordeel, type Afloop } from './afloop.js';
import { envelop } from './envelop.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { leesBestand } from './lees-bestand.js';
import { leesKop, type Kop } from './lees-kop.js';
import { oordeelVan } from './oordeel.js';
import { redenen, type Verbinding } from './verbinding.js';
import { toonAfloop } from './weergave.js';

export interface Stuuropties {
  /** code van de geadresseerde en soort bericht, als de Header ze niet mag of kan zeggen */
  aan?: string;
  soort?: string;
  /** seconden die op het oordeel wordt gewacht */
  wacht?: number;
}

/** Wat er van een verstuurd bestand te melden is. */
export interface Verzending extends Partial<Afloop> {
  bestand: string;
  kop: Kop;
  traceerId: string;
  /** waarom de hub het bericht niet aannam (BRS-code met uitleg) */
  geweigerd?: string[];
}

const GEDULD_S = 60;
const UIT_DE_HEADER = 'de Header is niet te lezen; geef zelf --als, --aan en --soort';

/** Wie het bestand aan wie stuurt en wat het is: uit de opties, of anders uit de Header van het XML-document. */
async function kopVan(bestand: string, inhoud: Buffer, opties: Stuuropties & { als?: string }): Promise<Kop> {
  const payload = await leesPayload(inhoud);
  const gelezen = 'xml' in payload ? leesKop(payload.xml) : undefined;
  const { als = gelezen?.van, aan = gelezen?.aan, soort = gelezen?.type } = opties;
  if (als === undefined || aan === undefined || soort === undefined) throw new Gebruiksfout(`${bestand}: ${UIT_DE_HEADER}`);
  const type = soort.toUpperCase();
  if (!isBerichtType(type)) throw new Gebruiksfout(`--soort is ${soort}; dat moet zijn: een van ${Object.keys(BERICHTSOORTEN).join(', ')}`);
  return { type, van: als, aan };
}

/** Stuurt een bestand als partij en wacht op het oordeel. */
export async function stuurBestand(bestand: string, opties: Stuuropties, v: Verbinding, schemas: Schemaset): Promise<Verzending> {
  const inhoud = await leesBestand(bestand);
  const kop = await kopVan(bestand, inhoud, { ...opties, als: v.opties.als });
  const traceerId = randomUUID();
  const client = v.vsp(kop.van);
  const metadata = envelop({ type: kop.type, van: v.adresboek.deelnemer(kop.van), aan: v.adresboek.deelnemer(kop.aan), traceerId, conversatieId: randomUUID() });
  try {
    await client.push(metadata, inhoud);
  } catch (fout) {
    if (fout instanceof VspClientFout && fout.status === 422) return { bestand, kop, traceerId, geweigerd: redenen(fout) };
    throw fout;
  }
  const { berichtstatus: status, meldingen = [] } = await wachtOpOordeel(client, traceerId, (opties.wacht ?? GEDULD_S) * 1000);
  const retour = await leesRetour(client, schemas, traceerId);
  return { bestand, kop, traceerId, status, meldingen, retour, bevindingen: await v.api(kop.van).bevindingen(traceerId) };
}

/** Of een verstuurd bestand is goedgekeurd. */
export function isGoedgekeurd({ status, retour }: Verzending): boolean {
  return status !== undefined && oordeelVan(status, retour?.codes ?? []) === 'goedgekeurd';
}

/** Een verzending in leesbare regels. */
export function toonVerzending({ bestand, kop: { type, van, aan }, geweigerd, ...afloop }: Verzending, naam: (code: string) => string): string[] {
  const regels = [`${bestand}: ${type} ${BERICHTSOORTEN[type].naam}, ${naam(van)} → ${naam(aan)}`];
  if (geweigerd) return [...regels, '  ✘ geweigerd, niet opgeslagen', ...geweigerd.map((reden) => `    ${reden}`)];
  const { status = '', meldingen = [], bevindingen = [], retour, traceerId } = afloop;
  return [...regels, `  traceerId ${traceerId}`, ...toonAfloop({ traceerId, status, meldingen, bevindingen, retour })];
}
