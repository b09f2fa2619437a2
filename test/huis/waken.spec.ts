import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectMap } from '@hub/instellingen';
import { register, startProcesmetingen } from '@hub/waarneming';

interface Alarm {
  alert: string;
  expr: string;
  annotations: { summary?: string; runbook?: string };
}

const lees = (pad: string): string => readFileSync(join(projectMap(), pad), 'utf8');
const { groups } = parse(lees('deploy/prometheus/alarmen.yml')) as { groups: { rules: Alarm[] }[] };
const alarmen = groups.flatMap(({ rules }) => rules);
const { panels } = JSON.parse(lees('deploy/grafana/berichtenhub.json')) as { panels: { title: string; targets: { expr: string }[] }[] };

/** Elk woord dat een cijfer van de hub of van Node kan zijn; de delen van een histogram heten naar het geheel. */
function cijfersIn(uitdrukking: string): string[] {
  return [...uitdrukking.matchAll(/\b(?:hub|nodejs|process)_\w+/g)].map(([naam]) => naam.replace(/_(bucket|count|sum)$/, ''));
}

async function bekendeCijfers(): Promise<Set<string>> {
  startProcesmetingen();
  return new Set((await register.getMetricsAsJSON()).map(({ name }) => name));
}

const draaiboek = lees('docs/draaiboek.md');

describe('deploy', () => {
  let bekend: Set<string>;
  beforeAll(async () => {
    bekend = await bekendeCijfers();
  });

  it.each(alarmen)('alarm $alert rekent met cijfers die de hub geeft', ({ alert, expr }) => {
    const namen = cijfersIn(expr);
    expect(namen.length > 0 || alert === 'ProcesWeg').toBe(true);
    expect(namen).toEqual(namen.filter((naam) => bekend.has(naam)));
  });

  it.each(panels)('paneel "$title" toont cijfers die de hub geeft', ({ targets }) => {
    const namen = targets.flatMap(({ expr }) => cijfersIn(expr));
    expect(namen).not.toEqual([]);
    expect(namen).toEqual(namen.filter((naam) => bekend.has(naam)));
  });

  it.each(alarmen)('alarm $alert verwijst naar zijn hoofdstuk in het draaiboek', ({ alert, annotations: { summary, runbook } }) => {
    expect(summary).toMatch(/\S/);
    expect(runbook).toBe(`docs/draaiboek.md#alarm-${alert.toLowerCase()}`);
    expect(draaiboek).toContain(`\n### Alarm ${alert}\n`);
  });

  it('het draaiboek kent geen alarmen die er niet zijn', () => {
    const koppen = [...draaiboek.matchAll(/^### Alarm (\w+)$/gm)].map(([, naam]) => naam);
    expect(koppen.sort()).toEqual(alarmen.map(({ alert }) => alert).sort());
  });
});
