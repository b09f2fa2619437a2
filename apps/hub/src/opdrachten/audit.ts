import { Gebruiksfout } from './gebruiksfout.js';
import { tabel } from './weergave.js';

/** Een plaats in de keten van het raadpleeglogboek. */
export interface IJkpunt {
  volgnummer: number;
  zegel: string;
}

/** Hoe de keten eraan toe is. */
export interface Ketenbeeld {
  klopt: boolean;
  aantal: number;
  vanaf: number;
  laatste: IJkpunt | null;
  breuk: { volgnummer: number; reden: string } | null;
}

/** Wat er gevonden is. */
export interface Raadplegingenbeeld {
  items: {
    volgnummer: number;
    op: string;
    wie: { code: string; persoon: string | null; via: string };
    handeling: string;
    onderwerp: { soort: string; traceerIds: string[]; termijnId: string | null; bijzonderheid: string | null };
    clienten: number;
    doel: string;
    uitkomst: string;
  }[];
  volgende: string | null;
  ontvangsten: { traceerId: string; soort: string; geadresseerde: string; op: string }[];
}

/** Waarop `hub audit zoek` zoekt. */
export interface Zoekopties {
  /** het Bsn komt van de standaardinvoer */
  bsn?: boolean;
  bericht?: string;
  persoon?: string;
  partij?: string;
  van?: string;
  tot?: string;
  limiet?: string;
}

export function leesIJkpunt(tekst: string): IJkpunt | undefined {
  const [, volgnummer, zegel] = /^([1-9]\d{0,14}):([0-9a-f]{64})$/i.exec(tekst.trim()) ?? [];
  return volgnummer === undefined || zegel === undefined ? undefined : { volgnummer: Number(volgnummer), zegel };
}

/**
 * De vraag aan de API.
 * @param vraagGeheim vraagt de gebruiker om een regel zonder die te tonen
 * @throws Gebruiksfout als daar geen Bsn staat
 */
export async function maakZoekvraag({ bsn, bericht, persoon, partij, van, tot, limiet }: Zoekopties, vraagGeheim: (vraag: string) => Promise<string>): Promise<object> {
  const gelezen = bsn ? (await vraagGeheim('Bsn: ')).trim() : undefined;
  if (gelezen !== undefined && !/^\d{9}$/.test(gelezen)) throw new Gebruiksfout('op de standaardinvoer staat geen Bsn; geef negen cijfers op de eerste regel');
  return { bsn: gelezen, traceerId: bericht, persoon, partij, van, tot, limiet };
}

const moment = (iso: string): string => iso.replace('T', ' ').replace(/\.\d+Z$/, 'Z');

const waarover = ({ soort, traceerIds: [eerste, ...rest], termijnId, bijzonderheid }: Raadplegingenbeeld['items'][number]['onderwerp']): string =>
  [soort, eerste ?? termijnId, rest.length > 0 ? `en nog ${rest.length}` : '', bijzonderheid === null ? '' : `(${bijzonderheid})`].filter(Boolean).join(' ');

/** De raadplegingen, een per regel, met daarna wie de berichten ontving. @param naam de naam van een partij bij haar code */
export function toonRaadplegingen({ items, volgende, ontvangsten }: Raadplegingenbeeld, naam: (code: string) => string): string[] {
  const rijen = items.map((r) => [
    String(r.volgnummer), moment(r.op), [naam(r.wie.code), r.wie.persoon].filter(Boolean).join(', '), `${r.handeling}${r.uitkomst === 'geweigerd' ? ' (geweigerd)' : ''}`,
    r.clienten === 1 ? '1 cliënt' : `${r.clienten} cliënten`, r.doel, waarover(r.onderwerp),
  ]);
  return [
    ...(items.length === 0 ? ['geen raadplegingen'] : tabel(rijen)),
    ...(volgende === null ? [] : ['… er zijn er meer; beperk de vraag met --van, --tot, --persoon of --partij, of vraag er meer met --limiet']),
    ...(ontvangsten.length === 0 ? [] : ['ontvangen', ...tabel(ontvangsten.map((o) => [moment(o.op), naam(o.geadresseerde), o.soort, o.traceerId])).map((regel) => `  ${regel}`)]),
  ];
}

/** De uitslag van een controle. */
export function toonControle({ aantal, vanaf, laatste, breuk }: Ketenbeeld): string[] {
  if (breuk) return [`✘ het logboek klopt niet bij raadpleging ${breuk.volgnummer}: ${breuk.reden}`];
  return [
    `✔ ${aantal} raadplegingen vanaf volgnummer ${vanaf} kloppen`,
    ...(laatste ? ['bewaar dit ijkpunt buiten de hub en geef het een volgende keer mee met --ijkpunt:', `${laatste.volgnummer}:${laatste.zegel}`] : []),
  ];
}
