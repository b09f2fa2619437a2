import { bouwXml, type BerichtType } from '@hub/ijw';
import type { BerichtMetadata } from '@hub/vsp';
import { eenJW301, eenJW305, eenJW307, eenJW323 } from '../bouwers/index.js';
import type { Ketenpartij } from '../keten/opstelling/partij.js';

/** Een bericht dat klaarligt om te versturen; het opstellen ervan telt niet mee in een meting. */
export interface Zending {
  van: Ketenpartij;
  metadata: BerichtMetadata;
  payload: Buffer;
}

/** Twee partijen die elkaar schrijven. */
export interface Baan {
  gemeente: Ketenpartij;
  aanbieder: Ketenpartij;
}

/** Elke gemeente met elke aanbieder. */
export function alleBanen(gemeenten: readonly Ketenpartij[], aanbieders: readonly Ketenpartij[]): Baan[] {
  return gemeenten.flatMap((gemeente) => aanbieders.map((aanbieder) => ({ gemeente, aanbieder })));
}

/** Zet een bericht van een baan klaar. */
export function zetKlaar(type: BerichtType, { gemeente, aanbieder }: Baan, payload: Buffer): Zending {
  const [van, aan] = type === 'JW301' ? [gemeente, aanbieder] : [aanbieder, gemeente];
  return { van, metadata: van.metadata(type, aan.code), payload };
}

/** Geeft clienten en toewijzingen die nog niet gebruikt zijn: nummers lopen op over alle banen en metingen heen. */
export class Volgnummers {
  private laatste = 0;

  neem(): number {
    return ++this.laatste;
  }
}

/** De vier kleine berichten over een nieuwe client van een baan, in volgorde: toewijzing, start, declaratie, stop. Alle vier zijn goed. */
export function zorgVoorEenClient(baan: Baan, volgnummers: Volgnummers): Zending[] {
  const nummer = volgnummers.neem();
  const identificatie = `B${nummer}`;
  const toewijzingNummer = String(nummer);
  const kop = { gemeente: baan.gemeente.code, aanbieder: baan.aanbieder.code, identificatie, volgnummerBsn: nummer % 9_000 };
  const regels = [{ toewijzingNummer }];
  const declaratie = eenJW323({
    ...kop,
    declaratie: { declaratieNummer: `D${nummer}` },
    clienten: [{ bsn: eenJW301(kop).client.bsn, prestaties: [{ toewijzingNummer, productReferentie: { referentieNummer: `R${nummer}` } }] }],
  });
  return [
    zetKlaar('JW301', baan, Buffer.from(bouwXml('JW301', eenJW301({ ...kop, regels })))),
    zetKlaar('JW305', baan, Buffer.from(bouwXml('JW305', eenJW305({ ...kop, regels })))),
    zetKlaar('JW323', baan, Buffer.from(bouwXml('JW323', declaratie))),
    zetKlaar('JW307', baan, Buffer.from(bouwXml('JW307', eenJW307({ ...kop, regels })))),
  ];
}

export async function verstuur({ van, metadata, payload }: Zending): Promise<void> {
  await van.client.push(metadata, payload);
}
