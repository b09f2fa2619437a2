import { type DynamicModule, RequestMethod, type Type } from '@nestjs/common';
import { MetadataScanner, Reflector } from '@nestjs/core';
import { projectMap } from '@hub/instellingen';
import { GezondheidModule, MetingenModule } from '@hub/proces';
import { ConsoleModule, type ConsoleOpties } from '../../apps/console/src/index.js';
import { Rollenkenner } from '../../apps/console/src/toegang/rollen.js';
import { BORDPAD } from '../../apps/console/src/web/beheer/bord.js';
import { PAGINAS, type Rol } from '../../apps/console/src/web/rechten.js';
import { WebModule } from '../../apps/console/src/web/web.module.js';
import { IntakeModule } from '../../apps/intake/src/index.js';

export const ROLLEN = ['aanbieder', 'gemeente', 'beheer', 'analist'] as const satisfies readonly Rol[];
export const KIJKERS = ['niemand', ...ROLLEN] as const;

/** Iemand met een rol, of iemand die niet is ingelogd. */
export type Kijker = (typeof KIJKERS)[number];

/** Een weg de hub in, en wie hem mag gaan. */
export interface Route {
  methode: string;
  pad: string;
  kijkers: readonly Kijker[];
  opmerking: string;
}

const OPEN_VOOR_INLOGGEN = 'om in te loggen';

/** Wat zonder rol mag, met de reden. Een route die hier niet staat en geen rollen heeft, is een fout. */
const OPEN: Readonly<Record<string, string>> = {
  'GET /inloggen': OPEN_VOOR_INLOGGEN, 'POST /inloggen': OPEN_VOOR_INLOGGEN, 'GET /inloggen/openid': OPEN_VOOR_INLOGGEN, 'GET /inloggen/openid/terug': OPEN_VOOR_INLOGGEN,
  'POST /uitloggen': 'beëindigt alleen de eigen sessie',
  'GET /metrics': 'van deze machine zelf; van elders alleen voor beheer',
  'ALL /api/*pad': 'elk ander pad: 404; onder `/api/v1` zonder inloggegevens 401',
  'GET /health/live': 'of het proces leeft', 'GET /health/ready': 'of het proces werk aankan',
};

const kenner = new Rollenkenner(new Reflector());
const metadata = (sleutel: string, doel: object): unknown => Reflect.getMetadata(sleutel, doel);
const alsPad = (...delen: unknown[]): string => `/${delen.map((deel) => String(deel).replace(/^\/+|\/+$/g, '')).filter((deel) => deel !== '').join('/')}`;

/**
 * De routes van deze controllers, met de rollen die hun decorators noemen.
 * @throws Error bij een route zonder rollen die niet als open bekend is
 */
export function leesRoutes(controllers: readonly Type[]): Route[] {
  return wegenVan(controllers).map(({ methode, pad, rollen }) => maakRoute(methode, pad, rollen));
}

function wegenVan(controllers: readonly Type[]): { methode: string; pad: string; rollen: readonly Rol[] }[] {
  return controllers.flatMap((klasse) => new MetadataScanner().getAllMethodNames(klasse.prototype as object).flatMap((naam) => {
    const functie = (klasse.prototype as Record<string, () => unknown>)[naam] as () => unknown;
    const soort = metadata('method', functie) as RequestMethod | undefined;
    if (soort === undefined) return [];
    return [{ methode: RequestMethod[soort], pad: alsPad(metadata('path', klasse), metadata('path', functie)), rollen: kenner.rollenVan(functie, klasse) }];
  }));
}

function maakRoute(methode: string, pad: string, rollen: readonly Rol[]): Route {
  const reden = OPEN[`${methode} ${pad}`];
  if ((rollen.length > 0) === (reden !== undefined)) {
    throw new Error(`${methode} ${pad} ${reden === undefined ? 'noemt geen rollen; geef ze met Rollen of Pagina' : 'is open maar noemt ook rollen; kies een van beide'}`);
  }
  return { methode, pad, kijkers: reden === undefined ? rollen : KIJKERS, opmerking: reden ?? perRapport(pad) };
}

const perRapport = (pad: string): string => (/\/(rapporten|rapportages)\/:naam/.test(pad) ? 'en alleen de rapporten die voor deze rol zijn' : '');

const API = ConsoleModule.met({} as ConsoleOpties);
const WEB = WebModule.met({ projectMap: projectMap(), accounts: [] }, API);
const VSP = IntakeModule.met({ poorten: [], logboek: undefined as never });
const GEZONDHEID = GezondheidModule.met(undefined as never);

const controllersVan = ({ controllers = [] }: DynamicModule): Type[] => controllers;

export const paginaroutes = (): Route[] => [
  ...leesRoutes(controllersVan(WEB)),
  { methode: 'ALL', pad: BORDPAD, kijkers: PAGINAS.beheer.rollen, opmerking: 'het bord van de wachtrijen, met alles eronder' },
  { methode: 'GET', pad: '/opmaak/*pad', kijkers: KIJKERS, opmerking: 'stijlbladen en script' },
];

export const apiroutes = (): Route[] => [
  ...leesRoutes([...controllersVan(API), ...(metadata('controllers', MetingenModule) as Type[]), ...controllersVan(GEZONDHEID)]),
  { methode: 'GET', pad: '/api/docs', kijkers: KIJKERS, opmerking: 'de beschrijving van de API, ook als `/api/docs/openapi.json`' },
];

/** De VSP-Koppeling kent geen rollen: elke partij die zich bekendmaakt, komt bij haar eigen berichten. */
export const vsproutes = (): Route[] => wegenVan(controllersVan(VSP)).map(({ methode, pad }) => ({ methode, pad, kijkers: ROLLEN, opmerking: 'alleen eigen berichten' }));

const INLEIDING = `# Rechten

Gemaakt uit de code: wat hier staat, is wat de hub doet. Bijwerken: \`RECHTENPAGINA=schrijf npm test -- rechtenpagina\`.

Wie niet is ingelogd, gaat op een pagina naar \`/inloggen\` en krijgt van de API 401; wie de rol niet heeft, krijgt 403. Een rol geeft
toegang tot een weg en niet tot alles erachter: een aanbieder en een gemeente zien alleen wat van henzelf is, en wat van een ander is,
bestaat voor hen niet (404). Beheer ziet alles; de inhoud van een bericht alleen met een reden, die in het raadpleeglogboek komt. Een
analist ziet termijnen en rapporten van allen, en geen berichten.
`;

function tabel(kop: string, routes: readonly Route[]): string[] {
  return [
    '', `## ${kop}`, '', `| weg | ${KIJKERS.join(' | ')} | |`, `|---|${KIJKERS.map(() => ':-:').join('|')}|---|`,
    ...routes.map(({ methode, pad, kijkers, opmerking }) => `| \`${methode} ${pad}\` | ${KIJKERS.map((kijker) => (kijkers.includes(kijker) ? 'ja' : '–')).join(' | ')} | ${opmerking} |`),
  ];
}

/** De inhoud van `docs/rechten.md`. */
export function maakRechtenpagina(): string {
  return [INLEIDING.trimEnd(), ...tabel('Pagina\'s', paginaroutes()), ...tabel('API', apiroutes()), ...tabel('VSP-Koppeling', vsproutes()), ''].join('\n');
}
