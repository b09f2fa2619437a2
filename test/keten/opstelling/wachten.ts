import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';

/**
 * Wacht tot `voorwaarde` geldt; kijkt eerst na `pauzeMs` en dan steeds minder vaak, want wie met velen wacht houdt elkaar op.
 * @throws Error die zegt waarop gewacht is
 */
export async function wachtTot(wat: string, voorwaarde: () => boolean | Promise<boolean>, maxMs = 30_000, pauzeMs = 25): Promise<void> {
  let pauze = pauzeMs;
  for (const einde = performance.now() + maxMs; !(await voorwaarde()); await wacht(pauze)) {
    pauze = Math.min(pauze * 1.5, 10 * pauzeMs);
    if (performance.now() > einde) throw new Error(`na ${maxMs / 1000} s nog niet: ${wat}`);
  }
}

/** Een poort waar nu niemand op luistert. */
export function vrijePoort(): Promise<number> {
  return new Promise((klaar, mislukt) => {
    const server = createServer().once('error', mislukt).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => klaar(port));
    });
  });
}
