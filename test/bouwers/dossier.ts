import { leegDossier, type BeantwoordeDeclaratie, type BekendePrestatie, type Dossier, type Levering, type Prestatie, type Stop, type Toewijzing, type Verzoek } from '@hub/dossier';
import type { Contractregel } from '@hub/regels';
import { AANBIEDER, GEMEENTE } from './basis.js';

/** De client van de proeven, zoals het dossier hem kent. */
export const CLIENT = 'client-1';

/** Een toewijzing van etmalen verblijf over heel 2025. */
export function eenToewijzing(anders: Partial<Toewijzing> = {}): Toewijzing {
  return {
    gemeente: GEMEENTE,
    aanbieder: AANBIEDER,
    client: CLIENT,
    toewijzingNummer: 1001,
    productCategorie: '44',
    productCode: '44A09',
    ingangsdatum: '2025-01-01',
    einddatum: '2025-12-31',
    omvang: { volume: 7, eenheid: '14', frequentie: '2' },
    toewijzingsdatum: '2025-01-01',
    toewijzingstijd: '12:00:00',
    ...anders,
  };
}

/** Een lopende levering op `eenToewijzing()`. */
export function eenLevering(anders: Partial<Levering> = {}): Levering {
  return { toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', begindatum: '2025-01-06', stops: [], ...anders };
}

/** Een definitieve stop volgens plan. */
export function eenStop(anders: Partial<Stop> = {}): Stop {
  return { redenBeeindiging: '31', einddatum: '2025-03-31', ...anders };
}

/** Een debetprestatie van 31 etmalen in januari op `eenToewijzing()`, tegen het tarief van `eenContractregel()`. */
export function eenPrestatie(anders: Partial<Prestatie> = {}): Prestatie {
  return {
    referentieNummer: 'R-1',
    client: CLIENT,
    toewijzingNummer: 1001,
    productCategorie: '44',
    productCode: '44A09',
    begindatum: '2025-01-01',
    einddatum: '2025-01-31',
    geleverdVolume: 31,
    eenheid: '14',
    productTarief: 49357,
    bedrag: 1530067,
    debetCredit: 'D',
    ...anders,
  };
}

/** De contractafspraak waarop `eenPrestatie()` past. */
export function eenContractregel(anders: Partial<Contractregel> = {}): Contractregel {
  return {
    aanbieder: AANBIEDER,
    gemeente: GEMEENTE,
    productCategorie: '44',
    productCode: '44A09',
    eenheid: '14',
    tarief: 49357,
    van: '2025-01-01',
    tot: null,
    variant: 'inspanning',
    ...anders,
  };
}

/** Een taakgerichte afspraak: zonder eenheid en tarief. */
export function eenTaakcontract(anders: Partial<Contractregel> = {}): Contractregel {
  return eenContractregel({ eenheid: null, tarief: null, variant: 'taak', ...anders });
}

/** Een toegekende prestatie van een eerder bericht. */
export function eenBekendePrestatie(anders: Partial<BekendePrestatie> = {}): BekendePrestatie {
  return { ...eenPrestatie(), oordeel: 'toegekend', gecrediteerd: false, ...anders };
}

/** De declaratie van `eenPrestatie()`, zoals een JW325 haar terugvindt. */
export function eenBeantwoordeDeclaratie(anders: Partial<Omit<BeantwoordeDeclaratie, 'prestaties'>> & { prestaties?: readonly Prestatie[] } = {}): BeantwoordeDeclaratie {
  const { prestaties = [eenPrestatie()], ...rest } = anders;
  const opNummer = new Map<string, Prestatie[]>();
  for (const p of prestaties) opNummer.set(p.referentieNummer, [...(opNummer.get(p.referentieNummer) ?? []), p]);
  return { declaratieNummer: 'D1', xsdVersie: '0.1.0/0.1.0', clienten: new Set(prestaties.map(({ client }) => client)), ...rest, prestaties: opNummer };
}

/** Een verzoek om toewijzing dat in behandeling is. */
export function eenVerzoek(anders: Partial<Verzoek> = {}): Verzoek {
  return {
    referentieAanbieder: 'VERZOEK-1',
    soort: 'toewijzing',
    client: CLIENT,
    gemeente: GEMEENTE,
    dagtekening: '2025-03-31',
    inOnderzoek: false,
    ...anders,
  };
}

type DossierKeuze = Partial<Omit<Dossier, 'toewijzingen' | 'prestaties' | 'verzoeken'>> & {
  prestaties?: readonly BekendePrestatie[];
  verzoeken?: readonly Verzoek[];
};

/** Een dossier met deze toewijzingen, waarvan de clienten bekend zijn; de rest leeg tenzij genoemd. */
export function eenDossier(toewijzingen: readonly Toewijzing[] = [], { prestaties = [], verzoeken = [], ...anders }: DossierKeuze = {}): Dossier {
  return {
    ...leegDossier(),
    toewijzingen: new Map(toewijzingen.map((t) => [t.toewijzingNummer, t])),
    bekendeClienten: new Set(toewijzingen.map((t) => t.client)),
    prestaties: new Map(prestaties.map((p) => [p.referentieNummer, p])),
    verzoeken: new Map(verzoeken.map((v) => [v.referentieAanbieder, v])),
    ...anders,
  };
}
