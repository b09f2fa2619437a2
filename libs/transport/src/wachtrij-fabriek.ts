import type { Pool } from 'pg';
import { PostgresMotor } from './postgres-motor.js';
import { RedisMotor } from './redis-motor.js';
import type { Wachtrijmotor } from './wachtrijmotor.js';

/** Hoe de wachtrijen bereikt worden. */
export interface WachtrijVerbinding {
  /** adres van Redis, zie `leesRedisUrl`; zonder dit adres lopen de wachtrijen over PostgreSQL */
  redisUrl?: string;
  /** de pool van de hub; BullMQ krijgt een eigen pool met dezelfde instellingen, zodat handlers en wachtrij elkaar niet uithongeren */
  pool: Pool;
  /** voorvoegsel van de sleutels in Redis; de accolades houden een wachtrij op één knoop van een cluster. Zonder opgave `{hub}` */
  voorvoegsel?: string;
}

/** De ene plaats waar gekozen wordt tussen Redis en PostgreSQL. */
export function maakMotor(verbinding: WachtrijVerbinding): Wachtrijmotor {
  return verbinding.redisUrl
    ? new RedisMotor(verbinding.redisUrl, verbinding.voorvoegsel ?? '{hub}')
    : new PostgresMotor(verbinding.pool);
}
