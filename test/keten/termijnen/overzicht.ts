import type { Hubapi, Termijnbeeld } from '../opstelling/hubapi.js';
import { AANBIEDER, ALMELO, ENSCHEDE } from '../stromen/geval.js';
import { aangenomen, PLUS, Zaak, type Wereld } from './zaak.js';
import type { Verteller } from './verhalen.js';

/** Na alle andere verhalen: er staat van alles in de lijst. */
const LAATST = '2025-07-01';
/** Een aanbieder die nergens bij hoort. */
export const VREEMDE = '42420001';

const ids = (termijnen: readonly Termijnbeeld[]): string[] => termijnen.map(({ id }) => id);

/** Elke termijn die de beheerder ziet. */
async function alles({ api, tijd }: Wereld): Promise<{ api: Hubapi; alle: Termijnbeeld[] }> {
  await tijd.op(LAATST);
  const alle = await api.termijnen();
  expect(alle.length).toBeGreaterThan(100);
  return { api, alle };
}

/** Zoeken, bladeren, en wie wat ziet. */
export function lijsten(vertel: Verteller): void {
  vertel('elk filter geeft precies wat past', async (wereld) => {
    const { api, alle } = await alles(wereld);
    const filters: [filter: Record<string, string>, past: (t: Termijnbeeld) => boolean][] = [
      [{ soort: 'declaratie' }, (t) => t.soort === 'declaratie'],
      ...['open', 'waarschuwing', 'tijdig', 'te-laat', 'verlopen', 'vervallen'].map((status): (typeof filters)[number] => [{ status }, (t) => t.status === status]),
      [{ gemeente: ALMELO }, (t) => t.gemeente === ALMELO],
      [{ aanbieder: AANBIEDER }, (t) => t.aanbieder === AANBIEDER],
      [{ aanbieder: VREEMDE }, () => false],
      [{ uiterlijkVan: '2023-10-16', uiterlijkTot: '2023-10-16' }, (t) => t.uiterlijk === '2023-10-16'],
      [{ uiterlijkVan: '2023-10-17' }, (t) => t.uiterlijk >= '2023-10-17'],
      [{ soort: 'startmelding', status: 'te-laat', gemeente: ENSCHEDE, uiterlijkTot: '2023-12-31' }, (t) =>
        t.soort === 'startmelding' && t.status === 'te-laat' && t.gemeente === ENSCHEDE && t.uiterlijk <= '2023-12-31'],
    ];
    for (const [filter, past] of filters) {
      expect({ filter, gevonden: ids(await api.termijnen(filter)) }).toEqual({ filter, gevonden: ids(alle.filter(past)) });
    }
    expect(new Set(alle.map(({ status }) => status))).toEqual(new Set(['open', 'tijdig', 'te-laat', 'verlopen', 'vervallen']));
  });

  vertel('bladeren met na geeft elke termijn een keer, op uiterste dag', async (wereld) => {
    const { api, alle } = await alles(wereld);
    const gebladerd: Termijnbeeld[] = [];
    for (let na: string | null = ''; na !== null;) {
      const blad: Awaited<ReturnType<Hubapi['bladzijde']>> = await api.bladzijde({ limiet: '37', ...(na === '' ? {} : { na }) });
      expect(blad.items.length).toBeLessThanOrEqual(37);
      gebladerd.push(...blad.items);
      na = blad.volgende;
    }
    expect(ids(gebladerd)).toEqual(ids(alle));
    expect(new Set(ids(alle)).size).toBe(alle.length);
    expect(alle.map(({ uiterlijk }) => uiterlijk)).toEqual(alle.map(({ uiterlijk }) => uiterlijk).sort());
    expect((await api.bladzijde({})).items).toHaveLength(50);
  });

  vertel('een partij ziet haar eigen termijnen, beheer en analist zien alles', async (wereld) => {
    const { api, alle } = await alles(wereld);
    expect(ids(await api.termijnen({}, 'analist'))).toEqual(ids(alle));
    expect(ids(await api.termijnen({}, AANBIEDER))).toEqual(ids(alle));
    expect(ids(await api.termijnen({}, ALMELO))).toEqual(ids(alle.filter(({ gemeente }) => gemeente === ALMELO)));
    expect(ids(await api.termijnen({ gemeente: ENSCHEDE }, ALMELO))).toEqual([]);
    expect(await api.termijnen({}, VREEMDE)).toEqual([]);
  });

  vertel('een termijn van een ander bestaat niet: 404', async (wereld) => {
    const { api, alle } = await alles(wereld);
    const van = (gemeente: string) => alle.find((t) => t.gemeente === gemeente)?.id ?? '';
    const status = async (pad: string, als: string | null) => (await api.vraag(`/termijnen/${pad}`, als)).status;
    for (const als of [AANBIEDER, ENSCHEDE, 'beheer', 'analist']) expect([als, await status(van(ENSCHEDE), als)]).toEqual([als, 200]);
    for (const als of [ALMELO, VREEMDE]) expect([als, await status(van(ENSCHEDE), als)]).toEqual([als, 404]);
    expect(await status(crypto.randomUUID(), 'beheer')).toBe(404);
    expect(await status('geen-id', 'beheer')).toBe(404);
    expect(await status(van(ENSCHEDE), null)).toBe(401);
  });

  vertel('een parameter die niet klopt: 400 met het veld', async (wereld) => {
    const { api } = await alles(wereld);
    for (const [vraag, veld] of [['status=klaar', 'status'], ['soort=x', 'soort'], ['limiet=0', 'limiet'], ['limiet=501', 'limiet'], ['na=onzin', 'na'], ['uiterlijkVan=2023-02-30', 'uiterlijkVan'], ['kleur=rood', 'kleur']]) {
      const { status, json } = await api.vraag(`/termijnen?${vraag}`, 'beheer');
      expect({ vraag, status, json }).toMatchObject({ vraag, status: 400, json: { veld } });
    }
  });
}

/** Waarom een termijn is wat zij is. */
export function bewijzen(vertel: Verteller): void {
  vertel('het bewijs noemt elke dag: de hoeveelste werkdag, of waarom hij niet telt', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-04-24');
    await zaak.wijstToe({ ingangsdatum: '2023-04-24' });
    await zaak.op('2023-05-11');
    await zaak.start('2023-04-24');
    await zaak.even();
    const { dagen } = (await zaak.termijn('startmelding')).bewijs;
    expect(dagen.filter(({ werkdag }) => werkdag !== null && werkdag > 0).map(({ datum, werkdag }) => [werkdag, datum])).toEqual([
      '2023-04-25', '2023-04-26', '2023-04-28', '2023-05-01', '2023-05-02', '2023-05-03', '2023-05-04', '2023-05-08', '2023-05-09', '2023-05-10', '2023-05-11',
    ].map((datum, i) => [i + 1, datum]));
    const reden = Object.fromEntries(dagen.map((d) => [d.datum, d.reden]));
    expect(reden).toMatchObject({ '2023-04-27': expect.stringContaining('Koningsdag'), '2023-05-05': expect.stringContaining('Bevrijdingsdag'), '2023-04-29': expect.any(String), '2023-05-07': expect.any(String) });
    expect(dagen.filter(({ werkdag }) => werkdag === null).every((d) => d.reden !== null)).toBe(true);
  });

  vertel('te laat is nooit een reden om af te keuren (OP364)', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-01-02');
    await zaak.wijstToe({ ingangsdatum: '2023-01-02' });
    await zaak.op('2025-05-20');
    const prestatie = zaak.prestatie('2023-01', { productPeriode: { begindatum: '2023-01-02', einddatum: '2023-01-31' }, geleverdVolume: '28', ingediendBedrag: { bedrag: String(28 * 49_357), debetCredit: 'D' } });
    const aflopen = [await zaak.start('2023-01-02'), await zaak.stop('2023-01-31'), aangenomen(await zaak.declareert(prestatie))];
    await zaak.even();
    expect(aflopen.map(({ antwoorden }) => antwoorden[0]?.inhoud).map((inhoud) => JSON.stringify(inhoud).match(/"retourCodes":\["(?!0200|8001)\d+/))).toEqual([null, null, null]);
    for (const soort of ['startmelding', 'stopmelding', 'declaratie']) expect((await zaak.geldend(soort)).map(({ status }) => status)).toEqual(['te-laat']);
  });
}

const TAAK = { categorie: '50', code: '50A01' };

/** Taakgericht: geen toewijzing en geen declaratie, wel een oordeel over wat gemeld is. */
export function taakgericht(vertel: Verteller): void {
  vertel('taakgericht: start en stop worden zonder ToewijzingNummer beoordeeld, en verder ontbreekt er niets', async (wereld) => {
    const gemeente = '0173';
    const zaak = new Zaak(wereld, TAAK, gemeente);
    const zonder = { toewijzingNummer: undefined, toewijzingIngangsdatum: undefined };
    await zaak.op('2023-10-10');
    aangenomen(await zaak.meldtStarts(zaak.startregel('2023-10-02', zonder)));
    await zaak.op('2023-10-18');
    await zaak.stop('2023-10-13', { ...zonder, begindatum: '2023-10-02' });
    await zaak.op('2023-12-01');
    expect((await wereld.api.termijnen({ gemeente })).map(({ soort, begin, uiterlijk, status, toewijzingNummer }) => ({ soort, begin, uiterlijk, status, toewijzingNummer }))).toEqual([
      { soort: 'startmelding', begin: '2023-10-02', uiterlijk: '2023-10-09', status: 'te-laat' },
      { soort: 'stopmelding', begin: '2023-10-13', uiterlijk: '2023-10-20', status: 'tijdig' },
    ]);
  });
}
