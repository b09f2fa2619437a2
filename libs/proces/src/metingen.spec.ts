import 'reflect-metadata';
import type { AddressInfo } from 'node:net';
import { Global, type INestApplication, Module } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Partijen } from '@hub/opslag';
import { MetingenModule } from './metingen.module.js';

const ROLLEN: Record<string, string> = { beheer: 'beheer', analist: 'analist' };
const partijen = { bijToken: (token: string) => Promise.resolve(ROLLEN[token] && { rol: ROLLEN[token], code: token }) };

@Global()
@Module({ providers: [{ provide: Partijen, useValue: partijen }], exports: [Partijen] })
class Proefopslag {}

@Module({ imports: [Proefopslag, MetingenModule] })
class Proefapp {}

describe('/metrics', () => {
  let app: INestApplication;
  let adres: string;
  beforeAll(async () => {
    app = await NestFactory.create(Proefapp, { logger: false });
    await app.listen(0, '127.0.0.1');
    adres = `http://127.0.0.1:${(app.getHttpServer().address() as AddressInfo).port}/metrics`;
  });
  afterAll(() => app.close());

  it('geeft deze machine de cijfers zonder inloggen', async () => {
    const antwoord = await fetch(adres);
    expect([antwoord.status, antwoord.headers.get('content-type'), antwoord.headers.get('cache-control')])
      .toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store']);
    expect(await antwoord.text()).toContain('# TYPE hub_berichten_ontvangen_total counter');
  });

  it.each([['beheer', 200], ['analist', 403], ['onbekend', 401]])('van elders als %s: %d', async (token, verwacht) => {
    const { status } = await fetch(adres, { headers: { 'x-forwarded-for': '192.0.2.7', authorization: `Bearer ${token}` } });
    expect(status).toBe(verwacht);
  });

  it('zegt wie zonder token komt hoe het wel kan', async () => {
    const antwoord = await fetch(adres, { headers: { 'x-forwarded-for': '192.0.2.7' } });
    expect([antwoord.status, antwoord.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
    expect(await antwoord.json()).toMatchObject({ status: 401, detail: 'Geef een bekend clientcertificaat of een geldig token mee.' });
  });
});
