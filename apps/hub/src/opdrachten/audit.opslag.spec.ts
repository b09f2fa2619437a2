import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Envelop, Kluis, Postvak } from '@hub/opslag';
import { AANBIEDER, ANDERE_AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../test/databank.js';
import { alsEigenaar, leegLogboek } from '../../../../test/toegang.js';
import { voerUit } from './programma.js';

const BSN = '999990019';
const PARTIJEN = [{ rol: 'gemeente', code: GEMEENTE, naam: 'Enschede', token: GEMEENTE }, { rol: 'beheer', code: 'beheer', naam: 'Beheer', token: 'beheer' }];

beschrijfMetDatabank('hub audit', () => {
  let map: string;
  let proef: Consoleproef;
  let bericht: Envelop;

  beforeAll(async () => {
    map = mkdtempSync(join(tmpdir(), 'hub-audit-'));
    writeFileSync(join(map, 'partijen.json'), JSON.stringify(PARTIJEN));
    proef = await startConsoleproef();
    bericht = await proef.stuur();
    const onderwerp = `${AANBIEDER}/${GEMEENTE}/${proef.app.get(Kluis).clientSleutel(BSN)}`;
    await proef.beoordeel(bericht, { status: 'WordtAangeboden', gebeurtenissen: [{ soort: 'melding', onderwerp, bewijs: {} }] });
  });
  afterAll(async () => {
    rmSync(map, { recursive: true });
    await proef.ruimOp();
  });
  beforeEach(async () => {
    await leegLogboek(proef.databank);
    await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`, { als: GEMEENTE });
    await proef.vraag(`/api/v1/berichten/${bericht.traceerId}`, { als: ANDERE_AANBIEDER });
  });

  async function audit(argumenten: string[], invoer?: string): Promise<{ code: number; uit: string; fout: string }> {
    const gezegd = { uit: '', fout: '' };
    const wereld = {
      omgeving: { HUB_PARTIJEN: join(map, 'partijen.json') }, uit: (t: string | Uint8Array) => void (gezegd.uit += String(t)), fout: (t: string) => void (gezegd.fout += t),
      vraagGeheim: () => Promise.resolve(invoer ?? ''),
    };
    return { code: await voerUit(['audit', ...argumenten, '--hub', proef.adres], wereld), ...gezegd };
  }

  it('zoekt op een Bsn van de standaardinvoer, dat nergens in de uitvoer staat', async () => {
    const { code, uit } = await audit(['zoek', '--bsn'], `${BSN}\r`);
    const regels = uit.trimEnd().split('\n').map((regel) => regel.replace(/\d{4}-\d\d-\d\d \S+Z/, 'OP').replaceAll(/ {2,}/g, ' | '));
    expect(code).toBe(0);
    expect(regels).toEqual([
      '3 | OP | Beheer | logboek doorzoeken | 1 cliënt | nagaan wie gegevens zag | raadplegingen (op een cliënt)',
      `2 | OP | ${ANDERE_AANBIEDER} | inzien (geweigerd) | 1 cliënt | een bericht volgen | bericht ${bericht.traceerId}`,
      `1 | OP | Enschede | inzien | 1 cliënt | een bericht volgen | bericht ${bericht.traceerId}`,
    ]);
    expect(uit).not.toContain(BSN);
  });

  it('noemt daarna wie het bericht ontving', async () => {
    await proef.app.get(Postvak).bevestig(GEMEENTE, bericht.traceerId);
    const { uit } = await audit(['zoek', '--bericht', bericht.traceerId]);
    expect(uit.split('\n').slice(-3)).toEqual(['ontvangen', expect.stringMatching(new RegExp(`^  \\S+ \\S+  Enschede  JW305  ${bericht.traceerId}$`)), '']);
  });

  it('zonder Bsn op de invoer gaat er niets naar de hub', async () => {
    for (const invoer of [undefined, '', 'Jansen']) {
      const { code, fout } = await audit(['zoek', '--bsn'], invoer);
      expect([code, fout]).toEqual([1, 'op de standaardinvoer staat geen Bsn; geef negen cijfers op de eerste regel\n']);
    }
  });

  it('zoekt op het andere, en zegt dat er meer is', async () => {
    const { uit } = await audit(['zoek', '--bericht', bericht.traceerId, '--partij', GEMEENTE, '--van', '2020-01-01', '--json']);
    expect(JSON.parse(uit)).toMatchObject({ items: [{ volgnummer: 1 }], volgende: null });
    expect((await audit(['zoek', '--limiet', '1'])).uit).toContain('… er zijn er meer');
    expect((await audit(['zoek', '--persoon', 'niemand'])).uit).toBe('geen raadplegingen\n');
    expect(await audit(['zoek', '--van', 'gisteren'])).toMatchObject({ code: 1, fout: expect.stringMatching(/^de hub antwoordt 400: van: geef een moment/) as string });
  });

  it('controleert de keten en geeft een ijkpunt waarmee een afgekapt logboek opvalt', async () => {
    const { code, uit } = await audit(['controleer']);
    expect([code, uit]).toEqual([0, expect.stringMatching(/^✔ 3 raadplegingen vanaf volgnummer 1 kloppen\nbewaar dit ijkpunt .*:\n3:[0-9a-f]{64}\n$/)]);
    const ijkpunt = uit.trimEnd().split('\n').at(-1) ?? '';
    expect((await audit(['controleer', '--ijkpunt', ijkpunt])).code).toBe(0);
    await alsEigenaar(proef.databank, 'delete from toegang.raadpleging where volgnummer > 2');
    expect((await audit(['controleer'])).code).toBe(0);
    expect(await audit(['controleer', '--ijkpunt', ijkpunt])).toMatchObject({ code: 1, uit: '✘ het logboek klopt niet bij raadpleging 3: het zegel is een ander dan dat van het ijkpunt\n' });
    expect((await audit(['controleer', '--ijkpunt', '3'])).fout).toContain('geef het ijkpunt zoals hub audit controleer het toonde');
  });

  it('hub bewaren toont wat weg mag, en haalt het pas met --doe weg', async () => {
    const bewaren = async (...argumenten: string[]): Promise<{ code: number; uit: string }> => {
      let uit = '';
      const wereld = { omgeving: { HUB_PARTIJEN: join(map, 'partijen.json') }, uit: (t: string | Uint8Array) => void (uit += String(t)), fout: (t: string) => void (uit += t), vraagGeheim: async () => '' };
      return { code: await voerUit(['bewaren', ...argumenten, '--hub', proef.adres], wereld), uit };
    };
    const oud = await proef.stuur();
    await proef.beoordeel(oud, { status: 'VerwerkingVoltooid' });
    await alsEigenaar(proef.databank, `update bericht.bericht set status_op = '2020-01-01', ontvangen_op = '2020-01-01' where traceer_id = '${oud.traceerId}'`,
      `update bericht.payload set ontvangen_op = '2020-01-01' where bericht_id = (select id from bericht.bericht where traceer_id = '${oud.traceerId}')`);
    for (const _ of [1, 2]) expect((await bewaren()).uit).toMatch(/^payloads +1 maanden +1 tot en met [\d-]+\n[^]*er is niets weggehaald/);
    expect((await bewaren('--doe')).uit).toMatch(/^payloads +1 weggehaald tot en met/);
    expect((await bewaren()).uit).toMatch(/^payloads +1 maanden +0 tot en met/);
    expect((await audit(['zoek', '--partij', 'beheer'])).uit).toContain('opruimen');
    expect(await bewaren('--als', GEMEENTE)).toMatchObject({ code: 1, uit: expect.stringContaining('403') as string });
  });

  it('noemt de eerste rij die niet klopt, met eindcode 1', async () => {
    await alsEigenaar(proef.databank, `update toegang.raadpleging set uitkomst = 'toegestaan' where volgnummer = 2`);
    expect(await audit(['controleer'])).toMatchObject({ code: 1, uit: '✘ het logboek klopt niet bij raadpleging 2: deze raadpleging is veranderd of niet door deze hub vastgelegd\n' });
    expect(await audit(['controleer', '--json'])).toMatchObject({ code: 1 });
    expect((await audit(['controleer', '--als', GEMEENTE])).fout).toContain('de hub antwoordt 403');
  });
});
