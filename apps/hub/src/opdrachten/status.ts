import { BERICHTSOORTEN, isBerichtType } from '@hub/ijw';
import type { Berichtbeeld } from './hub-api.js';
import { tabel, toonAfloop } from './weergave.js';

const moment = (iso: string): string => iso.replace('T', ' ').replace(/\.\d+Z$/, 'Z');

/** Een bericht met zijn geschiedenis, in leesbare regels. */
export function toonBericht(b: Berichtbeeld, naam: (code: string) => string): string[] {
  const soortnaam = isBerichtType(b.soort) ? ` ${BERICHTSOORTEN[b.soort].naam}` : '';
  const rijen = [
    ['traceerId', b.traceerId],
    ...b.statushistorie.map(({ status, op }, i) => [i === 0 ? 'status' : '', `${moment(op)}  ${status}`]),
    ...(b.links.heenbericht ? [['antwoord op', b.links.heenbericht.traceerId]] : []),
    ...b.links.retouren.map(({ traceerId }) => ['beantwoord', traceerId]),
    ...(b.vastgelopen ? [['vastgelopen', `sinds ${moment(b.vastgelopen.sinds)}${b.vastgelopen.reden ? `: ${b.vastgelopen.reden}` : ''}`]] : []),
  ];
  const meldingen = b.meldingen.map(({ toelichting, ...melding }) => ({ ...melding, toelichting: toelichting ?? undefined }));
  const [, ...gevonden] = toonAfloop({ traceerId: b.traceerId, status: b.status, meldingen, bevindingen: b.bevindingen }, 0);
  return [`${b.soort}${soortnaam}, ${naam(b.afzender.code)} → ${naam(b.geadresseerde.code)}`, ...tabel(rijen).map((regel) => `  ${regel}`), ...gevonden];
}
