import { Termijntelling } from '@hub/opslag';
import { AANBIEDER, ANDERE_AANBIEDER, ANDERE_GEMEENTE, GEMEENTE } from '../console/opstelling.js';
import { legTermijnen, termijnId } from '../console/termijnrijen.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../databank.js';

const VANDAAG = '2025-05-06';
const NIETS = { open: 0, waarschuwing: 0, verlopen: 0, teLaat: 0, tijdig: 0 };

beschrijfMetDatabank('termijnen tellen', () => {
  let test: Testdatabank;
  let telling: Termijntelling;
  beforeAll(async () => {
    test = await maakTestdatabank();
    telling = new Termijntelling(test.databank);
    const gemeente = { plichtige: GEMEENTE, soort: 'retour' };
    await legTermijnen(test.databank, [
      { id: termijnId(1), uiterlijk: '2025-05-30' },
      { id: termijnId(2), uiterlijk: '2025-05-08', waarschuwingOp: '2025-05-05' },
      { id: termijnId(3), uiterlijk: VANDAAG },
      { id: termijnId(4), uiterlijk: '2025-05-05' },
      { id: termijnId(5), uiterlijk: '2025-04-30' },
      { id: termijnId(6), uiterlijk: '2025-05-01', voldaanOp: '2025-05-02' },
      { id: termijnId(7), uiterlijk: '2025-05-01', voldaanOp: '2025-05-01' },
      { id: termijnId(8), uiterlijk: '2025-05-01', vervallen: true },
      { id: termijnId(9), uiterlijk: '2025-05-20', aanbieder: ANDERE_AANBIEDER, plichtige: ANDERE_AANBIEDER, gemeente: ANDERE_GEMEENTE },
      { id: termijnId(10), uiterlijk: '2025-05-20', ...gemeente },
    ]);
  });
  afterAll(() => test.ruimOp());

  it('de stand van vandaag: van alles, en van een partij', async () => {
    expect(await telling.cijfers(undefined, VANDAAG)).toEqual({ open: 3, waarschuwing: 2, vandaag: 1, verlopenDezeMaand: 1, teLaatDezeMaand: 1 });
    expect(await telling.cijfers({ rol: 'aanbieder', code: ANDERE_AANBIEDER }, VANDAAG)).toEqual({ open: 1, waarschuwing: 0, vandaag: 0, verlopenDezeMaand: 0, teLaatDezeMaand: 0 });
  });

  it('per aanbieder alleen waarin zij zelf moet handelen; wie het meest over tijd is eerst, en wat verviel telt niet', async () => {
    expect(await telling.perPartij('aanbieder', {}, VANDAAG)).toEqual([
      { code: AANBIEDER, open: 1, waarschuwing: 2, verlopen: 2, teLaat: 1, tijdig: 1 }, { ...NIETS, code: ANDERE_AANBIEDER, open: 1 },
    ]);
    expect(await telling.perPartij('gemeente', {}, VANDAAG)).toEqual([{ ...NIETS, code: GEMEENTE, open: 1 }]);
  });

  it('beperkt tot een partij, een soort en een tijdvak met beide grenzen erbij', async () => {
    expect(await telling.perPartij('aanbieder', { partij: { rol: 'gemeente', code: ANDERE_GEMEENTE } }, VANDAAG)).toEqual([{ ...NIETS, code: ANDERE_AANBIEDER, open: 1 }]);
    expect(await telling.perPartij('aanbieder', { soort: 'retour' }, VANDAAG)).toEqual([]);
    expect(await telling.perPartij('aanbieder', { uiterlijkVan: '2025-04-30', uiterlijkTot: '2025-05-01' }, VANDAAG)).toEqual([{ ...NIETS, code: AANBIEDER, verlopen: 1, teLaat: 1, tijdig: 1 }]);
  });
});
