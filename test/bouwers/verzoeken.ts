import type {
  JW315,
  JW315AangevraagdProduct,
  JW315Client,
  JW317,
  JW317NieuwProduct,
  JW317OngewijzigdProduct,
  JW317TeWijzigenProduct,
  JW319,
  JW319Antwoord,
} from '@hub/ijw';
import { eenBsn } from './basis.js';
import { EEN_REGEL, eenPersoon, type BerichtKeuze } from './berichten.js';
import { eenKop, type Kop } from './kop.js';

const OMVANG = { volume: '7', eenheid: '14', frequentie: '2' };

export function eenAangevraagdProduct(anders: Partial<JW315AangevraagdProduct> = {}): JW315AangevraagdProduct {
  return {
    referentieAanbieder: 'AANVRAAG-1',
    product: { categorie: '44', code: '44A09' },
    toewijzingIngangsdatum: '2025-05-01',
    toewijzingEinddatum: '2025-12-31',
    omvang: OMVANG,
    verwijzer: { type: '01' },
    raamcontract: '1',
    ...anders,
  };
}

/** Een geldig verzoek om toewijzing van een product. */
export function eenJW315(keuze: BerichtKeuze<JW315Client, JW315AangevraagdProduct> = {}): JW315 {
  return {
    header: eenKop('JW315', keuze),
    client: {
      ...eenPersoon(keuze.volgnummerBsn ?? 0),
      gezagsdragerBekend: '1',
      aangevraagdeProducten: (keuze.regels ?? EEN_REGEL).map(eenAangevraagdProduct),
      ...keuze.client,
    },
  };
}

/** Wat aan een JW317 anders mag; zonder lijsten is het een verzoek om een toewijzing te verlengen. */
export interface JW317Keuze extends Kop {
  bsn?: string;
  verzoek?: Partial<Pick<JW317['client']['verzoek'], 'referentieAanbieder' | 'redenVerzoek'>>;
  ongewijzigdeProducten?: Partial<JW317OngewijzigdProduct>[];
  teWijzigenProducten?: Partial<JW317TeWijzigenProduct>[];
  nieuweProducten?: Partial<JW317NieuwProduct>[];
}

/** Een geldig verzoek om wijziging van de toewijzing van `eenJW301()`. */
export function eenJW317(keuze: JW317Keuze = {}): JW317 {
  const standaard = keuze.nieuweProducten || keuze.ongewijzigdeProducten ? undefined : [{}];
  return {
    header: eenKop('JW317', keuze),
    client: {
      bsn: keuze.bsn ?? eenBsn(),
      verzoek: {
        referentieAanbieder: 'VERZOEK-1',
        redenVerzoek: '2',
        ...keuze.verzoek,
        ongewijzigdeProducten: keuze.ongewijzigdeProducten?.map((anders) => ({ toewijzingNummer: '1002', ...anders })),
        teWijzigenProducten: (keuze.teWijzigenProducten ?? standaard)?.map((anders) => ({
          toewijzingNummer: '1001',
          gewensteIngangsdatum: '2025-01-01',
          einddatum: '2026-06-30',
          omvang: OMVANG,
          ...anders,
        })),
        nieuweProducten: keuze.nieuweProducten?.map((anders) => ({
          product: { categorie: '45', code: '45A04' },
          gewensteIngangsdatum: '2025-06-01',
          einddatum: '2025-12-31',
          omvang: OMVANG,
          ...anders,
        })),
      },
    },
  };
}

/** Een geldig antwoord op een verzoek: in onderzoek. */
export function eenJW319(keuze: Kop & { antwoord?: Partial<JW319Antwoord> } = {}): JW319 {
  return { header: eenKop('JW319', keuze), antwoord: { referentieAanbieder: 'VERZOEK-1', verzoekAntwoord: '2', ...keuze.antwoord } };
}
