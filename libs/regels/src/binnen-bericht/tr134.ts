import { leesDatum, opOfVoor } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import type { Plaats } from './plaats.js';
import { DECLARATIE, geboortedatums, prestaties, startProducten, stopProducten, toegewezenProducten } from './plaatsen.js';

/** De datums die niet na de Dagtekening mogen liggen. */
function* datums(bericht: Berichtvorm): Iterable<Plaats<string>> {
  for (const { element, pad } of geboortedatums(bericht)) yield { element: element.datum, pad: pad.onder('Datum') };
  for (const { element, pad } of toegewezenProducten(bericht)) yield { element: element.toewijzingsdatum, pad: pad.onder('Toewijzingsdatum') };
  for (const { element, pad } of startProducten(bericht)) yield { element: element.begindatum, pad: pad.onder('Begindatum') };
  for (const { element, pad } of stopProducten(bericht)) yield { element: element.einddatum, pad: pad.onder('Einddatum') };
  if (bericht.declaratie) {
    yield { element: bericht.declaratie.declaratiePeriode.begindatum, pad: DECLARATIE.onder('DeclaratiePeriode').onder('Begindatum') };
  }
  for (const { element, pad } of prestaties(bericht)) {
    yield { element: element.productPeriode.begindatum, pad: pad.onder('ProductPeriode').onder('Begindatum') };
  }
}

export const TR134 = berichtregel({
  id: 'TR134',
  betekenis: 'Een datum van geboorte, toewijzing, start, stop of gedeclareerde periode ligt niet na de Dagtekening van het bericht.',
  bron: 'OP047; Dagtekening is die in BerichtIdentificatie',
  berichten: ['JW301', 'JW305', 'JW307', 'JW315', 'JW323', 'JW325'],
  plaatsen: datums,
  gegevens: (datum, { header }) => ({ datum: leesDatum(datum), dagtekening: leesDatum(header.berichtIdentificatie.dagtekening) }),
  moet: ({ datum, dagtekening }) => opOfVoor(datum, dagtekening),
  uitleg: ({ dagtekening }) => `Deze datum ligt na de Dagtekening van het bericht (${dagtekening}). Meld pas op of na de dag zelf, of verbeter de datum.`,
});
