import { Injectable } from '@nestjs/common';
import type { Beleid } from '@hub/instellingen';
import { beginVanDag, maandenTerug, plusDagen, vandaagInNederland, type Datum } from '@hub/werkdagen';
import { Databank } from '../databank.js';
import { Klok } from '../klok.js';
import { Kluis } from '../kluis.js';
import { Raadpleeglogboek } from '../toegang/raadpleeglogboek.js';
import { DE_HUB, type Handelende } from '../toegang/raadpleging.js';
import { Dossieropruimer } from './dossiers.js';
import type { Bewaarsoort, Opruimer } from './opruimer.js';
import { Payloadopruimer } from './payloads.js';
import { Raadpleegopruimer } from './raadplegingen.js';

/** Wat het beleid over bewaren zegt. */
export interface Bewaarbeleid {
  termijnen: Beleid['bewaren'];
  /** redenen waarmee een stop niet het einde van een levering is */
  tijdelijkeRedenen: readonly string[];
}

export const bewaarbeleidVan = ({ bewaren, termijnen }: Beleid): Bewaarbeleid => ({ termijnen: bewaren, tijdelijkeRedenen: termijnen.tijdelijkeRedenen });

/** Wat er van een soort weg mag. Zonder termijn blijft alles. */
export interface Bewaarstand {
  soort: Bewaarsoort;
  termijn?: {
    maanden: number;
    /** de laatste dag die niet meer bewaard hoeft te worden */
    tot: Datum;
    aantal: number;
  };
}

/** Wat er van een soort is weggehaald. */
export interface Opgeruimd {
  soort: Bewaarsoort;
  tot: Datum;
  aantal: number;
  /** er is niet meer */
  klaar: boolean;
}

interface Ronde {
  opruimer: Opruimer;
  maanden: number | undefined;
  /** begin van de eerste dag die bewaard blijft */
  grens: Date;
  tot: Datum;
}

/** Bewaart wat het beleid zegt, en niet langer. */
@Injectable()
export class Bewaring {
  constructor(
    private readonly databank: Databank,
    private readonly kluis: Kluis,
    private readonly klok: Klok,
    private readonly logboek: Raadpleeglogboek,
  ) {}

  /** Wat er nu weg mag; verandert niets. */
  async overzicht(beleid: Bewaarbeleid): Promise<Bewaarstand[]> {
    const standen: Bewaarstand[] = [];
    for (const { opruimer, maanden, grens, tot } of this.rondes(beleid)) {
      standen.push({ soort: opruimer.soort, ...(maanden === undefined ? {} : { termijn: { maanden, tot, aantal: await opruimer.tel(grens) } }) });
    }
    return standen;
  }

  /**
   * Ruimt op wat weg mag, in kleine stappen.
   * @param magDoor na elke stap gevraagd; bij nee blijft de rest voor een volgende keer
   * @throws Ketenbreuk als het raadpleeglogboek niet klopt; al het andere is dan opgeruimd
   */
  async ruimOp(beleid: Bewaarbeleid, wie: Handelende, magDoor: () => boolean): Promise<Opgeruimd[]> {
    const uit: Opgeruimd[] = [];
    for (const { opruimer, maanden, grens, tot } of this.rondes(beleid)) {
      if (maanden === undefined) continue;
      const opgeruimd: Opgeruimd = { soort: opruimer.soort, tot, aantal: 0, klaar: false };
      uit.push(opgeruimd);
      if (!magDoor()) continue;
      const doeStap = await opruimer.begin(grens, wie);
      do {
        const { aantal, klaar } = await doeStap();
        opgeruimd.aantal += aantal;
        opgeruimd.klaar = klaar;
      } while (!opgeruimd.klaar && magDoor());
    }
    return uit;
  }

  /** Ruimt eens per dag op. Wat vandaag niet af kwam, is later vandaag weer aan de beurt. */
  async dagelijks(beleid: Bewaarbeleid, magDoor: () => boolean): Promise<void> {
    const vandaag = vandaagInNederland(this.klok.nu());
    const { rowCount } = await this.databank.pool.query('select from bericht.bewaring where gedaan_op >= $1', [vandaag]);
    if (rowCount !== 0 || (await this.ruimOp(beleid, DE_HUB, magDoor)).some(({ klaar }) => !klaar)) return;
    await this.databank.pool.query('insert into bericht.bewaring (gedaan_op) values ($1) on conflict (enige) do update set gedaan_op = excluded.gedaan_op', [vandaag]);
  }

  /** Het logboek gaat als laatste: wat het andere opruimen vastlegt, hoort bij wat nagelopen wordt. */
  private rondes({ termijnen, tijdelijkeRedenen }: Bewaarbeleid): Ronde[] {
    const vandaag = vandaagInNederland(this.klok.nu());
    const opruimers: Opruimer[] = [
      new Payloadopruimer(this.databank, this.logboek),
      new Dossieropruimer(this.databank, this.logboek, tijdelijkeRedenen),
      new Raadpleegopruimer(this.databank, this.logboek, this.kluis, this.klok),
    ];
    return opruimers.map((opruimer) => {
      const maanden = termijnen[opruimer.soort]?.maanden;
      const eerste = maandenTerug(vandaag, maanden ?? 0);
      return { opruimer, maanden, grens: beginVanDag(eerste), tot: plusDagen(eerste, -1) };
    });
  }
}
