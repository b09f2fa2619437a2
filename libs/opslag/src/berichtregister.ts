import { Injectable } from '@nestjs/common';
import type { Berichtstatus } from '@hub/berichtweg';
import type { SelectQueryBuilder } from 'typeorm';
import type { Statusmelding } from './berichtstatussen.js';
import { Databank } from './databank.js';
import { BerichtRij } from './rijen.js';

/** Een bevinding zoals zij bewaard is; de vorm is die van `Bevinding` in de regels. */
export interface BewaardeBevinding {
  regel: string;
  niveau: number;
  retourcode: string | null;
  pad: string;
  uitleg: string;
}

export interface Berichtdetail {
  bericht: BerichtRij;
  historie: { status: Berichtstatus; op: Date }[];
  /** wat het beheer ermee deed */
  ingrepen: { soort: 'herverwerk' | 'terzijde'; op: Date; reden?: string }[];
  bevindingen: BewaardeBevinding[];
  meldingen: Statusmelding[];
  /** traceerIds van wat erop antwoordde, en van het bericht waarop dit een antwoord is */
  retouren: string[];
  heenbericht?: string;
  vastgelopen?: { sinds: Date; reden: string; terzijde: boolean };
}

export interface Berichtfilter {
  /** alleen berichten van of aan deze partij */
  partij?: string;
  soort?: string;
  status?: string;
  afzender?: string;
  geadresseerde?: string;
  /** grenzen van het moment van ontvangst, beide inbegrepen: een moment, of een hele dag in Nederland (`JJJJ-MM-DD`) */
  van?: Date | string;
  tot?: Date | string;
  /** traceerId, conversatieId of referentieId */
  zoek?: string;
  /** Identificatie uit de Header van een bericht dat haar verbruikte */
  identificatie?: string;
  /** berichten die over deze toewijzing gingen, ook afgekeurde */
  toewijzingNummer?: number;
  /** volgnummer waarna (ouder) de bladzijde begint */
  na?: number;
  limiet: number;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const ZOEK_UUID = ['traceer_id', 'conversatie_id', 'als_antwoord_op'].map((kolom) => `b.${kolom} = :zoek::uuid`);

const OP_IDENTIFICATIE = 'b.id in (select i.bericht_id from dossier.identificatie i where i.identificatie = :identificatie)';
/** Langs het dossier van de client: de gebeurtenissen daarvan noemen elk bericht, ook wat niet is aanvaard. */
const OP_TOEWIJZING = `b.id in (
  select g.bericht_id from dossier.toewijzing t join bericht.gebeurtenis g on g.onderwerp = concat(t.aanbieder, '/', t.gemeente, '/', t.client)
  where t.toewijzing_nummer = :toewijzingNummer and exists (select from jsonb_array_elements(g.bewijs -> 'records') r
    where coalesce(r #>> '{toewijzing,toewijzingNummer}', r #>> '{sleutel,toewijzingNummer}')::bigint = :toewijzingNummer)
  union select p.bericht_id from dossier.prestatie p where p.toewijzing_nummer = :toewijzingNummer)`;

/** Begin van een dag in Nederland, `later` dagen na de dag van de parameter. */
const dagbegin = (parameter: string, later: number): string => `(:${parameter}::date + ${later})::timestamp at time zone 'Europe/Amsterdam'`;

/** De waarden bij `voorwaarden`. */
function parameters({ limiet: _, ...filter }: Berichtfilter): Record<string, unknown> {
  return filter;
}

/** Wat een filter van een bericht `b` eist, de partij uitgezonderd. */
function voorwaarden(f: Berichtfilter): string[] {
  const eisen: [unknown, string][] = [
    [f.soort, 'b.soort = :soort'],
    [f.status, 'b.status = :status'],
    [f.afzender, 'b.afzender_code = :afzender'],
    [f.geadresseerde, 'b.geadresseerde_code = :geadresseerde'],
    [f.van, typeof f.van === 'string' ? `b.ontvangen_op >= ${dagbegin('van', 0)}` : 'b.ontvangen_op >= :van'],
    [f.tot, typeof f.tot === 'string' ? `b.ontvangen_op < ${dagbegin('tot', 1)}` : 'b.ontvangen_op <= :tot'],
    [f.identificatie, OP_IDENTIFICATIE],
    [f.toewijzingNummer, OP_TOEWIJZING],
    [f.na, 'b.id < :na'],
    [f.zoek, `(${['b.referentie_id = :zoek', ...(UUID.test(f.zoek ?? '') ? ZOEK_UUID : [])].join(' or ')})`],
  ];
  return eisen.filter(([waarde]) => waarde !== undefined).map(([, eis]) => eis);
}

type Ingreep = { op: Date } & (
  | { soort: 'status'; bewijs: { status: Berichtstatus } }
  | { soort: 'herverwerk' | 'terzijde'; bewijs: { reden?: string } | null }
);

/** Berichten opzoeken voor mensen. */
@Injectable()
export class Berichtregister {
  constructor(private readonly databank: Databank) {}

  async detail(traceerId: string): Promise<Berichtdetail | undefined> {
    const { bron } = this.databank;
    const bericht = await bron.getRepository(BerichtRij).findOneBy({ traceerId });
    if (!bericht) return undefined;
    const [gebeurtenissen, oordeel, retouren, heen, vast] = await Promise.all([
      bron.query<Ingreep[]>(
        `select op, soort, bewijs from bericht.gebeurtenis where bericht_id = $1 and soort in ('status', 'herverwerk', 'terzijde') order by id`, [bericht.id]),
      bron.query<{ bevindingen: BewaardeBevinding[] }[]>('select bevindingen from bericht.oordeel where bericht_id = $1', [bericht.id]),
      bron.getRepository(BerichtRij).find({ select: { id: true, traceerId: true }, where: { heenId: bericht.id }, order: { id: 'ASC' } }),
      bericht.heenId === null ? null : bron.getRepository(BerichtRij).findOneBy({ id: bericht.heenId }),
      bron.query<{ sinds: Date; reden: string; terzijde: boolean }[]>('select sinds, reden, terzijde_op is not null as terzijde from bericht.vastgelopen where bericht_id = $1', [bericht.id]),
    ]);
    return {
      bericht,
      historie: [
        { status: bericht.vingerafdruk === null ? 'WordtAangeboden' : 'Ontvangen', op: bericht.ontvangenOp },
        ...gebeurtenissen.flatMap((g) => (g.soort === 'status' ? [{ status: g.bewijs.status, op: g.op }] : [])),
      ],
      ingrepen: gebeurtenissen.flatMap((g) => (g.soort === 'status' ? [] : [{ soort: g.soort, op: g.op, reden: g.bewijs?.reden }])),
      bevindingen: oordeel[0]?.bevindingen ?? [],
      meldingen: bericht.meldingen ?? [],
      retouren: retouren.map((r) => r.traceerId),
      heenbericht: heen?.traceerId,
      vastgelopen: vast[0],
    };
  }

  /** Of dit bericht er is, van of aan wie ook. */
  async bestaat(traceerId: string): Promise<boolean> {
    return this.databank.bron.getRepository(BerichtRij).existsBy({ traceerId });
  }

  /**
   * Een bladzijde berichten, nieuwste eerst. Voor één partij worden wat zij stuurde en wat zij ontving elk langs hun eigen index
   * gelezen en daarna samengevoegd; zo kost een bladzijde even veel, hoeveel berichten er ook zijn.
   */
  async lijst(f: Berichtfilter): Promise<BerichtRij[]> {
    const vraag = this.databank.bron.getRepository(BerichtRij).createQueryBuilder('b').setParameters(parameters(f));
    const zoek = (q: SelectQueryBuilder<BerichtRij>): SelectQueryBuilder<BerichtRij> =>
      voorwaarden(f).reduce((deel, voorwaarde) => deel.andWhere(voorwaarde), q).orderBy('b.id', 'DESC').limit(f.limiet);
    if (f.partij === undefined) return zoek(vraag).getMany();
    const kant = (kolom: string): string => zoek(vraag.subQuery().select('b.id').from(BerichtRij, 'b').where(`b.${kolom} = :partij`)).getQuery();
    return vraag.where(`b.id in (${kant('afzender_code')} union all ${kant('geadresseerde_code')})`).orderBy('b.id', 'DESC').limit(f.limiet).getMany();
  }
}
