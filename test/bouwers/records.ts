import type {
  AangevraagdProductRecord,
  AntwoordRecord,
  ClientRecord,
  Declaratie,
  DeclaratieAntwoordRecord,
  DeclaratieRecord,
  GevraagdProduct,
  HeaderRecord,
  LeveringSleutel,
  NieuwProductRecord,
  OngewijzigdProductRecord,
  Prestatie,
  PrestatieRecord,
  StartRecord,
  Stop,
  StopRecord,
  TeWijzigenProductRecord,
  Toewijzing,
  ToewijzingRecord,
  Verzoek,
  VerzoekRecord,
  WoonplaatsbeginselRecord,
} from '@hub/dossier';
import { AANBIEDER, GEMEENTE } from './basis.js';
import { CLIENT, eenPrestatie, eenStop, eenToewijzing, eenVerzoek } from './dossier.js';

type MetSleutel<R extends StartRecord | StopRecord> = Partial<Omit<R, 'klasse' | 'sleutel'> & LeveringSleutel>;

export function eenHeader(anders: Partial<Omit<HeaderRecord, 'klasse'>> = {}): HeaderRecord {
  return {
    klasse: 'Header',
    plek: { klasse: 'Header', index: [] },
    type: 'JW305',
    aanbieder: AANBIEDER,
    gemeente: GEMEENTE,
    identificatie: 'BERICHT-1',
    dagtekening: '2025-03-31',
    ...anders,
  };
}

export function eenClientRecord(anders: Partial<Omit<ClientRecord, 'klasse'>> = {}): ClientRecord {
  return { klasse: 'Client', plek: { klasse: 'Client', index: [] }, client: CLIENT, ...anders };
}

export function eenToewijzingRecord(anders: Partial<Toewijzing> = {}): ToewijzingRecord {
  return { klasse: 'ToegewezenProduct', plek: { klasse: 'ToegewezenProduct', index: [0] }, toewijzing: eenToewijzing(anders) };
}

function eenSleutel(anders: Partial<LeveringSleutel>): LeveringSleutel {
  const standaard = { toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', begindatum: '2025-01-06' };
  const gekozen = { ...standaard, ...anders };
  return {
    toewijzingNummer: gekozen.toewijzingNummer,
    productCategorie: gekozen.productCategorie,
    productCode: gekozen.productCode,
    begindatum: gekozen.begindatum,
  };
}

/** Een eerste aanlevering van de start van `eenLevering()`. Ook de delen van de sleutel laten zich hier noemen. */
export function eenStartRecord(anders: MetSleutel<StartRecord> = {}): StartRecord {
  return {
    klasse: 'StartProduct',
    plek: anders.plek ?? { klasse: 'StartProduct', index: [0] },
    client: anders.client ?? CLIENT,
    sleutel: eenSleutel(anders),
    verwijdering: anders.verwijdering ?? false,
    toewijzingIngangsdatum: anders.toewijzingIngangsdatum,
  };
}

/** Een eerste aanlevering van een stop van `eenLevering()`. Ook de delen van de sleutel en de stop laten zich hier noemen. */
export function eenStopRecord(anders: Omit<MetSleutel<StopRecord>, 'stop'> & Partial<Stop> = {}): StopRecord {
  const { redenBeeindiging, einddatum } = { ...eenStop(), ...anders };
  return {
    klasse: 'StopProduct',
    plek: anders.plek ?? { klasse: 'StopProduct', index: [0] },
    client: anders.client ?? CLIENT,
    sleutel: eenSleutel(anders),
    verwijdering: anders.verwijdering ?? false,
    stop: { redenBeeindiging, einddatum },
  };
}

export function eenDeclaratieRecord(anders: Partial<Declaratie> = {}): DeclaratieRecord {
  return {
    klasse: 'Declaratie',
    plek: { klasse: 'Declaratie', index: [] },
    declaratie: { declaratieNummer: 'D1', begindatum: '2025-01-01', einddatum: '2025-01-31', identificatie: 'BERICHT-1', xsdVersie: '0.1.0/0.1.0', ...anders },
  };
}

function eenProduct(anders: Partial<GevraagdProduct>): GevraagdProduct {
  return { productCategorie: '44', productCode: '44A09', ingangsdatum: '2025-05-01', einddatum: '2025-12-31', omvang: { volume: 7, eenheid: '14', frequentie: '2' }, ...anders };
}

/** Een aanvraag in een JW315; `verzoek` en `product` laten zich in delen noemen. */
export function eenAangevraagdProductRecord(anders: { verzoek?: Partial<Verzoek>; product?: Partial<GevraagdProduct> } = {}): AangevraagdProductRecord {
  return { klasse: 'AangevraagdProduct', plek: { klasse: 'AangevraagdProduct', index: [0] }, verzoek: eenVerzoek(anders.verzoek), product: eenProduct(anders.product ?? {}) };
}

export function eenOngewijzigdProductRecord(toewijzingNummer = 1001, index = 0): OngewijzigdProductRecord {
  return { klasse: 'OngewijzigdProduct', plek: { klasse: 'OngewijzigdProduct', index: [index] }, client: CLIENT, toewijzingNummer };
}

/** Een wijziging van `eenToewijzing()`: meer etmalen per week vanaf mei. */
export function eenTeWijzigenProductRecord(anders: { toewijzingNummer?: number; product?: Partial<GevraagdProduct> } = {}): TeWijzigenProductRecord {
  const product = { ingangsdatum: '2025-05-01', einddatum: '2025-12-31', omvang: { volume: 5, eenheid: '14', frequentie: '2' }, ...anders.product };
  return { klasse: 'TeWijzigenProduct', plek: { klasse: 'TeWijzigenProduct', index: [0] }, client: CLIENT, toewijzingNummer: anders.toewijzingNummer ?? 1001, product };
}

export function eenNieuwProductRecord(product: Partial<GevraagdProduct> = {}): NieuwProductRecord {
  return { klasse: 'NieuwProduct', plek: { klasse: 'NieuwProduct', index: [0] }, product: eenProduct(product) };
}

/** Een verzoek om wijziging dat `eenToewijzing()` wijzigt. */
export function eenVerzoekRecord(anders: Partial<Omit<VerzoekRecord, 'klasse' | 'verzoek'>> & { verzoek?: Partial<Verzoek> } = {}): VerzoekRecord {
  return {
    klasse: 'Verzoek',
    plek: { klasse: 'Verzoek', index: [] },
    ongewijzigd: [],
    teWijzigen: [eenTeWijzigenProductRecord()],
    nieuw: [],
    ...anders,
    verzoek: eenVerzoek({ soort: 'wijziging', ...anders.verzoek }),
  };
}

export function eenAntwoordRecord(anders: Partial<Omit<AntwoordRecord, 'klasse'>> = {}): AntwoordRecord {
  return { klasse: 'Antwoord', plek: { klasse: 'Antwoord', index: [] }, referentieAanbieder: 'VERZOEK-1', verzoekAntwoord: '1', ...anders };
}

export function eenWoonplaatsbeginselRecord(gemeente = '0141'): WoonplaatsbeginselRecord {
  return { klasse: 'Woonplaatsbeginsel', plek: { klasse: 'Woonplaatsbeginsel', index: [] }, gemeente };
}

export function eenDeclaratieAntwoordRecord(declaratieNummer = 'D1'): DeclaratieAntwoordRecord {
  return { klasse: 'DeclaratieAntwoord', plek: { klasse: 'DeclaratieAntwoord', index: [] }, declaratieNummer };
}

export function eenPrestatieRecord(anders: Partial<Prestatie> = {}): PrestatieRecord {
  return { klasse: 'Prestatie', plek: { klasse: 'Prestatie', index: [0, 0] }, prestatie: eenPrestatie(anders) };
}
