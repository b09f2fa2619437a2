import { BERICHTSOORTEN, type Bericht, type BerichtType } from '@hub/ijw';
import { begrens, leesDatum, type Datum } from '@hub/werkdagen';
import type { ClientSleutel, LeveringSleutel, Prestatie, Toewijzing } from './dossier.js';
import type { DossierRecord, HeaderRecord } from './records.js';

/** Maakt van een Bsn de ondoorzichtige sleutel van de client. */
export type MaakClientSleutel = (bsn: string) => ClientSleutel;

/** Een bericht in de woorden van het dossier; de records staan in de volgorde waarin ze beoordeeld worden. */
export interface Berichtmelding {
  header: HeaderRecord;
  records: DossierRecord[];
}

interface RuweHeader {
  afzender: string;
  ontvanger: string;
  berichtIdentificatie: { identificatie: string; dagtekening: string };
}

interface RuwProduct {
  categorie: string;
  code?: string;
}

/** Een datum zoals het dossier haar bewaart. */
const dag = (waarde: string): Datum => begrens(leesDatum(waarde));
const getal = (waarde: string): number => Number(waarde.trim());
const misschien = <I, U>(waarde: I | undefined, lees: (w: I) => U): U | undefined => (waarde === undefined ? undefined : lees(waarde));

function leesHeader(type: BerichtType, header: RuweHeader): HeaderRecord {
  const { afzender, ontvanger, berichtIdentificatie } = header;
  const gemeenteStuurt = afzender.length === 4;
  return {
    klasse: 'Header',
    plek: { klasse: 'Header', index: [] },
    type,
    aanbieder: gemeenteStuurt ? ontvanger : afzender,
    gemeente: gemeenteStuurt ? afzender : ontvanger,
    identificatie: berichtIdentificatie.identificatie,
    dagtekening: leesDatum(berichtIdentificatie.dagtekening),
  };
}

function leesSleutel(regel: { toewijzingNummer?: string; product?: RuwProduct; begindatum: string }): LeveringSleutel {
  return {
    toewijzingNummer: misschien(regel.toewijzingNummer, getal),
    productCategorie: regel.product?.categorie,
    productCode: regel.product?.code,
    begindatum: dag(regel.begindatum),
  };
}

/** Verwijderingen eerst: een correctie in één bericht haalt eerst de oude melding weg (IV008). */
function verwijderingenEerst<R extends { verwijdering: boolean }>(records: R[]): R[] {
  return [...records.filter((r) => r.verwijdering), ...records.filter((r) => !r.verwijdering)];
}

function vertaalJW301(bericht: Bericht<'JW301'>, header: HeaderRecord, client: ClientSleutel): DossierRecord[] {
  return bericht.client.toegewezenProducten.map((product, i) => {
    const toewijzing: Toewijzing = {
      gemeente: header.gemeente,
      aanbieder: header.aanbieder,
      client,
      toewijzingNummer: getal(product.toewijzingNummer),
      productCategorie: product.product?.categorie,
      productCode: product.product?.code,
      ingangsdatum: dag(product.ingangsdatum),
      einddatum: misschien(product.einddatum, dag),
      redenWijziging: product.redenWijziging,
      omvang: misschien(product.omvang, (o) => ({ volume: getal(o.volume), eenheid: o.eenheid, frequentie: o.frequentie })),
      budget: misschien(product.budget, getal),
      toewijzingsdatum: dag(product.toewijzingsdatum),
      toewijzingstijd: product.toewijzingstijd.trim(),
      referentieAanbieder: product.referentieAanbieder,
    };
    return { klasse: 'ToegewezenProduct', plek: { klasse: 'ToegewezenProduct', index: [i] }, toewijzing };
  });
}

function vertaalJW305(bericht: Bericht<'JW305'>, client: ClientSleutel): DossierRecord[] {
  return verwijderingenEerst(
    bericht.client.startProducten.map((start, i) => ({
      klasse: 'StartProduct' as const,
      plek: { klasse: 'StartProduct' as const, index: [i] },
      client,
      sleutel: leesSleutel(start),
      verwijdering: start.statusAanlevering === '3',
      toewijzingIngangsdatum: misschien(start.toewijzingIngangsdatum, dag),
    })),
  );
}

function vertaalJW307(bericht: Bericht<'JW307'>, client: ClientSleutel): DossierRecord[] {
  return verwijderingenEerst(
    bericht.client.stopProducten.map((stop, i) => ({
      klasse: 'StopProduct' as const,
      plek: { klasse: 'StopProduct' as const, index: [i] },
      client,
      sleutel: leesSleutel(stop),
      verwijdering: stop.statusAanlevering === '3',
      stop: { redenBeeindiging: stop.redenBeeindiging, einddatum: dag(stop.einddatum) },
    })),
  );
}

type RuwePrestatie = Bericht<'JW323'>['declaratie']['clienten'][number]['prestaties'][number];

function leesPrestatie(p: RuwePrestatie, client: ClientSleutel): Prestatie {
  return {
    referentieNummer: p.productReferentie.referentieNummer,
    vorigReferentieNummer: p.productReferentie.vorigReferentieNummer,
    client,
    toewijzingNummer: getal(p.toewijzingNummer),
    productCategorie: p.productCategorie,
    productCode: p.productCode,
    begindatum: dag(p.productPeriode.begindatum),
    einddatum: dag(p.productPeriode.einddatum),
    geleverdVolume: getal(p.geleverdVolume),
    eenheid: p.eenheid,
    productTarief: misschien(p.productTarief, getal),
    bedrag: getal(p.ingediendBedrag.bedrag),
    debetCredit: p.ingediendBedrag.debetCredit === 'C' ? 'C' : 'D',
  };
}

/** Credits voor debets: de gemeente verwerkt eerst de correctie, daarna wat ervoor in de plaats komt. */
function vertaalJW323(bericht: Bericht<'JW323'>, header: HeaderRecord, sleutelVan: MaakClientSleutel): DossierRecord[] {
  const { declaratie } = bericht;
  const prestaties = declaratie.clienten.flatMap((client, i) => {
    const sleutel = sleutelVan(client.bsn);
    return client.prestaties.map((p, j) => ({
      klasse: 'Prestatie' as const,
      plek: { klasse: 'Prestatie' as const, index: [i, j] },
      prestatie: leesPrestatie(p, sleutel),
    }));
  });
  return [
    {
      klasse: 'Declaratie',
      plek: { klasse: 'Declaratie', index: [] },
      declaratie: {
        declaratieNummer: declaratie.declaratieNummer,
        begindatum: dag(declaratie.declaratiePeriode.begindatum),
        einddatum: dag(declaratie.declaratiePeriode.einddatum),
        identificatie: header.identificatie,
      },
    },
    ...declaratie.clienten.map((client, i) => ({
      klasse: 'Client' as const,
      plek: { klasse: 'Client' as const, index: [i] },
      client: sleutelVan(client.bsn),
    })),
    ...prestaties.filter((r) => r.prestatie.debetCredit === 'C'),
    ...prestaties.filter((r) => r.prestatie.debetCredit === 'D'),
  ];
}

/** De berichtsoorten waarvan meer dan de Header in het dossier telt. */
type MetRecords = 'JW301' | 'JW305' | 'JW307' | 'JW323';

const VERTALERS: { [T in MetRecords]: (bericht: Bericht<T>, header: HeaderRecord, sleutel: MaakClientSleutel) => DossierRecord[] } = {
  JW301: (b, header, sleutel) => metClient(sleutel(b.client.bsn), (client) => vertaalJW301(b, header, client)),
  JW305: (b, _header, sleutel) => metClient(sleutel(b.client.bsn), (client) => vertaalJW305(b, client)),
  JW307: (b, _header, sleutel) => metClient(sleutel(b.client.bsn), (client) => vertaalJW307(b, client)),
  JW323: vertaalJW323,
};

function metClient(client: ClientSleutel, producten: (client: ClientSleutel) => DossierRecord[]): DossierRecord[] {
  return [{ klasse: 'Client', plek: { klasse: 'Client', index: [] }, client }, ...producten(client)];
}

function heeftRecords(type: BerichtType): type is MetRecords {
  return type in VERTALERS;
}

/**
 * Zet een bericht om naar de woorden van het dossier. Een retourbericht levert alleen zijn Header: de andere regels van het
 * heenbericht gelden er niet.
 */
export function vertaal<T extends BerichtType>(type: T, bericht: Bericht<T>, sleutel: MaakClientSleutel): Berichtmelding {
  const header = leesHeader(type, (bericht as { header: RuweHeader }).header);
  if (BERICHTSOORTEN[type].soort === 'retour' || !heeftRecords(type)) return { header, records: [] };
  const vertaler = VERTALERS[type] as (b: Bericht<T>, header: HeaderRecord, sleutel: MaakClientSleutel) => DossierRecord[];
  return { header, records: vertaler(bericht, header, sleutel) };
}
