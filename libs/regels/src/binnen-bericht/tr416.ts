import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import { groepeer, noemGroep, type Groep } from './groepen.js';
import type { Plaats } from './plaats.js';
import { declaratieclienten } from './plaatsen.js';

function* gelijkeDebets(bericht: Berichtvorm): Iterable<Plaats<Groep>> {
  for (const { element, pad } of declaratieclienten(bericht)) {
    const groepen = groepeer(element.prestaties, 'Prestatie', (p) =>
      p.ingediendBedrag.debetCredit === 'D'
        ? [p.toewijzingNummer, p.productCategorie, p.productCode, p.productPeriode.begindatum, p.productPeriode.einddatum]
        : undefined,
    );
    for (const groep of groepen) yield { element: groep, pad: pad.onder('Prestatie', groep.indexen[1] ?? groep.indexen[0]) };
  }
}

export const TR416 = berichtregel({
  id: 'TR416',
  betekenis: 'Een client heeft in een declaratie per toewijzing, product en ProductPeriode hoogstens een debetprestatie.',
  bron: 'OP366; stijlblad: alleen binnen dezelfde Client, ruwe tekst, bedrag en volume tellen niet',
  berichten: ['JW323'],
  plaatsen: gelijkeDebets,
  gegevens: (groep) => groep,
  moet: ({ indexen }) => indexen.length === 1,
  uitleg: (groep) => `${noemGroep(groep)} declareren hetzelfde product over dezelfde periode. Voeg ze samen tot een prestatie.`,
});
