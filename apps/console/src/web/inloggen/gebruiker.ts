import type { IncomingMessage } from 'node:http';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Request } from 'express';
import type { BekendePartij } from '@hub/opslag';
import { Probleem } from '../../antwoord/probleem.js';

/** Een mens op de console. Rol, code en naam zijn die van de partij namens wie hij kijkt. */
export interface Gebruiker extends BekendePartij {
  /** wie hij is bij wie hem liet inloggen: `sub` van de OpenID-aanbieder, of de gebruikersnaam */
  persoon: string;
  /** naam op het scherm */
  weergavenaam: string;
  via: 'oidc' | 'account';
}

declare module 'express-session' {
  interface SessionData {
    gebruiker?: Gebruiker;
    /** wanneer er is ingelogd, in milliseconden sinds 1970 */
    sinds?: number;
    /** wat bij het begin van OpenID Connect is afgesproken, tot de terugkomst */
    openid?: { toestand: string; nonce: string; verificatie: string; naar: string };
    /** wat op de volgende bladzijde eenmaal te zien is */
    melding?: { soort: 'ok' | 'error'; tekst: string };
  }
}

/** @throws Probleem (401) als er niemand is ingelogd */
export function gebruikerVan(req: IncomingMessage): Gebruiker {
  const gebruiker = (req as Request).session?.gebruiker;
  if (!gebruiker) throw Probleem.nietBekend();
  return gebruiker;
}

/** Wie er is ingelogd. */
export const Ingelogd = createParamDecorator((_: unknown, context: ExecutionContext): Gebruiker =>
  gebruikerVan(context.switchToHttp().getRequest<Request>()));
