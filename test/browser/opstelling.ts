import { createHash, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { projectMap } from '@hub/instellingen';
import { BerichtOpslag, type Envelop, Instelboek } from '@hub/opslag';
import { accountsPerRol, Bezoeker } from '../console/bezoeker.js';
import { AANBIEDER, type Consoleproef, GEMEENTE, startConsoleproef } from '../console/opstelling.js';
import { legTermijnen, termijnId } from '../console/termijnrijen.js';
import type { Rol } from '../../apps/console/src/web/rechten.js';

const CHROMIUM = 'TEST_CHROMIUM';
const NORMEN = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const SCHERMEN = [{ width: 1440, height: 900 }, { width: 390, height: 844 }];

/** Als `describe`, maar zonder PostgreSQL of Chromium wordt de suite overgeslagen, met een melding op de foutuitvoer. */
export function beschrijfMetBrowser(naam: string, suite: () => void): void {
  const mist = ['TEST_POSTGRES_URL', CHROMIUM].find((variabele) => !process.env[variabele]);
  if (!mist) return describe(naam, suite);
  process.stderr.write(`${naam} overgeslagen: ${mist} is niet gezet\n`);
  describe.skip(naam, suite);
}

/** Een bladzijde in de browser, met wat er onderweg mis ging. */
export interface Beeld {
  pagina: Page;
  /** meldingen van de browser: fouten in scripts, iets dat niet geladen mocht worden */
  fouten: string[];
}

/** Een console met van alles iets erin, en een browser ervoor. */
export interface Browserproef {
  console: Consoleproef;
  /** paden van een bericht met bevindingen en van een termijn */
  bericht: string;
  termijn: string;
  /** opent een lege bladzijde voor iemand met deze rol; null: nog niet ingelogd */
  open(als: Rol | null): Promise<Beeld>;
  ruimOp(): Promise<void>;
}

export async function startBrowserproef(): Promise<Browserproef> {
  const proef = await startConsoleproef({ nu: new Date('2025-04-24T08:00:00Z'), web: { accounts: await accountsPerRol() } });
  const heen = await vul(proef);
  const browser = await chromium.launch({ executablePath: process.env[CHROMIUM], args: ['--disable-dev-shm-usage'] });
  const ingangen = new Map<Rol | null, Promise<BrowserContext>>();
  return {
    console: proef, bericht: `/berichten/${heen.traceerId}`, termijn: `/termijnen/${termijnId(1)}`,
    open: async (als) => {
      const ingang = ingangen.get(als) ?? maakIngang(browser, proef.adres, als);
      ingangen.set(als, ingang);
      return luister(await (await ingang).newPage());
    },
    ruimOp: async () => {
      await browser.close();
      await proef.ruimOp();
    },
  };
}

/** Berichten in elke stand, een retour, en termijnen die nog lopen, te laat zijn en gehaald. */
async function vul(proef: Consoleproef): Promise<Envelop> {
  const heen: Envelop = {
    traceerId: randomUUID(), conversatieId: randomUUID(), afzender: { rol: 'Gemeente', code: GEMEENTE }, geadresseerde: { rol: 'Instelling', code: AANBIEDER },
    berichtstroom: { berichttype: 'JW', berichtsubtype: 'JW301', berichtversie: 3, berichtsubversie: 2, actie: 'Nieuw' },
  };
  const payload = readFileSync(join(projectMap(), 'docs/voorbeelden/JW301.xml'));
  await proef.app.get(BerichtOpslag).bewaar({ ...heen, payload, vingerafdruk: createHash('sha256').update(heen.traceerId).digest() });
  await proef.beoordeel(heen, {
    status: 'VerwerkingVoltooid', retour: 'JW302', bevindingen: [{ regel: 'TR074', niveau: 3, retourcode: '9074', pad: 'Client[1]/ToegewezenProducten[1]', uitleg: 'deze toewijzing is al gemeld' }],
  });
  await proef.stuur();
  await proef.zetApart(await proef.stuur(), 'de dienst was niet te bereiken');
  await legTermijnen(proef.databank, [
    { id: termijnId(1), begin: '2025-04-14', uiterlijk: '2025-04-30', waarschuwingOp: '2025-04-24' },
    { id: termijnId(2), begin: '2025-04-01', uiterlijk: '2025-04-15' },
    { id: termijnId(3), soort: 'declaratie', eenheid: 'maandeinde', begin: '2025-03-31', uiterlijk: '2025-04-20', voldaanOp: '2025-04-12' },
  ]);
  const config = (naam: string): unknown => JSON.parse(readFileSync(join(projectMap(), 'config', naam), 'utf8'));
  await proef.app.get(Instelboek).noteer([{ soort: 'beleid', inhoud: config('beleid.demo.json') }, { soort: 'contracten', inhoud: config('contracten.demo.json') }]);
  return heen;
}

async function maakIngang(browser: Browser, adres: string, als: Rol | null): Promise<BrowserContext> {
  const ingang = await browser.newContext({ baseURL: adres, locale: 'nl-NL', viewport: SCHERMEN[0] });
  if (als === null) return ingang;
  const mens = new Bezoeker(adres);
  await mens.logIn(als);
  await ingang.addCookies([...mens.cookies].map(([name, value]) => ({ name, value, url: adres })));
  return ingang;
}

function luister(pagina: Page): Beeld {
  const fouten: string[] = [];
  pagina.on('console', (melding) => { if (melding.type() === 'error') fouten.push(melding.text()); });
  pagina.on('pageerror', (fout) => fouten.push(fout.message));
  return { pagina, fouten };
}

/** Wat er op dit scherm niet voldoet: bezwaren van axe volgens WCAG 2.2 AA, en een bladzijde die breder is dan haar scherm. */
export async function bezwaren(pagina: Page): Promise<string[]> {
  const gevonden: string[] = [];
  for (const scherm of SCHERMEN) {
    await pagina.setViewportSize(scherm);
    const { violations } = await new AxeBuilder({ page: pagina }).setLegacyMode().withTags(NORMEN).analyze();
    gevonden.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${scherm.width}: ${id} op ${target.join(' ')} (${failureSummary ?? ''})`)));
    const teBreed = await pagina.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');
    if (teBreed > 0) gevonden.push(`${scherm.width}: de bladzijde is ${teBreed} px te breed`);
  }
  return gevonden;
}
