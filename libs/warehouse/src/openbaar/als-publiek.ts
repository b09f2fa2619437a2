import type { Rapportbron } from '../bron.js';

/**
 * Voert een vraag uit met alleen de rechten van `hub_publiek`: die rol ziet het schema `publiek` en verder niets, dus ook een fout in de vraag
 * kan geen ander getal laten zien. Ontbreekt de rol, dan mislukt de vraag.
 */
export async function alsPubliek<R extends object>({ pool }: Pick<Rapportbron, 'pool'>, vraag: string, waarden: readonly unknown[]): Promise<R[]> {
  const verbinding = await pool.connect();
  let gebroken: Error | undefined;
  try {
    await verbinding.query('begin read only; set local role hub_publiek');
    return (await verbinding.query<R>(vraag, [...waarden])).rows;
  } finally {
    await verbinding.query('rollback').catch((fout: Error) => {
      gebroken = fout;
    });
    verbinding.release(gebroken);
  }
}

/** De kwartalen van het tijdvak ($1 tot en met $2, leeg is onbegrensd), als voorwaarde op een kolom `kwartaal`. */
export const BINNEN_TIJDVAK = `($1::date is null or kwartaal >= to_char($1::date, 'YYYY-"K"Q')) and ($2::date is null or kwartaal <= to_char($2::date, 'YYYY-"K"Q'))`;

/** Hetzelfde kwartaal een jaar eerder. */
export const jaarEerder = (kwartaal: string): string => `(left(${kwartaal}, 4)::int - 1) || right(${kwartaal}, 3)`;

/** Wat elk openbaar rapport over zichzelf zegt. */
export const ONDERDRUKKING = 'Een kwartaal wordt zestig dagen na afloop één keer gepubliceerd en verandert daarna niet meer. Een groep die onder het minimum blijft (10 cliënten, of wat het beleid zegt) '
  + 'is met de kleinste andere groepen samengevoegd tot overig; de kolom samengevoegd noemt ze. Zou ook dat te klein zijn, dan ontbreekt de indeling. Zo is geen kleiner aantal te '
  + 'lezen of uit te rekenen (docs/besluiten/0012).';

