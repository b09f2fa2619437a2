/** SQL: een `timestamptz` als moment in UTC, zoals een rapport het schrijft; `-infinity` wordt leeg. */
export const momentUtc = (uitdrukking: string): string =>
  `case when isfinite(${uitdrukking}) then to_char(${uitdrukking} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') end`;
