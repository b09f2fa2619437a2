import { BarChart, LineChart } from 'echarts/charts';
import { AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent } from 'echarts/components';
import { init, setPlatformAPI, use, type EChartsCoreOption } from 'echarts/core';
import { SVGRenderer } from 'echarts/renderers';
import { schrijfGetal, type Beeld, type Beeldreeks } from '../beeld.js';
import type { Rij } from '../kolom.js';
import type { Uitgave } from './opmaak.js';

use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, MarkLineComponent, TitleComponent, SVGRenderer]);

/** Zonder browser is er niemand die letters meet: neem voor elke letter een ruime breedte, zodat niets over elkaar valt of wordt afgesneden. */
const LETTERBREEDTE = 0.6;
setPlatformAPI({ measureText: (tekst, font) => ({ width: tekst.length * LETTERBREEDTE * Number(/(\d+)px/.exec(font ?? '')?.[1] ?? 13) }) });

const BREEDTE = 960;
const HOOGTE = 540;
/** Wat een liggende staaf aan hoogte vraagt, en wat er voor kop en as omheen staat. */
const STAAF = 30;
/** Meer getallen bij de staven dan dit lopen door elkaar. */
const MEESTE_GETALLEN = 32;
const RAND = 190;
const LETTER = 'Helvetica, Arial, sans-serif';
const HEEL = 100;
const INKT = '#222222';
const RASTER = '#d9d9d9';

/** Okabe en Ito, te onderscheiden bij elke vorm van kleurenblindheid; de lichte tinten donkerder gemaakt tot contrast 3:1 op wit. */
export const KLEUREN = ['#0072b2', '#d55e00', '#00805f', '#a8558a', '#8a6d00', '#3b7ea1', '#222222'] as const;
const GRENSKLEUR = '#b00020';
const TEKENS = ['circle', 'rect', 'triangle', 'diamond', 'roundRect', 'pin', 'arrow'] as const;
const STREPEN = ['solid', 'dashed', 'dotted'] as const;

type Optie = Record<string, unknown>;

function grenslijn({ grens, eenheid, soort }: Beeld): Optie | undefined {
  if (!grens) return undefined;
  return {
    silent: true, symbol: 'none', animation: false, lineStyle: { color: GRENSKLEUR, type: 'dashed', width: 2 },
    label: { formatter: `${grens.naam}: ${schrijfGetal(grens.waarde, eenheid)}`, position: soort === 'liggend' ? 'start' : 'insideEndTop', color: GRENSKLEUR, fontSize: 13 },
    data: [soort === 'liggend' ? { xAxis: grens.waarde } : { yAxis: grens.waarde }],
  };
}

function reeks(beeld: Beeld, { naam, waarden }: Beeldreeks, nr: number): Optie {
  const { soort, gestapeld = false, eenheid, reeksen } = beeld;
  const waarde = ({ value }: { value: number | null }): string => (value === null ? '' : schrijfGetal(value, eenheid));
  const samen = { name: naam, silent: true, data: [...waarden], markLine: nr === 0 ? grenslijn(beeld) : undefined, ...(gestapeld && { stack: 'samen' }) };
  if (soort === 'lijnen') {
    return { ...samen, type: 'line', symbol: TEKENS[nr % TEKENS.length], symbolSize: 9, lineStyle: { width: 3, type: STREPEN[nr % STREPEN.length] } };
  }
  const metGetal = !gestapeld && waarden.length * reeksen.length <= MEESTE_GETALLEN;
  return { ...samen, type: 'bar', barMaxWidth: gestapeld ? 90 : 44, label: { show: metGetal, position: soort === 'liggend' ? 'right' : 'top', formatter: waarde, color: INKT, fontSize: 12 } };
}

/** Een aandeel van een geheel loopt tot honderd procent; een aantal heeft geen halven. */
function schaal({ eenheid, gestapeld, grens }: Beeld): Optie {
  if (eenheid === 'procent' && (gestapeld === true || grens !== undefined)) return { max: HEEL, interval: HEEL / 5 };
  return eenheid === 'aantal' ? { minInterval: 1 } : {};
}

function opties(beeld: Beeld): EChartsCoreOption {
  const { titel, soort, eenheid, categorieen, reeksen } = beeld;
  const tekst = { color: INKT, fontFamily: LETTER, fontSize: 13 };
  const groepen = {
    type: 'category', data: [...categorieen], inverse: soort === 'liggend', axisTick: { show: false }, axisLine: { lineStyle: { color: INKT } },
    axisLabel: { ...tekst, interval: soort === 'liggend' ? 0 : 'auto', width: 320, overflow: 'truncate' },
  };
  const getallen = {
    type: 'value', ...schaal(beeld), splitNumber: 4, splitLine: { lineStyle: { color: RASTER } }, axisLabel: { ...tekst, formatter: (waarde: number) => schrijfGetal(waarde, eenheid) },
  };
  return {
    animation: false, backgroundColor: '#ffffff', color: [...KLEUREN], textStyle: tekst,
    aria: { enabled: true, label: { enabled: false }, decal: { show: soort !== 'lijnen' && reeksen.length > 1 } },
    title: { text: titel, left: 20, top: 16, textStyle: { ...tekst, fontSize: 20, fontWeight: 'bold', width: BREEDTE - 40, overflow: 'break' } },
    legend: { show: reeksen.length > 1, left: 16, top: 64, itemWidth: 34, itemHeight: 16, textStyle: { ...tekst, fontSize: 14 } },
    grid: { left: 20, right: soort === 'liggend' ? 90 : 40, top: reeksen.length > 1 ? 110 : 84, bottom: 24, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' },
    ...(soort === 'liggend' ? { xAxis: getallen, yAxis: groepen } : { xAxis: groepen, yAxis: getallen }),
    series: reeksen.map((een, nr) => reeks(beeld, een, nr)),
  };
}

const ontsnap = (tekst: string): string => tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** Zet naam en beschrijving in de SVG, waar een schermlezer ze zoekt. Wat de tekenaar voor de muis toevoegt gaat weg, en zijn doorlopende nummering ook. */
function metUitleg(svg: string, { titel, beschrijving }: Beeld): string {
  return svg.replace(/<style[^]*?<\/style>/, '').replace(/ class="[^"]*"/g, '').replace(/\bzr\d+-/g, 'beeld-').replace(/^<svg ([^>]*)>/, (_heel, kenmerken: string) =>
    `<svg role="img" lang="nl" aria-labelledby="beeld-titel beeld-uitleg" ${kenmerken}>\n<title id="beeld-titel">${ontsnap(titel)}</title>\n<desc id="beeld-uitleg">${ontsnap(beschrijving)}</desc>`);
}

/** Tekent een beeld als SVG, zonder browser. */
export function tekenBeeld(beeld: Beeld): string {
  const height = beeld.soort === 'liggend' ? Math.max(HOOGTE / 2, RAND + STAAF * beeld.categorieen.length) : HOOGTE;
  const doek = init(null, null, { renderer: 'svg', ssr: true, width: BREEDTE, height });
  try {
    doek.setOption(opties(beeld));
    return metUitleg(doek.renderToSVGString(), beeld);
  } finally {
    doek.dispose();
  }
}

/** Het beeld dat bij het rapport hoort, van al zijn rijen. */
export async function* schrijfSvg({ rapport, rijen, maakBeeld }: Uitgave): AsyncGenerator<Uint8Array, void> {
  const alle: Rij[] = [];
  for await (const rij of rijen) alle.push(rij);
  if (!maakBeeld) throw new Error(`rapport ${rapport} heeft geen beeld`);
  yield new TextEncoder().encode(tekenBeeld(maakBeeld(alle)));
}
