import { randomBytes, scrypt, type ScryptOptions, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const leidAf = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** Ongeveer een tiende seconde en 64 MB per poging. */
const KOSTEN = { N: 2 ** 16, r: 8, p: 1 };
const SLEUTEL_BYTES = 32;
const MAX_GEHEUGEN = 256 * 1024 * 1024;
const VORM = /^scrypt\$(\d+)\$(\d+)\$(\d+)\$([\w+/=]+)\$([\w+/=]+)$/;

/** Versleutelt een wachtwoord voor het bestand met accounts: `scrypt$N$r$p$zout$sleutel`. */
export async function versleutelWachtwoord(wachtwoord: string): Promise<string> {
  const zout = randomBytes(16);
  const sleutel = await leidAf(genormaliseerd(wachtwoord), zout, SLEUTEL_BYTES, { ...KOSTEN, maxmem: MAX_GEHEUGEN });
  return ['scrypt', KOSTEN.N, KOSTEN.r, KOSTEN.p, zout.toString('base64'), sleutel.toString('base64')].join('$');
}

/** Of dit wachtwoord bij de versleutelde vorm hoort; een vorm die niet te lezen is, past bij geen enkel wachtwoord. */
export async function kloptWachtwoord(wachtwoord: string, versleuteld: string): Promise<boolean> {
  const [, N, r, p, zout, sleutel] = VORM.exec(versleuteld) ?? [];
  if (!zout || !sleutel) return false;
  const verwacht = Buffer.from(sleutel, 'base64');
  const gekregen = await leidAf(genormaliseerd(wachtwoord), Buffer.from(zout, 'base64'), verwacht.length, { N: Number(N), r: Number(r), p: Number(p), maxmem: MAX_GEHEUGEN });
  return timingSafeEqual(gekregen, verwacht);
}

/** Hetzelfde wachtwoord van een ander toetsenbord moet hetzelfde zijn. */
const genormaliseerd = (wachtwoord: string): string => wachtwoord.normalize('NFKC');
