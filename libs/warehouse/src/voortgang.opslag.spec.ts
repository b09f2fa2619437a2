import { leesKwaliteit, leesRijen, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenLevering, eenPeriode, eenPrestatiefeit, eenRegio, leegSter, legInSter, type Ster, type Sterrij } from '../../../test/bouwers/ster.js';
import type { Rapportbron } from './bron.js';
import { voortgang } from './voortgang.js';

const [ENSCHEDE, ALMELO, BORNE] = ['0153', '0141', '0147'];
const ANDERE_AANBIEDER = '42420001';
const BEHEER = { rol: 'beheer', code: 'beheer' } as const;
const TARIEF = 49357;

/** De kolommen zoals art. 16 en de afnemer ze kennen: naam en volgorde liggen vast. */
const ONDERDELEN = [
  'beginstand', 'instroom', 'uitstroom', 'eindstand', 'unieke_clienten', 'gemiddelde_verblijfsduur_dagen', 'afwijkingen_meer_dan_10_procent',
  'verwachte_verblijfsduur_dagen', 'gemiddelde_kosten_per_client', 'heropnames_binnen_een_maand',
];

beschrijfMetDatabank('jeugdzorgplus-voortgang', () => {
  let proef: Testdatabank;
  let vandaag = '2026-08-01';
  let maanden = 1;
  const bron = (): Rapportbron => ({ pool: proef.databank.pool, vandaag: () => vandaag, beleid: { heropname: { maanden }, kleineAantallen: { minimum: 10 } } });

  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(async () => {
    [vandaag, maanden] = ['2026-08-01', 1];
    await leegSter(proef.databank.pool);
    await leg(eenRegio(ENSCHEDE, ALMELO, BORNE));
  });

  const leg = (ster: Ster): Promise<void> => legInSter(proef.databank.pool, ster);

  /** Leveringen, elk zonder onderbreking. */
  const legLeveringen = (...leveringen: Sterrij[]): Promise<void> =>
    leg({ feit_levering: leveringen, feit_levering_periode: leveringen.map((levering) => eenPeriode(levering)) });

  async function lees(parameters: Record<string, unknown> = {}): Promise<Rij[]> {
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(voortgang(bron()), { kwartaal: '2026-K2', ...parameters }, BEHEER)) rijen.push(rij);
    return rijen;
  }

  async function van(gemeente: string, ...namen: string[]): Promise<unknown[]> {
    const rij = (await lees()).find((een) => een['gemeente'] === gemeente);
    return namen.map((naam) => rij?.[naam]);
  }
  const stroom = (gemeente = ENSCHEDE): Promise<unknown[]> => van(gemeente, 'beginstand', 'instroom', 'uitstroom', 'eindstand', 'overgang_in', 'overgang_uit');

  it('heeft de kolommen van art. 16 in vaste volgorde, met daarachter overgang, dekking en de berekende kosten', () => {
    expect(voortgang(bron()).kolommen.map(({ naam }) => naam)).toEqual([
      'gemeente', 'kwartaal', ...ONDERDELEN, ...ONDERDELEN.map((naam) => `${naam}_cumulatief`), 'overgang_in', 'overgang_uit', 'dekking', 'berekende_kosten_per_client',
    ]);
  });

  describe('wie een rij heeft', () => {
    it('elke gemeente die levert, ook zonder cliënten: aantallen 0, gemiddelden leeg', async () => {
      const rijen = await lees();
      expect(rijen.map(({ gemeente, kwartaal }) => [gemeente, kwartaal])).toEqual([[ALMELO, '2026-K2'], [BORNE, '2026-K2'], [ENSCHEDE, '2026-K2']]);
      const leeg = (naam: string): boolean => /^(gemiddelde|verwachte|dekking|berekende)/.test(naam);
      for (const { gemeente: _, kwartaal: __, ...maten } of rijen) {
        for (const [naam, waarde] of Object.entries(maten)) expect([naam, waarde]).toEqual([naam, leeg(naam) ? null : 0]);
      }
    });

    it('een gemeente die niet of over een ander segment levert, heeft geen rij', async () => {
      await proef.databank.pool.query(`update dwh.aanlevering set aan = false where gemeente = $1 or (gemeente = $2 and segment = 'Verblijf')`, [ALMELO, BORNE]);
      expect((await lees()).map(({ gemeente }) => gemeente)).toEqual([ENSCHEDE]);
      const kwaliteit = await leesKwaliteit(voortgang(bron()), { kwartaal: '2026-K2' }, BEHEER);
      expect(kwaliteit.find(({ naam }) => naam === 'gemeenten_zonder_levering')?.waarde).toBe(1);
    });

    it('een gemeente die het vraagt, krijgt alleen haar eigen rij', async () => {
      expect((await lees({ gemeente: ENSCHEDE })).map(({ gemeente }) => gemeente)).toEqual([ENSCHEDE]);
    });
  });

  describe('wie telt', () => {
    it('alleen plaatsingen, ook in de kosten', async () => {
      await legLeveringen(eenLevering({ plaatsing: null }), eenLevering({ client_id: 2 }));
      await leg({ feit_prestatie: [eenPrestatiefeit({ plaatsing: null }), eenPrestatiefeit({ client_id: 2, volume: 10 })] });
      expect(await van(ENSCHEDE, 'beginstand', 'unieke_clienten', 'gemiddelde_kosten_per_client')).toEqual([1, 1, 10 * TARIEF]);
    });

    it.each([
      ['begonnen voor het kwartaal', '2026-03-31', null, [1, 0, 0, 1]],
      ['begonnen op de eerste dag', '2026-04-01', null, [0, 1, 0, 1]],
      ['begonnen op de laatste dag', '2026-06-30', null, [0, 1, 0, 1]],
      ['begonnen na het kwartaal', '2026-07-01', null, [0, 0, 0, 0]],
      ['geëindigd voor het kwartaal', '2026-01-05', '2026-03-31', [0, 0, 0, 0]],
      ['geëindigd op de eerste dag', '2026-01-05', '2026-04-01', [1, 0, 1, 0]],
      ['geëindigd op de laatste dag', '2026-01-05', '2026-06-30', [1, 0, 1, 0]],
      ['geëindigd na het kwartaal', '2026-01-05', '2026-07-01', [1, 0, 0, 1]],
      ['begonnen en geëindigd op dezelfde dag', '2026-05-05', '2026-05-05', [0, 1, 1, 0]],
    ])('%s', async (_, begindatum, einddatum, verwacht) => {
      await legLeveringen(eenLevering({ begindatum, einddatum }));
      expect(await van(ENSCHEDE, 'beginstand', 'instroom', 'uitstroom', 'eindstand')).toEqual(verwacht);
    });

    it('cumulatief telt van 1 januari, en een cliënt ook over kwartalen heen één keer', async () => {
      await legLeveringen(
        eenLevering({ client_id: 1, begindatum: '2025-12-31', einddatum: '2026-01-01' }),
        eenLevering({ client_id: 2, begindatum: '2026-01-01', einddatum: '2026-02-10' }),
        eenLevering({ client_id: 2, begindatum: '2026-04-20' }),
      );
      expect(await van(ENSCHEDE, ...ONDERDELEN.slice(0, 5))).toEqual([0, 1, 0, 1, 1]);
      expect(await van(ENSCHEDE, ...ONDERDELEN.slice(0, 5).map((naam) => `${naam}_cumulatief`))).toEqual([1, 2, 2, 1, 2]);
    });

    it('een tijdelijke stop is geen uitstroom, en de herstart geen instroom of heropname', async () => {
      const levering = eenLevering({ begindatum: '2026-02-01', aantal_onderbrekingen: 1, dagen_onderbroken: 20 });
      await leg({
        feit_levering: [levering],
        feit_levering_periode: [eenPeriode(levering, { einddatum: '2026-04-10', reden_beeindiging: '20' }), eenPeriode(levering, { volgnummer: 2, begindatum: '2026-05-01' })],
      });
      expect(await stroom()).toEqual([1, 0, 0, 1, 0, 0]);
      expect(await van(ENSCHEDE, 'heropnames_binnen_een_maand', 'heropnames_binnen_een_maand_cumulatief')).toEqual([0, 0]);
    });
  });

  describe('verblijfsduur', () => {
    it('is het gemiddelde over de uitstroom, beide dagen meegeteld; precies 10 procent wijkt niet af', async () => {
      await legLeveringen(...[['2026-05-01', 90], ['2026-05-02', 110], ['2026-05-03', 100]].map(([einddatum, duur], i) =>
        eenLevering({ client_id: i, einddatum: einddatum as string, begindatum: dag(einddatum as string, 1 - Number(duur)) })));
      expect(await van(ENSCHEDE, 'gemiddelde_verblijfsduur_dagen', 'afwijkingen_meer_dan_10_procent')).toEqual([100, 0]);
    });

    it.each([[[89, 111, 100], 2], [[300, 100, 100, 100], 4], [[1], 0], [[10, 11], 0], [[7, 9], 2]])('duren %j: %d afwijkingen', async (duren, afwijkingen) => {
      await legLeveringen(...duren.map((duur, i) => eenLevering({ client_id: i, einddatum: '2026-06-01', begindatum: dag('2026-06-01', 1 - duur) })));
      expect(await van(ENSCHEDE, 'afwijkingen_meer_dan_10_procent')).toEqual([afwijkingen]);
    });

    it('de verwachte is het gemiddelde over de eindstand met een Einddatum van de toewijzing', async () => {
      await legLeveringen(
        eenLevering({ client_id: 1, begindatum: '2026-04-01', toewijzing_einddatum: '2026-04-30' }),
        eenLevering({ client_id: 2, begindatum: '2026-06-30', toewijzing_einddatum: '2026-07-09' }),
        eenLevering({ client_id: 3, begindatum: '2026-04-01', toewijzing_einddatum: null }),
        eenLevering({ client_id: 4, begindatum: '2026-04-01', einddatum: '2026-06-30', toewijzing_einddatum: '2030-12-31' }),
      );
      expect(await van(ENSCHEDE, 'verwachte_verblijfsduur_dagen', 'verwachte_verblijfsduur_dagen_cumulatief')).toEqual([20, 20]);
    });
  });

  describe('heropnames', () => {
    const eerder = (anders: Sterrij = {}): Sterrij => eenLevering({ begindatum: '2026-03-01', einddatum: '2026-04-10', ...anders });
    const heropnames = async (...leveringen: Sterrij[]): Promise<unknown> => {
      await legLeveringen(...leveringen);
      return (await van(ENSCHEDE, 'heropnames_binnen_een_maand'))[0];
    };

    it.each([
      ['dezelfde dag', '2026-04-10', 1], ['de dag erna', '2026-04-11', 1], ['precies een kalendermaand later', '2026-05-10', 1], ['een dag te laat', '2026-05-11', 0],
    ])('%s', async (_, begindatum, verwacht) => expect(await heropnames(eerder(), eenLevering({ begindatum }))).toBe(verwacht));

    it('een maand na 31 januari is de laatste dag van februari', async () => {
      await legLeveringen(
        eenLevering({ client_id: 1, begindatum: '2026-01-01', einddatum: '2026-01-31' }), eenLevering({ client_id: 1, begindatum: '2026-02-28' }),
        eenLevering({ client_id: 2, begindatum: '2026-01-01', einddatum: '2026-01-31' }), eenLevering({ client_id: 2, begindatum: '2026-03-01' }),
      );
      expect(await van(ENSCHEDE, 'heropnames_binnen_een_maand', 'heropnames_binnen_een_maand_cumulatief')).toEqual([0, 1]);
    });

    it.each([
      ['bij een andere aanbieder die geen ontvanger is', { aanbieder: ANDERE_AANBIEDER, plaatsing: null }, 1],
      ['bij een andere gemeente, na een tussenpoos', { gemeente: ALMELO }, 1],
      ['van een ander product', { product_code: '44A10', plaatsing: null }, 0],
      ['van een ander', { client_id: 2 }, 0],
      ['die niet definitief is geëindigd', { einddatum: null, tijdelijk_gestopt_op: '2026-04-10' }, 0],
    ])('een eerdere levering %s', async (_, anders, verwacht) => {
      expect(await heropnames(eerder(anders as Sterrij), eenLevering({ begindatum: '2026-04-25' }))).toBe(verwacht);
    });

    it('een wissel van gemeente is geen heropname', async () => {
      expect(await heropnames(eerder({ gemeente: ALMELO }), eenLevering({ begindatum: '2026-04-11' }))).toBe(0);
    });

    it('het aantal maanden is een keuze van de regio', async () => {
      maanden = 2;
      expect(await heropnames(eerder(), eenLevering({ begindatum: '2026-06-10' }))).toBe(1);
    });
  });

  describe('overgang', () => {
    it('wie verhuist, is geen in- of uitstroom van de regio', async () => {
      await legLeveringen(eenLevering({ einddatum: '2026-05-15', toewijzing_nummer: 1 }), eenLevering({ gemeente: ALMELO, begindatum: '2026-05-16' }));
      expect(await stroom(ENSCHEDE)).toEqual([1, 0, 0, 0, 0, 1]);
      expect(await stroom(ALMELO)).toEqual([0, 0, 0, 1, 1, 0]);
      expect(await van(ENSCHEDE, 'gemiddelde_verblijfsduur_dagen', 'uitstroom_cumulatief')).toEqual([null, 0]);
    });

    it('op de grens van een kwartaal staat elke helft in het kwartaal van zijn dag', async () => {
      await legLeveringen(eenLevering({ einddatum: '2026-03-31' }), eenLevering({ gemeente: ALMELO, begindatum: '2026-04-01' }));
      expect(await stroom(ENSCHEDE)).toEqual([0, 0, 0, 0, 0, 0]);
      expect(await stroom(ALMELO)).toEqual([0, 0, 0, 1, 1, 0]);
      expect(await van(ENSCHEDE, 'uitstroom_cumulatief', 'eindstand_cumulatief')).toEqual([0, 0]);
    });

    it.each([
      ['een dag te laat begonnen', { begindatum: '2026-05-17' }], ['een ander', { client_id: 2 }], ['geen plaatsing', { plaatsing: null }], ['dezelfde gemeente', { gemeente: ENSCHEDE }],
    ])('%s: gewone uitstroom', async (_, anders) => {
      await legLeveringen(eenLevering({ einddatum: '2026-05-15' }), eenLevering({ gemeente: ALMELO, begindatum: '2026-05-16', ...(anders as Sterrij) }));
      expect(await van(ENSCHEDE, 'uitstroom', 'overgang_uit')).toEqual([1, 0]);
    });

    it('een stop hoort bij hoogstens één nieuwe start: die bij dezelfde aanbieder', async () => {
      await legLeveringen(
        eenLevering({ einddatum: '2026-05-15' }),
        eenLevering({ gemeente: ALMELO, aanbieder: ANDERE_AANBIEDER, begindatum: '2026-05-16' }),
        eenLevering({ gemeente: BORNE, begindatum: '2026-05-10' }),
      );
      expect(await van(ALMELO, 'instroom', 'overgang_in')).toEqual([1, 0]);
      expect(await van(BORNE, 'instroom', 'overgang_in')).toEqual([0, 1]);
    });
  });

  describe('kosten', () => {
    it('zijn wat is toegekend over zorg in het tijdvak, debet min credit, per unieke cliënt', async () => {
      await legLeveringen(eenLevering({ client_id: 1 }), eenLevering({ client_id: 2 }));
      await leg({
        feit_prestatie: [
          eenPrestatiefeit({ maand: '2026-01-01' }), eenPrestatiefeit({ maand: '2026-04-01' }), eenPrestatiefeit({ maand: '2026-06-01', volume: 10 }), eenPrestatiefeit({ maand: '2026-04-01', volume: -5 }),
          eenPrestatiefeit({ maand: '2026-05-01', oordeel: 'afgewezen' }), eenPrestatiefeit({ maand: '2026-05-01', oordeel: 'ingediend' }),
          eenPrestatiefeit({ maand: '2026-07-01' }), eenPrestatiefeit({ maand: '2025-12-01' }), eenPrestatiefeit({ gemeente: ALMELO }),
        ],
      });
      expect(await van(ENSCHEDE, 'gemiddelde_kosten_per_client', 'gemiddelde_kosten_per_client_cumulatief')).toEqual([35 * TARIEF / 2, 65 * TARIEF / 2]);
      expect(await van(ALMELO, 'gemiddelde_kosten_per_client')).toEqual([null]);
    });

    it('zonder declaraties zijn zij 0, met dekking 0', async () => {
      await legLeveringen(eenLevering());
      expect(await van(ENSCHEDE, 'gemiddelde_kosten_per_client', 'dekking')).toEqual([0, 0]);
    });

    it('dekking is het deel van de dagen zorg dat is toegekend; te veel bij de een dekt de ander niet', async () => {
      await legLeveringen(
        eenLevering({ client_id: 1, begindatum: '2026-04-01', einddatum: '2026-04-20' }), eenLevering({ client_id: 2, begindatum: '2026-06-21', einddatum: '2026-07-31' }),
      );
      await leg({
        feit_prestatie: [
          eenPrestatiefeit({ client_id: 1, maand: '2026-04-01', volume: 30 }), eenPrestatiefeit({ client_id: 2, maand: '2026-06-01', volume: 8 }), eenPrestatiefeit({ client_id: 2, maand: '2026-06-01', volume: -3 }),
          eenPrestatiefeit({ client_id: 2, maand: '2026-06-01', volume: 2, oordeel: 'afgewezen' }), eenPrestatiefeit({ client_id: 2, maand: '2026-06-01', volume: 5, eenheid: '04' }),
        ],
      });
      expect(await van(ENSCHEDE, 'dekking')).toEqual([25 / 30]);
    });

    it('de dagen van een tijdelijke stop zijn geen dagen zorg, en van na vandaag is nog niets bekend', async () => {
      vandaag = '2026-06-10';
      const levering = eenLevering({ begindatum: '2026-04-21' });
      await leg({
        feit_levering: [levering],
        feit_levering_periode: [eenPeriode(levering, { einddatum: '2026-04-30' }), eenPeriode(levering, { volgnummer: 2, begindatum: '2026-06-01' })],
        feit_prestatie: [eenPrestatiefeit({ maand: '2026-04-01', volume: 10 })],
      });
      expect(await van(ENSCHEDE, 'dekking', 'berekende_kosten_per_client')).toEqual([0.5, 20 * TARIEF]);
    });

    it('berekende kosten volgen het contract van de dag en van de gemeente', async () => {
      await leg({
        dim_contract: [{ volgorde: 0, gemeente: ENSCHEDE, aanbieder: '65656055', product_categorie: '44', product_code: '44A09', eenheid: '14', tarief: 50000, uitvoeringsvariant: 'inspanning', geldig_van: '2026-05-01', geldig_tot: '2026-05-10' }],
      });
      await legLeveringen(eenLevering({ begindatum: '2026-04-29', einddatum: '2026-05-12' }), eenLevering({ gemeente: BORNE, client_id: 2, begindatum: '2026-05-01', einddatum: '2026-05-01' }));
      expect(await van(ENSCHEDE, 'berekende_kosten_per_client')).toEqual([4 * TARIEF + 10 * 50000]);
      expect(await van(BORNE, 'berekende_kosten_per_client')).toEqual([TARIEF]);
    });

    it('is er voor een dag geen etmaaltarief, dan is er geen berekening', async () => {
      await legLeveringen(eenLevering(), eenLevering({ client_id: 2, aanbieder: ANDERE_AANBIEDER }));
      expect(await van(ENSCHEDE, 'berekende_kosten_per_client')).toEqual([null]);
    });
  });
});

/** De dag zoveel dagen later. */
function dag(begin: string, later: number): string {
  return new Date(Date.parse(`${begin}T00:00:00Z`) + later * 86_400_000).toISOString().slice(0, 10);
}
