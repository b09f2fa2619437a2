import { Get, Inject, Post, Req } from '@nestjs/common';
import { GRENS_HOOFDDRAAD } from '@hub/beoordeling';
import type { Request } from 'express';
import { Proefinvoer } from '../../proef/proefinvoer.js';
import { Proefkamer } from '../../proef/proefkamer.js';
import { PROEFUITSLAG } from '../../proef/velden.js';
import { Csrfwacht } from '../inloggen/csrfwacht.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
import { leesProefformulier } from './formulierlezer.js';
import { maakProefbeeld } from './proefbeeld.js';
import { Proefblad, type Proefuitkomst } from './proefblad.js';

const TE_GROOT = 'Dit is groter dan 25 MB; zo groot mag een bericht niet zijn.';
const NIETS = 'Kies een bestand, of plak de XML hieronder.';
const VAN_EEN_ANDER = 'De Header van dit bericht noemt een andere afzender dan uw organisatie. U kunt alleen proberen wat u zelf zou versturen.';

/** Een bericht proberen voordat het verstuurd wordt; er wordt niets van bewaard. */
@Pagina('proef')
export class ProefPagina {
  constructor(
    @Inject(Proefkamer) private readonly kamer: Proefkamer,
    @Inject(Proefinvoer) private readonly invoer: Proefinvoer,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
  ) {}

  @Get()
  toon(@Req() req: Request): Blad {
    return this.blad(req, {}, 200);
  }

  @Post()
  beproef(@Req() req: Request, @Ingelogd() wie: Gebruiker): Promise<Blad> {
    const groot = !(Number(req.get('content-length')) <= GRENS_HOOFDDRAAD);
    return this.invoer.metPlaats(groot, async () => {
      const { csrf, bestand, tekst, teGroot } = await leesProefformulier(req);
      this.csrf.eis(req, csrf);
      const payload = bestand ?? tekst;
      if (teGroot) return this.blad(req, { fout: TE_GROOT }, 413);
      if (!payload) return this.blad(req, { fout: NIETS }, 400);
      // een zip pakt uit tot veel meer dan er binnenkwam
      return this.invoer.metPlaats(!groot && payload.toString('latin1', 0, 2) === 'PK', () => this.oordeel(req, wie, payload));
    });
  }

  private async oordeel(req: Request, { rol, code }: Gebruiker, payload: Buffer): Promise<Blad> {
    const antwoord = await this.kamer.beproef(payload, rol === 'beheer' ? null : code);
    if (!antwoord) return this.blad(req, { fout: VAN_EEN_ANDER }, 403);
    const uitslag = PROEFUITSLAG.parse(JSON.parse(Buffer.from(antwoord).toString('utf8')));
    return this.blad(req, { beeld: await maakProefbeeld(payload, uitslag) }, 200);
  }

  private blad(req: Request, uitkomst: Proefuitkomst, status: number): Blad {
    return { titel: 'Proef', pagina: 'proef', status, inhoud: <Proefblad csrf={this.csrf.token(req)} uitkomst={uitkomst} /> };
  }
}
