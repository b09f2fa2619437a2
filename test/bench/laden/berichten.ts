import { bouwXml, type JW323Prestatie } from '@hub/ijw';
import { eenBsn, eenJW301, eenJW305, eenJW307, eenJW323 } from '../../bouwers/index.js';
import type { Baan, Zending } from '../berichten.js';
import { dagtekeningVan, maandVan, periodeVan } from './maand.js';
import type { Product, Zorg } from './zorg.js';

const JONGSTE = 2007;
const JAARGANGEN = 17;
/** Ruim genoeg voor wat er per maand wordt gedeclareerd: een eenheid per dag (TR321). */
const PER_MAAND = { volume: '999', frequentie: '4' };

/** Een bericht met wat erin staat. */
export type Jaarbericht = Zending & { prestaties: number };

/** Wat een bericht over een client altijd heeft; dezelfde client is overal even oud. */
function keuze(baan: Baan, { toewijzingNummer, volgnummerBsn }: Zorg, soort: string, dagtekening: string) {
  const client = { geboortedatum: { datum: `${JONGSTE + (volgnummerBsn % JAARGANGEN)}-05-17` }, geslacht: String(1 + (volgnummerBsn % 2)) };
  return { ...baan, volgnummerBsn, client, dagtekening, identificatie: `${soort}${toewijzingNummer}` };
}

const productVan = ({ categorie, code }: Zorg): { categorie: string; code?: string } => (code === undefined ? { categorie } : { categorie, code });

function toewijzing(baan: Baan, zorg: Zorg, dagtekening: string): Jaarbericht {
  const { toewijzingNummer, ingangsdatum, einddatum, code, producten } = zorg;
  const omvang = code === undefined ? undefined : { ...PER_MAAND, eenheid: producten[0]?.eenheid ?? '' };
  const regels = [{ toewijzingNummer, product: productVan(zorg), toewijzingsdatum: ingangsdatum, ingangsdatum, einddatum, omvang }];
  return { ...baan, type: 'JW301', prestaties: 0, payload: Buffer.from(bouwXml('JW301', eenJW301({ ...keuze(baan, zorg, 'T', dagtekening), regels }))) };
}

function start(baan: Baan, zorg: Zorg, dagtekening: string): Jaarbericht {
  const { toewijzingNummer, ingangsdatum } = zorg;
  const regels = [{ toewijzingNummer, product: productVan(zorg), toewijzingIngangsdatum: ingangsdatum, begindatum: ingangsdatum }];
  return { ...baan, type: 'JW305', prestaties: 0, payload: Buffer.from(bouwXml('JW305', eenJW305({ ...keuze(baan, zorg, 'B', dagtekening), regels }))) };
}

function stop(baan: Baan, zorg: Zorg, dagtekening: string): Jaarbericht {
  const { toewijzingNummer, ingangsdatum, einddatum } = zorg;
  const regels = [{ toewijzingNummer, product: productVan(zorg), toewijzingIngangsdatum: ingangsdatum, begindatum: ingangsdatum, einddatum }];
  return { ...baan, type: 'JW307', prestaties: 0, payload: Buffer.from(bouwXml('JW307', eenJW307({ ...keuze(baan, zorg, 'S', dagtekening), regels }))) };
}

const later = (a: string, b: string): string => (a > b ? a : b);
const eerder = (a: string, b: string): string => (a < b ? a : b);
const dagen = (van: string, tot: string): number => (Date.parse(tot) - Date.parse(van)) / 86_400_000 + 1;

/** Een eenheid per dag, over de dagen van de maand waarop de toewijzing geldt (TR387, TR388). */
function prestatie({ toewijzingNummer, ingangsdatum, einddatum }: Zorg, { code, categorie, eenheid, tarief }: Product, maand: number): JW323Prestatie {
  const heel = periodeVan(maand);
  const productPeriode = { begindatum: later(ingangsdatum, heel.begindatum), einddatum: eerder(einddatum, heel.einddatum) };
  const volume = dagen(productPeriode.begindatum, productPeriode.einddatum);
  return {
    productReferentie: { referentieNummer: `${toewijzingNummer}${code}${maand + 1}` }, toewijzingNummer, productCategorie: categorie, productCode: code, productPeriode,
    geleverdVolume: String(volume), eenheid, productTarief: String(tarief), ingediendBedrag: { bedrag: String(volume * tarief), debetCredit: 'D' },
  };
}

function declaratie(baan: Baan, zorg: readonly Zorg[], maand: number): Jaarbericht {
  const perClient = new Map<number, JW323Prestatie[]>();
  for (const een of zorg) {
    const prestaties = een.producten.map((product) => prestatie(een, product, maand));
    perClient.set(een.volgnummerBsn, [...perClient.get(een.volgnummerBsn) ?? [], ...prestaties]);
  }
  const clienten = [...perClient].map(([volgnummer, prestaties]) => ({ bsn: eenBsn(volgnummer), prestaties }));
  const nummer = `D${baan.gemeente}M${maand + 1}`;
  const bericht = eenJW323({
    ...baan, identificatie: nummer, dagtekening: dagtekeningVan(maand), clienten,
    declaratie: { declaratieNummer: nummer, declaratiePeriode: periodeVan(maand), declaratieDagtekening: dagtekeningVan(maand) },
  });
  return { ...baan, type: 'JW323', prestaties: clienten.reduce((som, client) => som + client.prestaties.length, 0), payload: Buffer.from(bouwXml('JW323', bericht)) };
}

/** Wat er op een baan over een maand wordt gestuurd, op volgorde en pas gemaakt als het aan de beurt is: toewijzing en start, de declaratie, en wie er stopt. */
export function* maandberichten(baan: Baan, zorg: readonly Zorg[], maand: number): Generator<Jaarbericht> {
  const lopend = zorg.filter(({ maanden: { eerste, laatste } }) => eerste <= maand && maand <= laatste);
  const dagtekening = dagtekeningVan(maand);
  for (const een of lopend.filter(({ maanden }) => maanden.eerste === maand)) {
    yield toewijzing(baan, een, dagtekening);
    yield start(baan, een, dagtekening);
  }
  if (lopend.length > 0) yield declaratie(baan, lopend, maand);
  for (const een of lopend.filter(({ einddatum }) => maandVan(einddatum) === maand)) yield stop(baan, een, dagtekening);
}
