import { execFileSync } from 'node:child_process';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as wacht } from 'node:timers/promises';

/** Of er een proces met dit nummer is, van wie dan ook; een dood proces dat nog niet is opgehaald (zombie) telt niet. */
export function leeft(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (fout) {
    if ((fout as NodeJS.ErrnoException).code !== 'EPERM') return false;
  }
  return !/^[ZX]$/.test(stand(pid)[0] ?? '');
}

/** Een kenmerk van wanneer het proces begon, om een hergebruikt nummer te herkennen; leeg waar het systeem het niet geeft. */
export function begonnenOp(pid: number): string {
  return stand(pid)[19] ?? '';
}

/** De velden van `/proc/<pid>/stat` na de naam van het proces; leeg op een ander systeem dan Linux. */
function stand(pid: number): string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

/** Of het proces een PostgreSQL is die in deze map werkt. */
export function isPostgresVan(pid: number, dataMap: string): boolean {
  if (!leeft(pid)) return false;
  try {
    if (process.platform === 'linux') return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(dataMap);
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(dataMap);
  } catch {
    return false;
  }
}

/** Wacht tot de voorwaarde geldt; geeft `false` als het te lang duurt. */
export async function wachtTot(voorwaarde: () => boolean, maxMs: number): Promise<boolean> {
  for (const einde = Date.now() + maxMs; !voorwaarde(); await wacht(50)) {
    if (Date.now() > einde) return false;
  }
  return true;
}
