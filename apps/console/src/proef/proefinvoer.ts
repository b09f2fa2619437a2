import { GRENS_HOOFDDRAAD } from '@hub/beoordeling';
import { MAX_PAYLOAD } from '@hub/vsp';
import express, { type Request, type Response } from 'express';
import { Probleem } from '../antwoord/probleem.js';

/** Zoveel grote proeven mogen er tegelijk binnenkomen, wachten of lopen: dat begrenst het geheugen. */
const GROOTSTE_AANTAL = 4;
const WACHT_SECONDEN = 5;

/** De soorten inhoud die een proef aanneemt. */
export const PROEFSOORTEN = ['application/xml', 'application/zip'];

const lees = express.raw({ type: () => true, limit: MAX_PAYLOAD, inflate: false });

/** Neemt de inhoud van een proef aan; een grote, of een die dat kan worden, alleen als er plaats is. */
export class Proefinvoer {
  private grote = 0;

  /**
   * Leest de inhoud en laat haar beproeven; de plaats van een grote komt pas daarna vrij.
   * @throws Probleem 400, 413, 415 of 503
   */
  async metInhoud<T>(req: Request, res: Response, werk: (payload: Buffer) => Promise<T>): Promise<T> {
    if (req.is(PROEFSOORTEN) === false) throw new Probleem(415, `Stuur het bericht als ${PROEFSOORTEN.join(' of ')}.`);
    return this.metPlaats(kanGrootZijn(req), async () => werk(await leesInhoud(req, res)));
  }

  /**
   * Doet werk; wat groot is of kan worden alleen als er plaats is.
   * @throws Probleem 503
   */
  async metPlaats<T>(groot: boolean, werk: () => Promise<T>): Promise<T> {
    if (!groot) return werk();
    if (this.grote >= GROOTSTE_AANTAL) throw Probleem.overbelast(WACHT_SECONDEN, 'Er lopen al zoveel grote proeven als er plaats is; probeer het straks opnieuw.');
    this.grote += 1;
    try {
      return await werk();
    } finally {
      this.grote -= 1;
    }
  }
}

/** Een zip kan veel groter uitpakken, en zonder Content-Length is de omvang onbekend. */
function kanGrootZijn(req: Request): boolean {
  return req.is('application/zip') !== false || !(Number(req.get('content-length')) <= GRENS_HOOFDDRAAD);
}

function leesInhoud(req: Request, res: Response): Promise<Buffer> {
  return new Promise((klaar, mislukt) => {
    lees(req, res, (fout?: unknown) => {
      const { body } = req as { body?: unknown };
      if (fout) mislukt(fout instanceof Error ? fout : new Error('de inhoud is niet te lezen'));
      else if (Buffer.isBuffer(body) && body.length > 0) klaar(body);
      else mislukt(Probleem.ongeldig(undefined, 'Het verzoek heeft geen inhoud; stuur het bericht als inhoud mee.'));
    });
  });
}
