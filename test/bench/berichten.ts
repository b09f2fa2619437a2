import { bouwXml, type BerichtType } from '@hub/ijw';
import { eenBsn, eenJW301, eenJW305, eenJW307, eenJW323, type JW323Keuze } from '../bouwers/index.js';

export const GEMEENTEN = ['0141', '0147', '0153', '0158', '0163', '0164', '0168', '0173', '0183', '0189'] as const;
export const AANBIEDERS = Array.from({ length: 8 }, (_, i) => String(42_420_001 + i));
/** Partijen die alleen met grote declaraties te maken hebben. */
export const GROTE_GEMEENTE = '1700';
export const GROTE_AANBIEDER = '65656055';

/** Een aanbieder en een gemeente; hun berichten worden op volgorde beoordeeld. */
export interface Baan {
  aanbieder: string;
  gemeente: string;
}

/** Een bericht dat klaarligt om verstuurd te worden. */
export interface Zending extends Baan {
  type: BerichtType;
  payload: Buffer;
}

/** De eerste `aantal` banen; hoogstens tachtig. */
export function maakBanen(aantal: number): Baan[] {
  return GEMEENTEN.flatMap((gemeente) => AANBIEDERS.map((aanbieder) => ({ aanbieder, gemeente }))).slice(0, aantal);
}

let volgnummer = 0;

/** Toewijzing, start, declaratie en stop van een cliënt die nog niet voorkwam; alle vier zijn goed. */
export function clientverloop(baan: Baan): Zending[] {
  const nummer = ++volgnummer;
  const eigen = { ...baan, volgnummerBsn: nummer % 9_000, identificatie: `B${nummer}` };
  const toewijzingNummer = String(1_000_000 + nummer);
  const regels = [{ toewijzingNummer }];
  const clienten = [{ bsn: eenBsn(eigen.volgnummerBsn), prestaties: [{ toewijzingNummer, productReferentie: { referentieNummer: `R${nummer}` } }] }];
  return [
    { ...baan, type: 'JW301', payload: Buffer.from(bouwXml('JW301', eenJW301({ ...eigen, regels }))) },
    { ...baan, type: 'JW305', payload: Buffer.from(bouwXml('JW305', eenJW305({ ...eigen, regels }))) },
    { ...baan, type: 'JW323', payload: Buffer.from(bouwXml('JW323', eenJW323({ ...eigen, declaratie: { declaratieNummer: `D${nummer}` }, clienten }))) },
    { ...baan, type: 'JW307', payload: Buffer.from(bouwXml('JW307', eenJW307({ ...eigen, regels }))) },
  ];
}

const GROTE_BAAN: Baan = { aanbieder: GROTE_AANBIEDER, gemeente: GROTE_GEMEENTE };
const DOELGROOTTE = 24 * 1024 * 1024;
const CLIENTEN = 900;
const DAGTARIEF = 49_357;
/** Van elke cliënt declareert elke grote declaratie een ander product: voor een maand mag een product maar één keer (TR389). */
const GROTE_DECLARATIES = 8;
/** Zorg van eerder kan niet worden gedeclareerd (CS100). */
const EERSTE_DAG = '2021-01-01';

const groteToewijzing = (client: number, nummer: number): string => String(5_000_000 + client * 10 + nummer);
/** 44A09 is gecontracteerd, de andere zijn het niet. */
const groteCode = (nummer: number): string => `44A${String(nummer + 8).padStart(2, '0')}`;

/** De toewijzingen waarop de grote declaraties (1 tot en met 8) zijn gebaseerd. */
export function groteToewijzingen(): Zending[] {
  return Array.from({ length: CLIENTEN }, (_, client) => ({
    ...GROTE_BAAN, type: 'JW301' as const,
    payload: Buffer.from(bouwXml('JW301', eenJW301({
      ...GROTE_BAAN, volgnummerBsn: client, identificatie: `G${client}`,
      regels: Array.from({ length: GROTE_DECLARATIES }, (_nummer, i) => ({
        toewijzingNummer: groteToewijzing(client, i + 1), product: { categorie: '44', code: groteCode(i + 1) }, ingangsdatum: EERSTE_DAG,
      })),
    }))),
  }));
}

/**
 * Een declaratie van ongeveer 24 MB: per cliënt een prestatie per maand. Elk nummer declareert een ander product.
 * @param fout geeft elke prestatie een bedrag dat niet klopt, zodat ze alle worden afgewezen
 */
export function groteDeclaratie(nummer: number, fout = false): Zending & { prestaties: number } {
  const metMaanden = (maanden: number): Buffer => Buffer.from(bouwXml('JW323', eenJW323(keuze(nummer, maanden, fout))));
  const perMaand = metMaanden(8).length / 8;
  const maanden = Math.floor(DOELGROOTTE / perMaand);
  return { ...GROTE_BAAN, type: 'JW323', payload: metMaanden(maanden), prestaties: maanden * CLIENTEN };
}

/** De kalendermaand die zoveel maanden voor januari 2025 ligt. */
function maandTerug(aantal: number): { begindatum: string; einddatum: string } {
  const dag = (maand: number, dagVanMaand: number): string => new Date(Date.UTC(2025, maand, dagVanMaand)).toISOString().slice(0, 10);
  return { begindatum: dag(-aantal, 1), einddatum: dag(1 - aantal, 0) };
}

function keuze(nummer: number, maanden: number, fout: boolean): JW323Keuze {
  const bedrag = String(DAGTARIEF + (fout ? 1 : 0));
  const clienten = Array.from({ length: CLIENTEN }, (_, client) => ({
    bsn: eenBsn(client),
    prestaties: Array.from({ length: maanden }, (_maand, maand) => ({
      productReferentie: { referentieNummer: `${nummer}-${client}-${maand}` }, toewijzingNummer: groteToewijzing(client, nummer), productCode: groteCode(nummer),
      productPeriode: maandTerug(maand), geleverdVolume: '1', ingediendBedrag: { bedrag, debetCredit: 'D' },
    })),
  }));
  return { ...GROTE_BAAN, identificatie: `GD${nummer}`, declaratie: { declaratieNummer: `GD${nummer}` }, clienten };
}
