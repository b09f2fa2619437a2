import { Controller, Get, Module, Req } from '@nestjs/common';
import type { Request } from 'express';
import { maakLogboek } from '@hub/waarneming';
import { luister, maakHttpApp } from './http.js';
import type { Proces } from './proces.js';

@Controller()
class Wiebelt {
  @Get('wie')
  wie(@Req() req: Request): string {
    return String(req.ip);
  }
}

@Module({ controllers: [Wiebelt] })
class Proef {}

describe('vanaf welk adres iemand belt', () => {
  it.each([
    [0, '::ffff:127.0.0.1', 'zonder proxy telt alleen de verbinding'],
    [1, '10.0.0.2', 'wat de eigen proxy toevoegde; wat de beller zelf schreef niet'],
    [2, '10.0.0.1', 'twee na elkaar'],
  ])('met %i proxies: %s', async (proxies, adres) => {
    const proces = { instellingen: { poort: 0, proxies }, logboek: maakLogboek('proef', { niveau: 'silent' }) } as Proces;
    const app = await maakHttpApp(Proef, proces);
    try {
      const { port } = new URL(await luister(app, proces));
      const antwoord = await fetch(`http://127.0.0.1:${port}/wie`, { headers: { 'x-forwarded-for': '10.0.0.1, 10.0.0.2' } });
      expect((await antwoord.text()).replace(/^127/, '::ffff:127')).toBe(adres);
    } finally {
      await app.close();
    }
  });
});

describe('een verbinding waarop niets gebeurt', () => {
  it('blijft langer open dan een proxy haar bewaart', async () => {
    const proces = { instellingen: { poort: 0, proxies: 0 }, logboek: maakLogboek('proef', { niveau: 'silent' }) } as Proces;
    const app = await maakHttpApp(Proef, proces);
    try {
      const antwoord = await fetch(`${await luister(app, proces)}/wie`);
      expect(Number(/^timeout=(\d+)$/.exec(antwoord.headers.get('keep-alive') ?? '')?.[1])).toBeGreaterThan(60);
    } finally {
      await app.close();
    }
  });
});
