import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { bewaarBestand } from './bewaar-bestand.js';
import { Gebruiksfout } from './gebruiksfout.js';
import type { HubApi, Tabellenbeeld } from './hub-api.js';
import { tabel } from './weergave.js';

/** Wat de tabellen en kolommen betekenen; staat er pas als alle tabellen er staan. */
const WOORDENBOEK = 'woordenboek.json';

/** Gepseudonimiseerde gegevens van cliënten: alleen voor wie ze ophaalde. */
const ALLEEN_EIGENAAR = 0o700;

/** Wat er in de map kwam. */
export interface Uitvoer {
  map: string;
  /** tot waar het warehouse geladen was toen de uitvoer begon */
  geladenTot: string | null;
  /** tot waar bij het einde; anders dan `geladenTot`: tabellen kunnen van verschillende momenten zijn */
  geladenTotBijEinde: string | null;
  /** of de lader ondertussen alles opnieuw afleidde */
  opdrachtBezig: boolean;
  tabellen: { naam: string; rijen: number; bytes: number }[];
}

/**
 * Schrijft elke tabel van het sterschema als Parquet in een map, en daarna het woordenboek. Mislukt er iets, dan is de map weer leeg.
 * @throws Gebruiksfout als de map niet leeg is of niet te maken
 */
export async function exporteer(api: HubApi, map: string): Promise<Uitvoer> {
  const beeld = await api.tabellen();
  await neemLegeMap(map);
  const geschreven: string[] = [];
  const bewaar = async (naam: string, inhoud: Readable): Promise<number> => {
    const bestand = join(map, naam);
    await bewaarBestand(inhoud, bestand);
    geschreven.push(bestand);
    return (await stat(bestand)).size;
  };
  try {
    const tabellen: Uitvoer['tabellen'] = [];
    for (const { naam, rijen } of beeld.items) tabellen.push({ naam, rijen, bytes: await bewaar(`${naam}.parquet`, await api.tabel(naam)) });
    const { geladenTot, opdrachten } = await api.warehouse();
    await bewaar(WOORDENBOEK, Readable.from([maakWoordenboek(beeld)]));
    return { map, geladenTot: beeld.geladenTot, geladenTotBijEinde: geladenTot, opdrachtBezig: opdrachten.some(({ klaarOp }) => klaarOp === null), tabellen };
  } catch (fout) {
    for (const bestand of geschreven) await rm(bestand, { force: true });
    throw fout;
  }
}

async function neemLegeMap(map: string): Promise<void> {
  try {
    await mkdir(map, { recursive: true, mode: ALLEEN_EIGENAAR });
    if ((await readdir(map)).length === 0) return;
  } catch (fout) {
    throw new Gebruiksfout(`${map} is geen map waarin te schrijven is (${(fout as NodeJS.ErrnoException).code}); geef een lege of nieuwe map`);
  }
  throw new Gebruiksfout(`${map} is niet leeg; geef een lege of nieuwe map, dan raken tabellen van verschillende momenten niet door elkaar`);
}

function maakWoordenboek({ geladenTot, items }: Tabellenbeeld): string {
  const tabellen = items.map(({ naam, omschrijving, rijen, kolommen }) => ({ naam, bestand: `${naam}.parquet`, omschrijving, rijen, kolommen }));
  return `${JSON.stringify({ geladenTot, tabellen }, null, 2)}\n`;
}

/** De uitvoer in leesbare regels: van elke tabel het aantal rijen en bytes. */
export function toonExport({ map, geladenTot, geladenTotBijEinde, opdrachtBezig, tabellen }: Uitvoer): string[] {
  const veranderd = opdrachtBezig || geladenTot !== geladenTotBijEinde;
  return [
    ...tabel([['tabel', 'rijen', 'bytes'], ...tabellen.map(({ naam, rijen, bytes }) => [naam, String(rijen), String(bytes)])]),
    `${tabellen.length} tabellen en ${WOORDENBOEK} staan in ${map}; geladen tot ${geladenTot ?? 'nog niets'}`,
    ...(veranderd ? ['let op: het warehouse veranderde tijdens het ophalen, dus tabellen kunnen van verschillende momenten zijn; herhaal het op een rustig moment als dat uitmaakt'] : []),
  ];
}
