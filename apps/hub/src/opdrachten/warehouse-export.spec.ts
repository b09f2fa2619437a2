import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voerUit } from './programma.js';

const PARTIJEN = [{ rol: 'analist', code: 'analist', naam: 'Kennispunt', token: 'geheim-analist' }, { rol: 'beheer', code: 'beheer', naam: 'Beheer', token: 'geheim-beheer' }];
const GELADEN = '2026-04-01T08:00:00.000Z';
const KOLOMMEN = [{ naam: 'client_id', type: 'geheel', sleutel: true, verplicht: true, omschrijving: 'Cliënt.' }];
const TABELLEN = ['dim_client', 'feit_levering'].map((naam, nr) => ({ naam, omschrijving: `Over ${naam}.`, rijen: nr + 1, kolommen: KOLOMMEN, href: '' }));
/** Elke byte die er is: wie er onderweg tekst van maakt, valt door de mand. */
const BYTES = Buffer.from(Array.from({ length: 1_024 }, (_, i) => i % 256));

let werk: string;
let map: string;
let server: Server;
let adres: string;
let tokens: Set<string | undefined>;
let stand: { geladenTot: string | null; opdrachten: object[] };
let geefTabel: (naam: string, res: ServerResponse) => void;

beforeEach(async () => {
  werk = mkdtempSync(join(tmpdir(), 'hub-export-'));
  map = join(werk, 'ster');
  writeFileSync(join(werk, 'partijen.json'), JSON.stringify(PARTIJEN));
  tokens = new Set();
  stand = { geladenTot: GELADEN, opdrachten: [] };
  geefTabel = (_naam, res) => void res.end(BYTES);
  server = createServer((req, res) => {
    tokens.add(req.headers.authorization?.replace('Bearer ', ''));
    const pad = (req.url ?? '').replace('/api/v1/warehouse', '');
    if (pad === '/tabellen') res.end(JSON.stringify({ geladenTot: GELADEN, items: TABELLEN, volgende: null }));
    else if (pad === '') res.end(JSON.stringify(stand));
    else geefTabel(pad.replace('/tabellen/', ''), res);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
  rmSync(werk, { recursive: true });
});

async function exporteer(...argumenten: string[]): Promise<{ code: number; uit: string; fout: string }> {
  const gezegd = { uit: '', fout: '' };
  const wereld = { omgeving: { HUB_PARTIJEN: join(werk, 'partijen.json') }, uit: (t: string | Uint8Array) => void (gezegd.uit += String(t)), fout: (t: string) => void (gezegd.fout += t), vraagGeheim: async () => '' };
  return { code: await voerUit(['warehouse', 'export', map, ...argumenten, '--hub', adres], wereld), ...gezegd };
}

describe('hub warehouse export', () => {
  it('schrijft van elke tabel een bestand, byte voor byte, en zegt hoeveel rijen en bytes', async () => {
    expect(await exporteer()).toEqual({
      code: 0, fout: '',
      uit: `tabel          rijen  bytes\ndim_client     1      1024\nfeit_levering  2      1024\n2 tabellen en woordenboek.json staan in ${map}; geladen tot ${GELADEN}\n`,
    });
    expect(readdirSync(map).sort()).toEqual(['dim_client.parquet', 'feit_levering.parquet', 'woordenboek.json']);
    expect(readFileSync(join(map, 'dim_client.parquet')).equals(BYTES)).toBe(true);
    expect([...tokens]).toEqual(['geheim-beheer']);
  });

  it('het woordenboek zegt wat er in welk bestand staat', async () => {
    await exporteer('--als', 'analist');
    expect(JSON.parse(readFileSync(join(map, 'woordenboek.json'), 'utf8'))).toEqual({
      geladenTot: GELADEN,
      tabellen: [
        { naam: 'dim_client', bestand: 'dim_client.parquet', omschrijving: 'Over dim_client.', rijen: 1, kolommen: KOLOMMEN },
        { naam: 'feit_levering', bestand: 'feit_levering.parquet', omschrijving: 'Over feit_levering.', rijen: 2, kolommen: KOLOMMEN },
      ],
    });
    expect([...tokens]).toEqual(['geheim-analist']);
  });

  it('een map die er nog niet was, is alleen voor wie haar maakte', async () => {
    await exporteer();
    expect(statSync(map).mode & 0o777).toBe(0o700);
  });

  it('geeft met --json dezelfde gegevens als JSON', async () => {
    expect(JSON.parse((await exporteer('--json')).uit)).toEqual({
      map, geladenTot: GELADEN, geladenTotBijEinde: GELADEN, opdrachtBezig: false, tabellen: [{ naam: 'dim_client', rijen: 1, bytes: 1_024 }, { naam: 'feit_levering', rijen: 2, bytes: 1_024 }],
    });
  });

  it('een map waar al iets in staat wordt geweigerd, en blijft zoals zij was', async () => {
    mkdirSync(map);
    writeFileSync(join(map, 'eigen.txt'), 'van mij');
    expect(await exporteer()).toEqual({ code: 1, uit: '', fout: `${map} is niet leeg; geef een lege of nieuwe map, dan raken tabellen van verschillende momenten niet door elkaar\n` });
    expect(readdirSync(map)).toEqual(['eigen.txt']);
  });

  it('wat geen map is, wordt in één regel geweigerd', async () => {
    writeFileSync(map, 'een bestand');
    expect(await exporteer()).toEqual({ code: 1, uit: '', fout: `${map} is geen map waarin te schrijven is (EEXIST); geef een lege of nieuwe map\n` });
  });

  it('breekt een tabel halverwege af, dan blijft er niets achter en lukt een volgende keer', async () => {
    geefTabel = (naam, res) => {
      if (naam === 'dim_client') return void res.end(BYTES);
      res.write(BYTES);
      setImmediate(() => res.destroy());
    };
    expect((await exporteer()).code).toBe(1);
    expect(readdirSync(map)).toEqual([]);
    geefTabel = (_naam, res) => void res.end(BYTES);
    expect((await exporteer()).code).toBe(0);
  });

  it.each([
    ['er ondertussen geladen is', { geladenTot: '2026-04-01T08:01:00.000Z', opdrachten: [] }],
    ['er een herbouw loopt', { geladenTot: GELADEN, opdrachten: [{ soort: 'herbouw', klaarOp: null }] }],
  ])('waarschuwt als %s', async (_wat, anders) => {
    stand = anders;
    expect((await exporteer()).uit).toContain('let op: het warehouse veranderde tijdens het ophalen');
  });

  it('wie het niet mag, krijgt de uitleg van de hub en geen map', async () => {
    server.removeAllListeners('request').on('request', (_req, res: ServerResponse) => void res.writeHead(403).end(JSON.stringify({ detail: 'Uw rol geeft hier geen toegang toe.' })));
    expect(await exporteer()).toMatchObject({ code: 1, fout: 'de hub antwoordt 403: Uw rol geeft hier geen toegang toe.\n' });
    expect(existsSync(map)).toBe(false);
  });
});
