/** Zo lang mag netjes stoppen duren; daarna stopt het proces toch. Wat dan nog liep, staat in de outbox. */
const GEDULD_MS = 30_000;

/** Stopt het proces netjes bij SIGTERM en SIGINT: de delen in de gegeven volgorde, elk hoogstens eenmaal. */
export function stopBijSignaal(...delen: (() => Promise<void>)[]): void {
  let bezig = false;
  const stop = async (): Promise<void> => {
    if (bezig) return;
    bezig = true;
    setTimeout(() => process.exit(1), GEDULD_MS).unref();
    for (const deel of delen) await deel().catch(() => undefined);
    process.exit(0);
  };
  process.once('SIGTERM', () => void stop());
  process.once('SIGINT', () => void stop());
}

/**
 * Voert de start van een app uit. Mislukt die, dan één regel die zegt wat er is en wat te doen, en einde.
 * @param start doet alles tot de app loopt
 */
export async function startOfMeld(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (fout) {
    process.stderr.write(`${fout instanceof Error ? fout.message : String(fout)}\n`);
    process.exit(1);
  }
}
