import express from 'express';
import * as OpenApiValidator from 'express-openapi-validator';
import { AANBIEDER, type Consoleproef, startConsoleproef } from '../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../test/databank.js';

const VIA_PROXY = { 'x-forwarded-for': '192.0.2.7' };

beschrijfMetDatabank('de console', () => {
  let proef: Consoleproef;
  beforeAll(async () => {
    proef = await startConsoleproef();
  });
  afterAll(() => proef.ruimOp());

  describe('/metrics', () => {
    it('van deze machine zelf, zonder inloggen', async () => {
      const { status, koppen, tekst } = await proef.vraag('/metrics', { als: null });
      expect([status, koppen.get('content-type')]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
      expect(tekst).toContain('# TYPE hub_berichten_ontvangen_total counter');
    });

    it.each([['beheer', 200], ['analist', 403], [AANBIEDER, 403], ['onbekend-token', 401], [null, 401]])('van elders als %s: %d', async (als, verwacht) => {
      expect((await proef.vraag('/metrics', { als, koppen: VIA_PROXY })).status).toBe(verwacht);
    });
  });

  describe('paden die niet bestaan', () => {
    it.each([['/api/v1/niets', 'GET'], ['/api/v1', 'GET'], ['/api/v1/berichten', 'DELETE'], ['/api/v2/berichten', 'GET'], ['/api/v1/simulatie/klok', 'GET']])(
      '%s %s: 404 als problem+json', async (pad, methode) => {
        const { status, koppen, json } = await proef.vraag(pad, { methode });
        expect([status, koppen.get('content-type')]).toEqual([404, 'application/problem+json; charset=utf-8']);
        expect(json).toEqual({ type: 'about:blank', title: 'Niet gevonden', status: 404, detail: 'Dit pad bestaat niet.' });
      });

    it('onder /api/v1 hoort een onbekende eerst 401', async () => expect((await proef.vraag('/api/v1/niets', { als: null })).status).toBe(401));
  });

  describe('/api/docs', () => {
    it('de leespagina haalt alles van de hub zelf, binnen haar eigen Content-Security-Policy', async () => {
      const { status, tekst, koppen } = await proef.vraag('/api/docs', { als: null });
      expect(status).toBe(200);
      const verwezen = [...tekst.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, adres]) => adres ?? '').filter((adres) => !adres.startsWith('#'));
      expect(verwezen.length).toBeGreaterThan(3);
      expect(tekst).not.toMatch(/<script(?![^>]*\bsrc=)/);
      expect(koppen.get('content-security-policy')).toContain("script-src 'self'");
      for (const adres of verwezen) {
        const url = new URL(adres, 'http://hub/api/docs');
        expect(url.host).toBe('hub');
        expect((await proef.vraag(url.pathname, { als: null })).status).toBe(200);
      }
    });

    it('het document beschrijft elk pad en is geldige OpenAPI', async () => {
      const { status, json } = await proef.vraag('/api/docs/openapi.json', { als: null });
      expect(status).toBe(200);
      expect(Object.keys(json['paths'] as object).sort()).toEqual([
        '/api/v1/berichten', '/api/v1/berichten/{traceerId}', '/api/v1/berichten/{traceerId}/herverwerk', '/api/v1/bewaren', '/api/v1/proef',
        '/api/v1/raadplegingen/controle', '/api/v1/raadplegingen/zoeken', '/api/v1/rapporten', '/api/v1/rapporten/berichtkwaliteit', '/api/v1/rapporten/naleving', '/api/v1/rapporten/{naam}',
        '/api/v1/rapporten/{naam}/vaststellen', '/api/v1/rapporten/{naam}/vaststellingen', '/api/v1/signalen', '/api/v1/simulatie/klok',
        '/api/v1/termijnen', '/api/v1/termijnen/{id}', '/api/v1/warehouse', '/api/v1/warehouse/herbouw', '/api/v1/warehouse/sleutel',
        '/api/v1/warehouse/tabellen', '/api/v1/warehouse/tabellen/{naam}', '/metrics',
      ]);
      expect(await keurt(json)).toBe(200);
    });

    it('een rapport staat er met zijn eigen parameters en kolommen in', async () => {
      const { json } = await proef.vraag('/api/docs/openapi.json', { als: null });
      const { get } = (json['paths'] as Record<string, { get: { parameters: object[]; responses: Record<string, { content: Record<string, object> }> } }>)['/api/v1/rapporten/berichtkwaliteit'] ?? {};
      expect(get?.parameters.map((parameter) => (parameter as { name: string }).name)).toEqual(['kwartaal', 'maand', 'jaar', 'gemeente', 'aanbieder', 'formaat']);
      expect(get?.parameters.at(-1)).toMatchObject({ in: 'query', required: false, schema: { enum: ['json', 'csv', 'xlsx', 'parquet', 'svg'], default: 'json' } });
      expect(get?.responses['200']?.content['application/json']).toMatchObject({
        schema: { properties: { rijen: { items: { properties: { berichten: { type: 'integer', nullable: true, description: expect.stringMatching(/^Aantal berichten/) } } } } } },
      });
    });

    it('alle parameters van de lijst staan erin, met hun grenzen', async () => {
      const { json } = await proef.vraag('/api/docs/openapi.json', { als: null });
      const { get } = (json['paths'] as Record<string, { get: { parameters: { name: string; in: string; required: boolean; schema: object }[] } }>)['/api/v1/berichten'] ?? {};
      expect(get?.parameters.map(({ name }) => name)).toEqual(['soort', 'status', 'afzender', 'geadresseerde', 'van', 'tot', 'zoek', 'na', 'limiet']);
      expect(get?.parameters.every((p) => p.in === 'query' && !p.required)).toBe(true);
      expect(get?.parameters.at(-1)?.schema).toMatchObject({ type: 'integer', minimum: 1, maximum: 500, default: 50 });
    });
  });

  it('elk antwoord van de API draagt veilige koppen en blijft nergens bewaard', async () => {
    for (const als of ['beheer', null]) {
      const { koppen } = await proef.vraag('/api/v1/berichten', { als });
      expect(koppen.get('x-content-type-options')).toBe('nosniff');
      expect(koppen.get('content-security-policy')).toContain("default-src 'none'");
      expect(koppen.get('cache-control')).toBe('no-store');
    }
  });
});

beschrijfMetDatabank('een storing', () => {
  it('wordt 503 met Retry-After; de oorzaak staat in het logboek en niet in het antwoord', async () => {
    const proef = await startConsoleproef();
    await proef.vraag('/api/v1/berichten');
    await proef.databank.pool.query('alter table bericht.bericht rename to weg');
    const { status, koppen, tekst } = await proef.vraag('/api/v1/berichten?zoek=geheim-kenmerk');
    await proef.ruimOp();
    expect([status, koppen.get('retry-after')]).toEqual([503, '2']);
    expect(tekst).not.toMatch(/relation|weg/);
    expect(proef.logregels).toHaveLength(1);
    expect(proef.logregels[0]).toContain('verzoek kon niet worden beantwoord');
    expect(proef.logregels[0]).not.toContain('geheim-kenmerk');
  });
});

/** Laat een onafhankelijke bibliotheek het document lezen; 500: het is geen geldige OpenAPI. */
async function keurt(apiSpec: Record<string, unknown>): Promise<number> {
  const app = express();
  app.use(OpenApiValidator.middleware({ apiSpec: structuredClone(apiSpec) as unknown as string, validateSecurity: false, ignorePaths: () => true }));
  app.use((_req: express.Request, res: express.Response) => void res.sendStatus(200));
  app.use((_fout: unknown, _req: express.Request, res: express.Response, _next: express.NextFunction) => void res.sendStatus(500));
  const server = app.listen(0, '127.0.0.1');
  await new Promise((klaar) => server.once('listening', klaar));
  const { status } = await fetch(`http://127.0.0.1:${(server.address() as { port: number }).port}/`);
  await new Promise((klaar) => server.close(klaar));
  return status;
}
