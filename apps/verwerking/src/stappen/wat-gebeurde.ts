import { clientmeldingen, persoonIn } from '@hub/dossier';
import type { Gebeurtenis } from '@hub/opslag';
import type { Behandeling, Benodigdheden } from '../behandeling.js';

/** Codes waarmee een retour zegt dat er niets aan mankeert: 0200, en bij een geheel toegekende declaratie 8001. */
const ZONDER_BEZWAAR = new Set(['0200', '8001']);

/** Of er ergens in een retourbericht een code staat die het heenbericht afwijst. */
export function bevatBezwaar(deel: unknown): boolean {
  if (Array.isArray(deel)) return deel.some(bevatBezwaar);
  if (typeof deel !== 'object' || deel === null) return false;
  return Object.entries(deel).some(([naam, waarde]) =>
    naam === 'retourCodes' && Array.isArray(waarde) ? waarde.some((code) => !ZONDER_BEZWAAR.has(String(code))) : bevatBezwaar(waarde));
}

/** Het antwoord van een partij die zelf antwoordt: zij kan afwijzen wat de hub goedkeurde. */
function antwoordVanPartij(b: Behandeling, met: Benodigdheden): Gebeurtenis[] {
  if (b.heenId === undefined || b.telling !== 'geheel' || !met.zelfAntwoordend.has(b.afzender)) return [];
  return [{ soort: 'antwoord', bewijs: { heenId: b.heenId, afgewezen: bevatBezwaar(b.inhoud) } }];
}

/**
 * Wat dit bericht meldde, per client, met of het is aanvaard; ook een afgekeurd bericht hoort bij het verhaal. Termijnen en warehouse
 * lezen deze gebeurtenissen.
 */
export function watGebeurde(b: Behandeling, met: Benodigdheden): Gebeurtenis[] {
  if (!b.melding || !b.dossier || !b.inhoud) return [];
  const { aanbieder, gemeente } = b.melding.header;
  const aanvaard = b.telling === 'geheel';
  const meldingen = b.soort.heen ? [] : clientmeldingen(b.melding, b.dossier);
  const persoon = persoonIn(b.inhoud);
  return [
    ...meldingen.map(({ client, records }) => ({ soort: 'melding', onderwerp: `${aanbieder}/${gemeente}/${client}`, bewijs: { aanvaard, persoon, records } })),
    ...antwoordVanPartij(b, met),
  ];
}
