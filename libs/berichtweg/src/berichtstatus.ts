/**
 * De statussen van een bericht, met de namen van Berichtstatus v3.
 * Bron: VECOZO Berichtstatus Pull v3; welke wanneer geldt: README, "Wat een status betekent".
 */
export const BERICHTSTATUSSEN = [
  'Ontvangen',
  'WordtVerwerkt',
  'AfgekeurdDoorDienst',
  'VerwerkingVoltooid',
  'WordtAangeboden',
  'Bezorgd',
  'AanbiedenMislukt',
  'BezorgingAfgebroken',
] as const;

export type Berichtstatus = (typeof BERICHTSTATUSSEN)[number];

/** Statussen waarin een bericht in het postvak van de geadresseerde ligt. */
export const IN_POSTVAK = ['WordtAangeboden', 'AanbiedenMislukt', 'BezorgingAfgebroken'] as const satisfies readonly Berichtstatus[];

/** Statussen waarin een bericht nog op een oordeel wacht. */
export const ONBEOORDEELD = ['Ontvangen', 'WordtVerwerkt'] as const satisfies readonly Berichtstatus[];

/** Statussen waarna er met een bericht niets meer gebeurt. */
export const AFGEHANDELD = ['AfgekeurdDoorDienst', 'VerwerkingVoltooid', 'Bezorgd'] as const satisfies readonly Berichtstatus[];

/** De naam van een status in Berichtstatus v2, dat minder waarden kent. */
export function statusV2(status: Berichtstatus): string {
  return (IN_POSTVAK as readonly string[]).includes(status) ? 'Aangeboden' : status;
}
