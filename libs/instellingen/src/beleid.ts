import * as z from 'zod';
import { bewaren } from './beleid-bewaren.js';
import { meldingen } from './beleid-meldingen.js';
import { normen, periode, plaatsing, productCodes, termijnen } from './beleid-termijnen.js';
import { waken } from './beleid-waken.js';
import { leesJsonBestand } from './bestand.js';
import { controleerPeriode, controleerUniek, dagen, datum, eenheid, eurocenten, gemeentecode, gemeenteOfAlle, jaNee, lijst, minstensEen, partijcode, productCategorie, productCode, tekst, vorm } from './velden.js';

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
  gemeenten: lijst(gemeentecode).superRefine((codes, ctx) => controleerUniek(codes, ctx, undefined, 'een gemeentecode', (code) => code)),
  feestdagen: vorm({ extra: lijst(datum).default([]) }).prefault({}),
  plaatsingen: lijst(plaatsing).default([]),
  normen,
  termijnen,
  meldingen,
  tariefplafonds: lijst(tariefplafond).default([]),
  segmenten: lijst(segment).default([]),
  productcodes: lijst(productregel).default([]),
  productcodesVolledig: jaNee.default(false),
  antwoorden: vorm({ zelf: lijst(partijcode).default([]) }).prefault({}),
  levering: lijst(levering).default([]),
  heropname: vorm({ maanden: minstensEen.default(1) }).prefault({}),
  kleineAantallen: vorm({ minimum: minstensEen.default(10) }).prefault({}),
  kwartaalrapport: vorm({ kalenderdagen: dagen.default(28) }).prefault({}),
  bewaren,
  waken,
}).superRefine((b, ctx) => {
  const namen = new Set(b.segmenten.map((s) => s.naam));
  const fout = (path: (string | number)[], message: string, input: string): void => ctx.addIssue({ code: 'custom', path, message, input });
  b.levering.forEach(({ segment: naam }, i) => {
    if (naam !== '*' && !namen.has(naam)) fout(['levering', i, 'segment'], 'de naam van een segment uit segmenten of "*"', naam);
  });
  b.plaatsingen.forEach(({ segment: naam }, i) => {
    if (naam !== undefined && !namen.has(naam)) fout(['plaatsingen', i, 'segment'], 'de naam van een segment uit segmenten', naam);
  });
});

/** Het beleid van de regio, met de standaardwaarden ingevuld; elke sleutel staat in `docs/beleid.md`. */
export type Beleid = Readonly<z.output<typeof beleid>>;

/**
 * Leest het beleidsbestand.
 * @throws InstellingFout met bestand, plaats, waarde en wat het moet zijn
 */
export function leesBeleid(pad: string): Beleid {
  return leesJsonBestand(pad, beleid);
}
