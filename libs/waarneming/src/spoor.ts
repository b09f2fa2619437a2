import { AsyncLocalStorage } from 'node:async_hooks';

/** Wat een bericht door het proces volgt. */
export interface Spoor {
  traceerId: string;
}

const opslag = new AsyncLocalStorage<Spoor>();

/** Voert `werk` uit; elke logregel daarbinnen, ook na een await, draagt dit traceerId. */
export function metSpoor<T>(traceerId: string, werk: () => T): T {
  return opslag.run({ traceerId }, werk);
}

/** Het spoor waarin de aanroeper loopt, of undefined buiten een bericht om. */
export function huidigSpoor(): Spoor | undefined {
  return opslag.getStore();
}
