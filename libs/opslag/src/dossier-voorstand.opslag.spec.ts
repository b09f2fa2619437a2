import type { Wijziging } from '@hub/dossier';
import { AANBIEDER, eenStop, eenToewijzing, eenVerzoek, GEMEENTE } from '../../../test/bouwers/index.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { bewaarVoorstand, draaiTerug, schrijfDossiers, vergeetVoorstand, type Dossierwijziging } from './index.js';

const { client } = eenToewijzing();
const sleutel = { toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', begindatum: '2025-01-06' };
const ander = { ...sleutel, begindatum: '2025-02-03' };
/** Wat er stond: een toewijzing, een levering met een stop, en een verzoek in behandeling. */
const BEGIN: Wijziging[] = [
  { soort: 'toewijzing', toewijzing: eenToewijzing() },
  { soort: 'start', client, sleutel, toewijzingIngangsdatum: '2025-01-01' },
  { soort: 'stop', client, sleutel, stop: eenStop({ redenBeeindiging: '20' }) },
  { soort: 'verzoek', verzoek: eenVerzoek() },
];
const LATER = { toewijzingsdatum: '2026-01-01' };

beschrijfMetDatabank('een ontvanger die zelf antwoordt, wijst af wat de hub goedkeurde', () => {
  let proef: Testdatabank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
  });
  afterAll(() => proef.ruimOp());
  beforeEach(async () => {
    await proef.databank.pool.query('truncate dossier.toewijzing, dossier.levering, dossier.stop, dossier.verzoek, dossier.voorstand');
    await proef.databank.inTransactie((tx) => schrijfDossiers(tx, [eenBericht(1, BEGIN)]));
  });

  const eenBericht = (berichtId: number, wijzigingen: Wijziging[]): Dossierwijziging => ({ berichtId, aanbieder: AANBIEDER, gemeente: GEMEENTE, wijzigingen });

  async function verwerk(berichtId: number, wijzigingen: Wijziging[]): Promise<void> {
    await proef.databank.inTransactie(async (tx) => {
      await bewaarVoorstand(tx, [eenBericht(berichtId, wijzigingen)]);
      await schrijfDossiers(tx, [eenBericht(berichtId, wijzigingen)]);
      await tx.query(`insert into bericht.gebeurtenis (op, bericht_id, soort, bewijs, onderwerp) values (now(), $1, 'melding', '{}', $2)`, [berichtId, `${AANBIEDER}/${GEMEENTE}/${client}`]);
    });
  }

  async function inhoud(): Promise<Record<string, unknown[]>> {
    const tabellen = await Promise.all(['toewijzing', 'levering', 'stop', 'verzoek', 'voorstand'].map(async (tabel) =>
      [tabel, (await proef.databank.pool.query(`select to_jsonb(t) as rij from dossier.${tabel} t order by to_jsonb(t)::text`)).rows.map(({ rij }: { rij: unknown }) => rij)] as const));
    return Object.fromEntries(tabellen);
  }

  it.each<[string, Wijziging[]]>([
    ['een start', [{ soort: 'start', client, sleutel: ander }]],
    ['een stop', [{ soort: 'stop', client, sleutel, stop: eenStop() }]],
    ['een stop die verwijderd was', [{ soort: 'stopVerwijderd', client, sleutel, stop: eenStop({ redenBeeindiging: '20' }) }]],
    ['een start die verwijderd was, met zijn stop', [{ soort: 'startVerwijderd', client, sleutel }]],
    ['een start die verwijderd en anders gemeld was', [{ soort: 'startVerwijderd', client, sleutel }, { soort: 'start', client, sleutel: ander }]],
    ['een nieuwe toewijzing', [{ soort: 'toewijzing', toewijzing: eenToewijzing({ toewijzingNummer: 1002 }) }]],
    ['een gewijzigde toewijzing die een verzoek beantwoordde', [
      { soort: 'toewijzing', toewijzing: eenToewijzing({ ...LATER, einddatum: '2025-06-30' }) }, { soort: 'verzoekBeantwoord', referentieAanbieder: 'VERZOEK-1', antwoord: 'toegewezen' },
    ]],
    ['een verzoek in onderzoek', [{ soort: 'verzoekBeantwoord', referentieAanbieder: 'VERZOEK-1', antwoord: 'onderzoek' }]],
    ['een verzoek', [{ soort: 'verzoek', verzoek: eenVerzoek({ referentieAanbieder: 'VERZOEK-2' }) }]],
  ])('%s geldt als niet verzonden: het dossier is weer zoals het was', async (_wat, wijzigingen) => {
    const ervoor = await inhoud();
    await verwerk(2, wijzigingen);
    expect(await inhoud()).not.toEqual(ervoor);
    await proef.databank.inTransactie((tx) => draaiTerug(tx, 2));
    expect(await inhoud()).toEqual(ervoor);
  });

  it('zonder bezwaar blijft het zoals het bericht zei, en is er niets meer om terug te zetten', async () => {
    await verwerk(2, [{ soort: 'startVerwijderd', client, sleutel }]);
    expect((await inhoud())['voorstand']).toHaveLength(2);
    await proef.databank.inTransactie((tx) => vergeetVoorstand(tx, 2));
    await proef.databank.inTransactie((tx) => draaiTerug(tx, 2));
    expect(await inhoud()).toMatchObject({ levering: [], stop: [], voorstand: [] });
  });

  it('wat intussen opnieuw gemeld is, blijft; de stop van de oude levering hoort daar niet bij', async () => {
    await verwerk(2, [{ soort: 'startVerwijderd', client, sleutel }]);
    await verwerk(3, [{ soort: 'start', client, sleutel }]);
    await proef.databank.inTransactie((tx) => draaiTerug(tx, 2));
    expect(await inhoud()).toMatchObject({ levering: [{ bericht_id: 3 }], stop: [] });
  });
});
