import { Bezoeker, type Bladzijde } from '../../../../../test/console/bezoeker.js';
import { CLIENT, type OpenidAanbieder, startOpenidAanbieder } from '../../../../../test/console/openid-aanbieder.js';
import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../../test/console/opstelling.js';
import { TERUGPAD } from './openid.js';

let proef: Consoleproef;
let aanbieder: OpenidAanbieder;

beforeAll(async () => {
  aanbieder = await startOpenidAanbieder(() => proef.adres + TERUGPAD);
  proef = await startConsoleproef({ web: { oidc: { uitgever: aanbieder.uitgever, client: CLIENT.naam, geheim: CLIENT.geheim, rolclaim: 'hub_rol' } } });
});
afterAll(async () => {
  await aanbieder.stop();
  await proef.ruimOp();
});

/** Gaat naar de aanbieder en volgt die tot het adres waarmee hij terugstuurt. */
async function totTerug(mens: Bezoeker, naar = '/'): Promise<URL> {
  const bijAanbieder = new Bezoeker(aanbieder.uitgever);
  let stap: string = (await mens.bladzijde(`/inloggen/openid?naar=${encodeURIComponent(naar)}`)).naar ?? '';
  while (!stap.startsWith(proef.adres)) stap = (await bijAanbieder.bladzijde(stap)).naar ?? proef.adres;
  return new URL(stap);
}

async function logIn(rol: unknown, naar?: string): Promise<{ mens: Bezoeker; terug: Bladzijde }> {
  aanbieder.rol = rol;
  const mens = new Bezoeker(proef.adres);
  const adres = await totTerug(mens, naar);
  return { mens, terug: await mens.bladzijde(adres.href) };
}

describe('inloggen met OpenID Connect', () => {
  it.each([
    ['beheer', '/', 200], [['analist'], '/termijnen', 403], [`gemeente:${GEMEENTE}`, '/', 200], [['iets van elders', `aanbieder:${AANBIEDER}`], '/', 200],
  ])('met %j begint men op %s', async (rol, begin, berichten) => {
    const { mens, terug } = await logIn(rol);
    expect([terug.status, terug.naar]).toEqual([303, begin]);
    expect((await mens.bladzijde('/berichten')).status).toBe(berichten);
  });

  it('brengt men terug waar hij wilde zijn, en nooit elders', async () => {
    expect((await logIn('beheer', '/berichten?soort=JW305')).terug.naar).toBe('/berichten?soort=JW305');
    expect((await logIn('beheer', '//elders.nl')).terug.naar).toBe('/');
  });

  it('vraagt om een code met PKCE, state en nonce, en laat het geheim thuis', async () => {
    const adres = new URL((await new Bezoeker(proef.adres).bladzijde('/inloggen/openid')).naar ?? '');
    expect(Object.fromEntries(adres.searchParams)).toMatchObject({
      response_type: 'code', code_challenge_method: 'S256', code_challenge: expect.any(String), state: expect.any(String), nonce: expect.any(String),
    });
    expect(adres.href).not.toContain(encodeURIComponent(CLIENT.geheim));
  });

  it.each([
    [undefined, 'heeft geen rol'], [[], 'heeft geen rol'], ['koning', 'heeft geen rol'], [{ rol: 'beheer' }, 'heeft geen rol'], ['gemeente:0153 ', 'heeft geen rol'],
    [['beheer', 'analist'], 'meer dan één rol'], ['gemeente:9999', 'niet (meer) bekend'], [`aanbieder:0000${GEMEENTE}`, 'niet (meer) bekend'],
  ])('weigert %j: %s', async (rol, tekst) => {
    const { mens, terug } = await logIn(rol);
    expect(terug.status).toBe(401);
    expect(terug.tekst).toContain(tekst);
    expect((await mens.bladzijde('/berichten')).status).toBe(303);
  });
});

describe('een terugkomst die niet klopt', () => {
  const veranderd = (adres: URL, naam: string): string => {
    adres.searchParams.set(naam, 'veranderd');
    return adres.href;
  };

  it.each(['state', 'code', 'iss'])('met een andere %s wordt geweigerd, en daarna is ook het goede adres niets meer waard', async (naam) => {
    aanbieder.rol = 'beheer';
    const mens = new Bezoeker(proef.adres);
    const goed = await totTerug(mens);
    for (const adres of [veranderd(new URL(goed), naam), goed.href]) expect((await mens.bladzijde(adres)).status).toBe(401);
    expect((await mens.bladzijde('/berichten')).status).toBe(303);
  });

  it('met een andere nonce dan bij het vertrek wordt geweigerd', async () => {
    aanbieder.rol = 'beheer';
    const mens = new Bezoeker(proef.adres);
    const adres = await totTerug(mens);
    await proef.databank.pool.query(`update toegang.sessie set sess = jsonb_set(sess::jsonb, '{openid,nonce}', '"een andere"')`);
    expect((await mens.bladzijde(adres.href)).status).toBe(401);
  });

  it('in een andere browser wordt geweigerd', async () => {
    aanbieder.rol = 'beheer';
    const adres = await totTerug(new Bezoeker(proef.adres));
    const { status, tekst } = await new Bezoeker(proef.adres).bladzijde(adres.href);
    expect(status).toBe(401);
    expect(tekst).toContain('niet hier begonnen');
  });

  it('laat geen code in het logboek achter', async () => {
    const mens = new Bezoeker(proef.adres);
    const adres = await totTerug(mens);
    const code = adres.searchParams.get('code') ?? '';
    await mens.bladzijde(veranderd(adres, 'state'));
    expect(code).not.toBe('');
    expect(proef.logregels.join('')).toContain('inloggen met OpenID Connect mislukte');
    expect(proef.logregels.join('')).not.toContain(code);
  });
});

it('zonder bereikbare aanbieder start de console, en zegt de bladzijde wat er aan de hand is', async () => {
  const weg = await startOpenidAanbieder(() => '');
  await weg.stop();
  const ander = await startConsoleproef({ web: { oidc: { uitgever: weg.uitgever, client: 'x', geheim: 'y', rolclaim: 'hub_rol' } } });
  try {
    const mens = new Bezoeker(ander.adres);
    expect((await mens.bladzijde('/inloggen')).status).toBe(200);
    const { status, tekst } = await mens.bladzijde('/inloggen/openid');
    expect(status).toBe(401);
    expect(tekst).toContain('Inloggen bij de OpenID-aanbieder is niet gelukt');
  } finally {
    await ander.ruimOp();
  }
});
