// Een werkerproces voor de tests. Argumenten: PostgreSQL-adres, Redis-adres of '-', voorvoegsel, en wat de handler doet:
// 'houdt-vast' (meldt `bezig` en komt nooit klaar) of 'sluit' (verwerkt één job en sluit alles; het proces moet dan vanzelf eindigen).
import 'reflect-metadata';
import pg from 'pg';

const { BullMqServer, Wachtrijen } = await import('../src/index.ts');
const [, , postgres, redis, voorvoegsel, gedrag] = process.argv;
const pool = new pg.Pool({ connectionString: postgres, max: 2 });
pool.on('error', () => undefined);
const verbinding = { pool, voorvoegsel, redisUrl: redis === '-' ? undefined : redis };
const wachtrijen = new Wachtrijen(verbinding);
const server = new BullMqServer({ ...verbinding, gelijktijdig: 1, stadia: ['verwerken'] });

let verwerkt;
const eerste = new Promise((klaar) => { verwerkt = klaar; });
server.addHandler('verwerken', async () => {
  process.stdout.write('bezig\n');
  if (gedrag === 'houdt-vast') await new Promise(() => undefined);
  setTimeout(verwerkt, 50);
}, true);
server.listen(() => undefined);
await wachtrijen.tellingen();
await eerste;
await server.close();
await wachtrijen.sluit();
await pool.end();
process.stdout.write('gesloten\n');
