import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { NextFunction, Request, Response } from 'express';

const MIME: Readonly<Record<string, string>> = { '.css': 'text/css; charset=utf-8', '.js': 'text/javascript; charset=utf-8' };

interface Bestand {
  inhoud: Buffer;
  ingepakt: Buffer;
  mime: string;
}

/** Onder dit pad staan de opmaak en het script; de vingerafdruk in de naam maakt dat een browser ze voor altijd mag bewaren. */
export const BESTANDENPAD = '/opmaak';

/** De opmaak en het script van de console: eenmaal gelezen en ingepakt, daarna uit het geheugen. */
export class Bestanden {
  readonly stijlen: readonly string[];
  readonly script: string;
  private readonly opPad = new Map<string, Bestand>();

  /** @param projectMap waar de console haar eigen opmaak bewaart */
  constructor(projectMap: string) {
    const map = join(projectMap, 'apps', 'console', 'opmaak');
    const utrecht = createRequire(import.meta.url).resolve('@utrecht/component-library-css/dist/index.css');
    this.stijlen = [this.leg('utrecht.css', utrecht), this.leg('thema.css', join(map, 'thema.css')), this.leg('console.css', join(map, 'console.css'))];
    this.script = this.leg('console.js', join(map, 'console.js'));
  }

  /** Middleware onder `BESTANDENPAD`. */
  readonly geef = (req: Request, res: Response, next: NextFunction): void => {
    const bestand = ['GET', 'HEAD'].includes(req.method) ? this.opPad.get(BESTANDENPAD + req.path) : undefined;
    if (!bestand) return next();
    const inpakken = req.acceptsEncodings('gzip') === 'gzip';
    res.set({ 'Content-Type': bestand.mime, 'Cache-Control': 'public, max-age=31536000, immutable', Vary: 'Accept-Encoding', ...(inpakken ? { 'Content-Encoding': 'gzip' } : {}) });
    res.send(inpakken ? bestand.ingepakt : bestand.inhoud);
  };

  private leg(naam: string, bron: string): string {
    const inhoud = readFileSync(bron);
    const vingerafdruk = createHash('sha256').update(inhoud).digest('hex').slice(0, 12);
    const pad = `${BESTANDENPAD}/${vingerafdruk}/${naam}`;
    this.opPad.set(pad, { inhoud, ingepakt: gzipSync(inhoud), mime: MIME[extname(naam)] ?? 'application/octet-stream' });
    return pad;
  }
}
