import { createHash, randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { HttpsOptions } from '@nestjs/common/interfaces/external/https-options.interface.js';
import type { BekendePartij, NieuwBericht, PostvakBericht, StatusRegel } from '@hub/opslag';
import type { BaanRegel } from '@hub/berichtweg';
import { type Antwoordafwijking, type BerichtMetadata, VspClient } from '@hub/vsp';
import { maakLogboek } from '@hub/waarneming';
import {
  BERICHT_OPSLAG, BERICHTSTATUSSEN, IntakeModule, type Intakegrenzen, installeerVsp, NA_OPSLAG, PARTIJEN, POSTVAK,
} from '../../apps/intake/src/index.js';
import { Ontvangstruimte } from '../../apps/intake/src/ontvangst/ontvangstruimte.js';

export const GEMEENTE = { rol: 'gemeente', code: '0153', naam: 'Gemeente', token: 'token-gemeente' } as const;
export const GEMEENTE_2 = { rol: 'gemeente', code: '0141', naam: 'Andere gemeente', token: 'token-gemeente-2' } as const;
export const AANBIEDER = { rol: 'aanbieder', code: '65656055', naam: 'Aanbieder', token: 'token-aanbieder' } as const;
export const AANBIEDER_2 = { rol: 'aanbieder', code: '65656056', naam: 'Andere aanbieder', token: 'token-aanbieder-2' } as const;
export const BEHEER = { rol: 'beheer', code: 'beheer', naam: 'Beheer', token: 'token-beheer' } as const;

const PARTIJLIJST: readonly (BekendePartij & { token: string })[] = [GEMEENTE, GEMEENTE_2, AANBIEDER, AANBIEDER_2, BEHEER];

/** Een opslag in het geheugen met de vorm van @hub/opslag; de knoppen laten haar wachten of falen. */
export class Geheugenopslag {
  readonly bewaard: NieuwBericht[] = [];
  readonly aangeboden: BaanRegel[] = [];
  readonly postvak: (PostvakBericht & { xml: Buffer; bezorgd?: boolean })[] = [];
  readonly statussen: (StatusRegel & { van: string })[] = [];
  certificaten: Record<string, BekendePartij> = {};
  storing: Error | undefined;
  /** bewaar wacht hierop */
  wacht: Promise<void> = Promise.resolve();

  async bewaar(nieuw: NieuwBericht): Promise<{ uitkomst: 'bewaard'; regel: BaanRegel } | { uitkomst: 'herhaling' | 'botsing' }> {
    await this.wacht;
    if (this.storing) throw this.storing;
    const ander = this.bewaard.find((b) => b.traceerId === nieuw.traceerId);
    if (ander) return { uitkomst: ander.vingerafdruk.equals(nieuw.vingerafdruk) ? 'herhaling' : 'botsing' };
    this.bewaard.push(nieuw);
    const id = String(this.bewaard.length);
    return { uitkomst: 'bewaard', regel: { id, stadium: 'verwerken', job: { berichtId: id, traceerId: nieuw.traceerId, baan: '65656055/0153', v: 2 } } };
  }

  async lijst(eigenaar: string, filter: object, limiet: number): Promise<PostvakBericht[]> {
    this.gevraagd = filter;
    if (this.storing) throw this.storing;
    return this.postvak.filter((b) => b.geadresseerde.code === eigenaar && !b.bezorgd).slice(0, limiet);
  }

  gevraagd: object = {};

  async payload(eigenaar: string, traceerId: string): Promise<Buffer | undefined> {
    return this.postvak.find((b) => b.traceerId === traceerId && b.geadresseerde.code === eigenaar && !b.bezorgd)?.xml;
  }

  async bevestig(eigenaar: string, traceerId: string): Promise<boolean> {
    const bericht = this.postvak.find((b) => b.traceerId === traceerId && b.geadresseerde.code === eigenaar);
    if (bericht) bericht.bezorgd = true;
    return bericht !== undefined;
  }

  async zoek(partij: string, q: { traceerId?: string; conversatieId?: string }): Promise<StatusRegel[]> {
    return this.statussen.filter((s) => s.van === partij
      && (q.traceerId === undefined || s.traceerId === q.traceerId || s.alsAntwoordOp === q.traceerId)
      && (q.conversatieId === undefined || s.conversatieId === q.conversatieId));
  }

  async bijToken(token: string): Promise<BekendePartij | undefined> {
    return PARTIJLIJST.find((p) => p.token === token);
  }

  async bijCertificaat(onderwerp: string): Promise<BekendePartij | undefined> {
    return this.certificaten[onderwerp];
  }

  async bijCode(code: string): Promise<BekendePartij | undefined> {
    return PARTIJLIJST.find((p) => p.code === code && (p.rol === 'gemeente' || p.rol === 'aanbieder'));
  }
}

export interface Opstelling {
  adres: string;
  opslag: Geheugenopslag;
  /** antwoorden die niet aan het document voldoen */
  afwijkingen: Antwoordafwijking[];
  client(partij: { token: string }): VspClient;
  /** bytes van de ontvangstruimte die in gebruik zijn */
  bezet(): number;
  sluit(): Promise<void>;
}

/** Start intake op een vrije poort met een opslag in het geheugen; elk antwoord wordt tegen het document gehouden. */
export async function startIntake(grenzen: Partial<Intakegrenzen> = {}, https?: HttpsOptions): Promise<Opstelling> {
  const opslag = new Geheugenopslag();
  const afwijkingen: Antwoordafwijking[] = [];
  @Module({
    imports: [IntakeModule.met({
      grenzen,
      logboek: maakLogboek('proef', { niveau: 'silent' }),
      poorten: [
        ...[BERICHT_OPSLAG, POSTVAK, BERICHTSTATUSSEN, PARTIJEN].map((provide) => ({ provide, useValue: opslag })),
        { provide: NA_OPSLAG, useValue: (regels: BaanRegel[]) => opslag.aangeboden.push(...regels) },
      ],
    })],
  })
  class Proef {}
  const app = await NestFactory.create(Proef, { logger: false, httpsOptions: https });
  await installeerVsp(app, { meldAfwijking: (afwijking) => afwijkingen.push(afwijking) });
  await app.listen(0, '127.0.0.1');
  const adres = `${https ? 'https' : 'http'}://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}`;
  const clients: VspClient[] = [];
  return {
    adres, opslag, afwijkingen,
    bezet: () => app.get(Ontvangstruimte).inGebruik,
    client: ({ token }) => {
      const client = new VspClient({ basisUrl: adres, token });
      clients.push(client);
      return client;
    },
    sluit: async () => {
      clients.forEach((client) => client.sluit());
      await app.close();
    },
  };
}

/** Metadata van een startbericht van AANBIEDER aan GEMEENTE; `anders` mag haar aanpassen. */
export function metadata(anders: (m: BerichtMetadata) => void = () => undefined): BerichtMetadata {
  const traceerId = randomUUID();
  const m: BerichtMetadata = {
    routeringgegevens: {
      afzender: { rol: 'Instelling', code: AANBIEDER.code },
      geadresseerden: [{ rol: 'Gemeente', code: GEMEENTE.code }],
      berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW305', berichtversie: 3, berichtsubversie: 2, actie: 'MeldenStart' },
    },
    referentiegegevens: { conversatieId: traceerId, traceerId },
  };
  anders(m);
  return m;
}

export function postvakbericht(xml: Buffer, anders: Partial<PostvakBericht> = {}): PostvakBericht & { xml: Buffer } {
  return {
    traceerId: randomUUID(),
    conversatieId: randomUUID(),
    afzender: { rol: 'Gemeente', code: GEMEENTE.code },
    geadresseerde: { rol: 'Instelling', code: AANBIEDER.code },
    berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW306', berichtversie: 3, berichtsubversie: 2, actie: 'MeldenStart' },
    ontvangenOp: new Date('2026-03-02T10:00:00Z'),
    grootte: xml.length,
    sha256: createHash('sha256').update(xml).digest('hex'),
    xml,
    ...anders,
  };
}
