import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, rmSync } from 'node:fs';
import { createConnection } from 'node:net';
import { Redis } from 'ioredis';
import { vrijePoort, wachtTot } from './wachten.js';

/** Of er een redis-server op deze machine staat. */
export const HEEFT_REDIS: boolean = spawnSync('redis-server', ['--version']).status === 0;

/** Wat er in een sleutel staat, in een keer gelezen: tussen vragen naar haar soort en lezen kan een werker haar vervangen. */
const LEES = `
  local soort, sleutel = redis.call('type', KEYS[1]).ok, KEYS[1]
  if soort == 'hash' then return redis.call('hgetall', sleutel) end
  if soort == 'list' then return redis.call('lrange', sleutel, 0, -1) end
  if soort == 'set' then return redis.call('smembers', sleutel) end
  if soort == 'zset' then return redis.call('zrange', sleutel, 0, -1) end
  if soort == 'stream' then return redis.call('xrange', sleutel, '-', '+') end
  return redis.call('get', sleutel)`;

/** Een eigen Redis die mag omvallen, met of zonder zijn gegevens. */
export class KetenRedis {
  private kind: ChildProcess | undefined;
  private readonly client: Redis;

  private constructor(private readonly map: string, readonly poort: number) {
    this.client = new Redis({ host: '127.0.0.1', port: poort, lazyConnect: true, maxRetriesPerRequest: null, retryStrategy: () => 50 });
    this.client.on('error', () => undefined);
  }

  static async start(map: string): Promise<KetenRedis> {
    const redis = new KetenRedis(map, await vrijePoort());
    await redis.begin();
    return redis;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.poort}`;
  }

  /** Start Redis op zijn eigen poort en wacht tot hij antwoordt. */
  async begin(): Promise<void> {
    mkdirSync(this.map, { recursive: true });
    this.kind = spawn('redis-server', [
      '--port', String(this.poort), '--bind', '127.0.0.1', '--dir', this.map, '--save', '', '--appendonly', 'yes', '--maxmemory-policy', 'noeviction',
    ], { stdio: 'ignore' });
    await wachtTot('Redis antwoordt', () => this.client.ping().then(() => true, () => false));
  }

  /** Doodt Redis en start hem opnieuw. @param zonderGegevens gooit weg wat hij op schijf had */
  async dood(zonderGegevens: boolean): Promise<void> {
    await this.eindig('SIGKILL');
    if (zonderGegevens) rmSync(this.map, { recursive: true, force: true });
    await this.begin();
  }

  async wis(): Promise<void> {
    await this.client.flushall();
  }

  /** Elke sleutel met alles wat erin staat, als tekst. */
  async inhoud(): Promise<string> {
    const delen: string[] = [];
    for await (const sleutels of this.client.scanStream() as AsyncIterable<string[]>) {
      for (const sleutel of sleutels) delen.push(sleutel, JSON.stringify(await this.client.eval(LEES, 1, sleutel)));
    }
    return delen.join('\n');
  }

  /**
   * Kijkt vanaf nu mee met elke opdracht die Redis krijgt, over een kale verbinding: `monitor` van ioredis mislukt als de eerste opdracht tegelijk met de
   * bevestiging binnenkomt.
   * @returns geeft de opdrachten tot dan toe, en houdt op met kijken
   */
  async kijkMee(): Promise<() => string> {
    const verbinding = createConnection(this.poort, '127.0.0.1').setEncoding('utf8');
    let gezien = '';
    verbinding.on('data', (stuk: string) => (gezien += stuk)).write('MONITOR\r\n');
    await once(verbinding, 'data');
    if (!gezien.startsWith('+OK')) throw new Error(`Redis laat niet meekijken: ${gezien}`);
    return () => {
      verbinding.destroy();
      return gezien;
    };
  }

  async stop(): Promise<void> {
    this.client.disconnect();
    await this.eindig('SIGTERM');
  }

  private async eindig(signaal: NodeJS.Signals): Promise<void> {
    const { kind } = this;
    if (kind === undefined || kind.exitCode !== null || kind.signalCode !== null) return;
    const einde = new Promise((klaar) => kind.once('exit', klaar));
    kind.kill(signaal);
    await einde;
  }
}
