import type { Termijnstatus } from './termijn.js';

/** Wat er over een termijn te melden is: zij is bijna voorbij, of zij is voorbij. */
export const SIGNAALSOORTEN = ['waarschuwing', 'overschreden'] as const;

export type Signaalsoort = (typeof SIGNAALSOORTEN)[number];

/** Of een signaal nog nieuws is: een termijn die intussen is gehaald, verschoven of vervallen, is dat niet meer. */
export function isNogNieuws(soort: Signaalsoort, status: Termijnstatus): boolean {
  return soort === 'waarschuwing' ? status === 'waarschuwing' : status === 'verlopen' || status === 'te-laat';
}
