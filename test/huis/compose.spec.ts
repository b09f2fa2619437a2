import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DocumentOptions, type ParseOptions, type SchemaOptions } from 'yaml';
import { projectMap, VARIABELEN } from '@hub/instellingen';

interface Dienst {
  command?: string[];
  environment?: Record<string, string>;
  depends_on?: Record<string, { condition: string }>;
  healthcheck?: { test: string[] };
  ports?: string[];
  container_name?: string;
  profiles?: string[];
  networks?: string[];
  secrets?: string[];
  volumes?: string[];
}

interface Bron {
  type: string;
  url: string;
  user: string;
  jsonData: { database: string };
  secureJsonData: Record<string, string>;
}

const WORTEL = projectMap();
const lees = (naam: string): string => readFileSync(join(WORTEL, naam), 'utf8');
const opties: ParseOptions & DocumentOptions & SchemaOptions = { merge: true, strict: true, uniqueKeys: true };
const { services, volumes, secrets } = parse(lees('docker-compose.yml'), opties) as { services: Record<string, Dienst>; volumes: Record<string, null>; secrets: Record<string, { environment: string }> };

/** De apps die los kunnen draaien; `hub` is alles bij elkaar in één proces. */
const APPS = readdirSync(join(WORTEL, 'apps')).filter((app) => app !== 'hub' && existsSync(join(WORTEL, 'apps', app, 'src/main.ts')));
const EIGEN = [...APPS, 'migratie'];

describe('docker-compose.yml', () => {
  it('heeft een dienst per app, met PostgreSQL, Redis en de migratie', () => {
    expect(Object.keys(services).sort()).toEqual(['analist', 'analyse', 'grafana', 'postgres', 'prometheus', 'redis', ...EIGEN].sort());
    expect(Object.keys(volumes).sort()).toEqual(['analyse', 'grafana', 'postgres', 'prometheus', 'redis']);
  });

  it.each(APPS)('%s draait haar eigen main en wacht op de migratie', (app) => {
    expect(services[app]?.command).toEqual(['node', `dist/apps/${app}/src/main.js`]);
    expect(services[app]?.depends_on).toMatchObject({ migratie: { condition: 'service_completed_successfully' } });
  });

  it('de migratie draait één keer, als de database er is', () => {
    expect(services['migratie']).toMatchObject({ restart: 'no', command: ['node', 'dist/apps/hub/src/migreer.js'], depends_on: { postgres: { condition: 'service_healthy' } } });
    expect(existsSync(join(WORTEL, 'apps/hub/src/migreer.ts'))).toBe(true);
  });

  it.each(EIGEN)('%s gebruikt alleen variabelen die de hub kent, en alle die bij een gegeven database verplicht zijn', (dienst) => {
    const gebruikt = Object.keys(services[dienst]?.environment ?? {}).filter((naam) => naam.startsWith('HUB_'));
    const bekend: string[] = VARIABELEN.map(({ naam }) => naam);
    expect(gebruikt.filter((naam) => !bekend.includes(naam))).toEqual([]);
    const verplicht = VARIABELEN.filter(({ standaard }) => standaard.includes('anders verplicht')).map(({ naam }) => naam);
    expect(gebruikt).toEqual(expect.arrayContaining(['HUB_POSTGRES_URL', ...verplicht]));
  });

  it('elke dienst die op een poort luistert, wordt bewaakt; de verwerking is te vermenigvuldigen', () => {
    for (const naam of ['postgres', 'redis', ...APPS]) expect(services[naam]?.healthcheck?.test[0]).toBe('CMD');
    expect(services['verwerking']?.ports).toBeUndefined();
    expect(services['verwerking']?.container_name).toBeUndefined();
  });

  it.each([['waken', ['grafana', 'prometheus']], ['analyse', ['analist', 'analyse']]])('%s is een keuze', (profiel, diensten) => {
    const gekozen = Object.entries(services).filter(([, { profiles }]) => profiles?.includes(profiel)).map(([naam]) => naam);
    expect(gekozen.sort()).toEqual(diensten);
  });

  it('wat analisten gebruiken kent alleen de gebruiker hub_analyse, en bereikt alleen PostgreSQL', () => {
    const { datasources } = parse(lees('deploy/analyse/voorziening/datasources/warehouse.yml')) as { datasources: Bron[] };
    expect(datasources).toMatchObject([{
      type: 'grafana-postgresql-datasource', url: 'postgres:5432', user: 'hub_analyse', editable: false, jsonData: { database: services['postgres']?.environment?.['POSTGRES_DB'] },
      secureJsonData: { password: '${ANALYSE_WACHTWOORD}' },
    }]);
    const { environment, secrets: geheimen, networks, depends_on } = services['analyse'] ?? {};
    expect(Object.keys(environment ?? {}).sort()).toEqual(['ANALYSE_WACHTWOORD', 'GF_ANALYTICS_REPORTING_ENABLED', 'GF_SECURITY_ADMIN_PASSWORD__FILE']);
    expect([geheimen, networks, depends_on]).toEqual([['analyse-beheer-wachtwoord'], ['analyse'], { analist: { condition: 'service_completed_successfully' } }]);
    expect(Object.entries(services).filter(([, dienst]) => dienst.networks?.includes('analyse')).map(([naam]) => naam)).toEqual(['postgres', 'analyse']);
  });

  it('hub_analyse krijgt haar wachtwoord van een dienst die één keer draait, na de migratie die de rol maakt', () => {
    expect(services['analist']).toMatchObject({ restart: 'no', depends_on: { migratie: { condition: 'service_completed_successfully' } } });
    expect(services['analist']?.command).toEqual(expect.arrayContaining(['ON_ERROR_STOP=1', '/analyse/gebruiker.sql']));
    expect(lees('deploy/analyse/gebruiker.sql')).toContain('\\getenv wachtwoord ANALYSE_WACHTWOORD\n');
  });

  it('wat een dienst van schijf leest, staat er', () => {
    const paden = Object.values(services).flatMap(({ volumes: delen = [] }) => delen).filter((deel) => deel.startsWith('./')).map((deel) => deel.split(':')[0] ?? '');
    expect(paden.length).toBeGreaterThan(3);
    expect(paden.filter((pad) => !existsSync(join(WORTEL, pad)))).toEqual([]);
  });

  it('geheimen komen uit .env, en .env.example noemt ze zonder waarde', () => {
    const voorbeeld = new Map(lees('.env.example').split('\n').filter((r) => /^\w+=/.test(r)).map((r) => r.split('=', 2) as [string, string]));
    const gevraagd = [...lees('docker-compose.yml').matchAll(/\$\{(\w+):/g)].map(([, naam]) => naam ?? '');
    for (const naam of gevraagd) expect([...voorbeeld.keys()]).toContain(naam);
    const geheim = ['POSTGRES_PASSWORD', 'HUB_KLUIS_SLEUTEL', 'HUB_PSEUDONIEM_SLEUTEL', 'ANALYSE_WACHTWOORD', ...Object.values(secrets).map(({ environment }) => environment)];
    for (const naam of geheim) expect([naam, voorbeeld.get(naam)]).toEqual([naam, '']);
  });
});

describe('Dockerfile', () => {
  it('draait niet als root en kopieert alleen wat er is', () => {
    const regels = lees('Dockerfile').split('\n');
    const gebruiker = regels.findIndex((regel) => regel.startsWith('USER '));
    expect(regels[gebruiker]).toBe('USER node');
    expect(gebruiker).toBeLessThan(regels.findIndex((regel) => regel.startsWith('CMD ')));
    const bronnen = regels.filter((regel) => /^COPY (?!--from)/.test(regel)).flatMap((regel) => regel.split(/\s+/).slice(1, -1));
    expect(bronnen.filter((bron) => !existsSync(join(WORTEL, bron)))).toEqual([]);
  });
});
