import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { voerUit } from './programma.js';

const PARTIJEN = [
  { rol: 'gemeente', code: '0153', naam: 'Enschede', token: 'geheim-gemeente' },
  { rol: 'beheer', code: 'beheer', naam: 'Beheer', token: 'geheim-beheer' },
];
const RAPPORT = {
  naam: 'berichtkwaliteit', titel: 'Berichtkwaliteit', omschrijving: 'Hoe goed berichten zijn.',
  parameters: [{ naam: 'kwartaal', omschrijving: 'kwartaal', verplicht: true, voorbeeld: '2026-K2' }, { naam: 'gemeente', omschrijving: 'CBS-code', verplicht: false, voorbeeld: null }],
  kolommen: [{ naam: 'maand', type: 'maand', omschrijving: 'Maand van ontvangst.' }, { naam: 'berichten', type: 'geheel', omschrijving: 'Aantal.' }],
};
/** Elke byte die er is: wie er onderweg tekst van maakt, valt door de mand. */
const BYTES = Buffer.from(Array.from({ length: 1_024 }, (_, i) => i % 256));

let map: string;
let server: Server;
let adres: string;
let verzoeken: { pad: string; token?: string }[];
let antwoord: (res: ServerResponse) => void;

beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'hub-rapport-'));
  writeFileSync(join(map, 'partijen.json'), JSON.stringify(PARTIJEN));
  verzoeken = [];
  antwoord = (res) => void res.end(BYTES);
  server = createServer((req, res) => {
    verzoeken.push({ pad: req.url ?? '', token: req.headers.authorization?.replace('Bearer ', '') });
    if (req.url === '/api/v1/rapporten') res.end(JSON.stringify({ items: [RAPPORT], volgende: null }));
    else antwoord(res);
  });
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  adres = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
  rmSync(map, { recursive: true });
});

async function hub(...argumenten: string[]): Promise<{ code: number; uit: Buffer; tekst: string; fout: string }> {
  const stukken: Buffer[] = [];
  let fout = '';
  const wereld = { omgeving: { HUB_PARTIJEN: join(map, 'partijen.json') }, uit: (stuk: string | Uint8Array) => void stukken.push(Buffer.from(stuk as string)), fout: (t: string) => void (fout += t), vraagGeheim: async () => '' };
  const code = await voerUit(['rapport', ...argumenten, '--hub', adres], wereld);
  const uit = Buffer.concat(stukken);
  return { code, uit, tekst: uit.toString('utf8'), fout };
}

describe('hub rapport', () => {
  it.each([[[]], [['lijst']]])('%j noemt de rapporten, als beheer', async (argumenten) => {
    expect(await hub(...argumenten)).toMatchObject({ code: 0, tekst: 'berichtkwaliteit  Berichtkwaliteit\n' });
    expect(verzoeken).toEqual([{ pad: '/api/v1/rapporten', token: 'geheim-beheer' }]);
  });

  it('uitleg toont parameters en kolommen', async () => {
    const { code, tekst } = await hub('uitleg', 'berichtkwaliteit', '--als', '0153');
    expect(tekst.split('\n')).toEqual([
      'berichtkwaliteit: Berichtkwaliteit', '  Hoe goed berichten zijn.',
      '  parameters', '    --kwartaal  kwartaal, verplicht, bijvoorbeeld 2026-K2', '    --gemeente  CBS-code',
      '  kolommen', '    maand      (maand als 2026-04) Maand van ontvangst.', '    berichten  (geheel getal) Aantal.', '',
    ]);
    expect([code, verzoeken[0]?.token]).toEqual([0, 'geheim-gemeente']);
  });

  it('uitleg zonder naam, of van iets dat er niet is, zegt wat er te kiezen is', async () => {
    expect(await hub('uitleg')).toMatchObject({ code: 1, fout: 'uitleg waarvan? kies een van berichtkwaliteit\n' });
    expect(await hub('uitleg', 'niets')).toMatchObject({ code: 1, fout: 'er is geen rapport niets; kies een van berichtkwaliteit\n' });
  });

  it('geeft met --json de lijst of de uitleg als JSON', async () => {
    expect(JSON.parse((await hub('--json')).tekst)).toEqual([RAPPORT]);
    expect(JSON.parse((await hub('uitleg', 'berichtkwaliteit', '--json')).tekst)).toEqual(RAPPORT);
  });

  it('haalt een rapport op met zijn parameters, byte voor byte naar de uitvoer', async () => {
    const { code, uit } = await hub('berichtkwaliteit', '--maand', '2026-04', '--gemeente', '0153', '--aanbieder', '65656055', '--formaat', 'parquet');
    expect(code).toBe(0);
    expect(uit.equals(BYTES)).toBe(true);
    expect(verzoeken).toEqual([{ pad: '/api/v1/rapporten/berichtkwaliteit?formaat=parquet&maand=2026-04&gemeente=0153&aanbieder=65656055', token: 'geheim-beheer' }]);
  });

  it('zet het met --uit in een bestand, in het formaat van dat bestand', async () => {
    const bestand = join(map, 'kwaliteit.xlsx');
    expect(await hub('berichtkwaliteit', '--kwartaal', '2026-K2', '--uit', bestand)).toMatchObject({ code: 0, tekst: `rapport berichtkwaliteit staat in ${bestand}\n` });
    expect(readFileSync(bestand).equals(BYTES)).toBe(true);
    expect(verzoeken[0]?.pad).toBe('/api/v1/rapporten/berichtkwaliteit?formaat=xlsx&kwartaal=2026-K2');
  });

  it.each([[['--uit', 'rapport.txt'], 'csv'], [['--uit', 'rapport.xlsx', '--formaat', 'json'], 'json'], [['--json'], 'json'], [['--jaar', '2026'], 'csv']])('met %j is het formaat %s', async (argumenten, formaat) => {
    await hub('berichtkwaliteit', ...argumenten.map((deel) => (deel.startsWith('rapport.') ? join(map, deel) : deel)));
    expect(verzoeken[0]?.pad).toContain(`formaat=${formaat}`);
  });

  it('haalt een vastgestelde versie op, of wat er sindsdien veranderde', async () => {
    await hub('voortgang', '--kwartaal', '2026-K2', '--versie', '1', '--verschil');
    expect(verzoeken[0]?.pad).toBe('/api/v1/rapporten/voortgang?formaat=csv&kwartaal=2026-K2&versie=1&verschil=ja');
  });

  it('stelt een rapport vast en zegt welke versie het is', async () => {
    antwoord = (res) => void res.end(JSON.stringify({ periode: '2026-K2', versie: 2, vastgesteldOp: '2026-07-28T09:00:00.000Z', geladenTot: null }));
    expect(await hub('vaststel', 'voortgang', '--kwartaal', '2026-K2')).toMatchObject({
      code: 0, tekst: 'rapport voortgang over 2026-K2 is vastgesteld als versie 2, op 2026-07-28T09:00:00.000Z met gegevens tot een onbekend moment\n',
    });
    expect(verzoeken).toEqual([{ pad: '/api/v1/rapporten/voortgang/vaststellen', token: 'geheim-beheer' }]);
    expect(await hub('vaststel')).toMatchObject({ code: 1, fout: 'wat vaststellen? noem een rapport\n' });
  });

  it('breekt het antwoord af, dan blijft een eerder bestand staan en ligt er geen half nieuw', async () => {
    const bestand = join(map, 'kwaliteit.csv');
    writeFileSync(bestand, 'eerder');
    antwoord = (res) => {
      res.write(BYTES);
      setImmediate(() => res.destroy());
    };
    expect((await hub('berichtkwaliteit', '--uit', bestand)).code).toBe(1);
    expect(readFileSync(bestand, 'utf8')).toBe('eerder');
    expect(readdirSync(map).sort()).toEqual(['kwaliteit.csv', 'partijen.json']);
  });

  it('geeft de uitleg van de hub door, en schrijft dan niets', async () => {
    antwoord = (res) => void res.writeHead(400).end(JSON.stringify({ detail: 'maand: geef één maand, als 2026-04.' }));
    const bestand = join(map, 'kwaliteit.csv');
    expect(await hub('berichtkwaliteit', '--maand', 'april', '--uit', bestand)).toMatchObject({ code: 1, fout: 'de hub antwoordt 400: maand: geef één maand, als 2026-04.\n' });
    expect(existsSync(bestand)).toBe(false);
  });

  it('zegt in één regel dat het bestand niet te schrijven is', async () => {
    const bestand = join(map, 'nergens', 'kwaliteit.csv');
    expect(await hub('berichtkwaliteit', '--uit', bestand)).toMatchObject({ code: 1, fout: `${bestand} is niet te schrijven (ENOENT)\n` });
  });
});
