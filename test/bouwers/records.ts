import type {
  ClientRecord,
  Declaratie,
  DeclaratieRecord,
  HeaderRecord,
  LeveringSleutel,
  Prestatie,
  PrestatieRecord,
  StartRecord,
  Stop,
  StopRecord,
  Toewijzing,
  ToewijzingRecord,
} from '@hub/dossier';
import { AANBIEDER, GEMEENTE } from './basis.js';
import { CLIENT, eenPrestatie, eenStop, eenToewijzing } from './dossier.js';

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
    declaratie: { declaratieNummer: 'D1', begindatum: '2025-01-01', einddatum: '2025-01-31', identificatie: 'BERICHT-1', ...anders },
  };
}

export function eenPrestatieRecord(anders: Partial<Prestatie> = {}): PrestatieRecord {
  return { klasse: 'Prestatie', plek: { klasse: 'Prestatie', index: [0, 0] }, prestatie: eenPrestatie(anders) };
}
