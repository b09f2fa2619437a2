import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { voerUit } from './programma.js';

const MAAND = ['--van', '2026-01-01', '--tot', '2026-01-31', '--clienten', '12'];
const ZONDER_FOUTEN = ['--afgekeurd', '0'];

/** Een hub die de klok aanneemt, elke push en elk bericht goedkeurt, tenzij de test iets anders wil. */
interface Nephub {
  adres: string;
  verzoeken: { wat: string; token?: string; inhoud: string }[];
  /** antwoord op het verzoek; `undefined`: het gewone */
  anders: (wat: string, keer: number) => { status: number; inhoud?: unknown } | undefined;
}

let map: string;
let server: Server;
let nep: Nephub;

beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'hub-simuleer-'));
  server = createServer((req, res) => void antwoord(req).then(({ status, inhoud }) => {
    res.writeHead(status, { 'content-type': 'application/json', 'retry-after': '0' }).end(status === 204 ? undefined : JSON.stringify(inhoud ?? {}));
  }));
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  nep = { adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, verzoeken: [], anders: () => undefined };
  await hub(...MAAND, '--schrijf-config', map);
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
  rmSync(map, { recursive: true });
});

async function antwoord(req: IncomingMessage): Promise<{ status: number; inhoud?: unknown }> {
  const pad = req.url ?? '';
  const soort = pad.endsWith('/klok') ? 'klok' : pad.includes('rest-push') ? 'push' : pad.includes('rest-pull') ? `postvak ${req.method}` : 'bericht';
  const inhoud = (await buffer(req)).toString('utf8');
  const keer = nep.verzoeken.push({ wat: soort, token: req.headers.authorization?.replace('Bearer ', ''), inhoud });
  const gewoon = { klok: { status: 200 }, push: { status: 204 }, bericht: { status: 200, inhoud: beeld('WordtAangeboden') } }[soort] ?? { status: 200, inhoud: [] };
  return nep.anders(soort, keer) ?? gewoon;
}

const beeld = (status: string, regels: readonly string[] = []): unknown => ({ status, meldingen: [], bevindingen: regels.map((regel) => ({ regel })), vastgelopen: null });

async function hub(...argumenten: string[]): Promise<{ code: number; uit: string; fout: string }> {
  const gezegd = { uit: '', fout: '' };
  const wereld = { omgeving: {}, uit: (tekst: string | Uint8Array) => void (gezegd.uit += String(tekst)), fout: (tekst: string) => void (gezegd.fout += tekst), vraagGeheim: async () => '' };
  return { code: await voerUit(['simuleer', ...argumenten], wereld), ...gezegd };
}

const speel = (...anders: string[]): ReturnType<typeof hub> => hub(...MAAND, ...ZONDER_FOUTEN, '--hub', nep.adres, '--partijen', join(map, 'partijen.json'), ...anders);
const aantal = (wat: string): number => nep.verzoeken.filter((verzoek) => verzoek.wat === wat).length;

describe('hub simuleer', () => {
  it('verzet de klok als beheer, verstuurt namens elke afzender en leest elk oordeel', async () => {
    const { code, uit, fout } = await speel();
    expect([code, fout]).toEqual([0, '']);
    expect(uit).toMatch(/^2026-01 {2}tot en met deze maand \d+ berichten/m);
    expect(uit).toContain('elk oordeel is zoals verwacht');
    expect(aantal('push')).toBeGreaterThan(10);
    expect(aantal('bericht')).toBe(aantal('push'));
    expect(nep.verzoeken[0]).toMatchObject({ wat: 'klok', token: 'simulatie-beheer', inhoud: '{"nu":"2026-01-02T11:00:00Z"}' });
    for (const { wat, token, inhoud } of nep.verzoeken) {
      if (wat === 'push') expect(token).toBe(`simulatie-${/"afzender":\{"rol":"\w+","code":"(\d+)"/.exec(inhoud)?.[1]}`);
    }
  });

  it('noemt elk bericht waarvan de hub iets anders vond, met eindcode 2', async () => {
    nep.anders = (wat) => (wat === 'bericht' ? { status: 200, inhoud: beeld('VerwerkingVoltooid', ['TR326', 'TR019', 'TR326']) } : undefined);
    const { code, uit } = await speel('--json');
    const { verschillen, berichten } = JSON.parse(uit) as { verschillen: unknown[]; berichten: number };
    expect(code).toBe(2);
    expect(verschillen).toHaveLength(berichten);
    expect(verschillen[0]).toMatchObject({ verwacht: 'goed', gekregen: 'afgekeurd TR019 TR326' });
  });

  it('noemt ook wat is geweigerd of is vastgelopen', async () => {
    nep.anders = (wat, keer) => {
      if (wat === 'push' && keer < 4) return { status: 422, inhoud: { errors: { BRS04: ['De geadresseerde is niet bekend.'] } } };
      return wat === 'bericht' ? { status: 200, inhoud: { ...(beeld('WordtVerwerkt') as object), vastgelopen: { sinds: '' } } } : undefined;
    };
    const { code, uit } = await speel();
    expect(code).toBe(2);
    expect(uit).toContain(': geweigerd: BRS04 De geadresseerde is niet bekend.; verwacht goed');
    expect(uit).toContain(': vastgelopen; verwacht goed');
  });

  it('probeert het opnieuw als de hub het te druk heeft', async () => {
    nep.anders = (wat, keer) => (wat === 'push' && keer < 5 ? { status: 503 } : undefined);
    const { code, uit } = await speel('--json');
    expect(code).toBe(0);
    expect(aantal('push')).toBeGreaterThan((JSON.parse(uit) as { berichten: number }).berichten);
  });

  it('bevestigt op verzoek wat er in de postvakken ligt', async () => {
    let ligtEr = true;
    nep.anders = (wat) => {
      if (wat !== 'postvak GET' || !ligtEr) return wat === 'postvak DELETE' ? { status: 204 } : undefined;
      ligtEr = false;
      return { status: 200, inhoud: [{ referentiegegevens: { traceerId: '00000000-0000-4000-8000-000000000001' } }] };
    };
    await speel('--bevestig');
    expect(aantal('postvak DELETE')).toBe(1);
  });

  it('gaat verder als de klok al voorbij is, en zegt het één keer', async () => {
    nep.anders = (wat) => (wat === 'klok' ? { status: 409 } : undefined);
    const { code, uit } = await speel();
    expect(code).toBe(0);
    expect(uit.match(/let op: de klok van de hub is al voorbij/g)).toHaveLength(1);
  });

  it('zegt wat er moet gebeuren als de hub op de echte tijd loopt', async () => {
    nep.anders = (wat) => (wat === 'klok' ? { status: 404 } : undefined);
    expect(await speel()).toMatchObject({ code: 1, fout: `de hub op ${nep.adres} loopt op de echte tijd; start een hub met HUB_NU, zoals hub simuleer --schrijf-config het zegt\n` });
    expect(aantal('push')).toBe(0);
  });

  it('begint niet als het partijenbestand van een andere simulatie is', async () => {
    const { code, fout } = await speel('--aanbieders', '9');
    expect(code).toBe(1);
    expect(fout).toMatch(/^3 van de 25 partijen van deze simulatie staan niet met een token in /);
    expect(nep.verzoeken).toEqual([]);
  });

  it('schrijft de stroom als JSON-regels zonder een hub', async () => {
    const bestand = join(map, 'stroom.jsonl');
    expect(await hub(...MAAND, '--uit', bestand)).toMatchObject({ code: 0, uit: expect.stringMatching(/^\d+ zetten staan in /) });
    const zetten = readFileSync(bestand, 'utf8').trimEnd().split('\n').map((regel) => JSON.parse(regel) as Record<string, unknown>);
    expect(zetten[0]).toMatchObject({ soort: 'bericht', moment: '2026-01-02T11:00:00Z', verwacht: { oordeel: 'goed', regels: [] }, xml: expect.stringMatching(/^<\?xml/) });
    expect(zetten[0]).not.toHaveProperty('bericht');
  });

  it('schrijft de bestanden voor een hub en zegt hoe die ermee start', async () => {
    const { uit } = await hub(...MAAND, '--schrijf-config', join(map, 'nieuw'));
    expect(uit).toContain(`HUB_NU=2026-01-01T06:00:00Z HUB_PARTIJEN=${join(map, 'nieuw', 'partijen.json')}`);
    expect(readFileSync(join(map, 'nieuw', 'contracten.json'), 'utf8')).toMatch(/^\[\n {2}\{"aanbieder":/);
  });

  it.each([
    [['--tot', '2026-01-31'], 'de optie --van <dag> ontbreekt; zie hub help\n'],
    [['--van', '2026-02-30', '--tot', '2026-03-01'], /^de waarde 2026-02-30 past niet bij de optie --van <dag>: geef een bestaande datum/],
    [['--van', '2026-02-01', '--tot', '2026-01-01'], 'tot is 2026-01-01; dat moet zijn: een dag op of na 2026-02-01\n'],
    [[...MAAND, '--clienten', '0'], /geef een geheel getal van 1 of meer/],
    [[...MAAND, '--te-laat', 'vaak'], /geef een getal/],
    [[...MAAND, '--te-laat', '2'], 'teLaat is 2; dat moet zijn: een getal van 0 tot en met 1\n'],
  ])('%j: één regel die zegt wat er mis is', async (argumenten, verwacht) => {
    const { code, fout } = await hub(...argumenten);
    expect(code).toBe(1);
    expect(fout).toEqual(typeof verwacht === 'string' ? verwacht : expect.stringMatching(verwacht));
  });
});
