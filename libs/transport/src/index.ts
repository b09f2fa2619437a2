export type { WachtrijVerbinding } from './wachtrij-fabriek.js';
export { leesRedisUrl, type Redisdoel } from './redis-url.js';
export { Wachtrijen, type Telling, type Tellingen } from './wachtrijen.js';
export { UitgaandRelais, type RelaisOpties } from './uitgaand-relais.js';
export { BullMqServer, JobContext, type BullMqServerOpties } from './bullmq-server.js';
export { DoorgeefFilter } from './doorgeef-filter.js';
