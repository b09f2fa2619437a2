import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

type Migratie = new () => MigrationInterface;

/** Lengte van het tijdstempel waarmee een bestand begint. */
const TIJDSTEMPEL = 14;

/** `20261122090000-berichten.sql` → het moment dat TypeORM in de naam verwacht. */
function tijdstempel(bestand: string): number {
  const [, j, m, d, u, min, s] = /^(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})-/.exec(bestand) ?? [];
  if (!s) throw new Error(`migratie ${bestand} heet niet JJJJMMDDuummss-naam.sql`);
  return Date.UTC(Number(j), Number(m) - 1, Number(d), Number(u), Number(min), Number(s));
}

function alsMigratie(map: string, bestand: string): Migratie {
  const naam = `${bestand.replace(/^\d+-|\.sql$/g, '')}${tijdstempel(bestand)}`;
  return class implements MigrationInterface {
    readonly name = naam;

    async up(runner: QueryRunner): Promise<void> {
      await runner.query(readFileSync(join(map, bestand), 'utf8'));
    }

    down(): Promise<void> {
      return Promise.reject(new Error('migraties gaan alleen vooruit; zet een back-up terug'));
    }
  };
}

/** De mappen met migraties: van de hub zelf, en van de app die een eigen schema heeft. */
const MAPPEN = ['libs/opslag/migraties', 'apps/warehouse/migraties'];

/**
 * Maakt van elk SQL-bestand een migratie, op volgorde van naam over alle mappen: een app bouwt voort op wat er al is.
 * @throws Error als twee bestanden hetzelfde tijdstempel hebben
 */
export function leesMigraties(projectMap: string): Migratie[] {
  const bestanden = MAPPEN.flatMap((map) => readdirSync(join(projectMap, map)).filter((bestand) => bestand.endsWith('.sql')).map((bestand) => ({ map, bestand })));
  bestanden.sort((a, b) => (a.bestand < b.bestand ? -1 : 1));
  const dubbel = bestanden.find(({ bestand }, i) => bestand.slice(0, TIJDSTEMPEL) === bestanden[i + 1]?.bestand.slice(0, TIJDSTEMPEL));
  if (dubbel) throw new Error(`er zijn twee migraties met het tijdstempel van ${dubbel.bestand}`);
  return bestanden.map(({ map, bestand }) => alsMigratie(join(projectMap, map), bestand));
}

/** Slot waarachter één proces tegelijk migreert; het getal is willekeurig maar vast. */
const MIGRATIESLOT = 732_300_001;

/** Brengt de database op de laatste stand. Veilig als meer processen het tegelijk doen. */
export async function migreer(bron: DataSource): Promise<void> {
  const runner = bron.createQueryRunner();
  try {
    await runner.query('select pg_advisory_lock($1)', [MIGRATIESLOT]);
    await bron.runMigrations({ transaction: 'each' });
  } finally {
    await runner.query('select pg_advisory_unlock($1)', [MIGRATIESLOT]).catch(() => undefined);
    await runner.release();
  }
}
