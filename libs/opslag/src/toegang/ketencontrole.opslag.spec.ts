import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { alsEigenaar, leegLogboek } from '../../../../test/toegang.js';
import { Klok, Kluis, Raadpleeglogboek } from '../index.js';

beschrijfMetDatabank('de keten van het raadpleeglogboek', () => {
  let proef: Testdatabank;
  let klok: Klok;
  let logboek: Raadpleeglogboek;

  const metSleutel = (byte: number): Raadpleeglogboek => new Raadpleeglogboek(proef.databank, new Kluis(Buffer.alloc(32, byte)), klok);
  const leg = (doel: string, bij = logboek): Promise<void> =>
    bij.leg({ wie: { rol: 'gemeente', code: '0153', via: 'token' }, handeling: 'inzien', onderwerp: { soort: 'bericht' }, doel, uitkomst: 'toegestaan' });
  const legDrie = async (): Promise<void> => {
    for (const doel of ['een', 'twee', 'drie']) await leg(doel);
  };

  beforeAll(async () => {
    proef = await maakTestdatabank();
    klok = await Klok.start(proef.databank);
    logboek = metSleutel(1);
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => leegLogboek(proef.databank));

  it.each([
    ['wijzigen', `update toegang.raadpleging set doel = 'anders' where volgnummer = 2`],
    ['weghalen', 'delete from toegang.raadpleging where volgnummer = 2'],
    ['leegmaken', 'truncate toegang.raadpleging'],
    ['een beginpunt wijzigen', 'update toegang.beginpunt set volgnummer = 9'],
    ['een beginpunt weghalen', 'delete from toegang.beginpunt'],
  ])('%s laat de database niet toe', async (_, opdracht) => {
    await legDrie();
    await alsEigenaar(proef.databank, `insert into toegang.beginpunt values (1, '\\x00', now(), '\\x00')`);
    await expect(proef.databank.pool.query(opdracht)).rejects.toThrow('het raadpleeglogboek wordt alleen aangevuld');
  });

  it('een leeg logboek klopt, en heeft nog geen einde', async () => expect(await logboek.controleer()).toEqual({ aantal: 0, vanaf: 1, laatste: undefined }));

  const VERANDERD = 'deze raadpleging is veranderd of niet door deze hub vastgelegd';
  it.each([
    ['een doel', `update toegang.raadpleging set doel = 'anders' where volgnummer = 2`],
    ['een moment', `update toegang.raadpleging set op = op + interval '1 millisecond' where volgnummer = 2`],
    ['wie', `update toegang.raadpleging set persoon = 'iemand anders' where volgnummer = 2`],
    ['de uitkomst', `update toegang.raadpleging set uitkomst = 'geweigerd' where volgnummer = 2`],
    ['de cliënten', `update toegang.raadpleging set clienten = '{x}' where volgnummer = 2`],
    ['het bericht', `update toegang.raadpleging set traceer_ids = array[gen_random_uuid()] where volgnummer = 2`],
    ['de termijn', `update toegang.raadpleging set termijn_id = gen_random_uuid() where volgnummer = 2`],
    ['het zegel zelf', `update toegang.raadpleging set zegel = sha256(zegel) where volgnummer = 2`],
  ])('wijzigen achter de hub om valt op: %s', async (_, opdracht) => {
    await legDrie();
    expect((await logboek.controleer()).breuk).toBeUndefined();
    await alsEigenaar(proef.databank, opdracht);
    expect((await logboek.controleer()).breuk).toEqual({ volgnummer: 2, reden: VERANDERD });
  });

  const WISSEL = [[2, 9], [3, 2], [9, 3]].map(([van, naar]) => `update toegang.raadpleging set volgnummer = ${naar} where volgnummer = ${van}`);
  it.each([
    ['weghalen', ['delete from toegang.raadpleging where volgnummer = 2'], 2, 'deze raadpleging ontbreekt'],
    ['de eerste weghalen', ['delete from toegang.raadpleging where volgnummer = 1'], 1, 'deze raadpleging ontbreekt'],
    ['weghalen en opnieuw nummeren', ['delete from toegang.raadpleging where volgnummer = 2', 'update toegang.raadpleging set volgnummer = 2 where volgnummer = 3'], 2, 'sluit niet aan'],
    ['verwisselen', WISSEL, 2, 'sluit niet aan'],
    ['tussenvoegen', ['update toegang.raadpleging set volgnummer = 4 where volgnummer = 3', nieuweRij(3, 2)], 3, VERANDERD],
    ['achteraan toevoegen', [nieuweRij(4, 3)], 4, VERANDERD],
    ['een eigen beginpunt zetten', [`insert into toegang.beginpunt select volgnummer, zegel, op, zegel from toegang.raadpleging where volgnummer = 2`,
      'delete from toegang.raadpleging where volgnummer <= 2'], 2, 'het beginpunt is niet door deze hub gezet'],
  ])('%s achter de hub om valt op', async (_, opdrachten, volgnummer, reden) => {
    await legDrie();
    await alsEigenaar(proef.databank, ...opdrachten);
    expect((await logboek.controleer()).breuk).toEqual({ volgnummer, reden: expect.stringContaining(reden) as string });
  });

  it('afkappen valt op bij een ijkpunt dat elders is bewaard', async () => {
    await legDrie();
    const { laatste } = await logboek.controleer();
    expect(laatste).toEqual({ volgnummer: 3, zegel: expect.stringMatching(/^[0-9a-f]{64}$/) as string });
    await leg('vier');
    expect(await logboek.controleer(laatste)).toMatchObject({ aantal: 4, laatste: { volgnummer: 4 } });
    expect((await logboek.controleer(laatste)).breuk).toBeUndefined();
    await alsEigenaar(proef.databank, 'delete from toegang.raadpleging where volgnummer >= 3');
    expect((await logboek.controleer()).breuk).toBeUndefined();
    expect((await logboek.controleer(laatste)).breuk).toEqual({ volgnummer: 3, reden: 'het logboek loopt niet meer tot het ijkpunt (3): het einde is weggehaald' });
    await leg('iets anders');
    expect((await logboek.controleer(laatste)).breuk).toEqual({ volgnummer: 3, reden: 'het zegel is een ander dan dat van het ijkpunt' });
    await leegLogboek(proef.databank);
    expect((await logboek.controleer(laatste)).breuk?.volgnummer).toBe(1);
  });

  it('een andere kluissleutel kan geen raadplegingen bijmaken', async () => {
    await legDrie();
    await leg('vier', metSleutel(2));
    expect((await logboek.controleer()).breuk).toEqual({ volgnummer: 4, reden: VERANDERD });
  });
});

/** Een rij die aansluit op `na`, met een zegel zoals iemand het zonder de sleutel zou maken. */
function nieuweRij(volgnummer: number, na: number): string {
  return `
  insert into toegang.raadpleging (volgnummer, op, rol, code, via, handeling, onderwerp, traceer_ids, clienten, doel, uitkomst, vorig_zegel, zegel)
  select ${volgnummer}, op, rol, code, via, handeling, onderwerp, traceer_ids, clienten, doel, uitkomst, zegel, sha256(zegel) from toegang.raadpleging where volgnummer = ${na}`;
}
