import { maakOpstelling, redenOmOverTeSlaan, type Opstelling } from '../proef/opstelling.js';
import { Wachtrijpool } from './postgres-pool.js';

describe('Wachtrijpool', () => {
  const reden = redenOmOverTeSlaan('PostgreSQL');
  if (reden) {
    it.skip(reden, () => undefined);
    return;
  }

  let opstelling: Opstelling;

  beforeAll(async () => {
    opstelling = await maakOpstelling('PostgreSQL', 5);
  });

  afterAll(() => opstelling.ruimOp());

  it('overleeft dat een uitgeleende verbinding wegvalt terwijl er niets op gevraagd wordt', async () => {
    const wachtrijpool = Wachtrijpool.van(opstelling.verbinding.pool);
    const pool = await wachtrijpool.gereed();
    const client = await pool.connect();
    const weg = new Promise((klaar) => client.once('end', klaar));
    await opstelling.stekker.eruit();
    await weg;
    await expect(client.query('select 1')).rejects.toThrow();
    client.release(true);
    await opstelling.stekker.erin();
    expect((await pool.query('select 1 as een')).rows).toEqual([{ een: 1 }]);
    await wachtrijpool.sluit();
  });
});
