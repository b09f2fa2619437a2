import type { IncomingMessage } from 'node:http';

/**
 * Leest de rest van een verzoek dat al beantwoord wordt weg. Zonder dit breekt de verbinding terwijl de indiener nog
 * stuurt, en ziet hij het antwoord niet. Begrensd in bytes en tijd; daarna gaat de verbinding dicht.
 */
export function voerAf(req: IncomingMessage, maxBytes: number, maxMs: number): void {
  if (req.complete || req.destroyed) return;
  let bytes = 0;
  const breekAf = (): void => void req.socket.destroy();
  const wekker = setTimeout(breekAf, maxMs).unref();
  req.on('data', (deel: Buffer) => {
    bytes += deel.length;
    if (bytes > maxBytes) breekAf();
  });
  req.once('close', () => clearTimeout(wekker));
  req.once('error', () => undefined);
  req.resume();
}
