import { Cluster, Redis, type RedisOptions } from 'ioredis';
import { leesRedisUrl, type Redisdoel } from './redis-url.js';

/**
 * Een aanbieder faalt snel: wie net een bericht heeft vastgelegd wacht niet op een dode Redis, de veeg herhaalt het.
 * Een werker wacht juist zo lang als nodig, ook met een commando dat al onderweg was.
 */
export type Houding = 'aanbieder' | 'werker';

export type Redisverbinding = Redis | Cluster;

const HOUDING: Record<Houding, RedisOptions> = {
  aanbieder: { enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: 5_000 },
  werker: { enableOfflineQueue: true, maxRetriesPerRequest: null },
};

/** Wachttijd voor een nieuwe poging tot verbinden, in milliseconden; er komt altijd een volgende. */
const wachttijd = (poging: number): number => Math.min(100 * poging, 2_000);

/** Opent een verbinding met Redis, Redis Cluster of Redis achter Sentinel; zij verbindt zelf opnieuw, zonder einde. */
export function verbindRedis(url: string, houding: Houding): Redisverbinding {
  const doel = leesRedisUrl(url);
  const opties: RedisOptions = {
    ...HOUDING[houding],
    username: doel.username,
    password: doel.password,
    retryStrategy: wachttijd,
    ...(doel.tls ? { tls: {} } : {}),
  };
  if (doel.soort === 'cluster') return verbindCluster(doel, opties);
  if (doel.soort === 'sentinel') {
    return new Redis({
      ...opties, sentinels: doel.knopen, name: doel.groep, db: doel.db ?? 0, sentinelRetryStrategy: wachttijd, enableTLSForSentinelMode: doel.tls,
    });
  }
  return new Redis({ ...opties, ...doel.knopen[0], db: doel.db ?? 0 });
}

function verbindCluster(doel: Redisdoel, opties: RedisOptions): Cluster {
  const { retryStrategy: _vanDeKnoop, enableOfflineQueue, ...perKnoop } = opties;
  return new Cluster(doel.knopen, { clusterRetryStrategy: wachttijd, enableOfflineQueue, redisOptions: perKnoop });
}
