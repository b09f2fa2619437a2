import { Busboy, type BusboyFileStream, type BusboyHeaders, type BusboyInstance } from '@fastify/busboy';
import { MAX_PAYLOAD } from '@hub/vsp';
import type { Request } from 'express';
import { Probleem } from '../../antwoord/probleem.js';

/** Wat er in het formulier van een proef stond; een leeg vak ontbreekt. */
export interface Proefformulier {
  csrf?: string;
  bestand?: Buffer;
  tekst?: Buffer;
  /** een deel was groter dan een bericht mag zijn */
  teGroot: boolean;
}

const DELEN = ['_csrf', 'bestand', 'tekst'] as const;
/** Ruimte voor de koppen van de delen en het bewijs van de sessie. */
const OMSLAG = 64 * 1024;

/**
 * Leest het formulier terwijl het binnenstroomt; wat te groot is, wordt niet bewaard.
 * @throws Probleem 400 als het geen volledig formulier is, 413 als het veel te groot is, 415 als het geen formulier met een bestand is
 */
export function leesProefformulier(req: Request): Promise<Proefformulier> {
  if (Number(req.get('content-length') ?? 0) > 2 * MAX_PAYLOAD + OMSLAG) throw new Probleem(413, 'Een bericht mag ten hoogste 25 MB zijn.');
  const lezer = maakLezer(req);
  const stukken = new Map<string, Buffer[]>();
  let teGroot = false;
  return new Promise((klaar, mislukt) => {
    const beschadigd = (): void => mislukt(Probleem.ongeldig(undefined, 'Het formulier kwam niet volledig aan; probeer het opnieuw.'));
    lezer.on('file', (naam: string, deel: BusboyFileStream) => {
      deel.on('error', beschadigd);
      if (!(DELEN as readonly string[]).includes(naam) || stukken.has(naam)) return void deel.resume();
      const eigen: Buffer[] = [];
      stukken.set(naam, eigen);
      deel.on('data', (stuk: Buffer) => void eigen.push(stuk));
      deel.on('limit', () => { teGroot = true; });
    });
    lezer.on('error', beschadigd);
    req.on('aborted', beschadigd);
    lezer.on('finish', () => klaar({ ...alsFormulier(stukken), teGroot }));
    req.pipe(lezer);
  });
}

function alsFormulier(stukken: ReadonlyMap<string, Buffer[]>): Omit<Proefformulier, 'teGroot'> {
  const deel = (naam: (typeof DELEN)[number]): Buffer | undefined => {
    const bytes = Buffer.concat(stukken.get(naam) ?? []);
    return bytes.length > 0 ? bytes : undefined;
  };
  const tekst = deel('tekst');
  return { csrf: deel('_csrf')?.toString('utf8'), bestand: deel('bestand'), tekst: tekst && tekst.toString('latin1').trim() !== '' ? tekst : undefined };
}

function maakLezer(req: Request): BusboyInstance {
  if (!req.is('multipart/form-data')) throw new Probleem(415, 'Verstuur het formulier van de pagina Proef.');
  try {
    return new Busboy({
      headers: req.headers as BusboyHeaders,
      isPartAFile: () => true, // ook tekst blijft bytes, zodat de eigen codering van het document geldt
      limits: { parts: 10, fileSize: MAX_PAYLOAD, headerPairs: 50, headerSize: 16 * 1024 },
    });
  } catch {
    throw Probleem.ongeldig(undefined, 'Het formulier is niet te lezen; probeer het opnieuw.');
  }
}
