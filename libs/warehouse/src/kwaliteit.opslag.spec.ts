import { leesKwaliteit } from '@hub/rapporten';
import { eenBerichtfeit, leegSter, legInSter } from '../../../test/bouwers/ster.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { doorlooptijd } from './doorlooptijd.js';

const [ALMELO, BORNE, ENSCHEDE] = ['0141', '0147', '0153'];
const BEHEER = { rol: 'beheer', code: 'beheer' } as const;

beschrijfMetDatabank('hoe vers de cijfers zijn', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(async () => {
    await leegSter(proef.databank.pool);
    const aan = (gemeente: string) => ({ gemeente, segment: '*', aan: true });
    await legInSter(proef.databank.pool, {
      aanlevering: [aan(BORNE), aan(ENSCHEDE), { ...aan(ALMELO), aan: false }],
      feit_bericht: [
        eenBerichtfeit({ bericht_id: 1, gemeente: ENSCHEDE, ontvangen_datum: '2026-03-02' }),
        eenBerichtfeit({ bericht_id: 2, gemeente: ENSCHEDE, ontvangen_datum: '2026-04-20' }),
        eenBerichtfeit({ bericht_id: 3, gemeente: BORNE, ontvangen_datum: '2026-04-10' }),
        eenBerichtfeit({ bericht_id: 4, gemeente: BORNE, ontvangen_datum: '2026-05-01', van_gemeente: true }),
      ],
    });
  });

  async function stilst(parameters: Record<string, string> = {}): Promise<unknown[]> {
    const rapport = doorlooptijd({ pool: proef.databank.pool, vandaag: () => '2026-08-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });
    const maten = new Map((await leesKwaliteit(rapport, parameters, BEHEER)).map(({ naam, waarde }) => [naam, waarde]));
    return [maten.get('langst_stille_gemeente'), String(maten.get('langst_stil_sinds')).slice(0, 10)];
  }

  it('noemt de gemeente waar het laatste bericht van een aanbieder het langst geleden kwam; wat de gemeente zelf stuurde telt niet', async () => {
    expect(await stilst()).toEqual([BORNE, '2026-04-10']);
  });

  it('met een gemeente in de vraag gaat het over die gemeente', async () => expect(await stilst({ gemeente: ENSCHEDE })).toEqual([ENSCHEDE, '2026-04-20']));

  it('een leverende gemeente zonder enig bericht gaat voor; een die niet levert telt niet', async () => {
    await proef.databank.pool.query('delete from dwh.feit_bericht where gemeente = $1', [ENSCHEDE]);
    expect(await stilst()).toEqual([ENSCHEDE, 'null']);
    expect(await stilst({ gemeente: ALMELO })).toEqual([null, 'null']);
  });
});
