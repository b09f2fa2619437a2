import { Inject, Injectable } from '@nestjs/common';
import {
  type BewaardeTermijn, type Handeling, Klok, type Onderwerp, type Partijtelling, Raadpleeglogboek, type Termijncijfers, Termijnregister, Termijntelling,
} from '@hub/opslag';
import { kalenderVan, resterendOp } from '@hub/termijnen';
import { aantalWerkdagen, vandaagInNederland, type Datum } from '@hub/werkdagen';
import type * as z from 'zod';
import { Probleem } from '../../antwoord/probleem.js';
import { VRIJE_DAGEN } from '../../sleutels.js';
import { alsPartij, magTermijnZien } from '../../termijnen/eigen.js';
import { type TERMIJN, type TERMIJNDETAIL, toonTermijn, toonTermijndetail } from '../../termijnen/weergave.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import type { Telvraag, Termijnzoekvraag } from './vraag.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Een termijn op een regel van de lijst. */
export type Termijnregel = z.infer<typeof TERMIJN> & {
  productCategorie?: string;
  productCode?: string;
  plaatsing?: string;
  /** werkdagen die er na vandaag nog zijn */
  resterend: number;
  /** werkdagen na de laatste dag, tot vandaag of tot het gedaan was */
  eroverheen: number;
};

/** Geeft termijnen in te zien: partijen de hunne, beheer en analist alle. Wie er een bekijkt of meeneemt, staat eerst in het logboek. */
@Injectable()
export class Termijninzage {
  constructor(
    @Inject(Termijnregister) private readonly register: Termijnregister,
    @Inject(Termijntelling) private readonly telling: Termijntelling,
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(VRIJE_DAGEN) private readonly extra: readonly Datum[],
  ) {}

  /** De dag van de hub in Nederland. */
  vandaag(): Datum {
    return vandaagInNederland(this.klok.nu());
  }

  async lijst(wie: Gebruiker, { status, ...vraag }: Termijnzoekvraag): Promise<Termijnregel[]> {
    const vandaag = this.vandaag();
    return (await this.register.lijst({ ...vraag, status: status === 'alle' ? undefined : status, partij: alsPartij(wie) }, vandaag)).map((rij) => this.alsRegel(rij, vandaag));
  }

  cijfers(wie: Gebruiker): Promise<Termijncijfers> {
    return this.telling.cijfers(alsPartij(wie), this.vandaag());
  }

  perPartij(wie: Gebruiker, groep: 'aanbieder' | 'gemeente', vraag: Telvraag): Promise<Partijtelling[]> {
    return this.telling.perPartij(groep, { ...vraag, partij: alsPartij(wie) }, this.vandaag());
  }

  /** @throws Probleem (404) als deze termijn voor deze mens niet bestaat; de poging staat dan ook in het logboek */
  async detail(wie: Gebruiker, id: string): Promise<z.infer<typeof TERMIJNDETAIL> & Termijnregel> {
    const bewaard = UUID.test(id) ? await this.register.detail(id) : undefined;
    const mag = bewaard !== undefined && magTermijnZien(wie, bewaard);
    if (bewaard) await this.leg(wie, 'inzien', { soort: 'termijn', termijnId: bewaard.id }, mag ? 'toegestaan' : 'geweigerd');
    if (!bewaard || !mag) throw Probleem.nietGevonden('Deze termijn bestaat niet, of is niet van uw organisatie.');
    const vandaag = this.vandaag();
    return { ...this.alsRegel(bewaard, vandaag), ...toonTermijndetail(bewaard, vandaag, this.extra) };
  }

  /** Legt vast dat iemand een lijst meeneemt. @param filter waarop de lijst is gekozen */
  neemtMee(wie: Gebruiker, filter: Readonly<Record<string, string>>): Promise<void> {
    const keuze = Object.entries(filter).filter(([naam]) => naam !== 'na').map(([naam, waarde]) => `${naam}=${waarde}`).join(' ');
    return this.leg(wie, 'uitvoeren', { soort: 'termijnen', bijzonderheid: keuze || 'alle' }, 'toegestaan');
  }

  private leg({ rol, code, persoon, via }: Gebruiker, handeling: Handeling, onderwerp: Onderwerp, uitkomst: 'toegestaan' | 'geweigerd'): Promise<void> {
    return this.logboek.leg({ wie: { rol, code, persoon, via }, handeling, onderwerp, doel: 'termijnen bekeken op de console', uitkomst });
  }

  private alsRegel(bewaard: BewaardeTermijn, vandaag: Datum): Termijnregel {
    const { termijn: t } = bewaard;
    const kalender = kalenderVan(t, this.extra);
    return {
      ...toonTermijn(bewaard, vandaag, this.extra),
      productCategorie: t.productCategorie, productCode: t.productCode, plaatsing: t.plaatsing,
      resterend: resterendOp(t, vandaag, kalender),
      eroverheen: aantalWerkdagen(t.uiterlijk, t.voldaanOp ?? vandaag, kalender),
    };
  }
}
