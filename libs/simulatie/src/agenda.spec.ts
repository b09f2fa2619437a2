import { Agenda } from './agenda.js';
import { Toeval } from './toeval.js';

describe('de agenda', () => {
  it('doet alles op volgorde van dag en moment, en op hetzelfde moment in de volgorde waarin het is gepland', () => {
    const agenda = new Agenda('2026-01-01');
    const toeval = Toeval.uit(1, 'agenda');
    const gedaan: { dag: string; moment: number; n: number }[] = [];
    for (let n = 0; n < 500; n += 1) agenda.plan({ dag: `2026-01-${10 + toeval.geheel(0, 9)}`, moment: toeval.geheel(0, 2) }, ({ dag, moment }) => gedaan.push({ dag, moment, n }));
    while (agenda.doeVolgende('2026-12-31'));
    expect(gedaan).toEqual([...gedaan].sort((a, b) => a.dag.localeCompare(b.dag) || a.moment - b.moment || a.n - b.n));
    expect(gedaan).toHaveLength(500);
  });

  it('doet wat al voorbij had moeten zijn, nu, en niets van na de laatste dag', () => {
    const agenda = new Agenda('2026-01-01');
    const gedaan: string[] = [];
    agenda.plan({ dag: '2026-02-01', moment: 1 }, () => agenda.plan({ dag: '2026-01-05', moment: 0 }, ({ dag, moment }) => gedaan.push(`${dag}/${moment}`)));
    agenda.plan({ dag: '2026-03-01', moment: 0 }, ({ dag }) => gedaan.push(dag));
    while (agenda.doeVolgende('2026-02-28'));
    expect(gedaan).toEqual(['2026-02-01/1']);
  });
});
