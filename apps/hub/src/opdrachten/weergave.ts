import { niveauVan, oordeelVan } from './oordeel.js';
import type { Afloop } from './afloop.js';
import { betekenis, isFout } from './retourcodes.js';

const BREEDTE = 110;
/** Meer regels van één soort maken een antwoord onleesbaar. */
const HOOGSTENS = 20;
const PLAATSEN = 4;

/** De eerste acht tekens: genoeg om een bericht in een lijst te herkennen. */
export function kort(traceerId: string): string {
  return traceerId.slice(0, 8);
}

/** Zet een tekst achter een kop en breekt haar op woorden af; vervolgregels staan onder het begin van de tekst. */
export function breekAf(kop: string, tekst: string, breedte = BREEDTE): string {
  const regels: string[] = [];
  let regel = '';
  for (const woord of tekst.split(' ')) {
    if (regel !== '' && kop.length + regel.length + 1 + woord.length > breedte) {
      regels.push(regel);
      regel = woord;
    } else regel = regel === '' ? woord : `${regel} ${woord}`;
  }
  return `${kop}${[...regels, regel].join(`\n${' '.repeat(kop.length)}`)}`;
}

/** Zet rijen in kolommen; de laatste kolom loopt vrij uit. */
export function tabel(rijen: readonly (readonly string[])[]): string[] {
  const breedten = (rijen[0] ?? []).map((_, i) => Math.max(...rijen.map((rij) => rij[i]?.length ?? 0)));
  return rijen.map((rij) => rij.map((cel, i) => (i === rij.length - 1 ? cel : cel.padEnd(breedten[i] ?? 0))).join('  ').trimEnd());
}

/** Een regel van het oordeel: een code of regelnummer, waar die voorkomt, en wat het betekent. */
interface Punt {
  kop: string;
  plaats?: string;
  tekst: string;
}

/** Dezelfde melding op meer plaatsen is één punt, met die plaatsen erbij. */
function bundel(punten: readonly Punt[]): [kop: string, tekst: string][] {
  const bundels = new Map<string, { punt: Punt; plaatsen: string[] }>();
  for (const punt of punten) {
    const sleutel = JSON.stringify([punt.kop, punt.tekst]);
    const bundel = bundels.get(sleutel) ?? { punt, plaatsen: [] };
    if (punt.plaats !== undefined) bundel.plaatsen.push(punt.plaats);
    bundels.set(sleutel, bundel);
  }
  return [...bundels.values()].map(({ punt: { kop, tekst }, plaatsen }) => {
    const genoemd = plaatsen.slice(0, PLAATSEN).join(', ');
    const rest = plaatsen.length > PLAATSEN ? ` en nog ${plaatsen.length - PLAATSEN}` : '';
    return [kop, plaatsen.length > 0 ? `${genoemd}${rest}: ${tekst}` : tekst];
  });
}

function toonPunten(punten: readonly Punt[], inspringing: number): string[] {
  const regels = bundel(punten);
  const getoond = regels.slice(0, HOOGSTENS);
  const breedte = Math.max(0, ...getoond.map(([kop]) => kop.length));
  const spaties = ' '.repeat(inspringing);
  const uit = getoond.map(([kop, tekst]) => breekAf(`${spaties}${kop.padEnd(breedte)}  `, tekst));
  return regels.length > HOOGSTENS ? [...uit, `${spaties}… en nog ${regels.length - HOOGSTENS}`] : uit;
}

function oordeelRegel({ status, retour, bevindingen }: Afloop): string {
  const oordeel = oordeelVan(status, retour?.codes ?? []);
  const niveau = oordeel === 'afgekeurd' ? niveauVan(status, bevindingen) : undefined;
  const teken = { goedgekeurd: '✔', 'deels toegekend': '±', afgekeurd: '✘', 'nog geen oordeel': '…' }[oordeel];
  const uitspraak = niveau === undefined ? oordeel : `${oordeel} op niveau ${niveau}`;
  if (oordeel === 'nog geen oordeel') return `${teken} ${uitspraak} (${status})`;
  return `${teken} ${uitspraak} (${status}), ${retour ? `retour ${retour.type}${retour.codes.length === 0 ? ' zonder retourcodes' : ''}` : 'geen retour'}`;
}

/**
 * Het oordeel over een bericht in leesbare regels: de uitspraak, de meldingen van niveau 1, de retourcodes met hun betekenis en de
 * regels die ze gaven. Staat er niets op aan te merken, dan alleen de uitspraak.
 * @param inspringing spaties voor elke regel
 */
export function toonAfloop(afloop: Afloop, inspringing = 2): string[] {
  const { meldingen, retour, bevindingen } = afloop;
  const fouten = (retour?.codes ?? []).filter((code) => isFout(code) || code.code === '8001');
  return [
    `${' '.repeat(inspringing)}${oordeelRegel(afloop)}`,
    ...toonPunten(
      [
        ...meldingen.map(({ code, omschrijving, toelichting }) => ({ kop: code, tekst: toelichting === undefined ? omschrijving : `${omschrijving}: ${toelichting}` })),
        ...fouten.map(({ code, klasse }) => ({ kop: code, plaats: klasse, tekst: betekenis(code) })),
        ...bevindingen.map(({ regel, pad, uitleg }) => ({ kop: regel, plaats: pad, tekst: uitleg })),
      ],
      inspringing + 2,
    ),
  ];
}
