import { Fout, STADIA, type Stadium } from '@hub/berichtweg';

/** Wat van een geregistreerde handler van belang is; `next` is de volgende handler met hetzelfde patroon. */
export interface GeregistreerdeHandler {
  next?: unknown;
  isEventHandler?: boolean;
}

/**
 * Weigert een half systeem.
 * @throws Fout die zegt wat er bij moet: een gevraagd stadium zonder handler, een handler zonder stadium,
 * twee handlers voor één stadium, of een handler die op een antwoord rekent
 */
export function controleerStadia(gevraagd: readonly Stadium[], handlers: ReadonlyMap<string, GeregistreerdeHandler>): void {
  for (const stadium of gevraagd) {
    if (!handlers.has(stadium)) {
      throw new Fout(`stadium "${stadium}" heeft geen handler: voeg een controller toe met een methode onder @EventPattern('${stadium}')`);
    }
  }
  for (const [patroon, handler] of handlers) {
    if (!Object.hasOwn(STADIA, patroon)) {
      throw new Fout(`handler voor "${patroon}" hoort bij geen stadium: voeg "${patroon}" toe aan STADIA in libs/berichtweg/src/stadia.ts, of haal de handler weg`);
    }
    if (handler.next) throw new Fout(`stadium "${patroon}" heeft meer dan één handler: laat er één staan en roep van daaruit de rest aan`);
    if (handler.isEventHandler !== true) throw new Fout(`handler voor stadium "${patroon}" verwacht een antwoord: gebruik @EventPattern in plaats van @MessagePattern`);
  }
}
