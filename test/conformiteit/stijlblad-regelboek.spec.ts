import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NIET_TE_BEOORDELEN, REGELS_BERICHT, REGELS_DOSSIER } from '@hub/regels';

const naslag = process.env['IJW_NASLAG'];
const metNaslag = naslag === undefined ? describe.skip : describe;
if (naslag === undefined) process.stdout.write('overgeslagen: IJW_NASLAG niet gezet (regelboek tegen de regellijst van de standaard)\n');

/** Een regel zoals de regellijst van de standaard haar noemt. */
interface Standaardregel {
  code: string;
  niveau: number;
  retourcode: string | null;
  berichten: string[];
  plaatsen?: { bericht: string; berichtklasse: string | null }[];
}

/** Berichten waarin het stijlblad meer toetst dan de regellijst noemt. */
const RETOUR = ['JW302', 'JW306', 'JW308', 'JW316', 'JW318', 'JW320'];
const EXTRA: Readonly<Record<string, string[]>> = { TR101: ['JW319'] };

/** Regels die de regellijst op niveau 3 zet en het stijlblad binnen het bericht toetst; het stijlblad telt. */
const BINNEN_BERICHT: Readonly<Record<string, { niveau: number; retourcode: string }>> = { TR319: { niveau: 2, retourcode: '0001' } };

/** De regels van de elementen: die zitten in de XSD's. */
const VAN_ELEMENTEN = /^RS/;

const ALLE = [...REGELS_BERICHT, ...REGELS_DOSSIER];

metNaslag('het regelboek tegen de regellijst van de standaard', () => {
  const lijst = JSON.parse(naslag === undefined ? '[]' : readFileSync(join(naslag, '3.2', 'regels.json'), 'utf8')) as Standaardregel[];
  const standaard = new Map(lijst.map((regel) => [regel.code, regel]));

  it.each(ALLE.map((regel) => [regel.id, regel] as const))('%s: niveau, code, berichten en klasse', (id, regel) => {
    const bron = standaard.get(id);
    const { niveau, retourcode } = BINNEN_BERICHT[id] ?? bron ?? {};
    expect({ niveau: regel.niveau, retourCode: regel.retourCode }).toEqual({ niveau, retourCode: retourcode });
    const meer = regel.berichten.filter((bericht) => !bron?.berichten.includes(bericht));
    expect(meer.filter((bericht) => !RETOUR.includes(bericht) && !EXTRA[id]?.includes(bericht))).toEqual([]);
    expect(bron?.berichten.filter((bericht) => !(regel.berichten as readonly string[]).includes(bericht))).toEqual([]);
    if (regel.niveau === 2) return;
    const klassen = new Set(bron?.plaatsen?.flatMap(({ berichtklasse }) => berichtklasse ?? []));
    // een regel over het bericht als geheel heeft in de regellijst geen klasse
    if (klassen.size > 0) expect([...klassen].sort()).toEqual([...regel.klassen].sort());
  });

  it('heeft elke regel van de standaard: gebouwd, of met een reden niet te beoordelen', () => {
    const bekend = new Set([...ALLE, ...NIET_TE_BEOORDELEN].map(({ id }) => id));
    expect(lijst.map(({ code }) => code).filter((code) => !VAN_ELEMENTEN.test(code) && !bekend.has(code))).toEqual([]);
  });

  it('zegt hoeveel regels van niveau 2, 3 en 4 er zijn', () => {
    const teToetsen = lijst.filter(({ niveau }) => niveau > 1).length;
    process.stdout.write(`regelboek: ${ALLE.length} van de ${teToetsen} regels van niveau 2, 3 en 4\n`);
    expect(ALLE.length).toBeLessThanOrEqual(teToetsen);
  });
});
