import { Bundelaar } from './bundelaar.js';

/** Een bundelaar waarvan de bundels pas klaar zijn als de test het zegt. */
function opstelling(meest: number, tegelijk: number) {
  const bundels: { vragen: number[]; klaar: () => void; mislukt: (fout: unknown) => void }[] = [];
  const bundelaar = new Bundelaar<number, string>((vragen) => new Promise((klaar, mislukt) => {
    bundels.push({ vragen, klaar: () => klaar(vragen.map((v) => `antwoord ${v}`)), mislukt });
  }), { meest, tegelijk });
  return { bundels, stel: (...vragen: number[]) => Promise.allSettled(vragen.map((v) => bundelaar.vraag(v))) };
}

/** Laat alles lopen wat niet op een bundel wacht. */
const tikken = async (): Promise<void> => {
  for (let i = 0; i < 5; i++) await new Promise((klaar) => setImmediate(klaar));
};

const fout = (code: string): Error => Object.assign(new Error(code), { code });

describe('Bundelaar', () => {
  it('een vraag alleen wacht niet; wat intussen komt gaat samen, hoogstens zoveel als mag', async () => {
    const { bundels, stel } = opstelling(2, 1);
    const eerste = stel(1);
    await tikken();
    const rest = stel(2, 3, 4);
    for (let i = 0; i < 3; i++) {
      await tikken();
      bundels[i]?.klaar();
    }
    expect([...await eerste, ...await rest].map((u) => (u.status === 'fulfilled' ? u.value : u))).toEqual(['antwoord 1', 'antwoord 2', 'antwoord 3', 'antwoord 4']);
    expect(bundels.map(({ vragen }) => vragen)).toEqual([[1], [2, 3], [4]]);
  });

  it('er lopen niet meer bundels tegelijk dan mag', async () => {
    const { bundels, stel } = opstelling(1, 2);
    const alle = stel(1, 2, 3);
    await tikken();
    expect(bundels).toHaveLength(2);
    bundels[0]?.klaar();
    await tikken();
    expect(bundels).toHaveLength(3);
    for (const bundel of bundels) bundel.klaar();
    await alle;
  });

  it.each([['een fout van een vraag', new Error('stuk')], ['een botsing', fout('23505')], ['twee keer dezelfde rij', fout('21000')], ['een deadlock', fout('40P01')]])('na %s krijgt elke vraag haar eigen bundel', async (_soort, reden) => {
    const { bundels, stel } = opstelling(10, 1);
    const alle = stel(1, 2);
    await tikken();
    bundels[0]?.mislukt(reden);
    await tikken();
    bundels[1]?.mislukt(reden);
    await tikken();
    bundels[2]?.klaar();
    expect(await alle).toEqual([{ status: 'rejected', reason: reden }, { status: 'fulfilled', value: 'antwoord 2' }]);
    expect(bundels.map(({ vragen }) => vragen)).toEqual([[1, 2], [1], [2]]);
  });

  it('is de database er niet, dan mislukken alle vragen meteen', async () => {
    const { bundels, stel } = opstelling(10, 1);
    const alle = stel(1, 2);
    await tikken();
    bundels[0]?.mislukt(fout('ECONNREFUSED'));
    expect((await alle).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(bundels).toHaveLength(1);
  });
});
