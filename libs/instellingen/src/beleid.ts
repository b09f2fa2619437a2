import * as z from 'zod';
import { leesJsonBestand } from './bestand.js';
import { agbCode, controleerPeriode, controleerUniek, dagen, datum, eenheid, eurocenten, gemeentecode, gemeenteOfAlle, jaNee, lijst, partijcode, productCategorie, productCode, tekst, vorm } from './velden.js';

const productCodes = lijst(productCode).nullable().default(null);
const periode = { van: datum, tot: datum.nullable().default(null) };

const plaatsing = vorm({
  naam: tekst(),
  productCategorie,
  productCodes,
  ontvangers: z.union([lijst(agbCode), z.literal('*')], 'een lijst van AGB-codes of "*"'),
  ...periode,
  startmelding: dagen,
  stopmelding: dagen,
  declaratie: z.literal('maandeinde', '"maandeinde"'),
  bron: tekst(),
}).superRefine(controleerPeriode);

const normen = vorm({
  startmelding: dagen.default(5),
  stopmelding: dagen.default(5),
  retour: dagen.default(3),
  declaratieAntwoord: dagen.default(10),
  verzoekAntwoord: dagen.default(5),
  waarschuwing: z.number('een getal boven 0 en hoogstens 1').gt(0, 'een getal boven 0 en hoogstens 1').lte(1, 'een getal boven 0 en hoogstens 1').default(0.7),
}).prefault({});

const tariefplafond = vorm({ productCategorie, productCodes, eenheid, maximum: eurocenten, ...periode, bron: tekst() }).superRefine(controleerPeriode);

const segment = vorm({ naam: tekst(), productCategorie, productCodes, ...periode }).superRefine(controleerPeriode);

const productregel = vorm({ categorie: productCategorie, code: productCode, omschrijving: tekst() });

const levering = vorm({
  gemeente: gemeenteOfAlle,
  segment: tekst('de naam van een segment of "*"'),
  aan: jaNee,
});

const beleid = vorm({
  toelichting: lijst(tekst()).default([]),
  regio: tekst(),
  gemeenten: lijst(gemeentecode),
  feestdagen: vorm({ extra: lijst(datum).default([]) }).prefault({}),
  plaatsingen: lijst(plaatsing).default([]),
  normen,
  tariefplafonds: lijst(tariefplafond).default([]),
  segmenten: lijst(segment).default([]),
  productcodes: lijst(productregel).default([]),
  productcodesVolledig: jaNee.default(false),
  antwoorden: vorm({ zelf: lijst(partijcode).default([]) }).prefault({}),
  levering: lijst(levering).default([]),
}).superRefine((b, ctx) => {
  const namen = new Set(b.segmenten.map((s) => s.naam));
  b.levering.forEach(({ segment: naam }, i) => {
    if (naam !== '*' && !namen.has(naam)) ctx.addIssue({ code: 'custom', path: ['levering', i, 'segment'], message: 'de naam van een segment uit segmenten of "*"', input: naam });
  });
}).superRefine((b, ctx) => controleerUniek(b.gemeenten, ctx, undefined, 'een gemeentecode', (code) => code));

/** Het beleid van de regio, met de standaardwaarden ingevuld; elke sleutel staat in `docs/beleid.md`. */
export type Beleid = Readonly<z.output<typeof beleid>>;
/** Wat een plaatsing is, voor wie en wanneer. */
export type Plaatsing = Beleid['plaatsingen'][number];

/**
 * Leest het beleidsbestand.
 * @throws InstellingFout met bestand, plaats, waarde en wat het moet zijn
 */
export function leesBeleid(pad: string): Beleid {
  return leesJsonBestand(pad, beleid);
}
