import { randomUUID } from 'node:crypto';
import { eenTermijn } from '../../../../test/bouwers/index.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../../test/databank.js';
import { leegLogboek } from '../../../../test/toegang.js';
import { BerichtOpslag, Klok, Kluis, type Raadpleging, Raadpleeglogboek, schrijfOordelen, schrijfTermijnen } from '../index.js';

const VAN_ENSCHEDE: Raadpleging['wie'] = { rol: 'gemeente', code: '0153', via: 'token' };
const BEHEERDER: Raadpleging['wie'] = { rol: 'beheer', code: 'beheer', persoon: 'j.de.vries', via: 'oidc' };

const eenRaadpleging = (deel: Partial<Raadpleging> = {}): Raadpleging =>
  ({ wie: VAN_ENSCHEDE, handeling: 'inzien', onderwerp: { soort: 'bericht' }, doel: 'proef', uitkomst: 'toegestaan', ...deel });

beschrijfMetDatabank('raadpleeglogboek', () => {
  const kluis = new Kluis(Buffer.alloc(32, 1));
  let proef: Testdatabank;
  let klok: Klok;
  let logboek: Raadpleeglogboek;

  beforeAll(async () => {
    proef = await maakTestdatabank();
    klok = await Klok.start(proef.databank, new Date('2026-06-09T22:30:00Z'));
    logboek = new Raadpleeglogboek(proef.databank, kluis, klok);
  });
  afterAll(async () => {
    klok.stop();
    await proef.ruimOp();
  });

  beforeEach(() => leegLogboek(proef.databank));

  describe('vastleggen', () => {
    it('bewaart wie, namens wie, wat, waarover, waarom en met welke uitkomst', async () => {
      const traceerId = randomUUID();
      await logboek.leg({
        wie: BEHEERDER, handeling: 'terzijde leggen', onderwerp: { soort: 'wachtrij', traceerIds: [traceerId.toUpperCase()], bijzonderheid: '1 bericht' },
        clienten: ['sleutel'], doel: 'dubbel ingediend', uitkomst: 'geweigerd',
      });
      const [bewaard] = await logboek.zoek({ limiet: 10 });
      expect(bewaard).toEqual({
        volgnummer: 1, op: expect.any(Date) as Date, wie: BEHEERDER, handeling: 'terzijde leggen', clienten: ['sleutel'], doel: 'dubbel ingediend', uitkomst: 'geweigerd',
        onderwerp: { soort: 'wachtrij', traceerIds: [traceerId], bijzonderheid: '1 bericht' },
      });
      expect(bewaard?.op.toISOString()).toMatch(/^2026-06-09T22:3/);
    });

    it('nummert zonder gaten en houdt de keten heel, ook als twee processen tegelijk veel vastleggen', async () => {
      const ander = new Raadpleeglogboek(proef.databank, kluis, klok);
      await Promise.all(Array.from({ length: 250 }, (_, i) => (i % 2 ? logboek : ander).leg(eenRaadpleging({ doel: `nummer ${i}` }))));
      const { aantal, vanaf, laatste, breuk } = await logboek.controleer();
      expect([aantal, vanaf, laatste?.volgnummer, breuk]).toEqual([250, 1, 250, undefined]);
      expect(new Set((await logboek.zoek({ limiet: 500 })).map(({ doel }) => doel)).size).toBe(250);
    });

    it('een raadpleging die niet vast te leggen is, houdt een andere niet tegen', async () => {
      const uitslagen = await Promise.allSettled([logboek.leg(eenRaadpleging({ doel: 'goed' })), logboek.leg(eenRaadpleging({ doel: 'stuk \0' }))]);
      expect(uitslagen.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
      expect((await logboek.zoek({ limiet: 10 })).map(({ doel }) => doel)).toEqual(['goed']);
    });
  });

  describe('cliënten', () => {
    const AANBIEDER = '65656055';
    const onderwerp = (client: string): string => `${AANBIEDER}/0153/${client}`;

    /** Een aangenomen bericht over deze cliënten, met een antwoord van de hub. */
    async function stuur(...clienten: string[]): Promise<{ traceerId: string; retour: string }> {
      const [traceerId, retour] = [randomUUID(), randomUUID()];
      const envelop = {
        traceerId, conversatieId: traceerId, afzender: { rol: 'Instelling', code: AANBIEDER }, geadresseerde: { rol: 'Gemeente', code: '0153' },
        berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW305', berichtversie: 3, berichtsubversie: 2, actie: 'Indienen' },
      };
      const bewaard = await new BerichtOpslag(proef.databank, kluis, klok).bewaar({ ...envelop, vingerafdruk: Buffer.from(traceerId), payload: Buffer.from('<x/>') });
      if (bewaard.uitkomst !== 'bewaard') throw new Error(bewaard.uitkomst);
      const { rows: [nummer] } = await proef.databank.pool.query<{ id: number }>(`select nextval('bericht.bericht_id_seq') as id`);
      await proef.databank.inTransactie((tx) => schrijfOordelen(tx, kluis, [{
        berichtId: Number(bewaard.regel.id), op: klok.nu(), status: 'WordtAangeboden', meldingen: [], bevindingen: [],
        gebeurtenissen: clienten.map((client) => ({ soort: 'melding', onderwerp: onderwerp(client), bewijs: {} })),
        retour: { id: nummer?.id ?? 0, envelop: { ...envelop, traceerId: retour, alsAntwoordOp: traceerId }, xml: Buffer.from('<y/>') },
      }]));
      return { traceerId, retour };
    }

    it('van een bericht en van zijn antwoord staan erbij zonder dat iemand ze noemt, en zijn terug te vinden', async () => {
      const { traceerId, retour } = await stuur('anna', 'bert');
      await logboek.leg(eenRaadpleging({ onderwerp: { soort: 'bericht', traceerIds: [traceerId] } }));
      await logboek.leg(eenRaadpleging({ onderwerp: { soort: 'bericht', traceerIds: [retour] }, clienten: ['anna', 'carla'] }));
      await logboek.leg(eenRaadpleging());
      expect((await logboek.zoek({ limiet: 10 })).map(({ clienten }) => [...clienten].sort())).toEqual([[], ['anna', 'bert', 'carla'], ['anna', 'bert']]);
      expect((await logboek.zoek({ client: 'bert', limiet: 10 })).map(({ volgnummer }) => volgnummer)).toEqual([2, 1]);
      expect(await logboek.zoek({ client: 'niemand', limiet: 10 })).toEqual([]);
      expect((await logboek.controleer()).breuk).toBeUndefined();
    });

    it('van prestaties staan in het dossier', async () => {
      const { traceerId } = await stuur();
      await proef.databank.pool.query(
        `insert into dossier.prestatie select $1, gen_random_uuid(), null, '0153', c, 1, '45', '45A55', '2026-01-01', '2026-01-31', 1, '16', 1, 1, 'D', 'toegekend', b.id
         from unnest($2::text[]) c, bericht.bericht b where b.traceer_id = $3`, [AANBIEDER, ['dirk', 'dirk', 'eva'], traceerId]);
      await logboek.leg(eenRaadpleging({ onderwerp: { soort: 'bericht', traceerIds: [traceerId] } }));
      expect((await logboek.zoek({ limiet: 1 }))[0]?.clienten).toEqual(['dirk', 'eva']);
    });

    it('van een termijn is die van haar onderwerp, of die van het bericht waarop geantwoord moet worden', async () => {
      const { traceerId } = await stuur('fleur');
      await proef.databank.inTransactie((tx) => schrijfTermijnen(tx, {
        termijnen: [
          { onderwerp: onderwerp('gijs'), termijn: eenTermijn({ toewijzingNummer: 1 }) },
          { onderwerp: `bericht/${traceerId}`, termijn: eenTermijn({ toewijzingNummer: 2 }) },
        ],
        vervallen: [], agenda: [],
      }, klok.nu()));
      const { rows } = await proef.databank.pool.query<{ id: string }>('select id from termijn.termijn order by toewijzing_nummer');
      for (const { id } of rows) await logboek.leg(eenRaadpleging({ onderwerp: { soort: 'termijn', termijnId: id } }));
      expect((await logboek.zoek({ limiet: 10 })).map((r) => [r.onderwerp.termijnId, r.clienten])).toEqual([[rows[1]?.id, ['fleur']], [rows[0]?.id, ['gijs']]]);
    });
  });

  describe('zoeken', () => {
    const nummers = async (filter: object): Promise<number[]> => (await logboek.zoek({ limiet: 10, ...filter })).map(({ volgnummer }) => volgnummer);

    it('op bericht, persoon en partij, in bladzijden', async () => {
      const traceerId = randomUUID();
      await logboek.leg(eenRaadpleging({ onderwerp: { soort: 'bericht', traceerIds: [traceerId, randomUUID()] } }));
      await logboek.leg(eenRaadpleging({ wie: BEHEERDER }));
      await logboek.leg(eenRaadpleging());
      expect(await nummers({ traceerId: traceerId.toUpperCase() })).toEqual([1]);
      expect(await nummers({ persoon: 'j.de.vries' })).toEqual([2]);
      expect(await nummers({ partij: '0153' })).toEqual([3, 1]);
      expect(await nummers({ partij: '0153', persoon: 'j.de.vries' })).toEqual([]);
      expect(await nummers({ limiet: 2 })).toEqual([3, 2]);
      expect(await nummers({ limiet: 2, na: 2 })).toEqual([1]);
    });

    it('op een dag in Nederland, of op een moment', async () => {
      await logboek.leg(eenRaadpleging()); // 00:30 op 10 juni in Nederland
      expect(await nummers({ van: '2026-06-10', tot: '2026-06-10' })).toEqual([1]);
      expect(await nummers({ tot: '2026-06-09' })).toEqual([]);
      expect(await nummers({ van: '2026-06-11' })).toEqual([]);
      expect(await nummers({ van: new Date('2026-06-09T22:30:00Z'), tot: new Date('2026-06-10T00:00:00Z') })).toEqual([1]);
      expect(await nummers({ tot: new Date('2026-06-09T22:00:00Z') })).toEqual([]);
    });
  });
});
