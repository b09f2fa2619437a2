import type { Berichtmelding, Dossier, Levering, Toewijzing } from '@hub/dossier';
import type { PoolClient } from 'pg';

/** Wat er van het dossier nodig is om één bericht te beoordelen. */
interface Dossiervraag {
  verzender: string;
  soort: string;
  identificatie: string;
  aanbieder: string;
  gemeente: string;
  client: string | null;
  declaratieNummer: string | null;
  toewijzingNummers: number[];
  referentieNummers: string[];
}

/** JSON kent geen undefined: lege kolommen vallen weg, zodat het object de vorm van het dossier heeft. */
const zonderLeeg = (kolommen: string): string => `json_strip_nulls(json_build_object(${kolommen}))`;

const TOEWIJZING = zonderLeeg(`'gemeente', gemeente, 'aanbieder', aanbieder, 'client', client, 'toewijzingNummer', toewijzing_nummer,
  'productCategorie', product_categorie, 'productCode', product_code, 'ingangsdatum', ingangsdatum, 'einddatum', einddatum,
  'redenWijziging', reden_wijziging, 'budget', budget, 'toewijzingsdatum', toewijzingsdatum, 'toewijzingstijd', toewijzingstijd,
  'referentieAanbieder', referentie_aanbieder, 'omvang', case when volume is not null
    then json_build_object('volume', volume, 'eenheid', eenheid, 'frequentie', frequentie) end`);

const LEVERING = zonderLeeg(`'toewijzingNummer', toewijzing_nummer, 'productCategorie', product_categorie, 'productCode', product_code,
  'begindatum', begindatum, 'toewijzingIngangsdatum', toewijzing_ingangsdatum, 'stops', coalesce(
    (select json_agg(json_build_object('redenBeeindiging', reden_beeindiging, 'einddatum', einddatum) order by einddatum)
     from dossier.stop where levering_id = l.id), '[]')`);

const LAAD = `select
  exists (select from dossier.identificatie where (verzender, soort, identificatie) = ($1, $2, $3)) as identificatie,
  exists (select from dossier.declaratie where (aanbieder, declaratie_nummer) = ($4, $7)) as declaratie,
  (select json_agg(${TOEWIJZING}) from dossier.toewijzing where gemeente = $5 and toewijzing_nummer = any ($8::bigint[])) as toewijzingen,
  (select json_agg(${LEVERING} order by l.begindatum, l.id) from dossier.levering l where (client, aanbieder, gemeente) = ($6, $4, $5))
    as leveringen,
  (select json_agg(referentie_nummer) from dossier.prestatie where aanbieder = $4 and referentie_nummer = any ($9::text[])) as referenties`;

interface Geladen {
  identificatie: boolean;
  declaratie: boolean;
  toewijzingen: Toewijzing[] | null;
  leveringen: Levering[] | null;
  referenties: string[] | null;
}

function vraagVan({ header, records }: Berichtmelding, verzender: string): Dossiervraag {
  const vraag: Dossiervraag = {
    verzender,
    soort: header.type,
    identificatie: header.identificatie,
    aanbieder: header.aanbieder,
    gemeente: header.gemeente,
    client: null,
    declaratieNummer: null,
    toewijzingNummers: [],
    referentieNummers: [],
  };
  for (const record of records) {
    if (record.klasse === 'ToegewezenProduct') vraag.toewijzingNummers.push(record.toewijzing.toewijzingNummer);
    if (record.klasse === 'StartProduct' || record.klasse === 'StopProduct') {
      vraag.client = record.client;
      if (record.sleutel.toewijzingNummer !== undefined) vraag.toewijzingNummers.push(record.sleutel.toewijzingNummer);
    }
    if (record.klasse === 'Declaratie') vraag.declaratieNummer = record.declaratie.declaratieNummer;
    if (record.klasse === 'Prestatie') {
      vraag.toewijzingNummers.push(record.prestatie.toewijzingNummer);
      vraag.referentieNummers.push(record.prestatie.referentieNummer);
    }
  }
  vraag.toewijzingNummers = [...new Set(vraag.toewijzingNummers)];
  return vraag;
}

/**
 * Laadt wat de regels over een bericht moeten weten: één vraag, hoeveel producten of prestaties het ook heeft.
 * @param verzender code van wie het bericht verstuurde (voor TR056)
 */
export async function laadDossier(tx: PoolClient, melding: Berichtmelding, verzender: string): Promise<Dossier> {
  const v = vraagVan(melding, verzender);
  const { rows } = await tx.query<Geladen>({
    name: 'laad-dossier',
    text: LAAD,
    values: [v.verzender, v.soort, v.identificatie, v.aanbieder, v.gemeente, v.client, v.declaratieNummer, v.toewijzingNummers, v.referentieNummers],
  });
  const [geladen] = rows;
  if (!geladen) throw new Error('dossier niet geladen');
  return {
    identificatieGebruikt: geladen.identificatie,
    declaratieNummerGebruikt: geladen.declaratie,
    toewijzingen: new Map((geladen.toewijzingen ?? []).map((t) => [t.toewijzingNummer, t])),
    leveringen: geladen.leveringen ?? [],
    referentieNummers: new Set(geladen.referenties ?? []),
  };
}
