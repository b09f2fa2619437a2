import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { register, startProcesmetingen } from '@hub/waarneming';
import { parse } from 'yaml';

interface Alarm { alert: string; expr: string; annotations: { samenvatting: string; runbook: string } }
interface Bord { panels: { title: string; targets: { expr: string }[] }[] }

const lees = (...pad: string[]): string => readFileSync(join(projectMap(), ...pad), 'utf8');
const alarmen = (parse(lees('deploy', 'prometheus', 'alarmen.yml')) as { groups: { rules: Alarm[] }[] }).groups.flatMap(({ rules }) => rules);
const bord = JSON.parse(lees('deploy', 'grafana', 'berichtenhub.json')) as Bord;
const koppen = [...lees('docs', 'draaiboek.md').matchAll(/^#+ (.+)$/gm)].map(([, kop]) => kop?.toLowerCase().replace(/[^\p{L}\d -]/gu, '').replaceAll(' ', '-'));

/** De namen van cijfers in een uitdrukking; wat een histogram erachter zet, hoort bij het cijfer zelf. */
const cijfersIn = (expr: string): string[] => [...expr.matchAll(/\b(?:hub|nodejs|process)_[a-z0-9_]+/g)].map(([naam]) => naam.replace(/_(bucket|sum|count)$/, ''));

describe('deploy', () => {
  startProcesmetingen();
  const bekend = new Set(register.getMetricsAsArray().map(({ name }) => name));

  it.each(alarmen.map((alarm) => [alarm.alert, alarm] as const))('alarm %s rekent met cijfers die er zijn, en heeft een plaats in het draaiboek', (naam, { expr, annotations }) => {
    const cijfers = cijfersIn(expr);
    expect(cijfers.filter((cijfer) => !bekend.has(cijfer))).toEqual([]);
    expect(cijfers.length > 0 || expr.startsWith('up{')).toBe(true);
    expect(annotations.runbook).toBe(`docs/draaiboek.md#alarm-${naam.toLowerCase()}`);
    expect(koppen).toContain(`alarm-${naam.toLowerCase()}`);
    expect(annotations.samenvatting).toMatch(/\.$/);
  });

  it('elk alarm in het draaiboek is er ook', () => {
    const inDraaiboek = koppen.filter((kop) => kop?.startsWith('alarm-'));
    expect(inDraaiboek.sort()).toEqual(alarmen.map(({ alert }) => `alarm-${alert.toLowerCase()}`).sort());
  });

  it.each(bord.panels.map(({ title, targets }) => [title, targets] as const))('het paneel %s rekent met cijfers die er zijn', (_titel, targets) => {
    const cijfers = targets.flatMap(({ expr }) => cijfersIn(expr));
    expect(cijfers.length).toBeGreaterThan(0);
    expect(cijfers.filter((cijfer) => !bekend.has(cijfer))).toEqual([]);
  });
});
