import { Inject, Injectable } from '@nestjs/common';
import type { OutboxRegel } from '@hub/berichtweg';
import { type Handeling, Raadpleeglogboek, Vastgelopen } from '@hub/opslag';
import { RELAIS } from '../../sleutels.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import { aantal } from '../opmaak/woorden.js';

export type Ingreep = 'herverwerk' | 'terzijde';

/** Welke vastgelopen berichten, hoeveel dat er moeten zijn, en waarom. */
export interface Ingreepvraag {
  reden?: string;
  traceerId?: string;
  aantal: number;
  waarom?: string;
}

/** Doet wat een beheerder met vastgelopen berichten wil, nadat het in het logboek staat. */
@Injectable()
export class Ingrijper {
  constructor(
    @Inject(Vastgelopen) private readonly vastgelopen: Vastgelopen,
    @Inject(RELAIS) private readonly relais: { bied(regels: OutboxRegel[]): void },
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
  ) {}

  /**
   * @returns wat er is gebeurd, in woorden
   * @throws AnderAantal als het er niet zoveel zijn als gevraagd; dan is er niets gebeurd
   */
  async doe(wie: Gebruiker, ingreep: Ingreep, { reden, traceerId, aantal: hoeveel, waarom = '' }: Ingreepvraag): Promise<string> {
    const keuze = { reden, traceerIds: traceerId ? [traceerId] : undefined, aantal: hoeveel };
    await this.leg(wie, ingreep === 'herverwerk' ? 'herverwerken' : 'terzijde leggen', keuze, waarom);
    if (ingreep === 'terzijde') return `${aantal(await this.vastgelopen.legTerzijde(keuze, waarom), 'bericht ligt', 'berichten liggen')} terzijde.`;
    const regels = await this.vastgelopen.herverwerk(keuze);
    this.relais.bied(regels);
    return `${aantal(regels.length, 'bericht staat', 'berichten staan')} weer in de baan.`;
  }

  private leg({ rol, code, persoon, via }: Gebruiker, handeling: Handeling, { reden, traceerIds, aantal: hoeveel }: { reden?: string; traceerIds?: string[]; aantal: number }, waarom: string): Promise<void> {
    const bijzonderheid = reden === undefined ? undefined : `${hoeveel} berichten vastgelopen met reden: ${reden}`;
    const doel = waarom || 'vastgelopen bericht opnieuw verwerkt op de console';
    return this.logboek.leg({ wie: { rol, code, persoon, via }, handeling, onderwerp: { soort: traceerIds ? 'bericht' : 'berichten', traceerIds, bijzonderheid }, doel, uitkomst: 'toegestaan' });
  }
}
