import { createHmac } from 'node:crypto';
import { AANBIEDER, eenBsn, eenContractregel, eenJW301, eenJW305, eenJW307, eenJW315, eenJW319, eenJW323, GEMEENTE } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { wachtTot } from '../keten/opstelling/wachten.js';
import { werkClientenBij } from '../../apps/warehouse/src/schrijf/clienten.js';
import { neemLaadslot } from '../../apps/warehouse/src/werk.js';
import { Laadproef, SLEUTEL } from './laadproef.js';

const CONTRACTEN = [eenContractregel({ van: '2024-01-01' })];
const start = (begindatum: string, status?: string) => eenJW305({ regels: [{ begindatum, toewijzingIngangsdatum: '2025-01-01', ...(status ? { statusAanlevering: status } : {}) }] });
const stop = (begindatum: string, einddatum: string, redenBeeindiging: string) => eenJW307({ regels: [{ begindatum, einddatum, redenBeeindiging }] });

beschrijfMetDatabank('het warehouse laden', () => {
  let proef: Laadproef;
  beforeAll(async () => {
    proef = await Laadproef.start(CONTRACTEN);
  }, 60_000);
  beforeEach(async () => {
    await proef.vergeet();
    proef.hub.vandaag = '2025-01-10';
  });
  afterAll(() => proef.ruimOp());

  it('een toewijzing met haar start: een client onder pseudoniem, met geboortejaar en zonder meer', async () => {
    await proef.stuur('JW301', eenJW301());
    await proef.stuur('JW305', start('2025-01-06'));
    await proef.laad();
    const pseudoniem = createHmac('sha256', SLEUTEL).update(eenBsn(0)).digest('base64url');
    expect(await proef.rijen('dim_client')).toEqual([{ client_id: 1, pseudoniem, geboortejaar: 2010, geslacht: '2' }]);
    expect(await proef.rijen('feit_toewijzing')).toMatchObject([{
      gemeente: GEMEENTE, toewijzing_nummer: 1001, aanbieder: AANBIEDER, client_id: 1, segment: 'Verblijf', plaatsing: 'JeugdzorgPlus', uitvoeringsvariant: 'inspanning',
      verwijzer: 'geen-verzoek', ontvangen_op: expect.any(String) as string, eerste_begindatum: '2025-01-06', aantal_leveringen: 1, aantal_wijzigingen: 0,
    }]);
    expect(await proef.rijen('feit_levering')).toMatchObject([{ begindatum: '2025-01-06', einddatum: null, toewijzing_einddatum: '2025-12-31', aantal_onderbrekingen: 0 }]);
    expect(await proef.rijen('feit_bericht', 'bericht_id')).toMatchObject([{ soort: 'JW301', uitkomst: 'goedgekeurd', van_gemeente: true }, { soort: 'JW305', uitkomst: 'goedgekeurd', van_gemeente: false }]);
  });

  it('een tijdelijke stop eindigt de levering niet, een herstart hoort erbij, een definitieve stop eindigt haar', async () => {
    await proef.stuur('JW301', eenJW301());
    await proef.stuur('JW305', start('2025-01-06'));
    await proef.stuur('JW307', stop('2025-01-06', '2025-01-20', '20'), '2025-01-21');
    await proef.laad();
    expect(await proef.rijen('feit_levering')).toMatchObject([{ einddatum: null, tijdelijk_gestopt_op: '2025-01-20' }]);
    await proef.stuur('JW305', start('2025-01-25'), '2025-01-26');
    await proef.stuur('JW307', stop('2025-01-25', '2025-02-10', '31'), '2025-02-11');
    await proef.laad();
    expect(await proef.rijen('feit_levering')).toMatchObject([{
      begindatum: '2025-01-06', einddatum: '2025-02-10', reden_beeindiging: '31', tijdelijk_gestopt_op: null, aantal_onderbrekingen: 1, dagen_onderbroken: 4,
    }]);
    expect(await proef.rijen('feit_levering_periode', 'volgnummer')).toMatchObject([
      { volgnummer: 1, begindatum: '2025-01-06', einddatum: '2025-01-20', reden_beeindiging: '20' },
      { volgnummer: 2, begindatum: '2025-01-25', einddatum: '2025-02-10', reden_beeindiging: '31' },
    ]);
  });

  it('wat verwijderd is, is er nooit geweest', async () => {
    await proef.stuur('JW301', eenJW301());
    await proef.stuur('JW305', start('2025-01-06'));
    await proef.laad();
    await proef.stuur('JW305', start('2025-01-06', '3'));
    await proef.laad();
    expect(await proef.rijen('feit_levering')).toEqual([]);
    expect(await proef.rijen('feit_toewijzing')).toMatchObject([{ eerste_begindatum: null, aantal_leveringen: 0 }]);
    await proef.stuur('JW301', eenJW301({ regels: [{ einddatum: '2025-01-01', redenWijziging: '13', toewijzingsdatum: '2025-01-10' }] }));
    await proef.laad();
    expect(await proef.rijen('feit_toewijzing')).toEqual([]);
    expect(await proef.rijen('dim_client')).toEqual([]);
  });

  it('de verwijzer komt uit het verzoek waarop is toegewezen', async () => {
    await proef.stuur('JW315', eenJW315({ regels: [{ referentieAanbieder: 'V1', toewijzingIngangsdatum: '2025-02-01', verwijzer: { type: '02', naam: 'Dokter Geheim' } }] }));
    await proef.stuur('JW319', eenJW319({ antwoord: { referentieAanbieder: 'V1', verzoekAntwoord: '2' } }), '2025-01-12');
    await proef.stuur('JW301', eenJW301({ regels: [{ referentieAanbieder: 'V1', ingangsdatum: '2025-02-01', toewijzingsdatum: '2025-01-14' }] }), '2025-01-14');
    await proef.laad();
    expect(await proef.rijen('feit_toewijzing')).toMatchObject([{ verwijzer: '02' }]);
    expect(await proef.rijen('feit_verzoek')).toMatchObject([{ soort: 'toewijzing', verwijzer: '02', product_code: '44A09', antwoord: 'toegewezen', gewenste_ingangsdatum: '2025-02-01' }]);
    expect(JSON.stringify(await proef.afdruk())).not.toMatch(/Geheim|Proefpersoon|Noor|V1|2010-05|9999\d{5}/);
  });

  /** Een goede en een foute prestatie, en daarna een credit op de goede; na elke declaratie geladen. */
  async function declareerEnCrediteer(): Promise<void> {
    await proef.stuur('JW301', eenJW301());
    await proef.stuur('JW305', start('2025-01-01'));
    const prestatie = (referentieNummer: string, anders: object) => ({
      productReferentie: { referentieNummer }, toewijzingNummer: '1001', productPeriode: { begindatum: '2025-01-01', einddatum: '2025-01-31' }, geleverdVolume: '2',
      ingediendBedrag: { bedrag: '98714', debetCredit: 'D' }, ...anders,
    });
    const declareer = (nummer: string, ...prestaties: object[]) =>
      proef.stuur('JW323', eenJW323({ declaratie: { declaratieNummer: nummer, declaratiePeriode: { begindatum: '2025-02-01', einddatum: '2025-02-28' } }, clienten: [{ bsn: eenBsn(0), prestaties }] }), '2025-04-01');
    await declareer('D1', prestatie('P1', {}), prestatie('P2', { productPeriode: { begindatum: '2025-02-01', einddatum: '2025-02-28' }, ingediendBedrag: { bedrag: '1', debetCredit: 'D' } }));
    await proef.laad();
    await declareer('D2', prestatie('C1', { productReferentie: { referentieNummer: 'C1', vorigReferentieNummer: 'P1' }, ingediendBedrag: { bedrag: '98714', debetCredit: 'C' } }));
    await proef.laad();
  }

  it('ingediend, toegekend, afgewezen en gecrediteerd staan apart, en sluiten', async () => {
    await declareerEnCrediteer();
    const [debet, credit, fout] = await proef.vraag<Record<string, unknown>>('select * from dwh.feit_prestatie order by maand, debet_credit desc');
    expect(debet).toMatchObject({ maand: '2025-01-01', ingediend: 98_714, toegekend: 98_714, afgewezen: 0, in_behandeling: 0, gecrediteerd: 98_714, contract_tarief: '49357.0000', tarief_plafond: null, volume: 2 });
    expect(credit).toMatchObject({ ingediend: -98_714, toegekend: -98_714, gecrediteerd: 0, crediteert: debet?.['prestatie_id'], volume: -2 });
    expect(fout).toMatchObject({ maand: '2025-02-01', ingediend: 1, toegekend: 0, afgewezen: 1, oordeel: 'afgewezen' });
    expect(await proef.vraag('select sum(ingediend - toegekend - afgewezen - in_behandeling)::int as rest, sum(toegekend)::int as netto from dwh.feit_prestatie')).toEqual([{ rest: 0, netto: 0 }]);
    const [debetsom, creditsom, foutsom] = await proef.vraag<Record<string, unknown>>('select * from dwh.som_product order by maand, toegekend desc');
    expect(debetsom).toMatchObject({ maand: '2025-01-01', telt_product: true, telt_declaratie: true, prestaties: 1, debetprestaties: 1, toegekende_prestaties: 1, volume_toegekend: 2, toegekend: 98_714, toegekend_debet: 98_714, gecrediteerd: 0 });
    expect(creditsom).toMatchObject({ bericht_id: credit?.['bericht_id'], debetprestaties: 0, toegekende_prestaties: 1, volume_toegekend: -2, ingediend: -98_714, toegekend: -98_714, toegekend_debet: 0, gecrediteerd: 98_714 });
    expect(foutsom).toMatchObject({ maand: '2025-02-01', prestaties: 1, toegekende_prestaties: 0, volume_toegekend: 0, ingediend: 1, toegekend: 0, afgewezen: 1 });
    expect(await proef.vraag('select * from dwh.som_toewijzing')).toEqual([expect.objectContaining({
      kwartaal: '2025-01-01', telt_toewijzing: true, debetprestaties: 2, toegekende_prestaties: 2, toegekend: 0, eerste_begindatum: '2025-01-01', laatste_begindatum: '2025-02-01',
    })]);
    expect(await proef.vraag('select * from dwh.som_client')).toEqual([expect.objectContaining({ jaar: 2025, telt_product: true, telt_aanbieder: true, toegekende_prestaties: 2, toegekend: 0 })]);
    expect(await proef.vraag(`select uitkomst, niveau from dwh.feit_bericht where soort = 'JW323' order by bericht_id`)).toEqual([{ uitkomst: 'gedeeltelijk', niveau: 4 }, { uitkomst: 'goedgekeurd', niveau: null }]);
  });

  it('een credit die uit geen bericht volgt, is na een herbouw weg en neemt dan ook niets meer terug', async () => {
    await declareerEnCrediteer();
    const goed = await proef.afdruk();
    await proef.vraag(`insert into dwh.feit_prestatie select (jsonb_populate_record(p, jsonb_build_object('prestatie_id', gen_random_uuid(), 'bericht_id', p.bericht_id + 90000))).*
      from dwh.feit_prestatie p where p.debet_credit = 'C'`);
    await proef.geefOpdracht('herbouw');
    await proef.laad();
    expect(await proef.afdruk()).toEqual(goed);
  });

  it('een client zonder feiten staat ook in geen som meer, al worden die later opnieuw geteld', async () => {
    await declareerEnCrediteer();
    const [client] = await proef.vraag<{ client_id: number }>('select client_id from dwh.dim_client');
    for (const feit of ['prestatie', 'levering', 'levering_periode', 'toewijzing', 'termijn', 'verzoek']) await proef.vraag(`delete from dwh.feit_${feit}`);
    expect([await proef.rijen('som_client'), await proef.rijen('som_toewijzing')]).toEqual([[expect.anything()], [expect.anything()]]);
    await proef.hub.databank.inTransactie((tx) => werkClientenBij(tx, [client?.client_id ?? 0]));
    expect([await proef.rijen('dim_client'), await proef.rijen('som_client'), await proef.rijen('som_toewijzing')]).toEqual([[], [], []]);
  });

  it('een herbouw begint pas als niemand laadt', async () => {
    await proef.stuur('JW301', eenJW301());
    await proef.laad();
    await proef.geefOpdracht('herbouw');
    const herbouw = async (): Promise<unknown> => (await proef.vraag('select begonnen_op is not null as begonnen, klaar_op is not null as klaar from lading.opdracht'))[0];
    let ronde: Promise<void> | undefined;
    await proef.hub.databank.inTransactie(async (tx) => {
      expect(await neemLaadslot(tx)).toBe(true);
      ronde = proef.lader().werkBij();
      await wachtTot('de ronde wacht op het slot', async () => (await proef.vraag(`select from pg_locks l join pg_database d on d.oid = l.database
        where l.locktype = 'advisory' and not l.granted and d.datname = current_database()`)).length === 1);
      expect(await herbouw()).toEqual({ begonnen: false, klaar: false });
    });
    await ronde;
    expect(await herbouw()).toEqual({ begonnen: true, klaar: true });
    expect(await proef.vraag('select from lading.agenda')).toEqual([]);
  });

  it('een product staat in de dimensie zolang een feit het noemt', async () => {
    const nieuwe = async (): Promise<unknown[]> => {
      await proef.laad();
      return (await proef.vraag<{ code: string }>(`select distinct product_code as code from dwh.dim_product where product_code like '54X%' order by 1`)).map(({ code }) => code);
    };
    const tweede = { toewijzingNummer: '1002', product: { categorie: '54', code: '54X02' } };
    await proef.stuur('JW301', eenJW301({ regels: [{ product: { categorie: '54' }, omvang: undefined }] }));
    expect(await nieuwe()).toEqual([]);
    await proef.stuur('JW323', eenJW323({ clienten: [{ bsn: eenBsn(0), prestaties: [{ productCategorie: '54', productCode: '54X01' }] }] }), '2025-04-01');
    expect(await nieuwe()).toEqual(['54X01']);
    await proef.stuur('JW301', eenJW301({ regels: [tweede] }));
    expect(await nieuwe()).toEqual(['54X01', '54X02']);
    await proef.stuur('JW301', eenJW301({ regels: [{ ...tweede, einddatum: '2025-01-01', redenWijziging: '13', toewijzingsdatum: '2025-01-10' }] }));
    expect(await nieuwe()).toEqual(['54X01']);
  });

  it('een afgekeurd bericht telt in het verkeer, met zijn codes, en geeft geen feiten over een client', async () => {
    await proef.stuur('JW305', start('2025-01-06'));
    await proef.hub.verwerk({ type: 'JW305', van: AANBIEDER, aan: GEMEENTE, payload: Buffer.from('<geen bericht') });
    await proef.laad();
    expect(await proef.rijen('feit_bericht', 'bericht_id')).toMatchObject([{ uitkomst: 'afgekeurd', niveau: 3 }, { uitkomst: 'afgekeurd', niveau: 1 }]);
    expect(await proef.rijen('feit_bericht_code', 'bericht_id')).toMatchObject([{ niveau: 3, regel: 'TR019', code: '9019', aantal: 1 }, { niveau: 1, regel: 'xsd', code: 'BRS14', aantal: 1 }]);
    expect(await proef.rijen('dim_client')).toEqual([]);
  });
});
