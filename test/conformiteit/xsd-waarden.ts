import fc from 'fast-check';
import type { Facetten, XsdElement } from './xsd-model.js';

const TEKENS = [...'abcdefgXYZ0189 -.,/&<>"\'[]', ']]>', 'é', 'ß', 'ÿ', '😀', 'あ', '\u00A0', '&amp;'];
const OPMAAK = ['\t', '\n', '\r', '\r\n'];
const NAAMTEKENS = [...'abcxyzABCXYZÀÉéñŽ'];

const cijfers = (lengte: number) => fc.array(fc.constantFrom(...'0123456789'), { minLength: lengte, maxLength: lengte }).map((lijst) => lijst.join(''));
const moment = fc.date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((instant) => instant.toISOString());
const datum = moment.map((instant) => instant.slice(0, 10));
const metWitruimte = (waarde: fc.Arbitrary<string>) => fc.oneof({ weight: 9, arbitrary: waarde }, { weight: 1, arbitrary: waarde.map((tekst) => ` ${tekst}\t`) });

/** Tekst van ten hoogste `lengte` tekens (codepunten) met ten minste één zichtbaar teken. */
function tekst(tekens: string[], lengte: number): fc.Arbitrary<string> {
  const ruim = fc.array(fc.constantFrom(...tekens), { maxLength: Math.min(lengte, 40) }).map((lijst) => lijst.join(''));
  return ruim.map((rest) => [...`x${rest}`].slice(0, lengte).join(''));
}

const PATRONEN: Readonly<Record<string, (facetten: Facetten) => fc.Arbitrary<string>>> = {
  '[0-9]{4}': () => cijfers(4),
  '[0-9]{8}': () => cijfers(8),
  '[0-9]{9}': () => cijfers(9),
  '[0-9]*': (facetten) => fc.integer({ min: 1, max: facetten.maxLength ?? 1 }).chain(cijfers),
  '.*[^\\s].*': (facetten) => tekst(TEKENS, facetten.maxLength ?? 200),
  '([.\\s]*\\S+[.\\s]*)+': () => tekst([...TEKENS, ...OPMAAK], 300),
  '([a-zA-ZÀ-ỳ])+': (facetten) => fc.array(fc.constantFrom(...NAAMTEKENS), { minLength: 1, maxLength: facetten.maxLength ?? 6 }).map((lijst) => lijst.join('')),
  '([a-zA-Z0-9])+': (facetten) => fc.array(fc.constantFrom(...'abzABZ019'), { minLength: 1, maxLength: facetten.maxLength ?? 12 }).map((lijst) => lijst.join('')),
  '(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)\\.(0|[1-9][0-9]*)': () => fc.tuple(fc.nat(99), fc.nat(9), fc.nat(9)).map((delen) => delen.join('.')),
  '[^:Z]*': () => metWitruimte(datum),
  '[^Z+-]+': () => metWitruimte(moment.map((instant) => instant.slice(11, 19))),
};

/** Willekeurige geldige waarden van een blad. */
function waarde(facetten: Facetten): fc.Arbitrary<string> {
  if (facetten.enumeratie.length > 0) return fc.constantFrom(...facetten.enumeratie);
  const patroon = facetten.patronen.at(-1);
  if (patroon !== undefined && /^\d+$/.test(patroon)) return fc.constant(patroon);
  if (facetten.basis === 'xs:integer') {
    const getal = fc.integer({ min: facetten.minInclusive ?? 0, max: Math.min(facetten.maxInclusive ?? 0, 2 ** 31) });
    return metWitruimte(fc.oneof(getal.map(String), getal.map((n) => `+00${n}`)));
  }
  if (patroon === undefined) return tekst([...TEKENS, ...OPMAAK], facetten.maxLength ?? 20);
  const maak = PATRONEN[patroon];
  if (maak === undefined) throw new Error(`geen waarden bekend bij patroon ${patroon}`);
  return maak(facetten);
}

export interface Keuze {
  /** elk niet-verplicht element opnemen */
  alles: boolean;
}

const sleutel = (naam: string) => naam.charAt(0).toLowerCase() + naam.slice(1);

function inhoud(element: XsdElement, keuze: Keuze): fc.Arbitrary<unknown> {
  if (element.facetten !== undefined) return waarde(element.facetten);
  const [enige] = element.kinderen!;
  if (element.kinderen!.length > 1 || !enige!.meer) return model(element.kinderen!, keuze);
  return fc.array(inhoud(enige!, keuze), { minLength: keuze.alles ? 2 : 1, maxLength: keuze.alles ? 2 : 3 });
}

/** Willekeurige geldige modellen van een bericht: omhulde lijsten zijn lijsten, bladen zijn tekst. */
export function model(elementen: XsdElement[], keuze: Keuze): fc.Arbitrary<Record<string, unknown>> {
  const velden = Object.fromEntries(elementen.map((element) => [sleutel(element.naam), inhoud(element, keuze)]));
  const verplicht = elementen.filter((element) => keuze.alles || !element.optioneel).map((element) => sleutel(element.naam));
  return fc.record(velden, { requiredKeys: verplicht, noNullPrototype: true });
}
