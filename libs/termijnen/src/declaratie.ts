import { eersteVanMaand, laatsteVanMaand, maandenTerug, opOfNa, opOfVoor, vergelijk, type Datum, type GeslotenPeriode } from '@hub/werkdagen';
import { bouwTermijn, plaatsingOp, type Termijnomgeving } from './bouw.js';
import { type Clientbeeld, type Grondslag } from './clientbeeld.js';
import { alsBewijs, grondslagVan, type Clienthistorie, type GedeclareerdePrestatie } from './historie.js';
import { productVan } from './start-en-stop.js';
import type { Termijn } from './termijn.js';

/** De dagen waarop volgens start en stop zorg is geleverd sinds er plaatsingen zijn, tot en met vandaag. Een tijdelijke stop onderbreekt de zorg. */
function zorgperioden(grondslag: Grondslag | undefined, einddatum: Datum | undefined, { vandaag, beleid }: Termijnomgeving): GeslotenPeriode[] {
  const [vanaf = vandaag] = beleid.plaatsingen.map(({ van }) => van).sort(vergelijk);
  return (grondslag?.starts.aanwezig ?? []).flatMap((start) => {
    const einden = (grondslag?.stopsVan(start.dag) ?? []).map(({ dag }) => dag);
    const tot = [vandaag, ...einden, ...(einddatum === undefined ? [] : [einddatum])].reduce((a, b) => (opOfVoor(a, b) ? a : b));
    const van = opOfVoor(start.dag, vanaf) ? vanaf : start.dag;
    return opOfVoor(van, tot) ? [{ van, tot }] : [];
  });
}

/** Per kalendermaand (haar eerste dag) de laatste dag zorg. */
function maandenMetZorg(perioden: readonly GeslotenPeriode[]): Map<Datum, Datum> {
  const uit = new Map<Datum, Datum>();
  for (const { van, tot } of perioden) {
    for (let maand = eersteVanMaand(van); opOfVoor(maand, tot); maand = maandenTerug(maand, -1)) {
      const laatste = laatsteVanMaand(maand);
      const dag = opOfVoor(laatste, tot) ? laatste : tot;
      const bekend = uit.get(maand);
      if (bekend === undefined || vergelijk(dag, bekend) > 0) uit.set(maand, dag);
    }
  }
  return uit;
}

const ROL = (p: GedeclareerdePrestatie): string => {
  if (!p.aanvaard) return p.debet ? 'declaratie afgewezen' : 'credit afgewezen';
  if (!p.debet) return 'credit';
  return p.gecrediteerd ? 'gedeclareerd, later gecrediteerd' : 'gedeclareerd';
};

/** Wanneer de maand is gedeclareerd: de eerste aanvaarde debetprestatie, zolang er een zonder creditering over is. */
function declaratieVan(prestaties: readonly GedeclareerdePrestatie[]): { op: Datum; door: GedeclareerdePrestatie['bericht'] } | undefined {
  const debet = prestaties.filter((p) => p.debet && p.aanvaard);
  if (!debet.some((p) => !p.gecrediteerd)) return undefined;
  const [eerste] = debet.sort((a, b) => vergelijk(a.bericht.gemeldOp, b.bericht.gemeldOp));
  return eerste && { op: eerste.bericht.gemeldOp, door: eerste.bericht };
}

/** Elk bericht een keer, hoeveel prestaties het ook heeft. */
function alsBerichten(prestaties: readonly GedeclareerdePrestatie[]): Termijn['bewijs']['berichten'] {
  return [...new Map(prestaties.map((p) => [`${p.bericht.traceerId} ${ROL(p)}`, alsBewijs(p.bericht, ROL(p))])).values()];
}

/**
 * De maanden waarin een plaatsing zorg leverde of declareerde: elk uiterlijk gedeclareerd op de laatste dag van de maand erna
 * (art. 17 g). Voor andere zorg bestaat deze termijn niet.
 */
export function declaratietermijnen(wie: Clienthistorie, beeld: Clientbeeld, omgeving: Termijnomgeving): Termijn[] {
  const nummers = new Set([...beeld.toewijzingen.keys(), ...wie.prestaties.map(({ toewijzingNummer }) => toewijzingNummer)]);
  return [...nummers].flatMap((nummer) => {
    const toewijzing = beeld.toewijzingen.get(nummer);
    const grondslag = beeld.grondslagen.get(grondslagVan({ toewijzingNummer: nummer }));
    const eigen = wie.prestaties.filter(({ toewijzingNummer }) => toewijzingNummer === nummer);
    const zorg = toewijzing?.ingetrokken ? new Map<Datum, Datum>() : maandenMetZorg(zorgperioden(grondslag, toewijzing?.huidig.einddatum, omgeving));
    const maanden = new Set([...zorg.keys(), ...eigen.filter((p) => p.debet).map(({ begindatum }) => eersteVanMaand(begindatum))]);
    return [...maanden].sort(vergelijk).flatMap((maand) => {
      const prestaties = eigen.filter(({ begindatum }) => eersteVanMaand(begindatum) === maand);
      const zonderProduct = { toewijzingNummer: nummer, begindatum: maand };
      const product = prestaties[0] ?? productVan(grondslag?.laatsteStart?.record ?? zonderProduct, toewijzing);
      const begin = laatsteVanMaand(maand);
      const plaatsing = plaatsingOp(product, wie.aanbieder, zorg.get(maand) ?? begin, omgeving);
      const voldaan = declaratieVan(prestaties);
      if (!plaatsing || (!voldaan && !zorg.has(maand))) return [];
      return [bouwTermijn({
        soort: 'declaratie', waarover: `toewijzing ${nummer}|${maand.slice(0, 7)}`, plichtige: 'aanbieder', begin, plaatsing,
        productCategorie: product.productCategorie, productCode: product.productCode, toewijzingNummer: nummer, voldaan,
        berichten: alsBerichten(prestaties),
        toelichting: zorg.has(maand) ? [] : ['Er is gedeclareerd zonder dat er een start is gemeld (OP364: dat mag).'],
      }, wie, omgeving)];
    });
  });
}

/** De dag waarop er een maand bij kan komen; undefined als er geen plaatsing meer loopt. */
export function volgendeMaand(wie: Clienthistorie, beeld: Clientbeeld, omgeving: Termijnomgeving): Datum | undefined {
  const { vandaag } = omgeving;
  const loopt = [...beeld.toewijzingen].some(([nummer, toewijzing]) => {
    const grondslag = beeld.grondslagen.get(grondslagVan({ toewijzingNummer: nummer }));
    const start = grondslag?.laatsteStart;
    if (!start || toewijzing.ingetrokken) return false;
    const { einddatum } = toewijzing.huidig;
    const gestopt = grondslag?.stopsVan(start.dag).some(({ dag }) => opOfVoor(dag, vandaag));
    const product = productVan(start.record, toewijzing);
    return !gestopt && (einddatum === undefined || opOfNa(einddatum, vandaag)) && plaatsingOp(product, wie.aanbieder, vandaag, omgeving) !== undefined;
  });
  return loopt ? maandenTerug(eersteVanMaand(vandaag), -1) : undefined;
}
