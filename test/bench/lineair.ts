import { join } from 'node:path';
import { maakMiddelen, proef, type Middelen } from '@hub/beoordeling';
import { bouwXml } from '@hub/ijw';
import { projectMap } from '@hub/instellingen';
import { Databank, Kluis, migreer, schrijfDossiers } from '@hub/opslag';
import { AANBIEDER, eenBsn, eenContractregel, eenJW323, eenToewijzing, GEMEENTE } from '../bouwers/index.js';
import type { KetenPostgres } from '../keten/opstelling/postgres.js';
import { mediaan, type Meting } from './meting.js';

/** Elke cliënt declareert een prestatie per maand. */
const MAANDEN = 25;
const [KLEIN, GROOT] = [10, 1_000];
const NU = new Date('2025-04-01T12:00:00Z');

const toewijzingNummer = (client: number): number => 1_000_000 + client;

function declaratie(clienten: number): Buffer {
  const prestaties = (client: number) => Array.from({ length: MAANDEN }, (_, maand) => {
    const dag = (m: number, d: number): string => new Date(Date.UTC(2025, m, d)).toISOString().slice(0, 10);
    return {
      productReferentie: { referentieNummer: `${client}-${maand}` }, toewijzingNummer: String(toewijzingNummer(client)),
      productPeriode: { begindatum: dag(-maand, 1), einddatum: dag(1 - maand, 0) }, geleverdVolume: '1', ingediendBedrag: { bedrag: '49357', debetCredit: 'D' },
    };
  });
  return Buffer.from(bouwXml('JW323', eenJW323({ clienten: Array.from({ length: clienten }, (_, client) => ({ bsn: eenBsn(client), prestaties: prestaties(client) })) })));
}

async function vulDossier(databank: Databank, kluis: Kluis): Promise<void> {
  const wijzigingen = Array.from({ length: GROOT }, (_, client) => ({
    soort: 'toewijzing' as const,
    toewijzing: eenToewijzing({ toewijzingNummer: toewijzingNummer(client), client: kluis.clientSleutel(eenBsn(client)), ingangsdatum: '2021-01-01' }),
  }));
  await databank.inTransactie((tx) => schrijfDossiers(tx, [{ wijzigingen, berichtId: 1, aanbieder: AANBIEDER, gemeente: GEMEENTE }]));
  await databank.pool.query('analyze');
}

/** Milliseconden om een declaratie te beoordelen, van bytes tot antwoord; het midden van een aantal keren. */
async function duur(xml: Buffer, keren: number, databank: Databank, middelen: Middelen): Promise<number> {
  const tijden: number[] = [];
  for (let i = 0; i < keren; i++) {
    const begin = performance.now();
    const { niveau1, bevindingen } = await proef(xml, databank, middelen, () => true);
    tijden.push(performance.now() - begin);
    if (!niveau1.geldig || bevindingen.length > 0) throw new Error('de declaratie van de meting is niet goed');
  }
  return mediaan(tijden);
}

/** Of beoordelen lineair is: de tijd per prestatie van een grote declaratie tegen die van een kleine. */
export async function meetLineair(postgres: KetenPostgres): Promise<Meting> {
  await postgres.pool.query('create database lineair');
  const url = new URL(postgres.url);
  url.pathname = '/lineair';
  const databank = await Databank.open({ url: url.href, projectMap: projectMap(), verbindingen: 2, bijPoolfout: () => undefined });
  try {
    await migreer(databank.bron);
    const kluis = new Kluis(Buffer.alloc(32, 1));
    const producten = { productcodes: [], productcodesVolledig: false };
    const instellingen = { xsdMap: join(projectMap(), 'xsd'), contracten: [eenContractregel({ van: '2020-01-01' })], producten, zelfAntwoordend: [] };
    const middelen = maakMiddelen(instellingen, kluis, { nu: () => NU });
    await vulDossier(databank, kluis);
    const [klein, groot] = [declaratie(KLEIN), declaratie(GROOT)];
    await duur(klein, 60, databank, middelen); // warm
    const perKlein = await duur(klein, 30, databank, middelen) / (KLEIN * MAANDEN);
    const perGroot = await duur(groot, 3, databank, middelen) / (GROOT * MAANDEN);
    return {
      naam: `JW323 beoordelen: tijd per prestatie bij ${GROOT * MAANDEN} tegen bij ${KLEIN * MAANDEN}`, waarde: perGroot * 1_000, eenheid: 'µs',
      verhouding: { getal: perGroot / perKlein, eenheid: '× klein' }, moet: 1.5, doel: 1.1,
    };
  } finally {
    await databank.sluit();
  }
}
