import { leesRijen, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenLevering, eenRegio, eenVerzoekfeit, leegSter, legInSter, type Ster } from '../../../test/bouwers/ster.js';
import { woonplaats } from './woonplaats.js';

const [ENSCHEDE, ALMELO, ZWOLLE] = ['0153', '0141', '0193'];

beschrijfMetDatabank('woonplaats', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(async () => {
    await leegSter(proef.databank.pool);
    const gemeenten = [[ENSCHEDE, true], [ALMELO, true], [ZWOLLE, false]].map(([gemeente = '', in_regio = false]) => ({ gemeente, geldig_van: '1900-01-01', naam: gemeente, in_regio }));
    await legInSter(proef.databank.pool, { ...eenRegio(ENSCHEDE, ALMELO), dim_gemeente: gemeenten });
  });

  async function lees(ster: Ster, parameters: Record<string, unknown> = { kwartaal: '2026-K2' }): Promise<Rij[]> {
    await legInSter(proef.databank.pool, ster);
    const rapport = woonplaats({ pool: proef.databank.pool, vandaag: () => '2026-08-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(rapport, parameters, { rol: 'beheer', code: 'beheer' })) rijen.push(rij);
    return rijen;
  }
  const kort = (rijen: Rij[], ...namen: string[]): unknown[] => rijen.map((rij) => ['gemeente', 'andere_gemeente', ...namen].map((naam) => rij[naam]));

  it('een gemeente zonder cliënten heeft een rij met nullen', async () => {
    expect(kort(await lees({}), 'in_regio', 'clienten', 'overgang_in', 'verwezen')).toEqual([[ALMELO, null, true, 0, 0, 0], [ENSCHEDE, null, true, 0, 0, 0]]);
  });

  it('telt cliënten per verantwoordelijke gemeente, ook van buiten de regio', async () => {
    expect(kort(await lees({
      feit_levering: [
        eenLevering(), eenLevering({ plaatsing: null, product_code: '44A10' }), eenLevering({ client_id: 2, plaatsing: null, einddatum: '2026-06-30' }), eenLevering({ client_id: 3, einddatum: '2026-03-31' }),
        eenLevering({ client_id: 4, gemeente: ZWOLLE, begindatum: '2026-06-30' }),
      ],
    }), 'in_regio', 'clienten', 'clienten_in_plaatsing', 'clienten_op_laatste_dag')).toEqual([
      [ALMELO, null, true, 0, 0, 0], [ENSCHEDE, null, true, 2, 1, 1], [ZWOLLE, null, false, 1, 1, 1],
    ]);
  });

  it('telt wissels bij beide gemeenten, met wie er gewisseld is', async () => {
    expect(kort(await lees({
      feit_levering: [
        eenLevering({ einddatum: '2026-05-15' }), eenLevering({ gemeente: ALMELO, begindatum: '2026-05-16' }),
        eenLevering({ client_id: 2, einddatum: '2026-05-15', plaatsing: null }), eenLevering({ client_id: 2, gemeente: ALMELO, begindatum: '2026-05-10', plaatsing: null }),
        eenLevering({ client_id: 3, einddatum: '2026-05-15' }), eenLevering({ client_id: 3, gemeente: ALMELO, begindatum: '2026-05-17' }),
        eenLevering({ client_id: 4, einddatum: '2026-05-15' }), eenLevering({ client_id: 4, gemeente: ALMELO, begindatum: '2026-05-16', product_categorie: '45', product_code: '45A04' }),
      ],
    }), 'clienten', 'overgang_in', 'overgang_uit', 'overgang_tijdens_plaatsing')).toEqual([
      [ALMELO, null, 4, 2, 0, 1], [ALMELO, ENSCHEDE, null, 2, 0, 1], [ENSCHEDE, null, 4, 0, 2, 0], [ENSCHEDE, ALMELO, null, 0, 2, 0],
    ]);
  });

  it('telt waarnaar een gemeente verzoeken verwees', async () => {
    const verwezen = { antwoord: 'afgewezen', antwoord_op: '2026-04-10' };
    expect(kort(await lees({
      feit_verzoek: [
        eenVerzoekfeit({ ...verwezen, andere_gemeente: ALMELO }), eenVerzoekfeit({ ...verwezen, andere_gemeente: ZWOLLE }), eenVerzoekfeit({ ...verwezen, andere_gemeente: '9999', client_id: 2 }),
        eenVerzoekfeit({ ...verwezen }), eenVerzoekfeit({ ...verwezen, andere_gemeente: ZWOLLE, antwoord_op: '2026-07-01' }),
      ],
    }, { kwartaal: '2026-K2', gemeente: ENSCHEDE }), 'in_regio', 'verwezen', 'verwezen_buiten_regio')).toEqual([
      [ENSCHEDE, null, true, 3, 2], [ENSCHEDE, ALMELO, true, 1, 0], [ENSCHEDE, ZWOLLE, false, 1, 1], [ENSCHEDE, '9999', false, 1, 1],
    ]);
  });

  it('zonder tijdvak gaat het over alles tot en met vandaag', async () => {
    expect(kort(await lees({ feit_levering: [eenLevering({ begindatum: '2020-01-01', einddatum: '2020-02-01' }), eenLevering({ client_id: 2 }), eenLevering({ client_id: 3, begindatum: '2026-09-01' })] }, { gemeente: ENSCHEDE }), 'clienten', 'clienten_op_laatste_dag')).toEqual([[ENSCHEDE, null, 2, 1]]);
  });
});
