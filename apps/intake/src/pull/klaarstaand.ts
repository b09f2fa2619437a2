import type { Request } from 'express';
import type { PostvakBericht, PostvakFilter } from '@hub/opslag';
import type { KlaarstaandBericht, Referentiegegevens, Zoekpad } from '@hub/vsp';

/** Pad van pull v1 op deze hub. */
export const PULL_PAD = 'berichtenservice/berichten/rest-pull/v1/berichten';

/** Een klaarstaand bericht zoals het contract het beschrijft. @param basis adres van de hub zoals de beller het gebruikte */
export function alsKlaarstaand(bericht: PostvakBericht, basis: string): KlaarstaandBericht {
  const { afzender, geadresseerde, berichtstroom, verwerkingscontext } = bericht;
  return {
    basisgegevens: {
      ontvangenOp: bericht.ontvangenOp.toISOString(),
      payload: {
        url: `${basis}/${PULL_PAD}/${bericht.traceerId}/payload`,
        grootte: bericht.grootte,
        checksum: { algoritme: 'SHA256', waarde: bericht.sha256 },
      },
    },
    routeringgegevens: { afzender, geadresseerden: [geadresseerde], berichtstroom: zonderLeeg(berichtstroom) },
    referentiegegevens: referenties(bericht),
    ...(verwerkingscontext === undefined || verwerkingscontext.length === 0 ? {} : { verwerkingscontext }),
  };
}

/** De referenties van een bericht; wat ontbreekt blijft weg. */
export function referenties({ conversatieId, traceerId, alsAntwoordOp, referentieId }: Referentiegegevens): Referentiegegevens {
  return zonderLeeg({ conversatieId, traceerId, alsAntwoordOp, referentieId });
}

/** Laat velden zonder waarde weg: het contract kent geen `null`. */
export function zonderLeeg<T extends object>(waarde: T): T {
  return Object.fromEntries(Object.entries(waarde).filter(([, deel]) => deel !== undefined && deel !== null)) as T;
}

/** Waarop het postvak wordt doorzocht. */
export function alsFilter(zoekpad: Zoekpad): PostvakFilter {
  switch (zoekpad.zoekpadType) {
    case 'ZoekpadOpConversatieId': return { conversatieId: zoekpad.conversatieId.toLowerCase() };
    case 'ZoekpadOpAlsAntwoordOp': return { alsAntwoordOp: zoekpad.alsAntwoordOp.toLowerCase() };
    case 'ZoekpadOpBerichtstroom': {
      const { zoekpadType: _, geadresseerdeRol, geadresseerdeCode, ...berichtstroom } = zoekpad;
      return { berichtstroom, geadresseerdeRol, geadresseerdeCode };
    }
  }
}

/** Het adres waarop de beller de hub bereikte; zonder bruikbare Host het adres van de verbinding zelf. */
export function basisVan(req: Request): string {
  const adres = `${req.protocol}://${req.headers.host ?? ''}`;
  if (URL.canParse(adres)) return new URL(adres).origin;
  return `${req.protocol}://localhost:${req.socket.localPort ?? 0}`;
}
