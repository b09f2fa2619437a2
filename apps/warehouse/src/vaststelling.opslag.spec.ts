import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';

const OP = '2026-07-20T08:00:00Z';
const EERST = { '0153': { instroom: 3, uitstroom: 1 }, '0141': { instroom: 0, uitstroom: 0 } };

beschrijfMetDatabank('een vastgestelde versie', () => {
  let test: Testdatabank;
  beforeAll(async () => {
    test = await maakTestdatabank();
  }, 60_000);
  afterAll(() => test.ruimOp());
  const stelVast = async (rijen: object, definitie = '1'): Promise<number | undefined> => (await test.databank.pool.query<{ versie: number }>(
    `select dwh.stel_vast('jeugdzorgplus-voortgang', '2026-K2', $1, $2, $3) as versie`, [definitie, JSON.stringify(rijen), OP])).rows[0]?.versie;
  const verschil = async (versie: number, nu: object) => (await test.databank.pool.query(
    `select sleutel, kolom, was, is_nu from dwh.verschil('jeugdzorgplus-voortgang', '2026-K2', $1, $2)`, [versie, JSON.stringify(nu)])).rows;

  it('houdt haar cijfers, en wat later verandert is het verschil', async () => {
    expect(await stelVast(EERST)).toBe(1);
    expect(await stelVast(EERST)).toBe(1);
    const nu = { '0153': { instroom: 4, uitstroom: 1 }, '0147': { instroom: 1 } };
    expect(await verschil(1, nu)).toEqual([
      { sleutel: '0141', kolom: 'instroom', was: 0, is_nu: null }, { sleutel: '0141', kolom: 'uitstroom', was: 0, is_nu: null },
      { sleutel: '0147', kolom: 'instroom', was: null, is_nu: 1 }, { sleutel: '0153', kolom: 'instroom', was: 3, is_nu: 4 },
    ]);
    expect(await stelVast(nu)).toBe(2);
    expect(await verschil(1, EERST)).toEqual([]);
  });

  it('andere definities geven een nieuwe versie, ook met dezelfde cijfers', async () => {
    const eerder = await stelVast(EERST, '1');
    expect(await stelVast(EERST, '2')).toBe((eerder ?? 0) + 1);
  });

  it.each(['update dwh.vaststelling set versie = 9', 'delete from dwh.vaststelling_rij', 'truncate dwh.vaststelling_rij'])('is niet te veranderen: %s', async (vraag) => {
    await expect(test.databank.pool.query(vraag)).rejects.toThrow('een vastgestelde versie verandert niet');
  });
});
