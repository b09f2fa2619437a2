import type { Databank } from '@hub/opslag';

/** Doet wat de eigenaar van de database kan: alles, met de triggers uit. */
export function alsEigenaar(databank: Databank, ...opdrachten: string[]): Promise<void> {
  return databank.inTransactie(async (tx) => {
    await tx.query('set local session_replication_role = replica');
    for (const opdracht of opdrachten) await tx.query(opdracht);
  });
}

/** Een raadpleeglogboek zonder verleden. */
export function leegLogboek(databank: Databank): Promise<void> {
  return alsEigenaar(databank, 'delete from toegang.raadpleging', 'delete from toegang.beginpunt');
}
