import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KlaarstaandBericht, VspClient } from '@hub/vsp';
import { tabel } from './weergave.js';

/** Meeste berichten die de pull-service in één keer toont. */
const MEESTE = 250;

/** Een bericht in het postvak, plat. */
export interface Postvakregel {
  traceerId: string;
  soort: string;
  van: string;
  ontvangenOp: string;
  grootte: number;
  alsAntwoordOp?: string;
  /** waar het is neergezet, als het is opgehaald */
  bestand?: string;
  bevestigd: boolean;
}

export interface Postvakopties {
  /** map waarin de berichten komen */
  haal?: string;
  bevestig?: boolean;
}

/** Toont het postvak van een partij, haalt zo nodig de berichten op en bevestigt ze. */
export async function bekijkPostvak(client: VspClient, { haal, bevestig = false }: Postvakopties): Promise<Postvakregel[]> {
  const berichten = await client.lijst(MEESTE);
  if (haal !== undefined) await mkdir(haal, { recursive: true });
  const regels: Postvakregel[] = [];
  for (const bericht of berichten) {
    const regel = alsRegel(bericht);
    if (haal !== undefined) {
      regel.bestand = join(haal, `${regel.soort}-${regel.traceerId}.xml`);
      // er staan persoonsgegevens in: alleen voor de eigenaar leesbaar
      await writeFile(regel.bestand, await client.payload(regel.traceerId), { mode: 0o600 });
    }
    if (bevestig) await client.bevestig(regel.traceerId);
    regels.push({ ...regel, bevestigd: bevestig });
  }
  return regels;
}

function alsRegel({ routeringgegevens, referentiegegevens, basisgegevens }: KlaarstaandBericht): Postvakregel {
  return {
    traceerId: referentiegegevens.traceerId,
    soort: routeringgegevens.berichtstroom.berichtsubtype ?? '',
    van: routeringgegevens.afzender.code ?? '',
    ontvangenOp: basisgegevens.ontvangenOp,
    grootte: basisgegevens.payload.grootte,
    alsAntwoordOp: referentiegegevens.alsAntwoordOp,
    bevestigd: false,
  };
}

/** Het postvak in leesbare regels. */
export function toonPostvak(regels: readonly Postvakregel[], naam: (code: string) => string): string[] {
  if (regels.length === 0) return ['het postvak is leeg'];
  const rijen = regels.map(({ traceerId, soort, van, ontvangenOp, grootte, alsAntwoordOp, bestand, bevestigd }) => [
    traceerId,
    soort,
    `van ${naam(van)}`,
    ontvangenOp.slice(0, 16).replace('T', ' '),
    `${grootte} bytes`,
    [alsAntwoordOp && `antwoord op ${alsAntwoordOp}`, bestand && `→ ${bestand}`, bevestigd && 'bevestigd'].filter(Boolean).join(', '),
  ]);
  return regels.length < MEESTE ? tabel(rijen) : [...tabel(rijen), `dit zijn de oudste ${MEESTE}; bevestig ze om de volgende te zien`];
}
