import type { Keten } from '../opstelling/keten.js';

/**
 * Geeft een schakelaar: staat hij aan, dan opent de payload van wat binnenkomt straks niet, en loopt de hub erop vast.
 * Een tabel als schakelaar, want een trigger maken of weghalen zou wachten op berichten die in behandeling zijn.
 */
export async function bederver({ postgres: { pool } }: Keten): Promise<(aan: boolean) => Promise<void>> {
  await pool.query(`
    create table public.bederf (aan boolean);
    create function public.bederf() returns trigger language plpgsql as $$ begin
      if exists (select from public.bederf) then new.sleutel_id := 'bedorven'; end if;
      return new;
    end $$;
    create trigger bederf before insert on bericht.payload for each row execute function public.bederf()`);
  return async (aan) => void (await pool.query(aan ? 'insert into public.bederf values (true)' : 'delete from public.bederf'));
}
