import { type Paginaopgave, PAGINAS, type Rol } from '../../apps/console/src/web/rechten.js';
import { WACHTWOORD } from '../console/bezoeker.js';
import { beschrijfMetBrowser, bezwaren, type Browserproef, startBrowserproef } from './opstelling.js';

/** Een console en een browser starten, en een bladzijde op twee schermen keuren, duurt op een drukke machine. */
const RUSTIG_MS = 180_000;
const ONDER_BEHEER = ['partijen', 'contracten', 'beleid', 'vastgelopen', 'logboek'].map((onder) => `/beheer/${onder}`);
const BEGIN: [Rol, string][] = [['aanbieder', '/'], ['gemeente', '/'], ['analist', '/termijnen'], ['analist', '/rapportages'], ['aanbieder', '/rapportages'], ['gemeente', '/proef']];

beschrijfMetBrowser('de console in een browser', () => {
  let proef: Browserproef;
  beforeAll(async () => {
    proef = await startBrowserproef();
  }, RUSTIG_MS);
  afterAll(() => proef.ruimOp());

  async function keur(als: Rol | null, pad: string): Promise<void> {
    const { pagina, fouten } = await proef.open(als);
    const antwoord = await pagina.goto(pad);
    expect(new URL(pagina.url()).pathname + new URL(pagina.url()).search).toBe(pad);
    expect(antwoord?.status()).toBe(200);
    expect(await bezwaren(pagina)).toEqual([]);
    expect(fouten).toEqual([]);
    await pagina.close();
  }

  it('inloggen', () => keur(null, '/inloggen'), RUSTIG_MS);

  it.each([...Object.values<Paginaopgave>(PAGINAS).map(({ pad }) => pad), ...ONDER_BEHEER, '/termijnen?status=alle', '/termijnen/partijen', '/berichten?van=geen-datum', '/rapportages/naleving', '/rapportages/berichtkwaliteit'])(
    'beheer: %s', (pad) => keur('beheer', pad), RUSTIG_MS);

  it.each(BEGIN)('%s: %s', (als, pad) => keur(als, pad), RUSTIG_MS);

  it.each<Rol>(['beheer', 'gemeente'])('een bericht en een termijn, als %s', async (als) => {
    await keur(als, proef.bericht);
    await keur(als, proef.termijn);
  }, RUSTIG_MS);

  it('de inhoud van een bericht, na het geven van een reden', async () => {
    const { pagina, fouten } = await proef.open('beheer');
    await pagina.goto(proef.bericht);
    await pagina.getByLabel('Waarom moet u de inhoud zien?').fill('vraag van de gemeente over dit bericht');
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL(/\/inhoud$/);
    expect(await pagina.locator('.hub-xml').textContent()).toContain('Header');
    expect(await bezwaren(pagina)).toEqual([]);
    expect(fouten).toEqual([]);
    await pagina.close();
  }, RUSTIG_MS);

  it('het bord van de wachtrijen werkt, en de lettertypen die het van elders wil komen er niet door', async () => {
    const { pagina, fouten } = await proef.open('beheer');
    const herkomst = new Set<string>();
    pagina.on('response', (antwoord) => herkomst.add(new URL(antwoord.url()).origin));
    expect((await pagina.goto('/beheer/wachtrijen'))?.status()).toBe(200);
    await pagina.getByText('Wachtrijen').first().waitFor();
    expect([...herkomst]).toEqual([proef.console.adres]);
    expect(fouten.filter((fout) => !/fonts\.googleapis\.com.* violates the following Content Security Policy/.test(fout))).toEqual([]);
    await pagina.close();
  }, RUSTIG_MS);

  it('een foutpagina', async () => {
    const { pagina } = await proef.open('analist');
    expect((await pagina.goto('/berichten'))?.status()).toBe(403);
    expect(await bezwaren(pagina)).toEqual([]);
    await pagina.close();
  }, RUSTIG_MS);

  it('inloggen lukt met alleen het toetsenbord, en de eerste stap slaat het menu over', async () => {
    const { pagina } = await proef.open(null);
    await pagina.goto('/termijnen');
    const waar = (): Promise<string> => pagina.evaluate<string>(`document.activeElement?.getAttribute('name') ?? document.activeElement?.textContent ?? ''`);
    const tot = async (doel: string): Promise<void> => {
      for (let i = 0; i < 10 && (await waar()) !== doel; i++) await pagina.keyboard.press('Tab');
      expect(await waar()).toBe(doel);
    };
    await pagina.keyboard.press('Tab');
    expect(await waar()).toBe('Naar de inhoud');
    await pagina.keyboard.press('Enter');
    expect(new URL(pagina.url()).hash).toBe('#inhoud');
    await tot('gebruikersnaam');
    await pagina.keyboard.type('analist');
    await tot('wachtwoord');
    await pagina.keyboard.type(WACHTWOORD);
    await pagina.keyboard.press('Enter');
    await pagina.waitForURL('**/termijnen');
    expect(await pagina.locator('h1').textContent()).toBe('Termijnen');
    await pagina.close();
  }, RUSTIG_MS);
});
