import { createHash } from 'node:crypto';
import type { Beleid, Contractregel, Gemeentegegevens } from '@hub/instellingen';
import { levert } from '@hub/instellingen';
import { PRODUCTCATEGORIEEN } from './productcategorieen.js';

/** Wat de regio zelf bepaalt: beleid, contracten en de gegevens van haar gemeenten. */
export interface Regio {
  beleid: Beleid;
  contracten: readonly Contractregel[];
  gemeenten: Gemeentegegevens;
}

/** Verandert als wat al geladen is anders geladen moet worden; ook als de lader zelf verandert. */
const LADERVERSIE = 1;

type Rijen = Readonly<Record<string, unknown>>[];

const alle = (waarde: string): string | null => (waarde === '*' ? null : waarde);
/** Elke code van de categorie is één rij zonder code. */
const codes = (productCodes: readonly string[] | null | undefined): readonly (string | null)[] => productCodes ?? [null];

function segmentrijen({ segmenten }: Beleid): Rijen {
  return segmenten.flatMap(({ naam, productCategorie, productCodes, van, tot }) =>
    codes(productCodes).map((code) => ({ segment: naam, product_categorie: productCategorie, product_code: code, geldig_van: van, geldig_tot: tot })))
    .map((rij, i) => ({ volgorde: i + 1, ...rij }));
}

function plaatsingrijen({ plaatsingen }: Beleid): Rijen {
  return plaatsingen.flatMap((p, i) => codes(p.productCodes).flatMap((code) => (p.ontvangers === '*' ? [null] : p.ontvangers).map((aanbieder) => ({
    volgorde: i + 1, naam: p.naam, segment: p.segment ?? null, product_categorie: p.productCategorie ?? null, product_code: code, aanbieder,
    geldig_van: p.van, geldig_tot: p.tot, bron: p.bron,
  }))));
}

const plafondrijen = ({ tariefplafonds }: Beleid): Rijen => tariefplafonds.flatMap((t, i) => codes(t.productCodes).map((code) => ({
  volgorde: i + 1, product_categorie: t.productCategorie, product_code: code, eenheid: t.eenheid, maximum: t.maximum, geldig_van: t.van, geldig_tot: t.tot, bron: t.bron,
})));

const contractrijen = (contracten: readonly Contractregel[]): Rijen => contracten.map((c, i) => ({
  volgorde: i + 1, aanbieder: c.aanbieder, gemeente: alle(c.gemeente), product_categorie: c.productCategorie, product_code: c.productCode, eenheid: c.eenheid,
  tarief: c.tarief, uitvoeringsvariant: c.variant, geldig_van: c.van, geldig_tot: c.tot,
}));

/** Elke gemeente van de regio bij elk segment, en bij zorg zonder segment. */
function aanleveringrijen({ gemeenten, segmenten, levering }: Beleid): Rijen {
  const namen = [...new Set(segmenten.map(({ naam }) => naam))];
  return gemeenten.flatMap((gemeente) => [...namen, '*'].map((segment) =>
    ({ gemeente, segment, aan: levert(levering, gemeente, segment === '*' ? undefined : segment) })));
}

function productrijen({ beleid, contracten }: Regio): Rijen {
  const producten = new Map<string, { product_categorie: string; product_code: string | null; categorie_omschrijving: string | null; omschrijving: string | null }>();
  const voegToe = (categorie: string, code: string | null, omschrijving: string | null = null): void => {
    const sleutel = `${categorie}/${code ?? ''}`;
    if (producten.has(sleutel)) return;
    producten.set(sleutel, { product_categorie: categorie, product_code: code, categorie_omschrijving: PRODUCTCATEGORIEEN[categorie] ?? null, omschrijving });
  };
  for (const { categorie, code, omschrijving } of beleid.productcodes) voegToe(categorie, code, omschrijving);
  for (const categorie of Object.keys(PRODUCTCATEGORIEEN)) voegToe(categorie, null);
  for (const { productCategorie, productCode } of contracten) voegToe(productCategorie, productCode);
  for (const { productCategorie, productCodes } of beleid.segmenten) codes(productCodes).forEach((code) => voegToe(productCategorie, code));
  return [...producten.values()];
}

function gemeenterijen({ beleid, gemeenten: { gemeenten } }: Regio): Rijen {
  return gemeenten.map(({ code, naam, regio, van, tot, opvolger }) =>
    ({ gemeente: code, geldig_van: van, geldig_tot: tot, naam, regio, in_regio: beleid.gemeenten.includes(code), opvolger }));
}

const jaarrijen = ({ gemeenten: { gemeenten, bronnen } }: Regio): Rijen => gemeenten.flatMap(({ code, jaren }) =>
  jaren.map(({ jaar, inwoners, jeugdigen, bron }) => ({ gemeente: code, jaar, inwoners, jeugdigen, bron: bronnen[bron] })));

/** De rijen van elke tabel die uit beleid, contracten en gemeentegegevens volgt. */
export function beleidsrijen(regio: Regio): Readonly<Record<string, Rijen>> {
  const { beleid, contracten } = regio;
  return {
    'dwh.dim_segment': segmentrijen(beleid),
    'dwh.dim_plaatsing': plaatsingrijen(beleid),
    'dwh.dim_tariefplafond': plafondrijen(beleid),
    'dwh.dim_contract': contractrijen(contracten),
    'dwh.dim_gemeente': gemeenterijen(regio),
    'dwh.dim_gemeente_jaar': jaarrijen(regio),
    'dwh.aanlevering': aanleveringrijen(beleid),
    'lading.product': productrijen(regio),
    'lading.regel': beleid.levering.map(({ gemeente, segment, aan }, i) => ({ volgorde: i + 1, gemeente: alle(gemeente), segment: alle(segment), aan })),
  };
}

/** Verandert als feiten er door ander beleid of andere contracten anders uitzien. */
export function kenmerkVan({ beleid, contracten }: Regio): string {
  const { levering, segmenten, plaatsingen, tariefplafonds, termijnen, feestdagen } = beleid;
  const bepalend = [LADERVERSIE, levering, segmenten, plaatsingen, tariefplafonds, termijnen.tijdelijkeRedenen, feestdagen, contracten];
  return createHash('sha256').update(JSON.stringify(bepalend)).digest('hex');
}
