import { isVerwijderd } from '@hub/dossier';
import { aantalDagen, opOfVoor, type Datum } from '@hub/werkdagen';
import type { Dossierbeeld } from './dossierbeeld.js';
import { kenmerk } from './kenmerk.js';
import { eersteStop, leveringenUit, tijdelijkGestoptOp, type Levering, type StartMetProduct } from './leveringen.js';
import type { Dossierfeiten, Leveringsrij, Perioderij, Persoonsrij, Toewijzingsrij, Verzoekrij } from './rijen.js';
import { opBegindatum, type GemeldeStart } from './start.js';
import { VERWIJZER, type ToewijzingNu } from './toewijzingen.js';

interface Product {
  product_categorie?: string;
  product_code?: string;
}

/** Het product van een start: zijn eigen, of anders dat van de toewijzing. */
function productVan({ productCategorie, productCode }: GemeldeStart, toewijzing: ToewijzingNu | undefined): Product {
  if (productCategorie !== undefined) return { product_categorie: productCategorie, product_code: productCode };
  return { product_categorie: toewijzing?.nu.productCategorie, product_code: toewijzing?.nu.productCode };
}

function persoonsrij({ onderwerp, persoon }: Dossierbeeld): Persoonsrij {
  return { onderwerp, geboortejaar: persoon?.persoon?.geboortejaar, geslacht: persoon?.persoon?.geslacht, persoon_nr: persoon?.nr };
}

function toewijzingsrij({ onderwerp, starts }: Dossierbeeld, t: ToewijzingNu): Toewijzingsrij {
  const erop = opBegindatum(starts.alle.filter(({ toewijzingNummer }) => toewijzingNummer === t.nu.toewijzingNummer));
  const { toewijzingNummer, productCategorie, productCode, ingangsdatum, einddatum, redenWijziging, omvang, budget, toewijzingsdatum } = t.nu;
  return {
    onderwerp, toewijzing_nummer: toewijzingNummer,
    product_categorie: productCategorie ?? erop[0]?.productCategorie, product_code: productCode,
    verwijzer: t.verwijzer, ingangsdatum, einddatum, reden_wijziging: redenWijziging, ...omvang, budget, toewijzingsdatum,
    ontvangen_op: t.ontvangenOp, gewijzigd_op: t.gewijzigdOp, aantal_wijzigingen: t.aantalWijzigingen,
    eerste_begindatum: erop[0]?.begindatum, aantal_leveringen: erop.length, bericht_id: t.berichtId,
  };
}

/** De laatste dag voor en de eerste dag na een onderbreking zijn dagen zorg. */
const GRENSDAGEN = 2;

/** De dagen tussen elke tijdelijke stop en de herstart erna. */
function dagenOnderbroken(starts: readonly GemeldeStart[]): number {
  return starts.slice(1).reduce((som, start, i) => {
    const stop = starts[i] && eersteStop(starts[i]);
    return som + (stop ? Math.max(0, aantalDagen({ van: stop.einddatum, tot: start.begindatum }) - GRENSDAGEN) : 0);
  }, 0);
}

/** Vanaf wanneer een aanbieder op een toewijzing kon leveren: hij had haar, en zij gold. Niets als zij is ingetrokken. */
function vanaf({ nu, ontvangenOp }: ToewijzingNu): Datum | undefined {
  if (isVerwijderd(nu)) return undefined;
  return opOfVoor(ontvangenOp, nu.ingangsdatum) ? nu.ingangsdatum : ontvangenOp;
}

function leveringsrij({ onderwerp, toewijzingen }: Dossierbeeld, levering: Levering<StartMetProduct>): Leveringsrij {
  const { starts, einde } = levering;
  const [eerste, laatste] = [starts[0], starts.at(-1)];
  if (!eerste || !laatste) throw new Error('een levering heeft minstens een start');
  const toewijzing = toewijzingen.zoek(laatste.toewijzingNummer);
  return {
    onderwerp,
    levering_id: kenmerk('levering', onderwerp, eerste.toewijzingNummer, eerste.productCategorie, eerste.productCode, eerste.begindatum),
    toewijzing_nummer: laatste.toewijzingNummer,
    ...productVan(laatste, toewijzing),
    verwijzer: toewijzingen.zoek(eerste.toewijzingNummer)?.verwijzer ?? VERWIJZER.onbekend,
    begindatum: eerste.begindatum, einddatum: einde?.einddatum, reden_beeindiging: einde?.redenBeeindiging,
    tijdelijk_gestopt_op: tijdelijkGestoptOp(levering),
    aantal_onderbrekingen: starts.length - 1, dagen_onderbroken: dagenOnderbroken(starts),
    toewijzing_vanaf: toewijzing && vanaf(toewijzing), toewijzing_einddatum: toewijzing?.nu.einddatum,
    startmelding_op: eerste.gemeldOp, stopmelding_op: einde?.gemeldOp, start_bericht_id: eerste.berichtId, stop_bericht_id: einde?.berichtId,
  };
}

/** Zet bij elke levering wanneer de volgende op dezelfde toewijzing begon. */
function noemVolgende(leveringen: readonly Leveringsrij[]): void {
  const opVolgorde = leveringen.toSorted((a, b) => a.begindatum.localeCompare(b.begindatum) || a.levering_id.localeCompare(b.levering_id));
  const volgende = new Map<number, Datum>();
  for (const levering of opVolgorde.toReversed()) {
    if (levering.toewijzing_nummer === undefined) continue;
    levering.volgende_begindatum = volgende.get(levering.toewijzing_nummer);
    volgende.set(levering.toewijzing_nummer, levering.begindatum);
  }
}

function perioderijen(leveringId: string, { starts }: Levering): Perioderij[] {
  return starts.map((start, i) => {
    const stop = eersteStop(start);
    return { levering_id: leveringId, volgnummer: i + 1, begindatum: start.begindatum, einddatum: stop?.einddatum, reden_beeindiging: stop?.redenBeeindiging };
  });
}

function verzoekrijen({ onderwerp, verzoeken }: Dossierbeeld): Verzoekrij[] {
  return verzoeken.alle.map((v) => ({
    onderwerp, verzoek_id: kenmerk('verzoek', onderwerp, v.referentieAanbieder), soort: v.soort,
    product_categorie: v.product?.productCategorie, product_code: v.product?.productCode, verwijzer: v.verwijzer,
    gewenste_ingangsdatum: v.product?.ingangsdatum, dagtekening: v.dagtekening, ontvangen_op: v.ontvangenOp, in_onderzoek_op: v.inOnderzoekOp,
    antwoord: v.antwoord, antwoord_op: v.antwoordOp, andere_gemeente: v.andereGemeente, bericht_id: v.berichtId,
  }));
}

/** Voegt de feiten van een dossier toe. @param tijdelijk redenen waarmee een stop geen einde is */
export function voegFeitenToe(feiten: Dossierfeiten, beeld: Dossierbeeld, tijdelijk: ReadonlySet<string>): void {
  feiten.personen.push(persoonsrij(beeld));
  feiten.toewijzingen.push(...beeld.toewijzingen.geldige.map((t) => toewijzingsrij(beeld, t)));
  feiten.verzoeken.push(...verzoekrijen(beeld));
  const starts = beeld.starts.alle.map((start) => {
    const { product_categorie: categorie, product_code: code } = productVan(start, beeld.toewijzingen.zoek(start.toewijzingNummer));
    return { ...start, product: `${categorie ?? ''}/${code ?? ''}` };
  });
  const leveringen = leveringenUit(starts, tijdelijk).map((levering) => ({ levering, rij: leveringsrij(beeld, levering) }));
  noemVolgende(leveringen.map(({ rij }) => rij));
  for (const { levering, rij } of leveringen) {
    feiten.leveringen.push(rij);
    feiten.perioden.push(...perioderijen(rij.levering_id, levering));
  }
}
