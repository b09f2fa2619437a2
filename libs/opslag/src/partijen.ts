import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Databank } from './databank.js';
import { PartijRij } from './rijen.js';

export interface BekendePartij {
  rol: 'aanbieder' | 'gemeente' | 'beheer' | 'analist';
  code: string;
  naam: string;
}

/** Een partij zoals zij in het partijenbestand staat. */
export interface PartijOpgave extends BekendePartij {
  token?: string;
  certificaat?: string;
}

/** Zo lang geldt wat in het geheugen staat; daarna wordt de tabel opnieuw gelezen. */
const VERS_MS = 10_000;

const sha256 = (tekst: string): Buffer => createHash('sha256').update(tekst).digest();

/** Wie met de hub mag praten. Leest de tabel in zijn geheel: het zijn er enkele honderden. */
@Injectable()
export class Partijen {
  private geladen: { tot: number; rijen: Promise<PartijRij[]> } | undefined;

  constructor(private readonly databank: Databank) {}

  /** Brengt de tabel in overeenstemming met het partijenbestand: wie er niet meer in staat, verliest de toegang. */
  async registreer(opgaven: readonly PartijOpgave[]): Promise<void> {
    const rijen = opgaven.map(({ rol, code, naam, token, certificaat }) => ({
      rol,
      code,
      naam,
      tokenSha256: token === undefined ? null : sha256(token),
      certificaat: certificaat ?? null,
    }));
    await this.databank.bron.transaction(async (manager) => {
      await manager.query('lock table bericht.partij in share row exclusive mode');
      await manager.createQueryBuilder().delete().from(PartijRij).execute();
      await manager.insert(PartijRij, rijen);
    });
    this.geladen = undefined;
  }

  async bijToken(token: string): Promise<BekendePartij | undefined> {
    const gezocht = sha256(token);
    return this.zoek((rij) => rij.tokenSha256?.equals(gezocht) ?? false);
  }

  /** @param onderwerp subject van het certificaat volgens RFC 2253 */
  async bijCertificaat(onderwerp: string): Promise<BekendePartij | undefined> {
    return this.zoek((rij) => rij.certificaat === onderwerp);
  }

  /** Een partij die berichten uitwisselt (aanbieder of gemeente), op haar code. */
  async bijCode(code: string): Promise<BekendePartij | undefined> {
    return this.zoek((rij) => rij.code === code && (rij.rol === 'aanbieder' || rij.rol === 'gemeente'));
  }

  async alle(): Promise<BekendePartij[]> {
    return (await this.rijen()).map(({ rol, code, naam }) => ({ rol, code, naam }));
  }

  private async zoek(past: (rij: PartijRij) => boolean): Promise<BekendePartij | undefined> {
    const rij = (await this.rijen()).find(past);
    return rij && { rol: rij.rol, code: rij.code, naam: rij.naam };
  }

  private rijen(): Promise<PartijRij[]> {
    if (!this.geladen || this.geladen.tot < Date.now()) {
      const rijen = this.databank.bron.getRepository(PartijRij).find();
      this.geladen = { tot: Date.now() + VERS_MS, rijen };
      rijen.catch(() => {
        this.geladen = undefined;
      });
    }
    return this.geladen.rijen;
  }
}
