import { setTimeout as wacht } from 'node:timers/promises';
import { GEMEENTE as GEMEENTEPARAMETER, KWARTAAL, maakRapport, rapportparameters, TIJDVAK, AANBIEDER as AANBIEDERPARAMETER } from '@hub/rapporten';
import { AANBIEDER, ANDERE_AANBIEDER, ANDERE_GEMEENTE, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { leesParquet, leesXlsx } from '../../../../test/rapporten/lezers.js';
import { RAPPORTENLIJST } from './velden.js';

const PAD = '/api/v1/rapporten';
const KWALITEIT = `${PAD}/berichtkwaliteit`;
const NU = new Date('2026-05-01T08:00:00Z');

interface Rapport {
  rapport: string;
  parameters: Record<string, unknown>;
  gemaaktOp: string;
  kolommen: { naam: string; type: string; omschrijving: string }[];
  rijen: Record<string, unknown>[];
}

/** Eigen rijen van een aanbieder, met een verplichte parameter. */
const VAN_AANBIEDER = maakRapport({
  naam: 'van-aanbieder', titel: 'Van een aanbieder', omschrijving: 'Om te proeven.', openbaar: true,
  parameters: rapportparameters({ kwartaal: KWARTAAL, aanbieder: AANBIEDERPARAMETER.optional() }),
  rollen: ['aanbieder', 'beheer'],
  kolommen: [{ naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code.' }, { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal.' }],
  kwaliteit: { maten: [{ naam: 'gevraagd', type: 'kwartaal', omschrijving: 'Kwartaal.' }], meet: ({ kwartaal }) => Promise.resolve({ gevraagd: kwartaal }) },
  rijen: ({ kwartaal, aanbieder }) => Promise.resolve([AANBIEDER, ANDERE_AANBIEDER].filter((code) => aanbieder === undefined || code === aanbieder).map((code) => ({ aanbieder: code, kwartaal }))),
});

beschrijfMetDatabank('rapporten', () => {
  let proef: Consoleproef;
  const rapport = async (vraag = '', als = 'beheer'): Promise<Rapport> => {
    const { status, json } = await proef.vraag(`${KWALITEIT}${vraag}`, { als });
    expect(status).toBe(200);
    return json as unknown as Rapport;
  };
  const paren = ({ rijen }: Rapport): unknown[] => rijen.map(({ gemeente, aanbieder, berichten }) => [gemeente, aanbieder, berichten]);

  beforeAll(async () => {
    proef = await startConsoleproef({ nu: NU, rapporten: [VAN_AANBIEDER] });
    const eerste = await proef.stuur();
    await proef.beoordeel(eerste, { status: 'WordtAangeboden', retour: 'JW306' });
    await proef.stuur({ geadresseerde: { rol: 'Gemeente', code: ANDERE_GEMEENTE } });
    await proef.stuur({ afzender: { rol: 'Instelling', code: ANDERE_AANBIEDER } });
  });
  afterAll(() => proef.ruimOp());

  describe('de lijst', () => {
    const namen = async (als: string): Promise<string[]> => {
      const { status, json } = await proef.vraag(PAD, { als });
      expect(status).toBe(200);
      return RAPPORTENLIJST.parse(json).items.map(({ naam }) => naam);
    };

    it('noemt elk rapport met parameters, kolommen en formaten', async () => {
      const { items, volgende } = RAPPORTENLIJST.parse((await proef.vraag(PAD)).json);
      expect(volgende).toBeNull();
      expect(items.find(({ naam }) => naam === 'berichtkwaliteit')).toMatchObject({
        openbaar: false, formaten: ['json', 'csv', 'xlsx', 'parquet', 'svg'], href: KWALITEIT, parameters: expect.arrayContaining([expect.objectContaining({ naam: 'gemeente', verplicht: false, voorbeeld: '0153' })]),
      });
      expect(items.find(({ naam }) => naam === 'van-aanbieder')).toMatchObject({ openbaar: true, kwaliteit: [{ naam: 'gevraagd', type: 'kwartaal', omschrijving: 'Kwartaal.' }], parameters: [{ naam: 'kwartaal', verplicht: true }, { naam: 'aanbieder', verplicht: false }] });
    });

    it('heeft alleen wat de beller mag vragen', async () => {
      expect(await namen('beheer')).toEqual(['berichtkwaliteit', 'naleving', 'van-aanbieder']);
      expect(await namen('analist')).toEqual(['berichtkwaliteit', 'naleving']);
      expect(await namen(GEMEENTE)).toEqual(['berichtkwaliteit', 'naleving']);
      expect(await namen(AANBIEDER)).toEqual(['naleving', 'van-aanbieder']);
    });

    it('kent geen parameters', async () => expect(await proef.vraag(`${PAD}?sorteer=naam`)).toMatchObject({ status: 400, json: { veld: 'sorteer' } }));
  });

  describe('een rapport', () => {
    it('is zonder formaat JSON, met zijn kolommen en het moment op de klok van de hub', async () => {
      const { status, koppen, json } = await proef.vraag(`${KWALITEIT}?maand=2026-05`);
      expect([status, koppen.get('content-type'), koppen.get('content-disposition'), koppen.get('cache-control')]).toEqual(
        [200, 'application/json; charset=utf-8', 'inline; filename="berichtkwaliteit-2026-05.json"', 'no-store']);
      const { rijen, kolommen, ...kop } = json as unknown as Rapport;
      expect(kop).toEqual({ rapport: 'berichtkwaliteit', titel: expect.any(String), parameters: { maand: '2026-05' }, gemaaktOp: expect.stringMatching(/^2026-05-01T08:00:\d\d\.\d{3}Z$/), kwaliteit: [] });
      expect(rijen).toHaveLength(3);
      for (const rij of rijen) expect(Object.keys(rij)).toEqual(kolommen.map(({ naam }) => naam));
      expect(rijen[1]).toMatchObject({ maand: '2026-05', partij: AANBIEDER, gemeente: ANDERE_GEMEENTE, berichtsoort: 'JW305', berichten: 1, afgekeurd_procent: null });
    });

    it('in CSV, met een naam voor het bestand', async () => {
      const { koppen, bytes, tekst } = await proef.vraag(`${KWALITEIT}?kwartaal=2026-K2&formaat=csv`);
      expect([koppen.get('content-type'), koppen.get('content-disposition')]).toEqual(['text/csv; charset=utf-8', 'attachment; filename="berichtkwaliteit-2026-K2.csv"']);
      expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
      const [kop, ...regels] = tekst.slice(1).trimEnd().split('\r\n');
      expect(kop).toMatch(/^maand;partij;gemeente;aanbieder;berichtsoort;niveau;retourcode;regel;berichten;/);
      expect(regels).toHaveLength(3);
      expect(regels[1]).toBe(`2026-05;${AANBIEDER};${ANDERE_GEMEENTE};${AANBIEDER};JW305;;;;1;1;0;0;0;0;0;0;0;;0`);
      expect(regels[2]?.split(';').slice(-2)).toEqual(['0,00', '0']);
    });

    it('in een werkblad', async () => {
      const { koppen, bytes } = await proef.vraag(`${KWALITEIT}?jaar=2026&formaat=xlsx`);
      expect([koppen.get('content-type'), koppen.get('content-disposition')]).toEqual(
        ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'attachment; filename="berichtkwaliteit-2026.xlsx"']);
      const { rijen } = await leesXlsx(bytes);
      expect(rijen.map((rij) => rij[2]?.v)).toEqual(['gemeente', GEMEENTE, ANDERE_GEMEENTE, GEMEENTE]);
    });

    it('in Parquet', async () => {
      const { koppen, bytes } = await proef.vraag(`${KWALITEIT}?formaat=parquet`);
      expect([koppen.get('content-type'), koppen.get('content-disposition')]).toEqual(['application/vnd.apache.parquet', 'attachment; filename="berichtkwaliteit.parquet"']);
      const { typen, rijen } = await leesParquet(bytes);
      expect(typen).toMatchObject({ gemeente: 'VARCHAR', berichten: 'BIGINT', afgekeurd_procent: 'DOUBLE' });
      expect(rijen.map(({ gemeente, afgekeurd_procent }) => [gemeente, afgekeurd_procent])).toEqual([[GEMEENTE, null], [ANDERE_GEMEENTE, null], [GEMEENTE, 0]]);
    });

    it('zonder rijen is nog steeds een rapport', async () => {
      expect((await rapport('?jaar=2020')).rijen).toEqual([]);
      expect((await proef.vraag(`${KWALITEIT}?jaar=2020&formaat=csv`)).tekst.trimEnd().split('\r\n')).toHaveLength(1);
    });
  });

  describe('wie wat ziet', () => {
    it('beheer en analist zien alles, en kunnen kiezen', async () => {
      for (const als of ['beheer', 'analist']) {
        expect(paren(await rapport('', als))).toEqual([[GEMEENTE, ANDERE_AANBIEDER, 1], [ANDERE_GEMEENTE, AANBIEDER, 1], [GEMEENTE, AANBIEDER, 1]]);
        expect(paren(await rapport(`?gemeente=${ANDERE_GEMEENTE}`, als))).toEqual([[ANDERE_GEMEENTE, AANBIEDER, 1]]);
      }
    });

    it('een gemeente ziet alleen haar eigen rijen, gevraagd of niet', async () => {
      for (const vraag of ['', `?gemeente=${GEMEENTE}`]) {
        const gekregen = await rapport(vraag, GEMEENTE);
        expect(paren(gekregen)).toEqual([[GEMEENTE, ANDERE_AANBIEDER, 1], [GEMEENTE, AANBIEDER, 1]]);
        expect(gekregen.parameters).toEqual({ gemeente: GEMEENTE });
      }
    });

    it('een gemeente die naar een ander vraagt, krijgt 403', async () => {
      const { status, koppen, json, tekst } = await proef.vraag(`${KWALITEIT}?gemeente=${ANDERE_GEMEENTE}&formaat=csv`, { als: GEMEENTE });
      expect([status, koppen.get('content-type')]).toEqual([403, 'application/problem+json; charset=utf-8']);
      expect(json['veld']).toBe('gemeente');
      expect(tekst).not.toContain(ANDERE_GEMEENTE);
    });

    it('een aanbieder krijgt 403, behalve waar een rapport haar eigen rijen geeft', async () => {
      expect((await proef.vraag(KWALITEIT, { als: AANBIEDER })).status).toBe(403);
      const eigen = await proef.vraag(`${PAD}/van-aanbieder?kwartaal=2026-K2`, { als: AANBIEDER });
      expect([eigen.status, eigen.json['rijen']]).toEqual([200, [{ aanbieder: AANBIEDER, kwartaal: '2026-K2' }]]);
      expect(eigen.json['kwaliteit']).toEqual([{ naam: 'gevraagd', type: 'kwartaal', omschrijving: 'Kwartaal.', waarde: '2026-K2' }]);
      expect((await proef.vraag(`${PAD}/van-aanbieder?kwartaal=2026-K2&aanbieder=${ANDERE_AANBIEDER}`, { als: AANBIEDER })).status).toBe(403);
      expect((await proef.vraag(`${PAD}/van-aanbieder?kwartaal=2026-K2`, { als: GEMEENTE })).status).toBe(403);
    });

    it('zonder inloggegevens 401', async () => {
      for (const pad of [PAD, KWALITEIT]) expect((await proef.vraag(pad, { als: null })).status).toBe(401);
    });
  });

  describe('een vraag die niet klopt', () => {
    it.each([
      ['formaat=pdf', 'formaat'], ['formaat=', 'formaat'], ['formaat=csv&formaat=json', 'formaat'], ['kwartaal=2026-Q2', 'kwartaal'], ['kwartaal=2026-K5', 'kwartaal'],
      ['maand=2026-13', 'maand'], ['maand=april', 'maand'], ['jaar=26', 'jaar'], ['gemeente=Enschede', 'gemeente'], ['aanbieder=0153', 'aanbieder'],
      ['maand=2026-04&jaar=2026', 'jaar'], ['drempel=10', 'drempel'], ['Maand=2026-04', 'Maand'], ['maand[]=2026-04', 'maand[]'],
    ])('%s: 400 die %s noemt', async (vraag, veld) => {
      const { status, json, tekst, koppen } = await proef.vraag(`${KWALITEIT}?${vraag}`);
      expect([status, koppen.get('content-type')]).toEqual([400, 'application/problem+json; charset=utf-8']);
      expect(json).toMatchObject({ veld, detail: expect.stringContaining(`${veld}: `) });
      expect(tekst).not.toMatch(/Invalid|expected|received|Enschede|april/);
    });

    it('een parameter die ontbreekt', async () => expect(await proef.vraag(`${PAD}/van-aanbieder`)).toMatchObject({ status: 400, json: { veld: 'kwartaal' } }));

    it.each(['niets', 'Berichtkwaliteit', '__proto__'])('rapport %s bestaat niet: 404', async (naam) => {
      expect((await proef.vraag(`${PAD}/${naam}`)).status).toBe(404);
    });
  });
});

beschrijfMetDatabank('een rapport dat lang duurt, groot is of stukgaat', () => {
  let proef: Consoleproef;
  let laatGaan: () => void;
  let begonnen = 0;
  let gesloten = 0;
  const rij = { gemeente: GEMEENTE };
  const definitie = {
    titel: 'Proef', omschrijving: 'Om te proeven.', rollen: ['beheer'], kolommen: [{ naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code.' }],
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTEPARAMETER.optional() }),
  } as const;

  beforeAll(async () => {
    const wachten = new Promise<void>((klaar) => (laatGaan = klaar));
    proef = await startConsoleproef({
      rapporten: [
        maakRapport({
          ...definitie, naam: 'traag',
          rijen: () => {
            begonnen += 1;
            return wachten.then(() => [rij]);
          },
        }),
        maakRapport({
          ...definitie, naam: 'eindeloos',
          async *rijen() {
            try {
              for (;;) yield rij;
            } finally {
              gesloten += 1;
            }
          },
        }),
        maakRapport({ ...definitie, naam: 'meteen-stuk', rijen: () => Promise.reject(new Error('geheim van de bron')) }),
        maakRapport({
          ...definitie, naam: 'halverwege-stuk',
          async *rijen() {
            for (let i = 0; i < 5_000; i++) yield rij;
            throw new Error('de bron viel weg');
          },
        }),
      ],
    });
  });
  afterAll(() => proef.ruimOp());

  it('er lopen er drie tegelijk, twintig wachten op hun beurt, en wie daarna komt hoort wanneer het weer kan', async () => {
    const vragen = Array.from({ length: 24 }, () => proef.vraag(`${PAD}/traag?formaat=csv`));
    const geweigerd = await Promise.race(vragen);
    expect([geweigerd.status, geweigerd.koppen.get('retry-after'), begonnen]).toEqual([503, '5', 3]);
    laatGaan();
    const statussen = (await Promise.all(vragen)).map(({ status }) => status);
    expect([statussen.filter((status) => status === 200).length, begonnen]).toEqual([23, 23]);
  });

  it('wie weggaat, laat niets lopen', async () => {
    const weg = new AbortController();
    const antwoord = await fetch(`${proef.adres}${PAD}/eindeloos?formaat=csv`, { headers: { authorization: 'Bearer beheer' }, signal: weg.signal });
    expect(antwoord.status).toBe(200);
    await antwoord.body?.getReader().read();
    weg.abort();
    while (gesloten === 0) await wacht(10);
    expect(gesloten).toBe(1);
    expect((await proef.vraag(KWALITEIT)).status).toBe(200);
  });

  it('te veel rijen voor een werkblad: 400 die een ander formaat noemt', async () => {
    const { status, json } = await proef.vraag(`${PAD}/eindeloos?formaat=xlsx`);
    expect([status, json['veld']]).toEqual([400, 'formaat']);
    expect(json['detail']).toMatch(/csv of parquet/);
  });

  it.each(['json', 'csv', 'xlsx', 'parquet'])('een fout voor de eerste rij is in %s een gewone 503, zonder de oorzaak', async (formaat) => {
    const { status, koppen, tekst } = await proef.vraag(`${PAD}/meteen-stuk?formaat=${formaat}`);
    expect([status, koppen.get('content-type'), koppen.get('retry-after')]).toEqual([503, 'application/problem+json; charset=utf-8', '2']);
    expect(tekst).not.toContain('geheim');
  });

  it('een fout halverwege breekt het antwoord af, zodat niemand een half rapport voor heel houdt', async () => {
    await expect(proef.vraag(`${PAD}/halverwege-stuk?formaat=csv`)).rejects.toThrow();
    expect(proef.logregels.at(-1)).toContain('een bestand is halverwege afgebroken');
  });
});
