import { beschrijfMetDatabank } from '../databank.js';
import { accountsPerRol, Bezoeker } from './bezoeker.js';
import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from './opstelling.js';
import { apiroutes, type Kijker, KIJKERS, paginaroutes, type Route, ROLLEN } from './rechten.js';

const TOKENS: Readonly<Record<Kijker, string | null>> = { niemand: null, aanbieder: AANBIEDER, gemeente: GEMEENTE, beheer: 'beheer', analist: 'analist' };

/** Een console starten en vier keer inloggen duurt op een drukke machine. */
const RUSTIG_MS = 180_000;

/** Iets dat er niet is: wie mag, krijgt 404, en wie niet mag komt zo ver niet. */
const ingevuld = (pad: string): string => pad.replace(/:(traceerId|id)\b/, '00000000-0000-8000-a000-000000000000').replace(':naam', 'bestaat-niet').replace('*pad', 'bestaat-niet');
const teLezen = ({ methode, pad }: Route): boolean => ['GET', 'ALL'].includes(methode) && !pad.startsWith('/health');
const gevallen = (routes: readonly Route[]): [Kijker, string, Route][] => routes.flatMap((route) => KIJKERS.map((kijker): [Kijker, string, Route] => [kijker, `${route.methode} ${route.pad}`, route]));

beschrijfMetDatabank('wat docs/rechten.md zegt, is wat de hub doet', () => {
  let proef: Consoleproef;
  const mensen = new Map<Kijker, Bezoeker>();
  beforeAll(async () => {
    proef = await startConsoleproef({ web: { accounts: await accountsPerRol() } });
    for (const kijker of KIJKERS) mensen.set(kijker, new Bezoeker(proef.adres));
    for (const rol of ROLLEN) expect((await mensen.get(rol)?.logIn(rol))?.status).toBe(303);
  }, RUSTIG_MS);
  afterAll(() => proef.ruimOp());

  it.each(gevallen(paginaroutes().filter(teLezen)))('pagina: %s, %s', async (kijker, _weg, { pad, kijkers }) => {
    const { status, naar } = await (mensen.get(kijker) as Bezoeker).bladzijde(ingevuld(pad));
    const geweigerd = status === 403 || (status === 303 && naar !== null && naar.startsWith('/inloggen?'));
    expect({ geweigerd, stuk: status >= 500 }).toEqual({ geweigerd: !kijkers.includes(kijker), stuk: false });
  });

  it.each(gevallen(apiroutes().filter(teLezen)))('API: %s, %s', async (kijker, _weg, { pad, kijkers }) => {
    const { status } = await proef.vraag(ingevuld(pad), { als: TOKENS[kijker] });
    expect({ geweigerd: [401, 403].includes(status), stuk: status >= 500 }).toEqual({ geweigerd: !kijkers.includes(kijker), stuk: false });
  });

  it.each(gevallen(apiroutes()).filter(([kijker, , { methode, kijkers }]) => methode === 'POST' && !kijkers.includes(kijker)))('API: %s mag niet %s', async (kijker, _weg, { pad }) => {
    expect((await proef.vraag(ingevuld(pad), { methode: 'POST', als: TOKENS[kijker], json: {} })).status).toBe(kijker === 'niemand' ? 401 : 403);
  });
});
