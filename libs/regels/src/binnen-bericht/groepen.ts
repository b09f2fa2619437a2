/** Elementen van een lijst die op hun sleutel gelijk zijn. */
export interface Groep {
  /** naam van het element */
  naam: string;
  /** plaats in de lijst, vanaf 0, oplopend */
  indexen: number[];
}

/** Een deel van een sleutel; `undefined` als het element ontbreekt. */
type Sleuteldeel = string | undefined;

/** Deze tekens kunnen in XML niet voorkomen, dus ook niet in een waarde. */
const GRENS = '\u0000';
const ONTBREEKT = '\u0001';

/** De delen als een tekst. Waarden worden ruw vergeleken; een ontbrekend deel is alleen gelijk aan een ontbrekend deel. */
function alsTekst(delen: readonly Sleuteldeel[]): string {
  return delen.map((deel) => deel ?? ONTBREEKT).join(GRENS);
}

/** De groepen van gelijke elementen, in de volgorde van hun eerste; een element met `undefined` als sleutel doet niet mee. */
export function groepeer<E>(elementen: readonly E[], naam: string, sleutel: (element: E) => readonly Sleuteldeel[] | undefined): Iterable<Groep> {
  const groepen = new Map<string, Groep>();
  elementen.forEach((element, index) => {
    const delen = sleutel(element);
    if (!delen) return;
    const tekst = alsTekst(delen);
    const groep = groepen.get(tekst);
    if (groep) groep.indexen.push(index);
    else groepen.set(tekst, { naam, indexen: [index] });
  });
  return groepen.values();
}

const GENOEG = 5;

/** `StartProduct 1 en 3`, of `Prestatie 1, 2, 3, 4, 5 en nog 8`. */
export function noemGroep({ naam, indexen }: Groep): string {
  const nummers = indexen.slice(0, GENOEG).map((index) => String(index + 1));
  const rest = indexen.length - nummers.length;
  const laatste = rest > 0 ? `nog ${rest}` : nummers.pop();
  return `${naam} ${nummers.join(', ')} en ${laatste ?? ''}`;
}
