import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { type Handeling, Klok, Raadpleeglogboek } from '@hub/opslag';
import { isVastTeStellen, type Rapport, type Versie } from '@hub/rapporten';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import { Rapportarchief } from '../../rapporten/rapportarchief.js';
import { Rapportenbalie, type Rapportinzage } from '../../rapporten/rapportenbalie.js';
import { leesRapportvraag, type Rapportvraag } from '../../rapporten/rapportvraag.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import { leesKeus, metFout, type Rapportkeus } from './vraag.js';

/** Zoveel rijen staan er op een bladzijde; de rest staat in het bestand. */
export const RIJEN_OP_BLAD = 200;

/** Een rapport met wat erover te zeggen is. */
export interface GelezenRapport extends Rapportkeus {
  /** het rapport dat bij de vraag hoort: de stand van nu, een versie, of een verschil; ontbreekt als er iets niet klopte */
  uitkomst?: { rapport: Rapport } & Rapportinzage;
  versies: readonly Versie[];
  /** de periode die deze mens kan vaststellen: hij kijkt naar de stand van nu, en zij is voorbij */
  vastTeStellen?: string;
}

/** Leest rapporten voor een mens, en legt eerst vast dat hij ze leest of meeneemt. */
@Injectable()
export class Rapportlezer {
  constructor(
    @Inject(Rapportarchief) private readonly archief: Rapportarchief,
    @Inject(Rapportenbalie) private readonly balie: Rapportenbalie,
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
    @Inject(Klok) private readonly klok: Klok,
  ) {}

  vandaag(): Datum {
    return vandaagInNederland(this.klok.nu());
  }

  async lees(rapport: Rapport, gevraagd: Readonly<Record<string, unknown>>, wie: Gebruiker): Promise<GelezenRapport> {
    const versies = isVastTeStellen(rapport) ? await this.archief.versies(rapport) : [];
    const keus = leesKeus(rapport, gevraagd, wie, this.vandaag());
    if (!keus.vraag) return { ...keus, versies };
    try {
      const gekozen = await this.archief.kies(rapport, keus.vraag);
      await this.leg(wie, 'inzien', rapport, keus.vraag);
      return { ...keus, versies, vastTeStellen: this.vastTeStellen(rapport, keus.vraag, wie), uitkomst: { rapport: gekozen, ...(await this.balie.lees(gekozen, keus.vraag, wie, RIJEN_OP_BLAD)) } };
    } catch (fout) {
      return { filter: metFout(keus.filter, fout), versies };
    }
  }

  private vastTeStellen(rapport: Rapport, { parameters, versie, verschil }: Rapportvraag, { rol }: Gebruiker): string | undefined {
    if (rol !== 'beheer' || !isVastTeStellen(rapport) || versie !== undefined || verschil) return undefined;
    const periode = String(parameters[rapport.vaststelling.periode]);
    return this.archief.isVoorbij(rapport, periode) ? periode : undefined;
  }

  /** @throws Probleem 400, 403 of 404 als er iets anders gevraagd is dan kan */
  async bestand(rapport: Rapport, gevraagd: Readonly<Record<string, unknown>>, wie: Gebruiker): Promise<StreamableFile> {
    const vraag = leesRapportvraag(rapport, gevraagd, wie);
    const gekozen = await this.archief.kies(rapport, vraag);
    await this.leg(wie, vraag.formaat === 'svg' ? 'inzien' : 'uitvoeren', rapport, vraag);
    return this.balie.geef(gekozen, vraag, wie);
  }

  private leg({ rol, code, persoon, via }: Gebruiker, handeling: Handeling, { naam }: Rapport, { parameters }: Rapportvraag): Promise<void> {
    const keuze = Object.entries(parameters).filter(([, waarde]) => waarde !== undefined).map(([parameter, waarde]) => ` ${parameter}=${String(waarde)}`).join('');
    return this.logboek.leg({
      wie: { rol, code, persoon, via }, handeling, onderwerp: { soort: 'rapport', bijzonderheid: naam + keuze }, doel: 'rapport gelezen op de console', uitkomst: 'toegestaan',
    });
  }
}
