import { setImmediate as laatVoorgaan } from 'node:timers/promises';
import { Inject, Injectable, type StreamableFile } from '@nestjs/common';
import { type Handelende, Klok, Raadpleeglogboek, Warehousestand } from '@hub/opslag';
import { OPMAAK, schrijfParquettabel } from '@hub/rapporten';
import type { Logboek } from '@hub/waarneming';
import { Sterlezer, type Sterinhoud } from '@hub/warehouse';
import { Plaatsen } from '../antwoord/plaatsen.js';
import { Probleem } from '../antwoord/probleem.js';
import { alsStroom } from '../antwoord/stroom.js';
import { LOGBOEK } from '../sleutels.js';
import { momentOfNiets } from './weergave.js';

/** Een tabel houdt een verbinding met de database vast zolang zij wordt opgehaald. */
const TEGELIJK = 2;
const MEESTE_WACHTENDEN = 10;
const WACHT_SECONDEN = 30;

/** Geeft tabellen van het sterschema uit als Parquet, greep voor greep, en legt eerst vast wie haar meeneemt. */
@Injectable()
export class Tabellenbalie {
  private readonly plaatsen = new Plaatsen(TEGELIJK, MEESTE_WACHTENDEN);

  constructor(
    @Inject(Sterlezer) private readonly lezer: Sterlezer,
    @Inject(Warehousestand) private readonly stand: Warehousestand,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Raadpleeglogboek) private readonly raadplegingen: Raadpleeglogboek,
    @Inject(LOGBOEK) private readonly logboek: Logboek,
  ) {}

  /** @throws Probleem 404 als een analist geen tabel met deze naam mag lezen; 503 als er te veel wachten */
  async geef(naam: string, wie: Handelende): Promise<StreamableFile> {
    if (!(await this.plaatsen.neem())) throw Probleem.overbelast(WACHT_SECONDEN, 'Er worden al te veel tabellen opgehaald; probeer het straks opnieuw.');
    const kop = { type: OPMAAK.parquet.mime, disposition: `attachment; filename="${naam.replace(/\W/g, '')}.parquet"` };
    return alsStroom(this.schrijf(naam, wie), kop, this.logboek);
  }

  /** Heeft een plaats, en geeft haar op het eind vrij. */
  private async *schrijf(naam: string, wie: Handelende): AsyncGenerator<Uint8Array, void> {
    try {
      const tabel = await this.lezer.zoek(naam);
      if (tabel === undefined) throw Probleem.nietGevonden('Er is geen tabel met deze naam; /api/v1/warehouse/tabellen noemt ze alle.');
      await this.raadplegingen.leg({ wie, handeling: 'uitvoeren', onderwerp: { soort: 'rapport', bijzonderheid: `tabel ${tabel.naam}` }, doel: 'tabel van het warehouse meegenomen', uitkomst: 'toegestaan' });
      const stukken = schrijfParquettabel({ ...tabel, kenmerken: await this.kenmerken(tabel), rijen: this.lezer.rijen(naam) });
      for await (const stuk of stukken) {
        yield stuk;
        await laatVoorgaan();
      }
    } finally {
      this.plaatsen.geef();
    }
  }

  private async kenmerken({ naam: tabel, toelichting }: Sterinhoud): Promise<Record<string, string>> {
    return { tabel, toelichting, gemaaktOp: this.klok.nu().toISOString(), geladenTot: momentOfNiets(await this.stand.geladenTot()) ?? '' };
  }
}
