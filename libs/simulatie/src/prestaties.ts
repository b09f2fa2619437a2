import { eersteVanMaand, laatsteVanMaand, opOfNa, type Datum } from '@hub/werkdagen';
import type { Gedeclareerd, Toewijzing, Verbetering } from './baan.js';
import { dagnummer, plusDagen } from './dagen.js';
import { tariefVan } from './tarieven.js';
import type { Traject } from './traject.js';
import type { Bereik } from './twente/producten.js';

/** Wat een aanbieder over een maand van een toewijzing indient. */
export interface Post {
  traject: Traject;
  toewijzing: Toewijzing;
  /** eerste dag van de maand */
  maand: Datum;
  prestatie: Omit<Gedeclareerd, 'referentieNummer'>;
  /** de toegekende prestatie die eerst wordt teruggedraaid */
  inPlaatsVan?: Verbetering['eerder'];
}

/** Deel van het toegewezen volume dat wordt geleverd (keuze). */
const BENUT: Bereik = [60, 100];
const HELE_WEEK = 7;
const MINUTEN = '01';
const AFRONDING_MINUTEN = 5;
const HALVE_MAAND = 15;

/** Hoeveel dagen er van `van` tot en met `tot` zorg was. */
export function zorgdagen({ zorg }: Traject, van: Datum, tot: Datum): number {
  let dagen = 0;
  for (const periode of zorg) {
    const eerste = periode.van > van ? periode.van : van;
    const laatste = periode.tot !== undefined && periode.tot < tot ? periode.tot : tot;
    if (eerste <= laatste) dagen += dagnummer(laatste) - dagnummer(eerste) + 1;
  }
  return dagen;
}

/** De ProductPeriode van een maand: de maand, of het deel ervan binnen de toewijzing. */
function productPeriode({ ingangsdatum, einddatum }: Toewijzing, maand: Datum): { van: Datum; tot: Datum } {
  const laatste = laatsteVanMaand(maand);
  return { van: ingangsdatum > maand ? ingangsdatum : maand, tot: einddatum < laatste ? einddatum : laatste };
}

/** Hoeveel delen van een traject in de periode klaar kwamen: elk kost evenveel dagen zorg. */
function afgerondeDelen(traject: Traject, { ingangsdatum, volume }: Toewijzing, { van, tot }: { van: Datum; tot: Datum }, dagenPerDeel: number): number {
  const klaarOp = (dag: Datum): number => Math.min(volume, Math.floor(zorgdagen(traject, ingangsdatum, dag) / dagenPerDeel));
  return klaarOp(tot) - klaarOp(plusDagen(van, -1));
}

function geleverd(traject: Traject, toewijzing: Toewijzing, periode: { van: Datum; tot: Datum }, dagen: number): number {
  const { levering } = toewijzing.product;
  switch (levering.wijze) {
    case 'maandbedrag':
      return dagen >= HALVE_MAAND ? toewijzing.volume : Math.ceil(toewijzing.volume / 2);
    case 'in delen':
      return afgerondeDelen(traject, toewijzing, periode, levering.dagenPerDeel);
    case 'per week': {
      if (levering.volume[0] === HELE_WEEK) return dagen;
      const volume = (toewijzing.volume * dagen * traject.toeval.geheel(...BENUT)) / (HELE_WEEK * 100);
      const stap = levering.eenheid === MINUTEN ? AFRONDING_MINUTEN : 1;
      return Math.max(1, Math.floor(volume / stap)) * stap;
    }
    default:
      return 0;
  }
}

/** De prestatie met dit volume, tegen het tarief van de eerste dag van haar periode. */
export function prestatieVan({ baan: { aanbieder } }: Traject, { product }: Toewijzing, periode: { van: Datum; tot: Datum }, volume: number): Post['prestatie'] {
  const tarief = tariefVan(aanbieder, product, Number(periode.van.slice(0, 4))) ?? undefined;
  return { periode, volume, tarief, bedrag: tarief === undefined ? volume : volume * tarief };
}

/** Wat er over een maand van een toewijzing in te dienen is; niets als er geen zorg was. */
export function postVan(traject: Traject, toewijzing: Toewijzing, maand: Datum): Post | undefined {
  const periode = productPeriode(toewijzing, maand);
  const dagen = zorgdagen(traject, periode.van, periode.tot);
  if (dagen === 0) return undefined;
  const volume = geleverd(traject, toewijzing, periode, dagen);
  return volume <= 0 ? undefined : { traject, toewijzing, maand, prestatie: prestatieVan(traject, toewijzing, periode, volume) };
}

/** De maanden van een toewijzing die tot en met deze maand nog in te dienen zijn. */
export function openMaanden({ volgendeMaand, opnieuw }: Toewijzing, totEnMet: Datum): Datum[] {
  const open = [...opnieuw];
  for (let maand = volgendeMaand; opOfNa(totEnMet, maand); maand = maandErna(maand)) open.push(maand);
  return open;
}

/** De eerste dag van de volgende maand. */
export function maandErna(maand: Datum): Datum {
  return plusDagen(laatsteVanMaand(maand), 1);
}

/** De eerste dag van de vorige maand. */
export function maandErvoor(maand: Datum): Datum {
  return eersteVanMaand(plusDagen(maand, -1));
}
