import { createHash } from 'node:crypto';
import type { BerichtMetadata } from '@hub/vsp';

/** JSON met de velden op naam gesorteerd: gelijke inhoud geeft gelijke tekst, hoe de indiener haar ook ordende. */
export function canoniek(waarde: unknown): string {
  return JSON.stringify(waarde, (_, deel: unknown) =>
    typeof deel === 'object' && deel !== null && !Array.isArray(deel)
      ? Object.fromEntries(Object.entries(deel).sort(([a], [b]) => (a < b ? -1 : 1)))
      : deel);
}

/** Waaraan te zien is of twee berichten met hetzelfde traceerId hetzelfde zijn: SHA-256 over metadata en payload. */
export function vingerafdruk(metadata: BerichtMetadata, payloadSha256: Buffer): Buffer {
  return createHash('sha256').update(canoniek(metadata)).update(payloadSha256).digest();
}
