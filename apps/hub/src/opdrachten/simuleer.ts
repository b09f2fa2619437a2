import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { maakConfiguratie, simuleer, stelParametersVast, xmlVan, type Parameters, type Zet } from '@hub/simulatie';
import { Speler } from '../simulatie/speler.js';
import type { Telling } from '../simulatie/telling.js';
import { Gebruiksfout } from './gebruiksfout.js';
import type { Verbinding } from './verbinding.js';

/** Wat een gebruiker over een simulatie zegt. */
export type Simulatieopties = Partial<Parameters> & Pick<Parameters, 'van' | 'tot'> & {
  /** map waarin de bestanden komen om een hub mee te starten */
  schrijfConfig?: string;
  /** bestand waarin de stroom komt in plaats van bij een hub */
  uit?: string;
  bevestig?: boolean;
  gelijktijdig?: number;
};

const GELIJKTIJDIG = 8;

/** De parameters die de gebruiker koos. @throws Gebruiksfout als er een niet kan */
export function leesParameters({ van, tot, zaad, clienten, aanbieders, momenten, teLaat, ontbreekt, gecorrigeerd, afgekeurd }: Simulatieopties): Parameters {
  try {
    return stelParametersVast({ van, tot, zaad, clienten, aanbieders, momenten, teLaat, ontbreekt, gecorrigeerd, afgekeurd });
  } catch (fout) {
    if (fout instanceof RangeError) throw new Gebruiksfout(fout.message);
    throw fout;
  }
}

/** Schrijft partijen, contracten en beleid. @returns hoe een hub ermee start */
export async function schrijfConfiguratie(parameters: Parameters, map: string): Promise<string[]> {
  await mkdir(map, { recursive: true });
  const { partijen, contracten, beleid } = maakConfiguratie(parameters);
  for (const [naam, inhoud] of Object.entries({ partijen, contracten, beleid })) {
    const regels = Array.isArray(inhoud) ? `[\n${inhoud.map((regel) => `  ${JSON.stringify(regel)}`).join(',\n')}\n]` : JSON.stringify(inhoud, null, 2);
    await writeFile(join(map, `${naam}.json`), `${regels}\n`);
  }
  return [
    `${partijen.length} partijen, ${contracten.length} contractregels en het beleid staan in ${map}; start er een lege hub mee:`,
    `  HUB_DATA=${join(map, 'data')} HUB_NU=${parameters.van}T06:00:00Z HUB_PARTIJEN=${join(map, 'partijen.json')} HUB_CONTRACTEN=${join(map, 'contracten.json')} HUB_BELEID=${join(map, 'beleid.json')} npm start`,
    `en speel, met dezelfde opties en --partijen ${join(map, 'partijen.json')} in plaats van --schrijf-config`,
  ];
}

/** Schrijft de stroom als JSON, een zet per regel, elk bericht als XML. @returns hoeveel zetten */
export async function schrijfStroom(parameters: Parameters, bestand: string): Promise<number> {
  let aantal = 0;
  const regels = function* (): Generator<string> {
    for (const zet of simuleer(parameters)) {
      aantal += 1;
      yield `${JSON.stringify(opEenRegel(zet))}\n`;
    }
  };
  await pipeline(Readable.from(regels()), createWriteStream(bestand));
  return aantal;
}

function opEenRegel(zet: Zet): object {
  if (zet.soort === 'uitgebleven') return zet;
  const { bericht: _model, vermink: _bewerking, ...rest } = zet;
  return { ...rest, xml: xmlVan(zet) };
}

/** Speelt de simulatie bij een hub. @throws Gebruiksfout als de hub of het partijenbestand er niet bij past */
export async function speelSimulatie(parameters: Parameters, opties: Simulatieopties, v: Verbinding, meld: (regel: string) => void): Promise<Telling> {
  controleerPartijen(parameters, v);
  const { gelijktijdig = GELIJKTIJDIG, bevestig = false } = opties;
  return new Speler(v, { gelijktijdig, bevestig, tot: parameters.tot }, meld).speel(simuleer(parameters));
}

function controleerPartijen(parameters: Parameters, { adresboek }: Verbinding): void {
  const nodig = maakConfiguratie(parameters).partijen as { code: string }[];
  const bekend = new Set(adresboek.partijen.filter(({ token }) => token !== undefined).map(({ code }) => code));
  const ontbreekt = nodig.filter(({ code }) => !bekend.has(code)).length;
  if (ontbreekt > 0) {
    throw new Gebruiksfout(`${ontbreekt} van de ${nodig.length} partijen van deze simulatie staan niet met een token in ${adresboek.pad}; maak de bestanden met --schrijf-config en start de hub daarmee`);
  }
}
