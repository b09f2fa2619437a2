import type { Berichtmelding, DossierRecord } from '@hub/dossier';

/** Wat er van het dossier nodig is om één bericht te beoordelen. */
export interface Dossiervraag {
  verzender: string;
  soort: string;
  identificatie: string;
  aanbieder: string;
  gemeente: string;
  /** de clienten uit het bericht */
  clienten: Set<string>;
  /** laadt ook alle andere toewijzingen van de clienten (JW317) */
  heelClient: boolean;
  declaratieNummer?: string;
  toewijzingNummers: Set<number>;
  referentieNummers: Set<string>;
  /** eerste dagen van de ProductPerioden */
  begindatums: Set<string>;
  verzoeken: Set<string>;
}

/** Wat elk record nodig heeft. */
function voegToe(vraag: Dossiervraag, record: DossierRecord): void {
  switch (record.klasse) {
    case 'Client':
      vraag.clienten.add(record.client);
      return;
    case 'ToegewezenProduct':
      vraag.toewijzingNummers.add(record.toewijzing.toewijzingNummer);
      if (record.toewijzing.referentieAanbieder !== undefined) vraag.verzoeken.add(record.toewijzing.referentieAanbieder);
      return;
    case 'StartProduct':
    case 'StopProduct':
      if (record.sleutel.toewijzingNummer !== undefined) vraag.toewijzingNummers.add(record.sleutel.toewijzingNummer);
      return;
    case 'AangevraagdProduct':
    case 'Verzoek':
      vraag.verzoeken.add(record.verzoek.referentieAanbieder);
      return;
    case 'OngewijzigdProduct':
    case 'TeWijzigenProduct':
      vraag.toewijzingNummers.add(record.toewijzingNummer);
      return;
    case 'Antwoord':
      vraag.verzoeken.add(record.referentieAanbieder);
      return;
    case 'Declaratie':
      vraag.declaratieNummer = record.declaratie.declaratieNummer;
      return;
    case 'Prestatie':
      vraag.toewijzingNummers.add(record.prestatie.toewijzingNummer);
      vraag.begindatums.add(record.prestatie.begindatum);
      vraag.referentieNummers.add(record.prestatie.referentieNummer);
      if (record.prestatie.vorigReferentieNummer !== undefined) vraag.referentieNummers.add(record.prestatie.vorigReferentieNummer);
      return;
    default:
  }
}

/** @param verzender code van wie het bericht verstuurde (voor TR056) */
export function dossiervraagVan({ header, records }: Berichtmelding, verzender: string): Dossiervraag {
  const vraag: Dossiervraag = {
    verzender,
    soort: header.type,
    identificatie: header.identificatie,
    aanbieder: header.aanbieder,
    gemeente: header.gemeente,
    clienten: new Set(),
    heelClient: header.type === 'JW317',
    toewijzingNummers: new Set(),
    referentieNummers: new Set(),
    begindatums: new Set(),
    verzoeken: new Set(),
  };
  for (const record of records) voegToe(vraag, record);
  return vraag;
}
