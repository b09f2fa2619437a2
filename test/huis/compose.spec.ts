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
}

const WORTEL = projectMap();
const lees = (naam: string): string => readFileSync(join(WORTEL, naam), 'utf8');
const opties: ParseOptions & DocumentOptions & SchemaOptions = { merge: true, strict: true, uniqueKeys: true };
const { services, volumes } = parse(lees('docker-compose.yml'), opties) as { services: Record<string, Dienst>; volumes: Record<string, null> };

/** De apps die los kunnen draaien; `hub` is alles bij elkaar in één proces. */
const APPS = readdirSync(join(WORTEL, 'apps')).filter((app) => app !== 'hub' && existsSync(join(WORTEL, 'apps', app, 'src/main.ts')));
const EIGEN = [...APPS, 'migratie'];

describe('docker-compose.yml', () => {
  it('heeft een dienst per app, met PostgreSQL, Redis en de migratie', () => {
    expect(Object.keys(services).sort()).toEqual(['grafana', 'postgres', 'prometheus', 'redis', ...EIGEN].sort());
    expect(Object.keys(volumes).sort()).toEqual(['grafana', 'postgres', 'prometheus', 'redis']);
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

  it('meekijken is een keuze', () => {
    const gekozen = Object.entries(services).filter(([, { profiles }]) => profiles?.includes('waken')).map(([naam]) => naam);
    expect(gekozen.sort()).toEqual(['grafana', 'prometheus']);
  });

  it('geheimen komen uit .env, en .env.example noemt ze zonder waarde', () => {
    const voorbeeld = new Map(lees('.env.example').split('\n').filter((r) => /^\w+=/.test(r)).map((r) => r.split('=', 2) as [string, string]));
    const gevraagd = [...lees('docker-compose.yml').matchAll(/\$\{(\w+):/g)].map(([, naam]) => naam ?? '');
    for (const naam of gevraagd) expect([...voorbeeld.keys()]).toContain(naam);
    for (const naam of ['POSTGRES_PASSWORD', 'HUB_KLUIS_SLEUTEL', 'HUB_PSEUDONIEM_SLEUTEL']) expect(voorbeeld.get(naam)).toBe('');
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
