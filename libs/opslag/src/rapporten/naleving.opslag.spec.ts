import { leesRijen, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { schrijfTermijnen } from '../termijn/termijn-schrijver.js';
import type { Termijn, Termijnsoort } from '@hub/termijnen';
import { naleving } from './naleving.js';

const [AANBIEDER, ANDERE_AANBIEDER, GEMEENTE, ANDERE_GEMEENTE] = ['65656055', '42420001', '0153', '0141'];
const VANDAAG = new Date('2026-05-15T10:00:00Z');

type Anders = Partial<Termijn> & { dagen?: number };

/** Een landelijke termijn van vijf werkdagen die op 1 april begon; `dagen` werkdagen later gedaan. */
function eenTermijn(soort: Termijnsoort, { dagen, ...anders }: Anders = {}): Termijn {
  const gedaan = dagen === undefined ? {} : { voldaanOp: dagen <= 5 ? '2026-04-09' : '2026-04-20', verbruikt: dagen };
  return {
    sleutel: Math.random().toString(36), soort, norm: { dagen: 5, eenheid: 'werkdagen', bron: 'OP271' }, aanbieder: AANBIEDER, gemeente: GEMEENTE,
    plichtige: AANBIEDER, begin: '2026-04-01', uiterlijk: '2026-04-09', waarschuwingOp: '2026-04-08', vervallen: false, stil: false, extraDagen: [], beleid: 'b',
    bewijs: { berichten: [], toelichting: [] }, ...gedaan, ...anders,
  };
}

beschrijfMetDatabank('naleving', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => proef.databank.pool.query('truncate termijn.termijn cascade'));

  const leg = (...termijnen: Termijn[]): Promise<void> => proef.databank.inTransactie((tx) =>
    schrijfTermijnen(tx, { termijnen: termijnen.map((termijn) => ({ onderwerp: 'x', termijn })), vervallen: [], agenda: [] }, VANDAAG));

  async function lees(parameters: Record<string, unknown> = {}): Promise<Rij[]> {
    const rijen: Rij[] = [];
    const rapport = naleving(proef.databank, { nu: () => VANDAAG });
    for await (const rij of leesRijen(rapport, parameters, { rol: 'beheer', code: 'beheer' })) rijen.push(rij);
    return rijen;
  }

  it('telt op tijd, te laat, niet gedaan en open, met mediaan en percentiel van wat gedaan is', async () => {
    await leg(
      ...[0, 2, 4].map((dagen) => eenTermijn('startmelding', { dagen })), eenTermijn('startmelding', { dagen: 10 }),
      eenTermijn('start-ontbreekt'), eenTermijn('start-ontbreekt', { uiterlijk: '2026-05-20' }),
    );
    expect(await lees()).toEqual([{
      maand: '2026-04', aanbieder: AANBIEDER, gemeente: GEMEENTE, verplichting: 'start', plichtige: AANBIEDER, plaatsing: null,
      gemeten: 5, op_tijd: 3, te_laat: 1, niet_gedaan: 1, nog_open: 1, te_laat_door_toewijzing: 0, op_tijd_procent: 60,
      mediaan_werkdagen: 3, p90_werkdagen: expect.closeTo(8.2), op_tijd_procent_vorige_maand: null, verschil_procentpunt: null,
    }]);
  });

  it('een start telt een keer: niet ook als de toewijzing die erdoor niet meer zonder is, en een verwijderde melding alleen bij de toewijzing', async () => {
    await leg(eenTermijn('startmelding', { dagen: 2 }), eenTermijn('start-ontbreekt', { dagen: 2 }), eenTermijn('startmelding'), eenTermijn('start-ontbreekt'));
    expect((await lees()).map((rij) => [rij['op_tijd'], rij['niet_gedaan']])).toEqual([[1, 1]]);
  });

  it('houdt plaatsingen, verplichtingen en plichtigen uit elkaar, en telt vervallen en stille termijnen niet', async () => {
    await leg(
      eenTermijn('startmelding', { dagen: 2 }), eenTermijn('startmelding', { dagen: 2, plaatsing: 'JeugdzorgPlus' }), eenTermijn('stopmelding', { dagen: 2 }),
      eenTermijn('retour', { dagen: 1 }), eenTermijn('retour', { dagen: 1, plichtige: GEMEENTE }),
      eenTermijn('declaratie', { vervallen: true }), eenTermijn('stopmelding', { dagen: 9, stil: true }),
    );
    expect((await lees()).map((rij) => [rij['verplichting'], rij['plichtige'], rij['plaatsing'], rij['gemeten']])).toEqual([
      ['retour', GEMEENTE, null, 1], ['retour', AANBIEDER, null, 1], ['start', AANBIEDER, null, 1], ['start', AANBIEDER, 'JeugdzorgPlus', 1], ['stop', AANBIEDER, null, 1],
    ]);
  });

  it('een late toewijzing staat apart bij wat te laat is', async () => {
    const lateToewijzing = { ontvangenOp: '2026-04-15', werkdagen: 8 };
    await leg(eenTermijn('startmelding', { dagen: 12, bewijs: { berichten: [], toelichting: [], lateToewijzing } }), eenTermijn('startmelding', { dagen: 12 }));
    expect((await lees())[0]).toMatchObject({ te_laat: 2, te_laat_door_toewijzing: 1 });
  });

  it('vergelijkt met de maand ervoor, ook als die buiten het tijdvak valt', async () => {
    await leg(
      eenTermijn('startmelding', { dagen: 2 }), eenTermijn('startmelding', { dagen: 9 }),
      eenTermijn('startmelding', { begin: '2026-03-02', uiterlijk: '2026-03-09', voldaanOp: '2026-03-03', verbruikt: 1 }),
    );
    expect(await lees({ maand: '2026-04' })).toEqual([expect.objectContaining({ op_tijd_procent: 50, op_tijd_procent_vorige_maand: 100, verschil_procentpunt: -50 })]);
    expect((await lees({ kwartaal: '2026-K1' })).map((rij) => [rij['maand'], rij['op_tijd_procent'], rij['verschil_procentpunt']])).toEqual([['2026-03', 100, null]]);
    expect(await lees({ jaar: '2026' })).toHaveLength(2);
  });

  it('beperkt tot een gemeente of aanbieder', async () => {
    await leg(eenTermijn('startmelding', { dagen: 2 }), eenTermijn('startmelding', { dagen: 2, aanbieder: ANDERE_AANBIEDER }), eenTermijn('startmelding', { dagen: 2, gemeente: ANDERE_GEMEENTE }));
    expect(await lees({ gemeente: GEMEENTE })).toHaveLength(2);
    expect(await lees({ aanbieder: ANDERE_AANBIEDER })).toHaveLength(1);
    expect(await lees()).toHaveLength(3);
  });
});
