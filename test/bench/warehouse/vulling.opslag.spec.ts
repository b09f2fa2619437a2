import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../databank.js';
import { benchbron, stel, vragen } from './meet.js';
import { vulWarehouse } from './vul.js';

/** Genoeg om elke openbare indeling boven het minimum te brengen. */
const PRESTATIES = 6_000;

/** Wat niemand in de database afdwingt: elke verwijzing wijst iets aan. */
const LOS: Readonly<Record<string, string>> = {
  'een cliënt van een feit': `select from (select client_id from dwh.feit_toewijzing union all select client_id from dwh.feit_levering union all select client_id from dwh.feit_levering_periode
    union all select client_id from dwh.feit_verzoek union all select client_id from dwh.feit_prestatie union all select client_id from dwh.feit_termijn where client_id is not null) f
    where not exists (select from dwh.dim_client c where c.client_id = f.client_id)`,
  'een cliënt zonder feiten': 'select from dwh.dim_client where not dwh.heeft_feiten(client_id)',
  'een partij van een bericht': `select from dwh.feit_bericht b where not exists (select from dwh.dim_aanbieder a where a.aanbieder = b.aanbieder)
    or not exists (select from dwh.dim_gemeente g where g.gemeente = b.gemeente)`,
  'een toewijzing van een levering': `select from dwh.feit_levering l left join dwh.feit_toewijzing t using (gemeente, toewijzing_nummer, aanbieder, client_id) where t.eerste_begindatum is distinct from l.begindatum`,
  'een levering van een periode': 'select from dwh.feit_levering_periode p where not exists (select from dwh.feit_levering l where l.levering_id = p.levering_id)',
  'een debet van een credit': `select from dwh.feit_prestatie c where c.debet_credit = 'C' and not exists (select from dwh.feit_prestatie d where d.prestatie_id = c.crediteert and d.gecrediteerd = -c.ingediend)`,
  'een bericht van een prestatie': `select from dwh.feit_prestatie p where not exists (select from dwh.feit_bericht b where b.bericht_id = p.bericht_id and b.soort = 'JW323' and b.ontvangen_datum = p.ingediend_op)`,
  'een bericht van een zorgfeit': `select from (select bericht_id from dwh.feit_toewijzing union all select start_bericht_id from dwh.feit_levering
    union all select stop_bericht_id from dwh.feit_levering where einddatum is not null union all select bericht_id from dwh.feit_verzoek) f
    where not exists (select from dwh.feit_bericht b where b.bericht_id = f.bericht_id)`,
  'een bericht van een antwoord of code': `select from (select antwoord_op as id from dwh.feit_bericht where antwoord_op is not null union all select bericht_id from dwh.feit_bericht_code) f
    where not exists (select from dwh.feit_bericht b where b.bericht_id = f.id)`,
  'een segment zoals het beleid het indeelt': 'select from dwh.feit_levering where segment is distinct from dwh.segment_van(product_categorie, product_code, begindatum)',
  'een plaatsing zoals het beleid haar noemt': 'select from dwh.feit_levering where plaatsing is distinct from dwh.plaatsing_van(aanbieder, product_categorie, product_code, begindatum)',
  'een afstand tot zorg in een ander segment': `select from dwh.feit_levering l where (l.dagen_na_ander_segment is null) = exists (
    select from dwh.feit_levering e where e.client_id = l.client_id and e.begindatum < l.begindatum and e.segment is distinct from l.segment)`,
  'een bedrag dat sluit': 'select from dwh.feit_prestatie where ingediend <> toegekend + afgewezen + in_behandeling or ingediend <> volume * tarief or einddatum < begindatum',
  'een eigen debet per toewijzing, product en periode (TR389)': `select from dwh.feit_prestatie where debet_credit = 'D'
    group by gemeente, toewijzing_nummer, aanbieder, client_id, product_categorie, product_code, begindatum having count(*) > 1`,
  'een periode tot de randen van de maand of de toewijzing (TR387, TR388)': `select from dwh.feit_prestatie p join dwh.feit_toewijzing t using (gemeente, toewijzing_nummer, aanbieder, client_id)
    where p.begindatum <> greatest(p.maand, t.ingangsdatum) or p.einddatum <> least((p.maand + interval '1 month')::date - 1, t.einddatum)`,
  'een product dat is toegewezen': `select from dwh.feit_prestatie p join dwh.feit_toewijzing t using (gemeente, toewijzing_nummer, aanbieder, client_id)
    where p.product_categorie <> t.product_categorie or p.product_code <> t.product_code`,
  'een credit na haar debet': `select from dwh.feit_prestatie c join dwh.feit_prestatie d on d.prestatie_id = c.crediteert where c.bericht_id <= d.bericht_id`,
  'een som per product van een prestatie': `(select bericht_id, maand, product_code, sum(ingediend), sum(toegekend), sum(afgewezen), sum(in_behandeling), count(*), count(*) filter (where debet_credit = 'D')
      from dwh.feit_prestatie group by 1, 2, 3)
    except select bericht_id, maand, product_code, sum(ingediend), sum(toegekend), sum(afgewezen), sum(in_behandeling), sum(prestaties), sum(debetprestaties) from dwh.som_product group by 1, 2, 3`,
  'een som per jaar van een prestatie': `(select extract(year from maand)::int, gemeente, aanbieder, product_code, sum(ingediend), sum(toegekend), count(*) from dwh.feit_prestatie group by 1, 2, 3, 4)
    except select jaar, gemeente, aanbieder, product_code, sum(ingediend), sum(toegekend), sum(prestaties) from dwh.som_jaar group by 1, 2, 3, 4`,
  'een som per tarief van een prestatie': `(select bericht_id, maand, product_code, contract_tarief, sum(ingediend), min(tarief) filter (where debet_credit = 'D'), max(tarief) filter (where debet_credit = 'D') from dwh.feit_prestatie where oordeel <> 'afgewezen' group by 1, 2, 3, 4)
    except select bericht_id, maand, product_code, contract_tarief, sum(bedrag), min(laagste_tarief), max(hoogste_tarief) from dwh.som_tarief group by 1, 2, 3, 4`,
  'een som per toewijzing van een prestatie': `(select date_trunc('quarter', maand)::date, toewijzing_nummer, client_id, sum(toegekend), count(*) filter (where debet_credit = 'D'), min(begindatum), max(einddatum)
      from dwh.feit_prestatie group by 1, 2, 3)
    except select kwartaal, toewijzing_nummer, client_id, sum(toegekend), sum(debetprestaties), min(eerste_begindatum), max(laatste_einddatum) from dwh.som_toewijzing group by 1, 2, 3`,
  'een som per cliënt van een prestatie': `(select extract(year from maand)::int, aanbieder, product_code, client_id, sum(toegekend), count(*) filter (where oordeel = 'toegekend') from dwh.feit_prestatie group by 1, 2, 3, 4)
    except select jaar, aanbieder, product_code, client_id, sum(toegekend), sum(toegekende_prestaties) from dwh.som_client group by 1, 2, 3, 4`,
  'een code van een dimensie': `select from dwh.feit_levering l left join dwh.dim_verwijzer v using (verwijzer) left join dwh.dim_reden_beeindiging r using (reden_beeindiging)
    where v.verwijzer is null or (r.reden_beeindiging is null) <> (l.einddatum is null)`,
  'een retourcode': 'select from dwh.feit_bericht_code f where not exists (select from dwh.dim_retourcode r where r.code = f.code)',
};

beschrijfMetDatabank('de vulling van de bench van het warehouse', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    await vulWarehouse(proef.databank, PRESTATIES);
  }, 60_000);
  afterAll(() => proef.ruimOp());

  const tel = async (vraag: string): Promise<number> => (await proef.databank.pool.query<{ aantal: number }>(`select count(*) as aantal from (${vraag}) t`)).rows[0]?.aantal ?? NaN;

  it('geeft ongeveer zoveel prestaties als gevraagd', async () => {
    const gevonden = await tel('select from dwh.feit_prestatie');
    expect(gevonden / PRESTATIES).toBeGreaterThan(0.85);
    expect(gevonden / PRESTATIES).toBeLessThan(1.15);
  });

  it.each(['feit_toewijzing', 'feit_levering', 'feit_levering_periode', 'feit_verzoek', 'feit_termijn', 'feit_bericht', 'feit_bericht_code'])('%s heeft rijen', async (tabel) => {
    expect(await tel(`select from dwh.${tabel}`)).toBeGreaterThan(0);
  });

  it.each(Object.entries(LOS))('nergens ontbreekt %s', async (_, vraag) => expect(await tel(vraag)).toBe(0));

  it('de 29 grootste aanbieders dragen ongeveer 80 procent', async () => {
    const { rows } = await proef.databank.pool.query<{ deel: number }>(`
      select (sum(prestaties) filter (where rang <= 29) / sum(prestaties))::float8 as deel
      from (select count(*) as prestaties, row_number() over (order by count(*) desc) as rang from dwh.feit_prestatie group by aanbieder) a`);
    expect(rows[0]?.deel).toBeGreaterThan(0.7);
    expect(rows[0]?.deel).toBeLessThan(0.9);
  });

  it('elk rapport geeft rijen', async () => {
    const leeg: string[] = [];
    for (const vraag of vragen(benchbron(proef.databank.pool))) if (await stel(vraag) === 0) leeg.push(vraag[0].naam);
    expect(leeg).toEqual([]);
  });
});

beschrijfMetDatabank('de vulling van meer jaren', () => {
  it('geeft elk jaar ongeveer zoveel prestaties als gevraagd', async () => {
    const proef = await maakTestdatabank();
    try {
      await vulWarehouse(proef.databank, PRESTATIES, 3);
      const { rows } = await proef.databank.pool.query<{ jaar: number; aantal: number }>('select extract(year from maand)::int as jaar, count(*)::int as aantal from dwh.feit_prestatie group by 1 order by 1');
      expect(rows.map(({ jaar }) => jaar)).toEqual([2023, 2024, 2025]);
      const perJaar = rows.reduce((som, { aantal }) => som + aantal, 0) / rows.length / PRESTATIES;
      expect(perJaar).toBeGreaterThan(0.85);
      expect(perJaar).toBeLessThan(1.15);
      for (const { aantal } of rows) expect(aantal / PRESTATIES).toBeGreaterThan(0.5);
    } finally {
      await proef.ruimOp();
    }
  }, 60_000);
});
