import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databank } from '../databank.js';
import { Klok } from '../klok.js';

export const INSTELSOORTEN = ['beleid', 'contracten', 'partijen'] as const;
export type Instelsoort = (typeof INSTELSOORTEN)[number];

/** Een bestand waarmee de hub is ingesteld, zoals het bij de start gelezen is. */
export interface Instelbestand {
  soort: Instelsoort;
  /** zonder geheimen */
  inhoud: unknown;
  /** gebruiker van wie het bestand is, en wanneer het gewijzigd is; ontbreken als het systeem dat niet zegt */
  eigenaar?: string;
  gewijzigd?: Date;
}

/** Een versie van zo'n bestand, met wanneer de hub haar ging gebruiken. */
export interface Instelversie {
  eigenaar: string | null;
  gewijzigd: Date | null;
  gelezen: Date;
  inhoud: unknown;
}

/** Twee processen die samen starten, schrijven een nieuwe versie eenmaal op; het getal is willekeurig maar vast. */
const INSTELSLOT = 732_300_003;

const NOTEER = `
  insert into toegang.instelbestand (soort, sha256, inhoud, eigenaar, gewijzigd, gelezen)
  select $1, $2, $3, $4, $5, $6
  where $2 is distinct from (select sha256 from toegang.instelbestand where soort = $1 order by id desc limit 1)`;

/** Onthoudt met welk beleid, welke contracten en welke partijen de hub wanneer werkte, en van wie die bestanden waren. */
@Injectable()
export class Instelboek {
  constructor(
    private readonly databank: Databank,
    private readonly klok: Klok,
  ) {}

  /** Schrijft op wat anders is dan de vorige keer. */
  async noteer(bestanden: readonly Instelbestand[]): Promise<void> {
    await this.databank.inTransactie(async (tx) => {
      for (const { soort, inhoud, eigenaar, gewijzigd } of bestanden) {
        const tekst = JSON.stringify(inhoud);
        await tx.query(NOTEER, [soort, createHash('sha256').update(tekst).digest(), tekst, eigenaar ?? null, gewijzigd ?? null, this.klok.nu()]);
      }
    }, `select pg_advisory_xact_lock(${INSTELSLOT})`);
  }

  /** De versies van een bestand, nieuwste eerst. */
  async versies(soort: Instelsoort, limiet: number): Promise<Instelversie[]> {
    const { rows } = await this.databank.pool.query<Instelversie>(
      'select eigenaar, gewijzigd, gelezen, inhoud from toegang.instelbestand where soort = $1 order by id desc limit $2', [soort, limiet]);
    return rows;
  }
}
