import { join } from 'node:path';
import { bouwXml, BERICHTSOORTEN, type Bericht, type BerichtType } from '@hub/ijw';
import { leesBeleid, leesGemeenten, projectMap, type Beleid } from '@hub/instellingen';
import { Klok, Kluis, Termijnstand } from '@hub/opslag';
import type { Contractregel } from '@hub/regels';
import { maakLogboek } from '@hub/waarneming';
import { Bewaking } from '../../apps/termijnen/src/bewaking.js';
import { Rekenaar } from '../../apps/termijnen/src/rekenaar.js';
import { maakLader } from '../../apps/warehouse/src/maak-lader.js';
import type { Lader } from '../../apps/warehouse/src/lader.js';
import { AANBIEDER, GEMEENTE } from '../bouwers/index.js';
import { Databankhub, type Vastgelegd } from '../stromen/databankhub.js';

/** Tabellen waarvan elke rij uit berichten volgt. */
export const FEITEN = [
  'dim_client', 'feit_toewijzing', 'feit_levering', 'feit_levering_periode', 'feit_verzoek', 'feit_prestatie', 'som_product', 'som_tarief', 'som_toewijzing', 'som_client', 'som_jaar', 'feit_termijn', 'feit_bericht', 'feit_bericht_code',
] as const;
const OOK = ['dim_product'] as const;

export const SLEUTEL = Buffer.alloc(32, 7);

const STIL = maakLogboek('termijnen', { uitvoer: { write: () => undefined } });

/** Een hub met een lader erachter, op een eigen database. */
export class Laadproef {
  beleid: Beleid = leesBeleid(join(projectMap(), 'config/beleid.demo.json'));
  /** wat de lader meldde, als regels van het logboek */
  readonly gemeld: string[] = [];
  private nummer = 0;

  private constructor(readonly hub: Databankhub, private readonly klok: Klok, private readonly contracten: readonly Contractregel[]) {}

  /** @param zelf codes van partijen die zelf antwoorden */
  static async start(contracten: readonly Contractregel[] = [], zelf: readonly string[] = []): Promise<Laadproef> {
    const hub = await Databankhub.start(contracten, zelf);
    const proef = new Laadproef(hub, await Klok.start(hub.databank), contracten);
    await proef.registreer();
    return proef;
  }

  ruimOp(): Promise<void> {
    return this.hub.ruimOp();
  }

  lader(sleutel = SLEUTEL): Lader {
    const { databank } = this.hub;
    const regio = { beleid: this.beleid, contracten: this.contracten, gemeenten: leesGemeenten() };
    const logboek = maakLogboek('warehouse', { uitvoer: { write: (regel) => void this.gemeld.push(regel) } });
    return maakLader({ databank, klok: this.klok, kluis: new Kluis(Buffer.alloc(32, 1)) }, { regio, pseudoniemSleutel: sleutel, xsdMap: join(projectMap(), 'xsd') }, logboek);
  }

  /** Berekent de termijnen en laadt alles wat er ligt, onder het beleid van nu. */
  async laad(sleutel = SLEUTEL): Promise<void> {
    const { databank } = this.hub;
    const bewaking = new Bewaking(databank, new Termijnstand(databank), this.klok, new Rekenaar(this.beleid, this.contracten), STIL);
    await bewaking.volgBeleid();
    await bewaking.werkBij();
    const lader = this.lader(sleutel);
    await lader.volgBeleid();
    await lader.werkBij();
  }

  /** Vraagt de lader om een herbouw of een andere sleutel. */
  async geefOpdracht(soort: 'herbouw' | 'sleutel'): Promise<void> {
    await this.vraag('insert into lading.opdracht (soort, gevraagd_op) values ($1, now()) on conflict (soort) do update set (gevraagd_op, begonnen_op, klaar_op) = row (now(), null, null)', [soort]);
  }

  /** Gooit het warehouse weg, met alles wat de lader onthield; de berichten blijven. */
  async gooiWarehouseWeg(): Promise<void> {
    await this.vraag(`truncate ${[...FEITEN, ...OOK].map((tabel) => `dwh.${tabel}`).join(', ')}, lading.client, lading.dossier, lading.zonder_client, lading.agenda restart identity cascade`);
    await this.vraag(`update lading.stand set beleid = '', sleutel = null, termijnen_tot = '-infinity'`);
  }

  /** Vergeet alles, voor een volgende stroom. */
  async vergeet(): Promise<void> {
    await this.hub.vergeet();
    await this.vraag('truncate termijn.termijn, termijn.agenda, termijn.signaal, lading.opdracht cascade');
    await this.gooiWarehouseWeg();
    await this.registreer();
  }

  private async registreer(): Promise<void> {
    await this.vraag('insert into bericht.partij (rol, code, naam) values ($1, $2, $3), ($4, $5, $6)', ['aanbieder', AANBIEDER, 'De Veste', 'gemeente', GEMEENTE, 'Enschede']);
  }

  /** Stuurt een bericht door de hub, met een eigen Identificatie. */
  async stuur<T extends BerichtType>(type: T, bericht: Bericht<T>, op?: string): Promise<Vastgelegd> {
    this.hub.vandaag = op ?? this.hub.vandaag;
    const { header } = bericht as { header: { berichtIdentificatie: { identificatie: string; dagtekening: string }; afzender: string; ontvanger: string } };
    header.berichtIdentificatie = { identificatie: `W${(this.nummer += 1)}`, dagtekening: this.hub.vandaag };
    const omgekeerd = BERICHTSOORTEN[type].headerOmgekeerd;
    const [van, aan] = omgekeerd ? [header.ontvanger, header.afzender] : [header.afzender, header.ontvanger];
    return this.hub.verwerk({ type, van, aan, payload: Buffer.from(bouwXml(type, bericht)) });
  }

  async vraag<R extends object>(vraag: string, waarden: readonly unknown[] = []): Promise<R[]> {
    return (await this.hub.databank.pool.query<R>(vraag, [...waarden])).rows;
  }

  rijen<R extends object = Record<string, unknown>>(tabel: (typeof FEITEN)[number], orde = '1'): Promise<R[]> {
    return this.vraag<R>(`select * from dwh.${tabel} order by ${orde}`);
  }

  /** Alle rijen van alle feiten, met het pseudoniem in plaats van het nummer van een client. */
  async afdruk(): Promise<Record<string, string[]>> {
    const uit: Record<string, string[]> = {};
    for (const tabel of [...FEITEN, ...OOK]) {
      const rijen = await this.vraag<{ rij: string }>(
        `select (to_jsonb(t) - 'client_id' || jsonb_build_object('wie', c.pseudoniem))::text as rij
         from dwh.${tabel} t left join dwh.dim_client c on c.client_id = (to_jsonb(t) ->> 'client_id')::bigint order by 1`);
      uit[tabel] = rijen.map(({ rij }) => rij);
    }
    return uit;
  }
}
