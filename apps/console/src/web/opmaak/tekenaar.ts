import { Inject, Injectable } from '@nestjs/common';
import { Klok } from '@hub/opslag';
import type { Request } from 'express';
import { Csrfwacht } from '../inloggen/csrfwacht.js';
import { Bestanden } from './bestanden.js';
import { type Blad, tekenBladzijde } from './bladzijde.js';
import { alsMoment } from './woorden.js';

/** Tekent een blad met alles eromheen: wie er is ingelogd, het menu, en wat eenmaal te zien moet zijn. */
@Injectable()
export class Tekenaar {
  constructor(
    @Inject(Bestanden) private readonly bestanden: Bestanden,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  teken(blad: Blad, req: Request): string {
    const { gebruiker, melding } = req.session;
    delete req.session.melding;
    return tekenBladzijde(blad, {
      gebruiker, melding, csrf: this.csrf.token(req), stijlen: this.bestanden.stijlen, script: this.bestanden.script,
      klok: this.klok.gesimuleerd ? alsMoment(this.klok.nu()) : undefined,
    });
  }
}
