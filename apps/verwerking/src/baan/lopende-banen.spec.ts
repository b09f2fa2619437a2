import { LopendeBanen } from './lopende-banen.js';

const BAAN = '65656055/0153';

describe('LopendeBanen', () => {
  it('een tweede job voor een baan die bezig is doet zelf niets, maar er wordt nog eens gekeken', async () => {
    const banen = new LopendeBanen();
    const gezien: string[] = [];
    await banen.houd(BAAN, 1, async () => {
      gezien.push('eerste');
      if (gezien.length === 1) await banen.houd(BAAN, 2, () => Promise.resolve(void gezien.push('tweede')));
      banen.meldBeoordeeld(gezien.length);
    });
    expect(gezien).toEqual(['eerste', 'eerste']);
  });

  it('is het bericht van die tweede job intussen beoordeeld, dan hoeft dat niet', async () => {
    const banen = new LopendeBanen();
    let beurten = 0;
    await banen.houd(BAAN, 1, async () => {
      beurten += 1;
      await banen.houd(BAAN, 2, () => Promise.reject(new Error('de baan was vrij')));
      banen.meldBeoordeeld(2);
    });
    expect(beurten).toBe(1);
  });

  it('een job voor een beoordeeld bericht heeft niets te doen', async () => {
    const banen = new LopendeBanen();
    banen.meldBeoordeeld(7);
    await banen.houd(BAAN, 7, () => Promise.reject(new Error('er was werk')));
  });

  it('een andere baan loopt ernaast, en na een fout is de baan weer vrij', async () => {
    const banen = new LopendeBanen();
    const gezien: string[] = [];
    const stuk = banen.houd(BAAN, 1, async () => {
      await banen.houd('65656055/0141', 2, () => Promise.resolve(void gezien.push('andere baan')));
      throw new Error('stuk');
    });
    await expect(stuk).rejects.toThrow('stuk');
    await banen.houd(BAAN, 1, () => Promise.resolve(void gezien.push('weer vrij')));
    expect(gezien).toEqual(['andere baan', 'weer vrij']);
  });
});
