import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { bouwXml, xsdVersie, type JW305 } from '@hub/ijw';
import { eenJW305, eenJW323 } from '../../../../test/bouwers/index.js';
import { voerUit } from './programma.js';

const RETOUR_ID = '00000000-0000-4000-8000-000000000306';
const PARTIJEN = [
  { rol: 'gemeente', code: '0153', naam: 'Enschede', token: 'geheim-gemeente' },
  { rol: 'aanbieder', code: '65656055', naam: 'De Veste', token: 'geheim-aanbieder' },
  { rol: 'beheer', code: 'beheer', naam: 'Beheer', token: 'geheim-beheer' },
];

/** Een hub die op elk pad antwoordt wat de test wil, en onthoudt wat hem is gevraagd. */
interface Nephub {
  adres: string;
  verzoeken: { wat: string; token?: string; inhoud: string }[];
  antwoorden: Record<string, { status: number; inhoud?: unknown }>;
}

let map: string;
let server: Server;
let nep: Nephub;

beforeEach(async () => {
  map = mkdtempSync(join(tmpdir(), 'hub-cli-'));
  writeFileSync(join(map, 'partijen.json'), JSON.stringify(PARTIJEN));
  server = createServer((req, res) => void antwoord(req).then(({ status, inhoud }) => {
    res.writeHead(status, { 'content-type': 'application/json' }).end(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud ?? ''));
  }));
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  nep = { adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, verzoeken: [], antwoorden: {} };
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
  rmSync(map, { recursive: true });
});

async function antwoord(req: IncomingMessage): Promise<{ status: number; inhoud?: unknown }> {
  const wat = `${req.method} ${(req.url ?? '').replace(/\?.*/, '').split('/').slice(-2).join('/')}`;
  const inhoud = (await buffer(req)).toString('utf8');
  nep.verzoeken.push({ wat, token: req.headers.authorization?.replace('Bearer ', ''), inhoud });
  const traceerId = /"traceerId":"([^"]+)"/.exec(nep.verzoeken.find((v) => v.wat === 'POST v1/berichten')?.inhoud ?? '')?.[1];
  const gekozen = Object.entries(nep.antwoorden).find(([pad]) => wat.startsWith(pad))?.[1] ?? { status: 404, inhoud: {} };
  return { ...gekozen, inhoud: JSON.parse(JSON.stringify(gekozen.inhoud ?? '').replaceAll('TRACEERID', traceerId ?? '')) };
}

async function hub(...argumenten: string[]): Promise<{ code: number; uit: string; fout: string }> {
  const gezegd = { uit: '', fout: '' };
  const wereld = { omgeving: { HUB_PARTIJEN: join(map, 'partijen.json') }, uit: (t: string | Uint8Array) => void (gezegd.uit += String(t)), fout: (t: string) => void (gezegd.fout += t), vraagGeheim: async () => '' };
  return { code: await voerUit(argumenten, wereld), ...gezegd };
}

function bestandMet(inhoud: string): string {
  const pad = join(map, 'start.xml');
  writeFileSync(pad, inhoud);
  return pad;
}

/** Het JW306 op een start, met deze codes bij het product of zonder codes. */
function retourOp({ header, client }: JW305, retourCodes: string[]): string {
  const kop = { ...header, berichtCode: '439', identificatieRetour: 'PROEF', dagtekeningRetour: '2025-04-01', xsdVersieRetour: xsdVersie('JW306') };
  if (retourCodes.length === 0) return bouwXml('JW306', { header: kop });
  const startProducten = client.startProducten.map((product) => ({ ...product, retourCodes }));
  return bouwXml('JW306', { header: { ...kop, retourCodes: ['0200'] }, client: { ...client, startProducten, retourCodes: ['0200'] } });
}

const statusVan = (berichtstatus: string) => [{ berichtstatus, referentiegegevens: { traceerId: 'TRACEERID' } }];
const klaarliggend = {
  routeringgegevens: { afzender: { rol: 'Gemeente', code: '0153' }, geadresseerden: [], berichtstroom: { berichtsubtype: 'JW306' } },
  referentiegegevens: { traceerId: RETOUR_ID, alsAntwoordOp: 'TRACEERID' },
  basisgegevens: { ontvangenOp: '2027-01-04T10:00:00.000Z', payload: { grootte: 3 } },
};

describe('hub stuur', () => {
  it('stuurt namens de afzender uit de Header en meldt de goedkeuring met eindcode 0', async () => {
    nep.antwoorden = {
      'POST v1/berichten': { status: 204 },
      'GET v3/berichtstatussen': { status: 200, inhoud: statusVan('WordtAangeboden') },
      'POST berichten/zoeken': { status: 200, inhoud: [] },
    };
    const { code, uit } = await hub('stuur', bestandMet(bouwXml('JW305', eenJW305())), '--hub', nep.adres);
    expect(uit).toContain('JW305 Startbericht, De Veste → Enschede');
    expect(uit).toContain('✔ goedgekeurd (WordtAangeboden)');
    expect(code).toBe(0);
    expect(new Set(nep.verzoeken.map(({ token }) => token))).toEqual(new Set(['geheim-aanbieder']));
  });

  it('toont bij afkeur de gevonden regels met pad en uitleg, met eindcode 2', async () => {
    nep.antwoorden = {
      'POST v1/berichten': { status: 204 },
      'GET v3/berichtstatussen': { status: 200, inhoud: statusVan('VerwerkingVoltooid') },
      'POST berichten/zoeken': { status: 200, inhoud: [] },
      'GET berichten/': { status: 200, inhoud: { bevindingen: [{ regel: 'TR326', niveau: 3, retourcode: '9326', pad: 'Client › StartProduct 1', uitleg: 'Er loopt al een levering.' }] } },
    };
    const { code, uit } = await hub('stuur', bestandMet(bouwXml('JW305', eenJW305())), '--hub', nep.adres);
    expect(uit).toContain('✘ afgekeurd op niveau 3 (VerwerkingVoltooid)');
    expect(uit).toContain('TR326  Client › StartProduct 1: Er loopt al een levering.');
    expect(code).toBe(2);
  });

  it('noemt de BRS-code als de hub het bericht niet aanneemt', async () => {
    nep.antwoorden = { 'POST v1/berichten': { status: 422, inhoud: { errors: { BRS04: ['De geadresseerde is niet bekend.'] } } } };
    const { code, uit } = await hub('stuur', bestandMet(bouwXml('JW305', eenJW305())), '--hub', nep.adres, '--json');
    expect(JSON.parse(uit)).toEqual([expect.objectContaining({ geweigerd: ['BRS04 De geadresseerde is niet bekend.'] })]);
    expect(code).toBe(2);
  });

  it('stuurt een onleesbaar bestand alleen als de opties zeggen van wie aan wie het gaat', async () => {
    nep.antwoorden = { 'POST v1/berichten': { status: 422, inhoud: {} } };
    const pad = bestandMet('geen bericht');
    const zonder = await hub('stuur', pad, '--hub', nep.adres);
    expect(zonder).toMatchObject({ code: 1, fout: `${pad}: de Header is niet te lezen; geef zelf --als, --aan en --soort\n` });
    await hub('stuur', pad, '--hub', nep.adres, '--als', '65656055', '--aan', '0153', '--soort', 'jw307');
    expect(nep.verzoeken.at(-1)?.inhoud).toContain('"berichtsubtype":"JW307"');
  });

  it('zegt in één regel wat er ontbreekt', async () => {
    expect(await hub('stuur', join(map, 'nergens.xml'))).toMatchObject({ code: 1, fout: `${join(map, 'nergens.xml')} is niet te lezen (ENOENT)\n` });
    expect(await hub('stuur')).toMatchObject({ code: 1, fout: 'het argument bestand ontbreekt; zie hub help\n' });
    expect(await hub('stuur', bestandMet(bouwXml('JW305', eenJW305())), '--hub', 'http://127.0.0.1:1')).toMatchObject({
      code: 1, fout: 'geen hub te bereiken op http://127.0.0.1:1; start hem met npm start, of geef het adres met --hub\n',
    });
  });
});

describe('hub proef', () => {
  const start = (): string => bestandMet(bouwXml('JW305', eenJW305()));
  const goed = { niveau1: { geldig: true, meldingen: [] }, bevindingen: [], retour: null };
  const antwoordt = (inhoud: object): void => void (nep.antwoorden = { 'POST v1/proef': { status: 200, inhoud } });

  it('vraagt het als de afzender in de Header, met de bytes zelf, en meldt een goede proef met eindcode 0', async () => {
    antwoordt({ ...goed, retour: retourOp(eenJW305(), []) });
    const pad = start();
    const { code, uit } = await hub('proef', pad, '--hub', nep.adres);
    expect(uit.split('\n')).toEqual([
      `${pad}: proef van JW305 Startbericht, De Veste → Enschede; er is niets verstuurd`, '  ✔ goedgekeurd (WordtAangeboden), retour JW306 zonder retourcodes', '',
    ]);
    expect(code).toBe(0);
    expect(nep.verzoeken).toEqual([{ wat: 'POST v1/proef', token: 'geheim-aanbieder', inhoud: readFileSync(pad, 'utf8') }]);
  });

  it('toont de codes die het retour zou dragen en de regels met pad en uitleg, met eindcode 2', async () => {
    const bevinding = { regel: 'TR326', niveau: 3, retourcode: '9326', pad: 'Client › StartProduct 1', uitleg: 'Er loopt al een levering.' };
    antwoordt({ ...goed, bevindingen: [bevinding], retour: retourOp(eenJW305(), ['9326']) });
    const { code, uit } = await hub('proef', start(), '--hub', nep.adres);
    expect(uit).toContain('✘ afgekeurd op niveau 3 (VerwerkingVoltooid), retour JW306');
    expect(uit).toContain('9326   Client › StartProduct 1: ');
    expect(uit).toContain('TR326  Client › StartProduct 1: Er loopt al een levering.');
    expect(code).toBe(2);
  });

  it('toont meldingen van niveau 1 met regel en element; zonder leesbare Header vraagt beheer het', async () => {
    antwoordt({ ...goed, niveau1: { geldig: false, meldingen: [{ code: 'BRS14', regel: 3, element: 'Client', tekst: 'geen welgevormd XML' }] } });
    const { code, uit } = await hub('proef', bestandMet('<a'), '--hub', nep.adres);
    expect(uit).toContain('proef van een bericht zonder leesbare Header');
    expect(uit).toContain('✘ afgekeurd op niveau 1');
    expect(uit).toContain('BRS14  regel 3, element Client: geen welgevormd XML');
    expect([code, nep.verzoeken[0]?.token]).toEqual([2, 'geheim-beheer']);
  });

  it('een declaratie zonder antwoord van de hub die toch iets afwijst, zou in delen doorgaan: eindcode 2', async () => {
    antwoordt({ ...goed, bevindingen: [{ regel: 'TR346', niveau: 4, retourcode: '9346', pad: 'Declaratie › Client 1 › Prestatie 1', uitleg: 'Het bedrag klopt niet.' }] });
    const { code, uit } = await hub('proef', bestandMet(bouwXml('JW323', eenJW323())), '--hub', nep.adres);
    expect(uit).toContain('(WordtAangeboden), geen retour');
    expect(code).toBe(2);
  });

  it('geeft met --json alles door, en met --als vraagt een ander het', async () => {
    antwoordt(goed);
    const { uit } = await hub('proef', start(), '--hub', nep.adres, '--json', '--als', 'beheer');
    expect(JSON.parse(uit)).toEqual([expect.objectContaining({ ...goed, kop: { type: 'JW305', van: '65656055', aan: '0153' }, retourcodes: [] })]);
    expect(nep.verzoeken[0]?.token).toBe('geheim-beheer');
  });

  it('eindcode 1 als het niet lukt; de andere bestanden gaan door', async () => {
    antwoordt(goed);
    const { code, uit, fout } = await hub('proef', join(map, 'nergens.xml'), start(), '--hub', nep.adres);
    expect([code, fout]).toEqual([1, `${join(map, 'nergens.xml')} is niet te lezen (ENOENT)\n`]);
    expect(uit).toContain('✔ goedgekeurd');
    nep.antwoorden = { 'POST v1/proef': { status: 403, inhoud: { detail: 'Dit bericht is van een andere afzender.' } } };
    expect(await hub('proef', start(), '--hub', nep.adres)).toMatchObject({ code: 1, fout: 'de hub antwoordt 403: Dit bericht is van een andere afzender.\n' });
  });
});

describe('hub postvak', () => {
  it('toont, haalt en bevestigt; een bestand is alleen voor de eigenaar leesbaar', async () => {
    nep.antwoorden = {
      'GET v1/berichten': { status: 200, inhoud: [klaarliggend] },
      [`GET ${RETOUR_ID}/payload`]: { status: 200, inhoud: '<a/>' },
      DELETE: { status: 204 },
    };
    const { code, uit } = await hub('postvak', '--als', '65656055', '--haal', join(map, 'in'), '--bevestig', '--hub', nep.adres);
    const bestand = join(map, 'in', `JW306-${RETOUR_ID}.xml`);
    expect(code).toBe(0);
    expect(uit).toContain(`JW306  van Enschede  2027-01-04 10:00  3 bytes`);
    expect(uit).toContain(`→ ${bestand}, bevestigd`);
    expect(readFileSync(bestand, 'utf8')).toBe('<a/>');
    expect(statSync(bestand).mode & 0o777).toBe(0o600);
    expect(nep.verzoeken.at(-1)?.wat).toBe(`DELETE berichten/${RETOUR_ID}`);
  });

  it('vraagt wiens postvak', async () => {
    expect((await hub('postvak')).fout).toMatch(/^wiens postvak\?/);
  });
});

describe('hub status en herverwerk', () => {
  const bericht = {
    traceerId: RETOUR_ID, soort: 'JW305', afzender: { code: '65656055' }, geadresseerde: { code: '0153' }, ontvangenOp: '2027-01-04T10:00:00.000Z', status: 'WordtVerwerkt',
    statushistorie: [{ status: 'Ontvangen', op: '2027-01-04T10:00:00.123Z' }], meldingen: [], bevindingen: [], links: { heenbericht: null, retouren: [] },
    vastgelopen: { sinds: '2027-01-04T10:00:01.000Z', reden: 'TypeError' },
  };

  it('kijken als beheer en zeggen wat er met het bericht is', async () => {
    nep.antwoorden = { 'GET berichten/': { status: 200, inhoud: bericht }, [`POST ${RETOUR_ID}/herverwerk`]: { status: 202, inhoud: {} } };
    const { uit } = await hub('status', RETOUR_ID, '--hub', nep.adres);
    expect(uit.split('\n')).toEqual([
      'JW305 Startbericht, De Veste → Enschede',
      `  traceerId    ${RETOUR_ID}`,
      '  status       2027-01-04 10:00:00Z  Ontvangen',
      '  vastgelopen  sinds 2027-01-04 10:00:01Z: TypeError',
      '',
    ]);
    expect((await hub('herverwerk', RETOUR_ID, '--hub', nep.adres)).code).toBe(0);
    expect(nep.verzoeken.map(({ token }) => token)).toEqual(['geheim-beheer', 'geheim-beheer']);
  });

  it('geven de uitleg van de hub door', async () => {
    nep.antwoorden = { 'POST ': { status: 409, inhoud: { title: 'Dit kan nu niet', detail: 'Dit bericht is niet vastgelopen.' } }, 'GET ': { status: 401 } };
    expect(await hub('herverwerk', RETOUR_ID, '--hub', nep.adres)).toMatchObject({ code: 1, fout: 'de hub antwoordt 409: Dit bericht is niet vastgelopen.\n' });
    expect((await hub('status', RETOUR_ID, '--hub', nep.adres)).fout).toContain('kent dit token niet');
  });
});

describe('hub partij', () => {
  it('toont partijen zonder hun token', async () => {
    for (const argumenten of [['partij'], ['partij', 'lijst', '--json'], ['partij', 'toon', '0153']]) {
      const { code, uit } = await hub(...argumenten);
      expect(code).toBe(0);
      expect(uit).toContain('Enschede');
      expect(uit).not.toContain('geheim');
    }
    expect(await hub('partij', 'toon', '9999')).toMatchObject({ code: 1, fout: expect.stringMatching(/^partij 9999 staat niet in /) });
  });

  it('maakt elke keer een ander token', async () => {
    const regel = async (code: string): Promise<Record<string, string>> => JSON.parse((await hub('partij', 'token', code)).uit.split('\n')[1] ?? '');
    const [eerste, tweede] = [await regel('0153'), await regel('0153')];
    expect(eerste).toMatchObject({ rol: 'gemeente', code: '0153', naam: 'Enschede' });
    expect(eerste['token']).toMatch(/^[\w-]{43}$/);
    expect(eerste['token']).not.toBe(tweede['token']);
    expect(await regel('12345678')).toMatchObject({ rol: 'aanbieder', code: '12345678' });
  });
});

describe('de hulp', () => {
  it('is in het Nederlands', async () => {
    const { code, uit } = await hub('--help');
    expect(code).toBe(0);
    expect(uit).toContain('Gebruik: hub [opties] [opdracht]');
    expect(uit).toContain('Opdrachten:');
    expect((await hub('bestaatniet')).fout).toBe('de opdracht bestaatniet bestaat niet; zie hub help\n');
    expect((await hub('partij', '--gek')).fout).toBe('de optie --gek bestaat niet; zie hub help\n');
  });
});

describe('hub warehouse', () => {
  const opdracht = (anders: object = {}) => ({ soort: 'herbouw', gevraagdOp: '2026-04-01T08:00:00.000Z', begonnenOp: null, klaarOp: null, afloop: null, ...anders });
  const stand = (...opdrachten: object[]) => ({ status: 200, inhoud: { geladenTot: '2026-04-01T08:00:00.000Z', opdrachten } });

  it('toont tot waar er geladen is', async () => {
    nep.antwoorden = { 'GET v1/warehouse': stand() };
    expect(await hub('warehouse', '--hub', nep.adres)).toEqual({ code: 0, uit: 'geladen tot 2026-04-01T08:00:00.000Z\n', fout: '' });
    expect(nep.verzoeken[0]?.token).toBe('geheim-beheer');
  });

  it('wacht op een herbouw en zegt hoe die afliep', async () => {
    nep.antwoorden = { 'POST warehouse/herbouw': stand(opdracht()), 'GET v1/warehouse': stand(opdracht({ klaarOp: '2026-04-01T08:01:00.000Z', afloop: 'alles klopt' })) };
    expect((await hub('warehouse', 'herbouw', '--hub', nep.adres)).uit).toContain('herbouw: klaar op 2026-04-01T08:01:00.000Z, alles klopt\n');
  });

  it('wacht niet langer dan gevraagd', async () => {
    nep.antwoorden = { 'POST warehouse/sleutel': stand(opdracht({ soort: 'sleutel' })) };
    expect((await hub('warehouse', 'sleutel', '--wacht', '0', '--hub', nep.adres)).uit).toContain('sleutel: gevraagd op 2026-04-01T08:00:00.000Z, nog niet begonnen\n');
  });

  it('is alleen voor wie mag', async () => {
    nep.antwoorden = { 'POST warehouse/herbouw': { status: 403, inhoud: { title: 'Niet toegestaan' } } };
    expect((await hub('warehouse', 'herbouw', '--hub', nep.adres)).code).toBe(1);
  });
});
