import { eenLevering } from '../../../test/bouwers/index.js';
import { leveringenOpGrondslag, verwijderLevering, voegLeveringToe, zoekLevering } from './leveringen.js';

const TAAKGERICHT = { toewijzingNummer: undefined };
const eerste = eenLevering({ begindatum: '2025-01-06' });
const herstart = eenLevering({ begindatum: '2025-03-01' });
const elders = eenLevering({ toewijzingNummer: 1002 });
const taak = eenLevering(TAAKGERICHT);

describe('leveringen', () => {
  it('op een toewijzing, welk product ze ook noemen', () => {
    const anderProduct = eenLevering({ productCode: undefined, begindatum: '2025-04-01' });
    expect(leveringenOpGrondslag([eerste, elders, anderProduct, taak], { toewijzingNummer: 1001, begindatum: '2025-09-01' })).toEqual([eerste, anderProduct]);
  });

  it('zonder ToewijzingNummer van hetzelfde product', () => {
    const zonderCode = eenLevering({ ...TAAKGERICHT, productCode: undefined });
    const alle = [eerste, taak, zonderCode];
    expect(leveringenOpGrondslag(alle, taak)).toEqual([taak]);
    expect(leveringenOpGrondslag(alle, zonderCode)).toEqual([zonderCode]);
    expect(leveringenOpGrondslag(alle, { begindatum: '2025-01-06' })).toEqual([]);
  });

  it('groeit en krimpt mee', () => {
    const alle = [eerste, elders];
    expect(zoekLevering(alle, herstart)).toBeUndefined();
    voegLeveringToe(alle, herstart);
    expect(zoekLevering(alle, herstart)).toBe(herstart);
    verwijderLevering(alle, { ...eerste });
    expect(alle).toEqual([elders, herstart]);
    expect(leveringenOpGrondslag(alle, eerste)).toEqual([herstart]);
    verwijderLevering(alle, { ...eerste });
    expect(alle).toEqual([elders, herstart]);
  });

  it('ziet ook wat er buiten om bij is gekomen', () => {
    const alle = [eerste];
    expect(zoekLevering(alle, taak)).toBeUndefined();
    alle.push(taak);
    expect(zoekLevering(alle, taak)).toBe(taak);
  });
});
