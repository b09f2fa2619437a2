import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Keten, tokenVan, type Motor } from './opstelling/keten.js';
import { HEEFT_REDIS } from './opstelling/redis.js';
import { GEHEIMEN, meekijken, naakt, speel } from './privacy/meekijken.js';
import { AANBIEDER, ENSCHEDE } from './stromen/geval.js';

const MOTOREN: [motor: Motor, kan: boolean][] = [['PostgreSQL', true], ['Redis', HEEFT_REDIS]];

for (const [motor, kan] of MOTOREN) {
  const beschrijf = kan ? describe : describe.skip;

  beschrijf(`persoonsgegevens blijven in de versleutelde payload, wachtrijen op ${motor}${kan ? '' : ' (overgeslagen: redis-server ontbreekt)'}`, () => {
    let keten: Keten;
    let wachtrij: () => Promise<string>;
    beforeAll(async () => {
      keten = await Keten.start({ motor, vorm: 'hub', gemeenten: [ENSCHEDE], aanbieders: [AANBIEDER] });
      wachtrij = await meekijken(keten);
      await speel(keten);
    }, 120_000);
    afterAll(() => keten?.stop(), 60_000);

    it('niet in de wachtrij: wat er langskwam en wat er nog in ligt', async () => {
      const gezien = await wachtrij();
      expect(gezien).toContain('berichtId');
      expect(naakt(gezien)).toEqual([]);
    });

    it('niet in de database, in geen kolom van geen tabel', async () => {
      const tabellen = await keten.postgres.rijen<{ tabel: string }>(
        `select format('%I.%I', table_schema, table_name) as tabel from information_schema.tables
         where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`);
      expect(tabellen.map((t) => t.tabel)).toEqual(expect.arrayContaining(['bericht.bericht', 'bericht.oordeel', 'bericht.gebeurtenis', 'dossier.toewijzing', 'dossier.prestatie']));
      for (const { tabel } of tabellen) {
        const rijen = await keten.postgres.rijen<{ rij: string }>(`select t::text as rij from ${tabel} t`);
        expect({ tabel, naakt: naakt(rijen.map((r) => r.rij).join('\n')) }).toEqual({ tabel, naakt: [] });
      }
    });

    it('niet in de logs van de hub en van PostgreSQL', () => {
      const hub = readFileSync(join(keten.map, 'data', 'hub.log'), 'utf8') + keten.intake.uitvoer;
      expect(hub).toContain('bericht beoordeeld');
      expect(hub).toContain('vastgelopen');
      expect(naakt(hub)).toEqual([]);
      expect(naakt(readFileSync(join(keten.map, 'dienst', 'postgres.log'), 'utf8'))).toEqual([]);
    });

    it('niet in de cijfers', async () => {
      const cijfers = await (await fetch(`${keten.intake.adres}/metrics`)).text();
      expect(cijfers).toContain('hub_oordelen_total');
      expect(naakt(cijfers)).toEqual([]);
    });

    it('niet in lijsten, statussen en bevindingen, en dus ook niet in de adressen die de hub noemt', async () => {
      const { client } = keten.partij(AANBIEDER);
      const beheer = { authorization: `Bearer ${tokenVan('beheer')}` };
      const berichten = await (await fetch(`${keten.intake.adres}/api/v1/berichten?limiet=500`, { headers: beheer })).json() as { items: { traceerId: string }[] };
      expect(berichten.items.length).toBeGreaterThan(10);
      const antwoorden: unknown[] = [await client.lijst(250), berichten];
      for (const { traceerId } of berichten.items) {
        antwoorden.push(await client.berichtstatus({ traceerId }), await (await fetch(`${keten.intake.adres}/api/v1/berichten/${traceerId}`, { headers: beheer })).json());
      }
      const tekst = JSON.stringify(antwoorden);
      expect(tekst).toContain('BRS13');
      expect(tekst).toContain('TR326');
      expect(naakt(tekst)).toEqual([]);
    });

    it('niet in antwoorden op een verkeerd verzoek, en niet in de logs ervan', async () => {
      const { adres } = keten.intake;
      const headers = { authorization: `Bearer ${tokenVan(AANBIEDER)}`, 'content-type': 'application/json' };
      const antwoorden = await Promise.all(GEHEIMEN.flatMap((geheim) => [
        fetch(`${adres}/berichtenservice/berichten/rest-pull/v1/berichten/${encodeURIComponent(geheim)}/payload`, { headers }),
        fetch(`${adres}/berichtenservice/berichtstatus/rest-pull/v3/berichtstatussen?traceerId=${encodeURIComponent(geheim)}`, { headers }),
        fetch(`${adres}/berichtenservice/berichten/rest-pull/v1/berichten/zoeken`, { headers, method: 'POST', body: JSON.stringify({ zoekpadType: geheim, conversatieId: geheim }) }),
        fetch(`${adres}/berichtenservice/berichten/rest-push/v1/berichten`, { headers, method: 'POST', body: geheim }),
        fetch(`${adres}/api/v1/berichten?status=${encodeURIComponent(geheim)}`, { headers }),
        fetch(`${adres}/${encodeURIComponent(geheim)}`),
      ]));
      for (const antwoord of antwoorden) {
        expect(antwoord.status).toBeGreaterThanOrEqual(400);
        expect({ url: antwoord.url, naakt: naakt(await antwoord.text()) }).toEqual({ url: antwoord.url, naakt: [] });
      }
      expect(naakt(readFileSync(join(keten.map, 'data', 'hub.log'), 'utf8') + keten.intake.uitvoer)).toEqual([]);
    });
  });
}
