import { BERICHTSOORTEN, type Schemaset } from '@hub/ijw';
import { leesPayload } from '@hub/vsp';
import type { Afloop, Retour } from './afloop.js';
import type { Proefbeeld } from './hub-api.js';
import { leesBestand } from './lees-bestand.js';
import { leesKop, type Kop } from './lees-kop.js';
import { oordeelVan } from './oordeel.js';
import { codesIn, isFout } from './retourcodes.js';
import type { Verbinding } from './verbinding.js';
import { toonAfloop } from './weergave.js';

/** Wat er van een geprobeerd bestand te melden is. */
export interface Proef extends Proefbeeld {
  bestand: string;
  /** ontbreekt als de Header niet te lezen is */
  kop?: Kop;
  /** de codes die het retour zou dragen */
  retourcodes: Retour['codes'];
}

function retourIn(kop: Kop | undefined, retour: string | null, schemas: Schemaset): Omit<Retour, 'traceerId'> | undefined {
  const type = kop && BERICHTSOORTEN[kop.type].retour;
  if (!type || retour === null) return undefined;
  const uitslag = schemas.toets(Buffer.from(retour), type);
  return { type, codes: uitslag.geldig ? codesIn(type, uitslag.bericht) : [] };
}

/** Laat een bestand beoordelen zonder het te versturen: als de gekozen partij, de afzender in de Header, of anders als beheer. */
export async function proefBestand(bestand: string, v: Verbinding, schemas: Schemaset): Promise<Proef> {
  const inhoud = await leesBestand(bestand);
  const payload = await leesPayload(inhoud);
  const kop = 'xml' in payload ? leesKop(payload.xml) : undefined;
  const namens = v.opties.als ?? kop?.van ?? (v.opties.token === undefined ? v.adresboek.beheerder() : '');
  const beeld = await v.api(namens).proef(inhoud);
  return { bestand, kop, ...beeld, retourcodes: retourIn(kop, beeld.retour, schemas)?.codes ?? [] };
}

/** De status die het bericht zou krijgen. Een declaratie is alleen als geheel afgewezen op niveau 2, in haar Header of in Declaratie. */
function statusVan({ niveau1, bevindingen, kop, retourcodes }: Proef): string {
  if (!niveau1.geldig) return 'AfgekeurdDoorDienst';
  if (bevindingen.length === 0) return 'WordtAangeboden';
  const inDelen = kop?.type === 'JW323' && !retourcodes.some((code) => isFout(code) && ['Header', 'DeclaratieAntwoord'].includes(code.klasse));
  return inDelen ? 'WordtAangeboden' : 'VerwerkingVoltooid';
}

/** Wat de hub van het bericht zou vinden, in de vorm van een verstuurd bericht. */
function alsAfloop(proef: Proef): Afloop {
  const { kop, retour, retourcodes, niveau1, bevindingen } = proef;
  const type = kop && BERICHTSOORTEN[kop.type].retour;
  const meldingen = niveau1.meldingen.map(({ code, regel, element, tekst }) => {
    const plaats = [...(regel === null ? [] : [`regel ${regel}`]), ...(element === null ? [] : [`element ${element}`])].join(', ');
    return { code, omschrijving: plaats ? `${plaats}: ${tekst}` : tekst };
  });
  return { traceerId: '', status: statusVan(proef), meldingen, bevindingen, retour: type && retour !== null ? { type, traceerId: '', codes: retourcodes } : undefined };
}

/** Of het bericht goedgekeurd zou worden. */
export function zouGoedgaan(proef: Proef): boolean {
  return proef.bevindingen.length === 0 && oordeelVan(statusVan(proef), proef.retourcodes) === 'goedgekeurd';
}

/** Een proef in leesbare regels. */
export function toonProef(proef: Proef, naam: (code: string) => string): string[] {
  const { bestand, kop } = proef;
  const wat = kop ? `${kop.type} ${BERICHTSOORTEN[kop.type].naam}, ${naam(kop.van)} → ${naam(kop.aan)}` : 'een bericht zonder leesbare Header';
  return [`${bestand}: proef van ${wat}; er is niets verstuurd`, ...toonAfloop(alsAfloop(proef))];
}
