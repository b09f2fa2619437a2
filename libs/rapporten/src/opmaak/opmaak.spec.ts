import { leesParquet, leesXlsx } from '../../../../test/rapporten/lezers.js';
import type { Kolom, Rij } from '../kolom.js';
import type { Kwaliteit } from '../kwaliteit.js';
import { OPMAAK, type Formaat, type Uitgave } from './opmaak.js';
import { MEESTE_RIJEN_WERKBLAD, WerkbladTeGroot } from './werkblad.js';

const KOLOMMEN: Kolom[] = [
  { naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code.' },
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal.' },
  { naam: 'maand', type: 'maand', omschrijving: 'Maand.' },
  { naam: 'dag', type: 'datum', omschrijving: 'Dag.' },
  { naam: 'gezien_op', type: 'moment', omschrijving: 'Moment.' },
  { naam: 'aantal', type: 'geheel', omschrijving: 'Aantal.' },
  { naam: 'gemiddelde', type: 'decimaal', omschrijving: 'Gemiddelde.' },
  { naam: 'bedrag_eurocent', type: 'eurocent', omschrijving: 'Bedrag.' },
  { naam: 'tijdig', type: 'janee', omschrijving: 'Op tijd.' },
];
const VOL: Rij = { gemeente: '0153', kwartaal: '2026-K2', maand: '2026-04', dag: '2026-04-30', gezien_op: '2026-04-30T22:15:00.125Z', aantal: 12, gemiddelde: 10 / 3, bedrag_eurocent: 9_007_199_254_740_991, tijdig: true };
const NEGATIEF: Rij = { ...VOL, gemeente: '0141', aantal: -1, gemiddelde: -0.001, bedrag_eurocent: -49_357, tijdig: false };
const KWALITEIT: Kwaliteit[] = [
  { naam: 'aandeel_onbekend', type: 'decimaal', omschrijving: 'Aandeel.', waarde: 1 / 3 },
  { naam: 'geladen_tot', type: 'moment', omschrijving: 'Tot wanneer.', waarde: null },
];
const LEEG: Rij = Object.fromEntries(KOLOMMEN.map(({ naam }) => [naam, null]));

async function* reeks(rijen: Iterable<Rij>): AsyncGenerator<Rij, void> {
  yield* rijen;
}

function uitgave(rijen: Iterable<Rij>, kolommen = KOLOMMEN): Uitgave {
  return {
    rapport: 'proef', titel: 'Een proef', omschrijving: 'Om te proeven.', parameters: { kwartaal: '2026-K2' },
    gemaaktOp: new Date('2026-07-01T08:00:00Z'), kwaliteit: KWALITEIT, kolommen, rijen: reeks(rijen),
  };
}

async function schrijf(formaat: Formaat, rijen: Iterable<Rij>, kolommen = KOLOMMEN): Promise<Buffer> {
  const stukken: Uint8Array[] = [];
  for await (const stuk of OPMAAK[formaat].schrijf(uitgave(rijen, kolommen))) stukken.push(stuk);
  return Buffer.concat(stukken);
}

const tekstkolommen: Kolom[] = [{ naam: 'a', type: 'tekst', omschrijving: 'A.' }, { naam: 'b', type: 'tekst', omschrijving: 'B.' }];
const FORMULES = ['=1+1', '+31', '-SOM(A1)', '@x', '\t=1', '\r=1'];

describe('JSON', () => {
  it('draagt alles bij elkaar, met getallen als getal, onafgerond, en niets als null', async () => {
    expect(JSON.parse((await schrijf('json', [VOL, LEEG])).toString('utf8'))).toEqual({
      rapport: 'proef', titel: 'Een proef', parameters: { kwartaal: '2026-K2' }, gemaaktOp: '2026-07-01T08:00:00.000Z', kwaliteit: KWALITEIT, kolommen: KOLOMMEN, rijen: [VOL, LEEG],
    });
  });

  it('heeft zonder rijen een lege lijst, en met veel rijen alle rijen op volgorde', async () => {
    const lees = async (aantal: number): Promise<unknown[]> => {
      const rijen = Array.from({ length: aantal }, (_, i) => ({ ...VOL, aantal: i }));
      return (JSON.parse((await schrijf('json', rijen)).toString('utf8')) as { rijen: { aantal: number }[] }).rijen.map((rij) => rij.aantal);
    };
    for (const aantal of [0, 1, 499, 500, 501, 1_200]) expect(await lees(aantal)).toEqual(Array.from({ length: aantal }, (_, i) => i));
  });
});

describe('CSV', () => {
  it('is UTF-8 met BOM, puntkomma, decimale komma met twee cijfers, CRLF en een kopregel; niets is leeg', async () => {
    const bytes = await schrijf('csv', [VOL, NEGATIEF, LEEG]);
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    expect(bytes.subarray(3).toString('utf8')).toBe([
      'gemeente;kwartaal;maand;dag;gezien_op;aantal;gemiddelde;bedrag_eurocent;tijdig',
      '0153;2026-K2;2026-04;2026-04-30;2026-04-30T22:15:00.125Z;12;3,33;9007199254740991;ja',
      '0141;2026-K2;2026-04;2026-04-30;2026-04-30T22:15:00.125Z;-1;0,00;-49357;nee',
      ';;;;;;;;',
      '',
    ].join('\r\n'));
  });

  it('zet tussen aanhalingstekens wat anders de rij zou breken', async () => {
    const tekst = (await schrijf('csv', [{ a: 'a;b', b: 'zei "ja"' }, { a: 'twee\nregels', b: 'twee\r\nregels' }, { a: 'met\rterug', b: 'gewoon, zo' }], tekstkolommen)).toString('utf8');
    expect(tekst.slice(1)).toBe('a;b\r\n"a;b";"zei ""ja"""\r\n"twee\nregels";"twee\r\nregels"\r\n"met\rterug";gewoon, zo\r\n');
  });

  it.each(FORMULES)('maakt %j onschadelijk voor een rekenblad', async (waarde) => {
    const tekst = (await schrijf('csv', [{ a: waarde, b: 'x' }], tekstkolommen)).toString('utf8');
    expect(tekst.slice('\ufeffa;b\r\n'.length)).toMatch(/^"?'/);
  });

  it('heeft zonder rijen alleen de kopregel, en met veel rijen één kopregel', async () => {
    expect((await schrijf('csv', [], tekstkolommen)).toString('utf8')).toBe('\ufeffa;b\r\n');
    const regels = (await schrijf('csv', Array.from({ length: 1_001 }, (_, i) => ({ a: String(i), b: 'x' })), tekstkolommen)).toString('utf8').split('\r\n');
    expect(regels).toHaveLength(1_003);
    expect(regels.filter((regel) => regel.includes('a;b'))).toHaveLength(1);
    expect(regels[1_001]).toBe('1000;x');
  });
});

describe('xlsx', () => {
  it('geeft elke cel het type van haar kolom; codes houden hun voorloopnullen en niets is geen cel', async () => {
    const { bladen, rijen: [kop, eerste, tweede, leeg] } = await leesXlsx(await schrijf('xlsx', [VOL, NEGATIEF, LEEG]));
    expect(bladen).toEqual(['Rapport', 'Uitleg']);
    expect(kop?.map(({ v }) => v)).toEqual(KOLOMMEN.map(({ naam }) => naam));
    expect(eerste?.map(({ t = 'n', v, opmaak }) => [t, v, opmaak])).toEqual([
      ['s', '0153', '@'], ['s', '2026-K2', '@'], ['s', '2026-04', '@'], ['n', '46142', 'yyyy-mm-dd'], ['s', '2026-04-30T22:15:00.125Z', '@'],
      ['n', '12', '0'], ['n', String(10 / 3), '0.00'], ['n', '9007199254740991', '0'], ['b', '1', undefined],
    ]);
    expect(tweede?.map(({ v }) => v).slice(5)).toEqual(['-1', '-0.001', '-49357', '0']);
    expect(leeg?.filter(({ v }) => v !== undefined) ?? []).toEqual([]);
  });

  it('zegt op het blad met de uitleg hoe goed de cijfers zijn', async () => {
    const { rijen } = await leesXlsx(await schrijf('xlsx', [VOL]), 2);
    const vanaf = rijen.findIndex(([eerste]) => eerste?.v === 'kwaliteit');
    expect(rijen.slice(vanaf, vanaf + 3).map((cellen) => cellen.map(({ v }) => v))).toEqual([
      ['kwaliteit', 'waarde', 'omschrijving'], ['aandeel_onbekend', String(1 / 3), 'Aandeel.'], ['geladen_tot', 'Tot wanneer.'],
    ]);
  });

  it.each(FORMULES)('%j blijft tekst en wordt geen formule', async (waarde) => {
    const { rijen } = await leesXlsx(await schrijf('xlsx', [{ a: waarde, b: 'x' }], tekstkolommen));
    expect(rijen[1]?.[0]).toMatchObject({ t: 's', opmaak: '@' });
    expect(rijen[1]?.[0]?.f).toBeUndefined();
    expect(rijen[1]?.[0]?.v?.trim()).toBe(waarde.trim());
  });

  it('een datum die Excel niet kent, blijft tekst', async () => {
    const { rijen } = await leesXlsx(await schrijf('xlsx', [{ ...VOL, dag: '1899-12-31' }, { ...VOL, dag: '9999-12-31' }]));
    expect(rijen[1]?.[3]).toMatchObject({ t: 's', v: '1899-12-31' });
    expect(rijen[2]?.[3]).toMatchObject({ v: '2958465', opmaak: 'yyyy-mm-dd' });
  });

  it('weigert meer rijen dan er in het geheugen mogen, voordat er iets geschreven is', async () => {
    function* teveel(): Generator<Rij, void> {
      for (let i = 0; i <= MEESTE_RIJEN_WERKBLAD; i++) yield VOL;
    }
    await expect(schrijf('xlsx', teveel())).rejects.toThrow(WerkbladTeGroot);
  });
});

describe('Parquet, gelezen met DuckDB', () => {
  it('heeft echte typen, onafgeronde getallen en null voor niets', async () => {
    const { typen, rijen, kenmerken } = await leesParquet(await schrijf('parquet', [VOL, NEGATIEF, LEEG]));
    expect(typen).toEqual({
      gemeente: 'VARCHAR', kwartaal: 'VARCHAR', maand: 'VARCHAR', dag: 'DATE', gezien_op: 'TIMESTAMP WITH TIME ZONE', aantal: 'BIGINT', gemiddelde: 'DOUBLE', bedrag_eurocent: 'BIGINT', tijdig: 'BOOLEAN',
    });
    const alsGelezen = (rij: Rij): Rij => ({ ...rij, gezien_op: '2026-04-30 22:15:00.125+00', aantal: String(rij['aantal']), bedrag_eurocent: String(rij['bedrag_eurocent']) });
    expect(rijen).toEqual([alsGelezen(VOL), alsGelezen(NEGATIEF), LEEG]);
    expect(kenmerken).toEqual({ rapport: 'proef', titel: 'Een proef', parameters: '{"kwartaal":"2026-K2"}', gemaaktOp: '2026-07-01T08:00:00.000Z', kwaliteit: JSON.stringify(KWALITEIT) });
  });

  it('houdt zonder rijen zijn kolommen', async () => {
    const { typen, rijen } = await leesParquet(await schrijf('parquet', []));
    expect([Object.keys(typen), rijen]).toEqual([KOLOMMEN.map(({ naam }) => naam), []]);
  });

  it('klopt ook over rijgroepen heen', async () => {
    const { rijen } = await leesParquet(await schrijf('parquet', Array.from({ length: 12_001 }, (_, i) => ({ ...VOL, aantal: i, gemeente: String(i % 7).padStart(4, '0') }))));
    expect(rijen).toHaveLength(12_001);
    expect(rijen.every((rij, i) => rij['aantal'] === String(i) && rij['gemeente'] === String(i % 7).padStart(4, '0'))).toBe(true);
  });
});

describe('elk formaat', () => {
  it.each(Object.keys(OPMAAK) as Formaat[])('%s: een fout van het rapport breekt het schrijven af', async (formaat) => {
    async function* stuk(): AsyncGenerator<Rij, void> {
      yield VOL;
      throw new Error('de bron viel weg');
    }
    const schrijven = async (): Promise<void> => {
      for await (const _ of OPMAAK[formaat].schrijf({ ...uitgave([]), rijen: stuk() })) continue;
    };
    await expect(schrijven()).rejects.toThrow('de bron viel weg');
  });

  it.each(['json', 'csv', 'parquet'] as const)('%s vraagt niet meer rijen dan het schrijft', async (formaat) => {
    let gevraagd = 0;
    function* eindeloos(): Generator<Rij, void> {
      for (;; gevraagd++) yield VOL;
    }
    const stukken = OPMAAK[formaat].schrijf(uitgave(eindeloos()))[Symbol.asyncIterator]();
    await stukken.next();
    await stukken.next();
    expect(gevraagd).toBeLessThanOrEqual(10_000);
    await stukken.return?.();
  });
});
