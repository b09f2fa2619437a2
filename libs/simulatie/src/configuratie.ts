import { Aanbiedersveld, isTeKrijgen, type Aanbieder } from './aanbieders.js';
import type { Parameters } from './parameters.js';
import { eenheidVan, tariefVan } from './tarieven.js';
import { GEMEENTEN, type Gemeente } from './twente/gemeenten.js';
import { JEUGDZORGPLUS, PRODUCTEN, type Product } from './twente/producten.js';

/** De bestanden waarmee een hub wordt gestart om een simulatie te spelen: de inhoud van `HUB_PARTIJEN`, `HUB_CONTRACTEN` en `HUB_BELEID`. */
export interface Configuratie {
  partijen: readonly object[];
  contracten: readonly object[];
  beleid: object;
}

const VARIANT = { 'per week': 'inspanning', maandbedrag: 'output', 'in delen': 'output', taak: 'taak' } as const;
const VAN_SEGMENTEN = '2022-01-01';

/** Partijen, contracten en beleid die bij de simulatie passen; alle tokens zijn af te leiden en dus alleen voor simulatie. */
export function maakConfiguratie(parameters: Parameters): Configuratie {
  const veld = new Aanbiedersveld(parameters.aanbieders, parameters.zaad);
  return { partijen: partijen(veld), contracten: veld.aanbieders.flatMap((aanbieder) => contractenVan(aanbieder, parameters)), beleid: beleid(veld, parameters) };
}

function partijen({ aanbieders }: Aanbiedersveld): object[] {
  const partij = (rol: string, code: string, naam: string): object => ({ rol, code, naam, token: `simulatie-${code}` });
  return [
    ...GEMEENTEN.map(({ code, naam }) => partij('gemeente', code, naam)),
    ...aanbieders.map(({ code, naam }) => partij('aanbieder', code, naam)),
    partij('beheer', 'beheer', 'Beheer van de hub'),
    partij('analist', 'analist', 'Analist van de regio'),
  ];
}

/** De contractregels van een aanbieder: per product, gemeente en jaar, want elk jaar wordt geindexeerd. De laatste loopt door. */
function contractenVan(aanbieder: Aanbieder, { van, tot }: Parameters): object[] {
  const [eerste, laatste] = [jaarVan(van), jaarVan(tot)];
  const jaren = Array.from({ length: laatste - eerste + 1 }, (_, i) => eerste + i);
  return aanbieder.aanbod.flatMap((product) => gemeentenVan(aanbieder, product).flatMap((gemeente) => jaren.map((jaar) => ({
    aanbieder: aanbieder.code, gemeente, productCategorie: product.categorie, productCode: product.code, eenheid: eenheidVan(product), tarief: tariefVan(aanbieder, product, jaar),
    van: `${jaar}-01-01`, tot: jaar === laatste ? null : `${jaar}-12-31`, variant: VARIANT[product.levering.wijze],
  }))));
}

const jaarVan = (dag: string): number => Number(dag.slice(0, 4));

function gemeentenVan({ gemeenten }: Aanbieder, product: Product): string[] {
  const waar = (gemeente: Gemeente): boolean => isTeKrijgen(product, gemeente);
  if (!gemeenten) return product.inkoop === undefined ? ['*'] : GEMEENTEN.filter(waar).map(({ code }) => code);
  return gemeenten.filter(waar).map(({ code }) => code);
}

function beleid(veld: Aanbiedersveld, { van }: Parameters): object {
  return {
    toelichting: ['Gemaakt door hub simuleer; alle aanbieders, jeugdigen en productcodes zijn verzonnen.'],
    regio: 'Twente',
    gemeenten: GEMEENTEN.map(({ code }) => code),
    plaatsingen: [{
      naam: 'JeugdzorgPlus', productCategorie: JEUGDZORGPLUS.categorie, productCodes: [JEUGDZORGPLUS.code], ontvangers: veld.ontvangers.map(({ code }) => code),
      van: '2023-01-01', tot: null, startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: 'Subsidieregeling Jeugdzorg Plus art. 17 f, g',
    }],
    tariefplafonds: [{
      productCategorie: JEUGDZORGPLUS.categorie, productCodes: [JEUGDZORGPLUS.code], eenheid: eenheidVan(JEUGDZORGPLUS), maximum: Math.max(...veld.ontvangers.map((a) => tariefVan(a, JEUGDZORGPLUS, jaarVan(van)) ?? 0)),
      van: `${jaarVan(van)}-01-01`, tot: `${jaarVan(van)}-12-31`, bron: 'simulatie',
    }],
    segmenten: segmenten(),
    productcodes: PRODUCTEN.map(({ categorie, code, naam }) => ({ categorie, code, omschrijving: naam })),
    productcodesVolledig: true,
    levering: [{ gemeente: '*', segment: '*', aan: true }],
  };
}

/** Een regel per segment en categorie, met de codes die erbij horen. */
function segmenten(): object[] {
  const regels = new Map<string, { naam: string; productCategorie: string; productCodes: string[]; van: string; tot: null }>();
  for (const { segment, categorie, code } of PRODUCTEN) {
    const sleutel = `${segment}/${categorie}`;
    const regel = regels.get(sleutel) ?? { naam: segment, productCategorie: categorie, productCodes: [], van: VAN_SEGMENTEN, tot: null };
    regel.productCodes.push(code);
    regels.set(sleutel, regel);
  }
  return [...regels.values()];
}
