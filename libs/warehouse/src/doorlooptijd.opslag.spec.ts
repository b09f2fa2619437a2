import { leesKwaliteit, leesRijen, type Rapport, type Rij } from '@hub/rapporten';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { eenBerichtfeit, eenToewijzingsfeit, eenVerzoekfeit, leegSter, legInSter, type Ster } from '../../../test/bouwers/ster.js';
import { doorlooptijd } from './doorlooptijd.js';

const [ENSCHEDE, AANBIEDER] = ['0153', '65656055'];
const BEHEER = { rol: 'beheer', code: 'beheer' } as const;

beschrijfMetDatabank('doorlooptijd', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(() => leegSter(proef.databank.pool));

  const rapport = (): Rapport => doorlooptijd({ pool: proef.databank.pool, vandaag: () => '2026-08-01', beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });

  async function lees(ster: Ster, parameters: Record<string, unknown> = {}): Promise<Rij[]> {
    await legInSter(proef.databank.pool, ster);
    const rijen: Rij[] = [];
    for await (const rij of leesRijen(rapport(), parameters, BEHEER)) rijen.push(rij);
    return rijen;
  }
  const kort = (rijen: Rij[], ...namen: string[]): unknown[] => rijen.map((rij) => namen.map((naam) => rij[naam]));
  const TIJDEN = ['aantal', 'nog_open', 'gemiddelde', 'mediaan', 'hoogste'];

  it('zonder gegevens zijn er geen rijen', async () => expect(await lees({})).toEqual([]));

  it('verwerking: per afzender en soort, in seconden', async () => {
    const berichten = [1000, 3000, 500, 7000].map((latentie_ms, bericht_id) => eenBerichtfeit({ bericht_id, latentie_ms, van_gemeente: bericht_id === 3 }));
    expect(kort(await lees({ feit_bericht: berichten }), 'maand', 'meting', 'partij', 'eenheid', ...TIJDEN)).toEqual([
      ['2026-04', 'verwerking', ENSCHEDE, 'seconden', 1, null, 7, 7, 7], ['2026-04', 'verwerking', AANBIEDER, 'seconden', 3, null, 1.5, 1, 3],
    ]);
  });

  it('retour: van het heenbericht tot het retour van wie zelf antwoordt, in uren', async () => {
    const rijen = await lees({
      feit_bericht: [
        eenBerichtfeit({ bericht_id: 1, ontvangen_datum: '2026-04-30' }),
        eenBerichtfeit({ bericht_id: 2, soort: 'JW306', retour: true, van_gemeente: true, antwoord_op: 1, ontvangen_datum: '2026-05-02' }),
        eenBerichtfeit({ bericht_id: 3, soort: 'JW306', retour: true, van_gemeente: true, antwoord_op: 1, ontvangen_datum: '2026-05-03', uitkomst: 'afgekeurd' }),
      ],
    }, { maand: '2026-04' });
    expect(kort(rijen.filter(({ meting }) => meting === 'retour'), 'maand', 'partij', 'berichtsoort', 'eenheid', ...TIJDEN)).toEqual([['2026-04', ENSCHEDE, 'JW306', 'uren', 1, null, 48, 48, 48]]);
  });

  it('start: van de ontvangst van de toewijzing tot de eerste dag van zorg; wie eerder begon, wachtte niet', async () => {
    expect(kort(await lees({
      feit_toewijzing: [
        eenToewijzingsfeit({ toewijzing_nummer: 1, eerste_begindatum: '2026-01-15' }), eenToewijzingsfeit({ toewijzing_nummer: 2, eerste_begindatum: '2026-01-01' }), eenToewijzingsfeit({ toewijzing_nummer: 3 }),
        eenToewijzingsfeit({ toewijzing_nummer: 4, uitvoeringsvariant: 'taak' }),
      ],
    }), 'meting', 'partij', 'berichtsoort', 'eenheid', ...TIJDEN)).toEqual([['start', AANBIEDER, 'JW301', 'dagen', 2, 1, 5, 5, 10]]);
    const kwaliteit = await leesKwaliteit(rapport(), { kwartaal: '2026-K1' }, BEHEER);
    expect(kwaliteit.map(({ naam, waarde }) => [naam, waarde])).toEqual([['geladen_tot', null], ['langst_stille_gemeente', null], ['langst_stil_sinds', null], ['aandeel_zonder_start', 1 / 3]]);
  });

  it('antwoord: van het verzoek tot het antwoord van de gemeente', async () => {
    expect(kort(await lees({
      feit_verzoek: [
        eenVerzoekfeit({ antwoord: 'toegewezen', antwoord_op: '2026-04-05' }), eenVerzoekfeit({ antwoord: 'afgewezen', antwoord_op: '2026-04-03' }), eenVerzoekfeit({ in_onderzoek_op: '2026-04-02' }),
        eenVerzoekfeit({ soort: 'wijziging', verwijzer: 'wijziging' }),
      ],
    }), 'meting', 'partij', 'berichtsoort', ...TIJDEN)).toEqual([['antwoord', ENSCHEDE, 'JW315', 2, 1, 3, 3, 4], ['antwoord', ENSCHEDE, 'JW317', 0, 1, null, null, null]]);
  });

  it('kiest op tijdvak, gemeente en aanbieder, ook op de rand van een maand', async () => {
    const berichten = [['2026-03-31', ENSCHEDE], ['2026-04-01', ENSCHEDE], ['2026-04-30', '0141']].map(([ontvangen_datum = '', gemeente = ''], bericht_id) => eenBerichtfeit({ bericht_id, ontvangen_datum, gemeente }));
    // vlak na middernacht in Nederland, nog de dag ervoor in UTC
    await legInSter(proef.databank.pool, { feit_bericht: [eenBerichtfeit({ bericht_id: 9, ontvangen_datum: '2026-04-01', ontvangen_op: '2026-03-31T22:30:00Z' })] });
    expect(kort(await lees({ feit_bericht: berichten }, { maand: '2026-04' }), 'aantal')).toEqual([[3]]);
    expect(kort(await lees({}, { gemeente: '0141' }), 'maand', 'aantal')).toEqual([['2026-04', 1]]);
    expect(await lees({}, { aanbieder: '42420001' })).toEqual([]);
  });
});
