import { randomBytes } from 'node:crypto';
import type { Partij } from '@hub/instellingen';
import type { Adresboek } from './adresboek.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { tabel } from './weergave.js';

/** Een partij zoals zij te zien mag zijn: van het token alleen dat het er is. */
export interface Partijbeeld extends Omit<Partij, 'token'> {
  heeftToken: boolean;
}

export function alsBeeld({ token, ...partij }: Partij): Partijbeeld {
  return { ...partij, heeftToken: token !== undefined };
}

/** @throws Gebruiksfout als de code niet in het bestand staat */
export function zoekPartij(adresboek: Adresboek, code: string): Partijbeeld {
  const partij = adresboek.zoek(code);
  if (!partij) throw new Gebruiksfout(`partij ${code} staat niet in ${adresboek.pad}`);
  return alsBeeld(partij);
}

export function toonPartijen(partijen: readonly Partijbeeld[]): string[] {
  return tabel(partijen.map(({ rol, code, naam, heeftToken, certificaat }) => [
    rol, code, naam, [heeftToken && 'token', certificaat && 'certificaat'].filter(Boolean).join(' en ') || 'geen toegang',
  ]));
}

export function toonPartij({ rol, code, naam, heeftToken, certificaat }: Partijbeeld): string[] {
  return tabel([['naam', naam], ['rol', rol], ['code', code], ['token', heeftToken ? 'ja' : 'nee'], ['certificaat', certificaat ?? 'nee']]);
}

/** Bytes toeval in een token: genoeg om het nooit te kunnen raden. */
const TOKENLENGTE = 32;

/** De regel voor het partijenbestand met een nieuw token; wat van de partij nog niet bekend is, vult de beheerder in. */
export function nieuweTokenregel(bekend: Partijbeeld | undefined, code: string): string {
  const { rol, naam, certificaat } = bekend ?? { rol: code.length === 4 ? 'gemeente' : 'aanbieder', naam: 'vul de naam in', certificaat: undefined };
  return JSON.stringify({ rol, code, naam, token: randomBytes(TOKENLENGTE).toString('base64url'), certificaat });
}
