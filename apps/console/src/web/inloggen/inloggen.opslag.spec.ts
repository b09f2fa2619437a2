import type { Account } from '@hub/instellingen';
import { Partijen } from '@hub/opslag';
import { accountsPerRol, Bezoeker, WACHTWOORD } from '../../../../../test/console/bezoeker.js';
import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../../../../../test/console/opstelling.js';
import { beschrijfMetDatabank } from '../../../../../test/databank.js';
import { Accounts } from './accounts.js';
import { Inlogbalie } from './inlogbalie.js';

/** Een console starten, en vaak achter elkaar een wachtwoord nagaan, duurt op een drukke machine. */
const RUSTIG_MS = 180_000;
const UUR_MS = 60 * 60_000;
let proef: Consoleproef;

const bezoeker = (): Bezoeker => new Bezoeker(proef.adres);
const sql = (tekst: string, waarden: unknown[] = []): Promise<{ rows: Record<string, unknown>[] }> => proef.databank.pool.query(tekst, waarden);

async function ingelogd(rol: string): Promise<Bezoeker> {
  const mens = bezoeker();
  expect((await mens.logIn(rol)).status).toBe(303);
  return mens;
}

let accounts: Account[];
beforeAll(async () => {
  accounts = await accountsPerRol();
}, RUSTIG_MS);

/** Een console voor één describe; de rem op inloggen telt over de tests daarin heen (10 per naam, 30 in totaal). */
function opEenConsole(web: { veilig?: boolean } = {}): void {
  beforeAll(async () => {
    proef = await startConsoleproef({ web: { accounts, ...web } });
  }, RUSTIG_MS);
  afterAll(() => proef.ruimOp());
}

beschrijfMetDatabank('inloggen met een account', () => {
  opEenConsole();

  it.each([['aanbieder', '/'], ['gemeente', '/'], ['beheer', '/'], ['analist', '/termijnen']])('%s begint op %s', async (rol, begin) => {
    const mens = bezoeker();
    expect((await mens.logIn(rol)).naar).toBe(begin);
    expect((await mens.bladzijde('/inloggen')).naar).toBe(begin);
  });

  it('een fout wachtwoord en een onbekende naam zien er hetzelfde uit', async () => {
    const fout = await bezoeker().logIn('beheer', { wachtwoord: 'anders' });
    const onbekend = await bezoeker().logIn('niemand', { wachtwoord: 'anders' });
    const zonderEigen = (tekst: string): string => tekst.replace(/<input[^>]*>/g, '');
    expect([fout.status, onbekend.status]).toEqual([401, 401]);
    expect(fout.tekst).toContain('horen niet bij elkaar');
    expect(zonderEigen(fout.tekst)).toBe(zonderEigen(onbekend.tekst));
    expect(`${fout.tekst}${proef.logregels.join('')}`).not.toContain('anders"');
  });

  it.each(['//elders.nl', '/\\elders.nl', 'https://elders.nl', '/\t/elders.nl', 'javascript:alert(1)', '/ok\\..'])('%j leidt nergens anders heen', async (naar) =>
    expect((await bezoeker().logIn('beheer', { naar })).naar).toBe('/'));

  it('wie zonder sessie komt, logt in en komt terug waar hij wilde zijn', async () => {
    const mens = bezoeker();
    const weg = await mens.bladzijde('/berichten?status=Ontvangen');
    expect([weg.status, weg.naar]).toEqual([303, '/inloggen?naar=%2Fberichten%3Fstatus%3DOntvangen']);
    expect((await mens.logIn('gemeente', { naar: '/berichten?status=Ontvangen' })).naar).toBe('/berichten?status=Ontvangen');
    expect((await mens.bladzijde('/berichten')).status).toBe(200);
  });

  it('wie ergens niet mag komen, krijgt 403 met een weg naar waar hij wel mag', async () => {
    const { status, tekst } = await (await ingelogd('analist')).bladzijde('/berichten');
    expect(status).toBe(403);
    expect(tekst).toMatch(/href="\/termijnen"[^>]*>Naar het begin/);
  });
});

beschrijfMetDatabank('de rem op inloggen', () => {
  opEenConsole();

  it('na tien pogingen met één naam volgt 429, ook met het goede wachtwoord; een andere naam kan nog', async () => {
    const mens = bezoeker();
    for (let i = 0; i < 10; i++) expect((await mens.logIn('beheer', { wachtwoord: 'x' })).status).toBe(401);
    const te = await mens.logIn('BEHEER');
    expect(te.status).toBe(429);
    expect(te.tekst).toContain('Wacht een kwartier');
    expect((await mens.logIn('gemeente')).status).toBe(303);
  }, RUSTIG_MS);
});

beschrijfMetDatabank('sessie', () => {
  opEenConsole();
  beforeEach(() => sql('delete from toegang.sessie'));

  it('krijgt bij het inloggen een ander nummer, en het oude is weg', async () => {
    const mens = bezoeker();
    await mens.bladzijde('/inloggen');
    const oud = mens.cookies.get('hub') ?? '';
    await mens.logIn('beheer');
    expect(oud).not.toBe('');
    expect(mens.cookies.get('hub')).not.toBe(oud);
    const ander = bezoeker();
    ander.cookies.set('hub', oud);
    expect((await ander.bladzijde('/berichten')).status).toBe(303);
    expect((await sql('select count(*)::int as n from toegang.sessie')).rows).toEqual([{ n: 1 }]);
  });

  it('houdt op als zij te lang niet is gebruikt', async () => {
    const mens = await ingelogd('beheer');
    await sql(`update toegang.sessie set expire = now() - interval '1 second'`);
    expect((await mens.bladzijde('/berichten')).naar).toContain('/inloggen');
  });

  it.each([[7.9, 200], [8.1, 303]])('is %d uur na het inloggen goed voor %d', async (uren, status) => {
    const mens = await ingelogd('beheer');
    await sql(`update toegang.sessie set sess = jsonb_set(sess::jsonb, '{sinds}', to_jsonb($1::bigint))`, [Math.round(Date.now() - uren * UUR_MS)]);
    expect((await mens.bladzijde('/berichten')).status).toBe(status);
  });

  it('is na uitloggen ook in de database weg', async () => {
    const mens = await ingelogd('beheer');
    const cookie = mens.cookies.get('hub') ?? '';
    expect((await mens.verstuur('/uitloggen', {}, '/berichten')).naar).toBe('/inloggen');
    expect((await sql('select sid from toegang.sessie')).rows).toEqual([]);
    mens.cookies.set('hub', cookie);
    expect((await mens.bladzijde('/berichten')).status).toBe(303);
  });

  it('kent alleen wie nu nog in zou kunnen loggen', async () => {
    const [balie, partijen] = [proef.app.get(Inlogbalie), proef.app.get(Partijen)];
    const mens = { persoon: 'aanbieder', weergavenaam: 'x', naam: 'x', rol: 'aanbieder', code: AANBIEDER, via: 'account' } as const;
    expect(await balie.kentNog(mens)).toBe(true);
    expect(await balie.kentNog({ ...mens, persoon: 'iemand anders' })).toBe(false);
    expect(await balie.kentNog({ ...mens, rol: 'beheer', code: 'beheer' })).toBe(false);
    expect(await balie.kentNog({ ...mens, via: 'oidc' })).toBe(false);
    const zonder = new Inlogbalie(new Accounts([]), null, partijen, { warn: () => undefined } as never);
    expect(await zonder.kentNog(mens)).toBe(false);
  });
});

beschrijfMetDatabank('een partij die niet meer meedoet', () => {
  opEenConsole();

  it('is ook met een lopende sessie niet meer binnen', async () => {
    const [weg, blijft, beheer] = [await ingelogd('aanbieder'), await ingelogd('gemeente'), await ingelogd('beheer')];
    await proef.app.get(Partijen).registreer([{ rol: 'gemeente', code: GEMEENTE, naam: GEMEENTE }]);
    expect((await weg.bladzijde('/berichten')).naar).toContain('/inloggen');
    for (const mens of [blijft, beheer]) expect((await mens.bladzijde('/berichten')).status).toBe(200);
  });
});

beschrijfMetDatabank('formulieren', () => {
  opEenConsole();

  const velden = { gebruikersnaam: 'beheer', wachtwoord: WACHTWOORD, naar: '/' };

  it.each<Record<string, string>>([{}, { _csrf: '' }, { _csrf: 'verzonnen' }])('zonder het goede bewijs (%j) volgt 403', async (bewijs) => {
    const mens = bezoeker();
    await mens.bladzijde('/inloggen');
    const { status, tekst } = await mens.stuurLos('/inloggen', { ...velden, ...bewijs });
    expect(status).toBe(403);
    expect(tekst).toContain('hoort niet (meer) bij uw sessie');
  });

  it('het bewijs van een andere sessie, of van voor het inloggen, is geen bewijs', async () => {
    const [een, ander] = [bezoeker(), bezoeker()];
    await een.bladzijde('/inloggen');
    expect((await een.stuurLos('/inloggen', { ...velden, _csrf: await ander.bewijs('/inloggen') })).status).toBe(403);
    const oud = await een.bewijs('/inloggen');
    await een.logIn('beheer');
    expect((await een.stuurLos('/uitloggen', { _csrf: oud })).status).toBe(403);
    expect((await een.bladzijde('/berichten')).status).toBe(200);
  });
});

beschrijfMetDatabank('koppen en cookies', () => {
  opEenConsole();

  it.each(['/inloggen', '/berichten', '/bestaat/niet', '/berichten/bestaat-niet'])('%s mag niets van elders laden en nergens in een kader staan', async (pad) => {
    const { koppen, status } = await (await ingelogd('beheer')).bladzijde(pad);
    if (pad === '/bestaat/niet') return expect(status).toBe(404);
    expect(koppen.get('content-security-policy')).toMatch(/^default-src 'none';.*frame-ancestors 'none';form-action 'self'$/);
    expect(koppen.get('content-security-policy')).not.toContain('unsafe');
    expect(koppen.get('cache-control')).toBe('no-store');
    expect(koppen.get('x-content-type-options')).toBe('nosniff');
    expect(koppen.get('referrer-policy')).toBe('same-origin');
    expect(koppen.get('x-powered-by')).toBeNull();
  });

  it('zonder TLS is de cookie er alleen voor de hub zelf', async () => {
    const cookie = (await bezoeker().bladzijde('/inloggen')).koppen.get('set-cookie');
    expect(cookie).toMatch(/^hub=.*; Path=\/;.*HttpOnly; SameSite=Lax$/);
  });
});

beschrijfMetDatabank('met TLS', () => {
  opEenConsole({ veilig: true });

  it('heet de cookie __Host-hub, is zij Secure en vraagt de hub om HTTPS', async () => {
    const mens = new Bezoeker(proef.adres, { 'x-forwarded-proto': 'https' });
    const { koppen } = await mens.bladzijde('/inloggen');
    expect(koppen.get('set-cookie')).toMatch(/^__Host-hub=.*; Path=\/;.*HttpOnly; Secure; SameSite=Lax$/);
    expect(koppen.get('set-cookie')).not.toContain('Domain');
    expect(koppen.get('strict-transport-security')).toContain('max-age=');
    expect((await mens.logIn('beheer')).naar).toBe('/');
    expect((await mens.bladzijde('/berichten')).status).toBe(200);
  });
});
