import { setTimeout as wacht } from 'node:timers/promises';
import type { PoolClient } from 'pg';
import { beschrijfMetDatabank, maakTestdatabank, type Testdatabank } from '../../../test/databank.js';
import { isDatabankstoring } from './databank.js';

beschrijfMetDatabank('een transactie', () => {
  let test: Testdatabank;
  beforeAll(async () => {
    test = await maakTestdatabank();
  });
  afterAll(() => test.ruimOp());

  /** Verbreekt de verbinding zoals een omvallende server dat doet, en wacht tot dat bericht hier is. */
  async function verbreek(tx: PoolClient): Promise<void> {
    const { rows } = await tx.query<{ pid: number }>('select pg_backend_pid() as pid');
    const weg = new Promise((klaar) => tx.once('end', klaar));
    await test.databank.pool.query('select pg_terminate_backend($1)', [rows[0]?.pid]);
    await weg;
  }

  it('waarvan de verbinding wegvalt terwijl zij niets vraagt, mislukt als storing; het proces leeft en een volgende lukt', async () => {
    const mislukt = test.databank.inTransactie(async (tx) => {
      await verbreek(tx);
      await wacht(10);
      await tx.query('select 1');
    });
    const fout = await mislukt.then(() => undefined, (reden: unknown) => reden);
    expect(isDatabankstoring(fout)).toBe(true);
    expect(await test.databank.inTransactie(async (tx) => (await tx.query('select 1 as een')).rows)).toEqual([{ een: 1 }]);
  });

  it('vaak dezelfde verbinding gebruiken laat geen luisteraars achter', async () => {
    const aantallen = new Set<number>();
    for (let i = 0; i < 20; i++) await test.databank.inTransactie(async (tx) => aantallen.add(tx.listenerCount('error')));
    expect(aantallen.size).toBe(1);
  });
});
