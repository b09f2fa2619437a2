import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { BERICHTSOORTEN, Schemaset, type BerichtType } from '@hub/ijw';
import { REGELS_BERICHT, toetsBinnenBericht } from '@hub/regels';

/** De map met de naslag van de standaard; wijst niets aan, dan is er niets om tegen te houden. */
const naslag = process.env['IJW_NASLAG'];

if (naslag === undefined) process.stdout.write('overgeslagen: IJW_NASLAG niet gezet (vergelijking met het officiële stijlblad)\n');

/** Een bericht met het oordeel van de officiële middelen; `stijlblad` is null als het niet aan de XSD voldoet. */
interface Oordeel {
  id: string;
  xml: string;
  oordeel: { xsd: boolean; stijlblad: string[] | null };
}

const GEBOUWD = new Set(REGELS_BERICHT.map((regel) => regel.id));
const TYPEN = Object.keys(BERICHTSOORTEN) as BerichtType[];
const GEEN_VERSCHIL = { gemist: [], teVeel: [] };

/** De regels die het stijlblad volgens de regellijst toetst: die van niveau 2, en TR319. */
function leesStijlbladregels(map: string): string[] {
  const lijst = JSON.parse(readFileSync(join(map, '3.2', 'regels.json'), 'utf8')) as { code: string; in_stijlblad: boolean }[];
  return lijst.filter((regel) => regel.in_stijlblad).map(({ code }) => code);
}

function leesOordelen(map: string, type: BerichtType): Oordeel[] {
  const tekst = gunzipSync(readFileSync(join(map, '3.2', 'oordelen', `${type}.jsonl.gz`))).toString('utf8');
  return tekst
    .split('\n')
    .filter((regel) => regel.trim() !== '')
    .map((regel) => JSON.parse(regel) as Oordeel);
}

interface Telling {
  gelijk: number;
  geschonden: number;
  gemist: string[];
  teVeel: string[];
}

/** Per gebouwde regel hoe vaak ons oordeel gelijk is aan dat van het stijlblad. */
class Vergelijking {
  readonly tellingen = new Map<string, Telling>([...GEBOUWD].map((id) => [id, { gelijk: 0, geschonden: 0, gemist: [], teVeel: [] }]));

  /** regels die het stijlblad meldt en die hier niet bestaan */
  readonly onbekend = new Set<string>();

  noteer(geval: string, officieel: ReadonlySet<string>, ons: ReadonlySet<string>): void {
    for (const id of officieel) if (!this.tellingen.has(id)) this.onbekend.add(id);
    for (const [id, telling] of this.tellingen) {
      if (officieel.has(id)) telling.geschonden += 1;
      if (officieel.has(id) === ons.has(id)) telling.gelijk += 1;
      else (officieel.has(id) ? telling.gemist : telling.teVeel).push(geval);
    }
  }

  verslag(berichten: number): string {
    const regels = [...this.tellingen].map(
      ([id, t]) => `  ${id}  gelijk ${t.gelijk} van ${berichten}, geschonden in ${t.geschonden}, gemist ${t.gemist.length}, te veel ${t.teVeel.length}`,
    );
    return [`niveau 2 tegen het officiële stijlblad, ${berichten} XSD-geldige berichten:`, ...regels, ''].join('\n');
  }
}

(naslag === undefined ? describe.skip : describe)('niveau 2 tegen het officiële stijlblad', () => {
  const schemas = Schemaset.laad(fileURLToPath(new URL('../../xsd', import.meta.url)));
  const samen = new Vergelijking();
  let berichten = 0;

  it.each(TYPEN)('%s: dezelfde regels geschonden', (type) => {
    const eigen = new Vergelijking();
    for (const { id, xml, oordeel } of leesOordelen(naslag ?? '', type)) {
      if (!oordeel.xsd || oordeel.stijlblad === null) continue;
      const uitslag = schemas.toets(Buffer.from(xml, 'utf8'), type);
      if (!uitslag.geldig) throw new Error(`${id}: niveau 1 keurt af, de officiële XSD niet`);
      const officieel = new Set(oordeel.stijlblad);
      const ons = new Set(toetsBinnenBericht(type, uitslag.bericht).map((bevinding) => bevinding.regel));
      for (const vergelijking of [eigen, samen]) vergelijking.noteer(id, officieel, ons);
      berichten += 1;
    }
    const verschillen = Object.fromEntries([...eigen.tellingen].map(([regel, { gemist, teVeel }]) => [regel, { gemist, teVeel }]));
    expect(verschillen).toEqual(Object.fromEntries([...GEBOUWD].map((regel) => [regel, GEEN_VERSCHIL])));
  });

  it('elke regel van het stijlblad bestaat hier, en komt in de oordelen geschonden voor', () => {
    process.stdout.write(samen.verslag(berichten));
    expect([...GEBOUWD].sort()).toEqual(leesStijlbladregels(naslag ?? '').sort());
    expect([...samen.onbekend]).toEqual([]);
    expect([...samen.tellingen].filter(([, telling]) => telling.geschonden === 0)).toEqual([]);
  });
});
