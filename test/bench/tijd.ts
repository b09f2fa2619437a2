/** Begint te meten; de functie geeft de verstreken tijd in ms. */
export function klok(): () => number {
  const begin = performance.now();
  return () => performance.now() - begin;
}

/** Hoeveel er per seconde gaan als `werk` er `aantal` doet. */
export async function perSeconde(aantal: number, werk: () => Promise<void>): Promise<number> {
  const tijd = klok();
  await werk();
  return (aantal * 1_000) / tijd();
}

/** Doet `doe` zo vaak als gevraagd, met een vast aantal tegelijk. */
export async function tegelijk(breedte: number, aantal: number, doe: (nummer: number) => Promise<void>): Promise<void> {
  let volgende = 0;
  const strook = async (): Promise<void> => {
    while (volgende < aantal) await doe(volgende++);
  };
  await Promise.all(Array.from({ length: breedte }, strook));
}

/** De waarde waar een deel van de waarnemingen niet boven komt. @param deel tussen 0 en 1 */
export function percentiel(waarnemingen: readonly number[], deel: number): number {
  const gesorteerd = [...waarnemingen].sort((a, b) => a - b);
  return gesorteerd[Math.max(0, Math.ceil(deel * gesorteerd.length) - 1)] ?? Number.NaN;
}

export const mediaan = (waarnemingen: readonly number[]): number => percentiel(waarnemingen, 0.5);
