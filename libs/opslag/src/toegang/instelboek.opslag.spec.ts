import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { Instelboek, Klok } from '../index.js';

beschrijfMetDatabank('instelboek', () => {
  let proef: Testdatabank;
  let klok: Klok;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    klok = await Klok.start(proef.databank, new Date('2026-04-01T08:00:00Z'));
  });
  afterAll(async () => {
    klok.stop();
    await proef.ruimOp();
  });

  it('onthoudt elke andere versie eenmaal, met van wie zij was; terug naar een oude is ook een wijziging', async () => {
    const boek = new Instelboek(proef.databank, klok);
    const gewijzigd = new Date('2026-03-30T12:00:00Z');
    const noteer = (norm: number): Promise<void> => boek.noteer([{ soort: 'beleid', inhoud: { norm }, eigenaar: 'beheerder', gewijzigd }, { soort: 'contracten', inhoud: [] }]);
    for (const norm of [5, 5, 7, 5]) await noteer(norm);
    await Promise.all([noteer(9), noteer(9), noteer(9)]);
    expect((await boek.versies('beleid', 10)).map(({ inhoud }) => inhoud)).toEqual([{ norm: 9 }, { norm: 5 }, { norm: 7 }, { norm: 5 }]);
    expect((await boek.versies('beleid', 1))[0]).toMatchObject({ eigenaar: 'beheerder', gewijzigd, gelezen: expect.any(Date) });
    expect(await boek.versies('contracten', 10)).toHaveLength(1);
    expect(await boek.versies('partijen', 10)).toEqual([]);
  });
});
