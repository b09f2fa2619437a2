import type { Termijnbeeld, Termijndetail } from './hub-api.js';
import { breekAf, tabel } from './weergave.js';

const TEKEN: Record<string, string> = { open: '…', waarschuwing: '!', tijdig: '✔', 'te-laat': '✘', verlopen: '✘', vervallen: '–' };

/** Waarover een termijn gaat: de toewijzing, of het bericht waarop geantwoord moet worden. */
function waarover({ toewijzingNummer, traceerId }: Termijnbeeld): string {
  if (toewijzingNummer !== undefined) return `toewijzing ${toewijzingNummer}`;
  return traceerId === undefined ? '' : `bericht ${traceerId.slice(0, 8)}`;
}

const stand = ({ status }: Termijnbeeld): string => `${TEKEN[status] ?? ' '} ${status}`;

/** Een lijst termijnen, een per regel. @param naam de naam van een partij bij haar code */
export function toonTermijnen(termijnen: readonly Termijnbeeld[], meer: boolean, naam: (code: string) => string): string[] {
  if (termijnen.length === 0) return ['geen termijnen'];
  const rijen = termijnen.map((t) => [stand(t), t.soort, `uiterlijk ${t.uiterlijk}`, `${t.verbruikt} werkdagen`, `${naam(t.aanbieder)} / ${naam(t.gemeente)}`, waarover(t), t.id]);
  return [...tabel(rijen), ...(meer ? ['… er zijn er meer; beperk de vraag met --soort, --status, --aanbieder of --gemeente, of vraag er meer met --limiet'] : [])];
}

/** Een termijn met haar bewijs: de norm, elke dag en waarom zij telt, en de berichten. */
export function toonTermijn(t: Termijndetail, naam: (code: string) => string): string[] {
  const { uitleg, toelichting, berichten, dagen } = t.bewijs;
  const kop = [
    ['moet handelen', naam(t.plichtige)],
    ['gaat over', [waarover(t), [t.productCategorie, t.productCode].filter(Boolean).join('/'), t.plaatsing].filter(Boolean).join(', ')],
    ['norm', `${t.norm.dagen} ${t.norm.eenheid}, ${t.norm.bron}`],
    ['begin', t.begin],
    ['waarschuwing', `vanaf ${t.waarschuwingOp}`],
    ['uiterlijk', t.uiterlijk],
    ...(t.voldaanOp === undefined ? [] : [['gedaan', t.voldaanOp]]),
  ];
  return [
    `${stand(t)}: ${t.soort}, ${naam(t.aanbieder)} / ${naam(t.gemeente)}`,
    ...tabel(kop).map((regel) => `  ${regel}`),
    breekAf('  ', uitleg),
    ...toelichting.map((zin) => breekAf('  ', zin)),
    ...(berichten.length > 0 ? ['  berichten', ...tabel(berichten.map((b) => [b.telt ? '→' : ' ', b.ontvangenOp.slice(0, 16).replace('T', ' '), b.soort, b.rol, b.traceerId])).map((regel) => `    ${regel}`)] : []),
    ...(dagen.length > 0 ? ['  dagen', ...tabel(dagen.map((d) => [d.datum, d.werkdag === null ? '–' : String(d.werkdag), d.reden ?? ''])).map((regel) => `    ${regel}`)] : []),
  ];
}
