import { Body, Controller, Get, Inject, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import * as z from 'zod';
import { Foutpagina } from '../foutpagina.js';
import { type Blad, Melding } from '../opmaak/bladzijde.js';
import { Knop, Kop } from '../opmaak/onderdelen.js';
import { Csrf, Tekstveld } from '../opmaak/velden.js';
import { Naar, OpenPagina } from '../pagina.js';
import { Csrfwacht } from './csrfwacht.js';
import { bestemming, Geweigerd, Inlogbalie, veiligPad } from './inlogbalie.js';
import { HUBADRES } from './sleutels.js';

const INVOER = z.object({ gebruikersnaam: z.string().max(200).catch(''), wachtwoord: z.string().max(1000).catch(''), naar: z.string().max(2000).catch('/') });

/** Inloggen: met een lokaal account of bij een OpenID-aanbieder. */
@OpenPagina('/inloggen')
export class InloggenController {
  constructor(
    @Inject(Inlogbalie) private readonly balie: Inlogbalie,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
    @Inject(HUBADRES) private readonly hubadres: string | null,
  ) {}

  @Get()
  toon(@Req() req: Request, @Query('naar') naar: unknown): Blad | Naar {
    const pad = veiligPad(typeof naar === 'string' ? naar : '/');
    const { gebruiker } = req.session;
    return gebruiker ? new Naar(bestemming(gebruiker.rol, pad)) : this.blad(req, { naar: pad });
  }

  @Post()
  async metAccount(@Req() req: Request, @Body() inhoud: unknown): Promise<Blad | Naar> {
    const invoer = INVOER.parse(inhoud ?? {});
    return this.probeer(req, invoer, () => this.balie.metAccount(req, invoer));
  }

  @Get('openid')
  async naarOpenid(@Req() req: Request, @Query() vraag: unknown): Promise<Blad | Naar> {
    const invoer = INVOER.parse(vraag ?? {});
    return this.probeer(req, invoer, () => this.balie.naarOpenid(req, this.adres(req), invoer.naar));
  }

  @Get('openid/terug')
  async terug(@Req() req: Request): Promise<Blad | Naar> {
    return this.probeer(req, { naar: '/' }, () => this.balie.terugVanOpenid(req, new URL(req.originalUrl, this.adres(req))));
  }

  private async probeer(req: Request, invoer: { gebruikersnaam?: string; naar: string }, doe: () => Promise<string>): Promise<Blad | Naar> {
    try {
      return new Naar(await doe());
    } catch (fout) {
      if (!(fout instanceof Geweigerd)) throw fout;
      return this.blad(req, { ...invoer, fout: fout.message });
    }
  }

  private adres(req: Request): string {
    return this.hubadres ?? `${req.protocol}://${req.get('host')}`;
  }

  private blad(req: Request, { fout, gebruikersnaam, naar }: { fout?: string; gebruikersnaam?: string; naar: string }): Blad {
    const { accounts, openid } = this.balie;
    return {
      titel: 'Inloggen', status: fout ? 401 : 200,
      inhoud: (
        <div class="hub-vak hub-inlog">
          <Kop titel="Inloggen" vraag="Voor medewerkers van gemeenten, aanbieders en de regio." />
          {fout && <Melding soort="error">{fout}</Melding>}
          {openid && <p><a class="utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--primary-action" href={`/inloggen/openid?naar=${encodeURIComponent(naar)}`}>Inloggen met uw organisatie</a></p>}
          {accounts.zijnEr && (
            <form method="post" action="/inloggen" class="hub-formulier">
              <Csrf token={this.csrf.token(req)} />
              <input type="hidden" name="naar" value={naar} />
              <Tekstveld naam="gebruikersnaam" label="Gebruikersnaam" waarde={gebruikersnaam} verplicht aanvullen="username" />
              <Tekstveld naam="wachtwoord" label="Wachtwoord" soort="password" verplicht aanvullen="current-password" />
              <div><Knop soort={openid ? 'secondary-action' : 'primary-action'}>Inloggen</Knop></div>
            </form>
          )}
          {!openid && !accounts.zijnEr && <p>Er is op deze hub geen manier van inloggen ingesteld. Het beheer kan er een instellen; in de README staat hoe.</p>}
        </div>
      ),
    };
  }
}

/** Uitloggen maakt ook in de database een eind aan de sessie. */
@Controller('/uitloggen')
@UseFilters(Foutpagina)
@ApiExcludeController()
export class UitloggenController {
  @Post()
  uit(@Req() req: Request, @Res() res: Response): void {
    req.session.destroy(() => res.clearCookie('hub').clearCookie('__Host-hub', { secure: true, path: '/' }).redirect(303, '/inloggen'));
  }
}
