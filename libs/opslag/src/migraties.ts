import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataSource, MigrationInterface, QueryRunner } from 'typeorm';

type Migratie = new () => MigrationInterface;

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

/** Maakt van elk SQL-bestand in de map een migratie, op volgorde van naam. */
export function leesMigraties(map: string): Migratie[] {
  return readdirSync(map)
    .filter((bestand) => bestand.endsWith('.sql'))
    .sort()
    .map((bestand) => alsMigratie(map, bestand));
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
