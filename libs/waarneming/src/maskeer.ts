const UUID_OF_NEGEN_CIJFERS = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<!\d|":)\d{9}(?!\d)/gi;

/**
 * Het laatste slot: maakt negen cijfers achter elkaar (zo lang is een BSN) onleesbaar, waar ze ook staan.
 * Een UUID blijft heel; een getal dat als JSON-getal in de regel staat is een maat en blijft ook.
 */
export function maskeer(regel: string): string {
  return regel.replace(UUID_OF_NEGEN_CIJFERS, (gevonden) => (gevonden.includes('-') ? gevonden : '*********'));
}
