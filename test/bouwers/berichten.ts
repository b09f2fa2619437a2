import type {
  JW301,
  JW301Client,
  JW301Contact,
  JW301Relatie,
  JW301ToegewezenProduct,
  JW305,
  JW305Client,
  JW305StartProduct,
  JW307,
  JW307Client,
  JW307StopProduct,
  JW323,
  JW323Client,
  JW323Declaratie,
  JW323Prestatie,
} from '@hub/ijw';
import { eenBsn } from './basis.js';
import { eenKop, type Kop } from './kop.js';

/** De persoon achter een volgnummer, zoals hij in een bericht zonder partnernaam staat. */
export function eenPersoon(volgnummer: number) {
  return {
    bsn: eenBsn(volgnummer),
    geboortedatum: { datum: '2010-05-17' },
    geslacht: '2',
    naam: { geslachtsnaam: { achternaam: 'Proefpersoon' }, voornamen: 'Noor', voorletters: 'N' },
  };
}

export function eenToegewezenProduct(anders: Partial<JW301ToegewezenProduct> = {}): JW301ToegewezenProduct {
  return {
    toewijzingNummer: '1001',
    product: { categorie: '44', code: '44A09' },
    toewijzingsdatum: '2025-01-01',
    toewijzingstijd: '12:00:00',
    ingangsdatum: '2025-01-01',
    einddatum: '2025-12-31',
    omvang: { volume: '7', eenheid: '14', frequentie: '2' },
    ...anders,
  };
}

export function eenContact(anders: Partial<JW301Contact> = {}): JW301Contact {
  return {
    soort: '01',
    adres: { huis: { huisnummer: '1' }, postcode: '9999XX', straatnaam: 'Proefstraat', plaatsnaam: 'Enschede', landCode: 'NL' },
    ...anders,
  };
}

export function eenRelatie(anders: Partial<JW301Relatie> = {}): JW301Relatie {
  return {
    nummer: '1',
    soort: '12',
    naam: { geslachtsnaam: { achternaam: 'Verzinsel' }, voornamen: 'Sam', voorletters: 'S', naamGebruik: '1' },
    contact: eenContact(),
    ...anders,
  };
}

/** Wat aan een bericht over een client anders mag: `regels` zijn de producten, `volgnummerBsn` kiest het test-Bsn. */
export interface BerichtKeuze<Client, Regel> extends Kop {
  volgnummerBsn?: number;
  client?: Partial<Client>;
  regels?: Partial<Regel>[];
}

export const EEN_REGEL = [{}];

/** Een geldige toewijzing van een product. */
export function eenJW301(keuze: BerichtKeuze<JW301Client, JW301ToegewezenProduct> = {}): JW301 {
  const persoon = eenPersoon(keuze.volgnummerBsn ?? 0);
  return {
    header: eenKop('JW301', keuze),
    client: {
      ...persoon,
      naam: { ...persoon.naam, naamGebruik: '1' },
      contactgegevens: [eenContact()],
      toegewezenProducten: (keuze.regels ?? EEN_REGEL).map(eenToegewezenProduct),
      ...keuze.client,
    },
  };
}

export function eenStartProduct(anders: Partial<JW305StartProduct> = {}): JW305StartProduct {
  return {
    toewijzingNummer: '1001',
    product: { categorie: '44', code: '44A09' },
    toewijzingIngangsdatum: '2025-01-01',
    begindatum: '2025-01-06',
    statusAanlevering: '1',
    ...anders,
  };
}

/** Een geldige start op de toewijzing van `eenJW301()`. */
export function eenJW305(keuze: BerichtKeuze<JW305Client, JW305StartProduct> = {}): JW305 {
  return {
    header: eenKop('JW305', keuze),
    client: {
      ...eenPersoon(keuze.volgnummerBsn ?? 0),
      startProducten: (keuze.regels ?? EEN_REGEL).map(eenStartProduct),
      ...keuze.client,
    },
  };
}

export function eenStopProduct(anders: Partial<JW307StopProduct> = {}): JW307StopProduct {
  return {
    toewijzingNummer: '1001',
    product: { categorie: '44', code: '44A09' },
    toewijzingIngangsdatum: '2025-01-01',
    begindatum: '2025-01-06',
    redenBeeindiging: '31',
    einddatum: '2025-03-31',
    statusAanlevering: '1',
    ...anders,
  };
}

/** Een geldige stop na de start van `eenJW305()`. */
export function eenJW307(keuze: BerichtKeuze<JW307Client, JW307StopProduct> = {}): JW307 {
  return {
    header: eenKop('JW307', keuze),
    client: {
      ...eenPersoon(keuze.volgnummerBsn ?? 0),
      stopProducten: (keuze.regels ?? EEN_REGEL).map(eenStopProduct),
      ...keuze.client,
    },
  };
}

/** Een prestatie zoals zij in een JW323 staat. */
export function eenPrestatieInBericht(anders: Partial<JW323Prestatie> = {}): JW323Prestatie {
  return {
    productReferentie: { referentieNummer: 'R-1' },
    toewijzingNummer: '1001',
    productCategorie: '44',
    productCode: '44A09',
    productPeriode: { begindatum: '2025-01-01', einddatum: '2025-01-31' },
    geleverdVolume: '31',
    eenheid: '14',
    productTarief: '49357',
    ingediendBedrag: { bedrag: '1530067', debetCredit: 'D' },
    ...anders,
  };
}

/** Debet min credit over alle prestaties, met het teken als DebetCredit. */
export function totaalVan(clienten: readonly JW323Client[]): { totaalBedrag: string; debetCredit: string } {
  const som = clienten
    .flatMap((client) => client.prestaties)
    .reduce((totaal, { ingediendBedrag: { bedrag, debetCredit } }) => totaal + (debetCredit === 'C' ? -1 : 1) * Number(bedrag), 0);
  return { totaalBedrag: String(Math.abs(som)), debetCredit: som < 0 ? 'C' : 'D' };
}

/** Wat aan een JW323 anders mag; `clienten` bepaalt het totaal, tenzij `declaratie` er zelf een noemt. */
export interface JW323Keuze extends Kop {
  declaratie?: Partial<Omit<JW323Declaratie, 'clienten'>>;
  clienten?: { bsn?: string; prestaties?: Partial<JW323Prestatie>[] }[];
}

/** Een geldige declaratie over januari op de toewijzing van `eenJW301()`. */
export function eenJW323(keuze: JW323Keuze = {}): JW323 {
  const clienten = (keuze.clienten ?? [{}]).map((client, i) => ({
    bsn: client.bsn ?? eenBsn(i),
    prestaties: (client.prestaties ?? EEN_REGEL).map(eenPrestatieInBericht),
  }));
  return {
    header: eenKop('JW323', keuze),
    declaratie: {
      declaratieNummer: 'D1',
      declaratiePeriode: { begindatum: '2025-01-01', einddatum: '2025-01-31' },
      declaratieDagtekening: '2025-02-03',
      totaalIngediendBedrag: totaalVan(clienten),
      ...keuze.declaratie,
      clienten,
    },
  };
}
