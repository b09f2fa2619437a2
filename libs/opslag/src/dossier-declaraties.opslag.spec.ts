import { leegDossier, pasToe, type Berichtmelding, type Dossier, type DossierRecord, type Prestatie, type Wijziging } from '@hub/dossier';
import { AANBIEDER, eenDeclaratieRecord, eenHeader, eenPrestatie, eenPrestatieRecord, eenToewijzing, GEMEENTE } from '../../../test/bouwers/index.js';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { type Databank, isDatabankstoring, laadBeantwoordeDeclaratie, laadDossiers, schrijfDeclaratieAntwoord, schrijfDossiers } from './index.js';

const ELDERS = '0141';

beschrijfMetDatabank('het dossier van declaraties', () => {
  let proef: Testdatabank;
  let databank: Databank;
  beforeAll(async () => {
    proef = await maakTestdatabank();
    databank = proef.databank;
  }, 60_000);
  afterAll(() => proef?.ruimOp());

  const prestatie = (anders: Partial<Prestatie>, oordeel: 'toegekend' | 'afgewezen' | 'ingediend', herhaald?: boolean): Wijziging => ({
    soort: 'prestatie',
    prestatie: eenPrestatie(anders),
    oordeel,
    ...(herhaald ? { herhaald } : {}),
  });
  const schrijf = (berichtId: number, gemeente: string, wijzigingen: Wijziging[]) =>
    databank.inTransactie((tx) => schrijfDossiers(tx, [{ wijzigingen, berichtId, aanbieder: AANBIEDER, gemeente }]));
  const laad = async (gevraagd: Berichtmelding): Promise<Dossier> =>
    (await databank.inTransactie((tx) => laadDossiers(tx, [{ melding: gevraagd, verzender: AANBIEDER }])))[0] ?? leegDossier();
  const melding = (type: 'JW323' | 'JW325', records: DossierRecord[]): Berichtmelding => ({ header: eenHeader({ type }), records });

  it('geeft terug wat in het geheugen zou staan: gebruik, open debets, credits en wat elders is ingediend', async () => {
    const debet = eenPrestatie();
    const wijzigingen = [
      prestatie({}, 'toegekend'),
      prestatie({ referentieNummer: 'R-2', begindatum: '2025-02-01', einddatum: '2025-02-28', geleverdVolume: 28 }, 'ingediend'),
      prestatie({ referentieNummer: 'R-3', begindatum: '2025-03-01', einddatum: '2025-03-31' }, 'afgewezen'),
      prestatie({ referentieNummer: 'C-1', vorigReferentieNummer: 'R-1', debetCredit: 'C' }, 'toegekend'),
      prestatie({ referentieNummer: 'R-5', eenheid: '16', geleverdVolume: 4 }, 'toegekend'),
    ];
    await schrijf(1, GEMEENTE, [{ soort: 'toewijzing', toewijzing: eenToewijzing() }, { soort: 'declaratie', declaratie: eenDeclaratieRecord().declaratie }, ...wijzigingen]);
    await schrijf(2, ELDERS, [prestatie({ referentieNummer: 'R-4' }, 'toegekend')]);

    const verwacht = leegDossier();
    for (const wijziging of wijzigingen) pasToe(verwacht, wijziging);
    const genoemd = ['R-1', 'R-2', 'R-3', 'R-4', 'R-5'].map((referentieNummer) => eenPrestatieRecord({ referentieNummer }));
    const maanden = ['2025-02-01', '2025-03-01'].map((begindatum) => eenPrestatieRecord({ begindatum, referentieNummer: begindatum }));
    const dossier = await laad(melding('JW323', [...genoemd, ...maanden]));

    expect(dossier.gebruik).toEqual(verwacht.gebruik);
    expect(dossier.openDebet).toEqual(verwacht.openDebet);
    expect(dossier.laatsteDeclaratiePeriode).toBe('2025-01-01');
    expect(dossier.prestaties.get('R-1')).toEqual({ ...debet, oordeel: 'toegekend', gecrediteerd: true });
    expect([...dossier.prestaties.values()].map((p) => `${p.referentieNummer} ${p.oordeel} ${p.gecrediteerd} ${p.elders ?? false}`).sort()).toEqual([
      'R-1 toegekend true false',
      'R-2 ingediend false false',
      'R-3 afgewezen false false',
      'R-4 toegekend false true',
      'R-5 toegekend false false',
    ]);
  });

  it('vindt bij een antwoord de prestaties van de declaratie, ook een met een herhaald nummer', async () => {
    const declaratie = { ...eenDeclaratieRecord().declaratie, declaratieNummer: 'D3', xsdVersie: '1.0.0/1.0.0' };
    await schrijf(3, GEMEENTE, [
      { soort: 'declaratie', declaratie },
      prestatie({ referentieNummer: 'R-6' }, 'ingediend'),
      prestatie({ referentieNummer: 'R-7' }, 'ingediend'),
      prestatie({ bedrag: 7, client: 'client-2' }, 'afgewezen', true),
    ]);
    const records = ['R-6', 'R-1', 'R-5'].map((referentieNummer) => eenPrestatieRecord({ referentieNummer }));
    const clienten = ['client-1', 'client-2', 'client-3'].map((client): DossierRecord => ({ klasse: 'Client', plek: { klasse: 'Client', index: [0] }, client }));
    const gevonden = await databank.inTransactie((tx) => laadBeantwoordeDeclaratie(tx, 3, melding('JW325', [...clienten, ...records])));

    expect(gevonden).toMatchObject({ declaratieNummer: 'D3', xsdVersie: '1.0.0/1.0.0', clienten: new Set(['client-1', 'client-2']) });
    expect(gevonden?.prestaties.get('R-6')).toEqual([eenPrestatie({ referentieNummer: 'R-6' })]);
    expect(gevonden?.prestaties.get('R-1')?.map(({ bedrag, client }) => [bedrag, client])).toEqual([[7, 'client-2']]);
    expect(gevonden?.prestaties.has('R-5')).toBe(false);
    expect(await databank.inTransactie((tx) => laadBeantwoordeDeclaratie(tx, 2, melding('JW325', records)))).toBeUndefined();
  });

  it('neemt een antwoord over: wat het afwijst is afgewezen, de rest toegekend; als geheel afgewezen is zij niet verzonden', async () => {
    const declaratie = { ...eenDeclaratieRecord().declaratie, declaratieNummer: 'D4', begindatum: '2025-09-01', einddatum: '2025-09-30' };
    const ingediend = ['R-8', 'R-9'].map((referentieNummer) => prestatie({ referentieNummer }, 'ingediend'));
    await schrijf(4, GEMEENTE, [{ soort: 'declaratie', declaratie }, ...ingediend]);
    const records: DossierRecord[] = [{ ...eenDeclaratieRecord(), declaratie }, ...['R-8', 'R-9'].map((referentieNummer) => eenPrestatieRecord({ referentieNummer }))];
    const lees = () => laad(melding('JW323', records));

    await databank.inTransactie((tx) => schrijfDeclaratieAntwoord(tx, 4, ['R-8']));
    const deels = await lees();
    expect([...deels.prestaties.values()].map((p) => `${p.referentieNummer} ${p.oordeel}`).sort()).toEqual(['R-8 afgewezen', 'R-9 toegekend']);
    expect([deels.declaratieNummerGebruikt, deels.laatsteDeclaratiePeriode]).toEqual([true, '2025-09-01']);

    await databank.inTransactie((tx) => schrijfDeclaratieAntwoord(tx, 4, 'alles'));
    expect((await lees()).prestaties.size).toBe(2); // wat beslist is, blijft beslist

    await databank.pool.query(`update dossier.prestatie set oordeel = 'ingediend' where bericht_id = 4`);
    await databank.inTransactie((tx) => schrijfDeclaratieAntwoord(tx, 4, 'alles'));
    const geheel = await lees();
    expect([geheel.prestaties.size, geheel.declaratieNummerGebruikt, geheel.laatsteDeclaratiePeriode]).toEqual([0, false, '2025-01-01']);
  });

  it('een nummer dat twee keer in een bericht staat (12 en 012), geeft een toewijzing: de jongste', async () => {
    const oud = eenToewijzing({ toewijzingNummer: 12, toewijzingsdatum: '2025-01-01' });
    const jong = eenToewijzing({ toewijzingNummer: 12, toewijzingsdatum: '2025-02-01', einddatum: '2025-06-30' });
    await schrijf(20, GEMEENTE, [{ soort: 'toewijzing', toewijzing: jong }, { soort: 'toewijzing', toewijzing: oud }]);
    const { rows } = await databank.pool.query<{ einddatum: string }>('select einddatum from dossier.toewijzing where toewijzing_nummer = 12');
    expect(rows).toEqual([{ einddatum: '2025-06-30' }]);
  });

  it('een ReferentieNummer dat een andere baan net vastlegde, is een botsing die later opnieuw wordt beoordeeld', async () => {
    await schrijf(21, GEMEENTE, [prestatie({ referentieNummer: 'R-BOTS' }, 'toegekend')]);
    const botsing = await schrijf(22, '0141', [prestatie({ referentieNummer: 'R-BOTS' }, 'toegekend')]).then(() => undefined, (fout: unknown) => fout);
    expect(isDatabankstoring(botsing)).toBe(true);
  });
});
