import { eenDossier, eenNieuwProductRecord, eenOmgeving, eenOngewijzigdProductRecord, eenTeWijzigenProductRecord, eenToewijzing, eenVerzoekRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR361 } from './tr361.js';

type Anders = Parameters<typeof eenToewijzing>[0];
/** Toewijzing 1001 en 1002, samen geheel 2025: tot en met juni en vanaf juli. */
const met = (eerste: Anders = {}, tweede: Anders = {}) =>
  eenOmgeving({
    dossier: eenDossier([
      eenToewijzing({ einddatum: '2025-06-30', ...eerste }),
      eenToewijzing({ toewijzingNummer: 1002, ingangsdatum: '2025-07-01', ...tweede }),
    ]),
  });
const ongewijzigd = [eenOngewijzigdProductRecord(1001), eenOngewijzigdProductRecord(1002, 1)];
const wijzig = (product: Parameters<typeof eenTeWijzigenProductRecord>[0]) => [eenTeWijzigenProductRecord(product)];
const nieuw = (product: Parameters<typeof eenNieuwProductRecord>[0]) => [eenNieuwProductRecord(product)];
const dezelfde = { ingangsdatum: '2025-03-01', einddatum: '2025-03-31' };

beproef(TR361, {
  voldoet: [
    { geval: 'aansluitende toewijzingen van hetzelfde product', record: eenVerzoekRecord({ teWijzigen: [], ongewijzigd }), omgeving: met() },
    {
      geval: 'ander product in dezelfde periode',
      record: eenVerzoekRecord({ teWijzigen: [], ongewijzigd, nieuw: nieuw({ productCode: '44A10', ...dezelfde }) }),
      omgeving: met(),
    },
    {
      geval: 'ingekort tot de dag voor het nieuwe product',
      record: eenVerzoekRecord({ teWijzigen: wijzig({ product: { ingangsdatum: '2025-01-01', einddatum: '2025-04-30' } }), nieuw: nieuw({ ingangsdatum: '2025-05-01', einddatum: '2025-06-30' }) }),
      omgeving: met(),
    },
    {
      geval: 'de periode die de toewijzing had, telt niet als zij wordt ingekort',
      record: eenVerzoekRecord({ teWijzigen: wijzig({ product: { ingangsdatum: '2025-01-01', einddatum: '2025-02-28' } }), nieuw: nieuw(dezelfde) }),
      omgeving: met(),
    },
    { geval: 'de genoemde toewijzing is onbekend (TR350)', record: eenVerzoekRecord({ teWijzigen: [], ongewijzigd, nieuw: nieuw(dezelfde) }), omgeving: eenOmgeving() },
  ],
  schendt: [
    {
      geval: 'nieuw product tijdens een ongewijzigd',
      record: eenVerzoekRecord({ teWijzigen: [], ongewijzigd, nieuw: nieuw(dezelfde) }),
      omgeving: met(),
      feiten: { overlappend: ['NieuwProduct 1 en OngewijzigdProduct 1'] },
    },
    {
      geval: 'verlengd tot in de volgende toewijzing',
      record: eenVerzoekRecord({ ongewijzigd: [eenOngewijzigdProductRecord(1002)], teWijzigen: wijzig({ product: { ingangsdatum: '2025-01-01', einddatum: '2025-07-01' } }) }),
      omgeving: met(),
      feiten: { overlappend: ['OngewijzigdProduct 1 en TeWijzigenProduct 1'] },
    },
    {
      geval: 'verlengd zonder einddatum',
      record: eenVerzoekRecord({ ongewijzigd: [eenOngewijzigdProductRecord(1002)], teWijzigen: wijzig({ product: { einddatum: undefined } }) }),
      omgeving: met(),
      feiten: { overlappend: ['OngewijzigdProduct 1 en TeWijzigenProduct 1'] },
    },
    {
      geval: 'nieuw product voor de gewenste ingangsdatum, als de toewijzing nog geldt',
      record: eenVerzoekRecord({ teWijzigen: wijzig({ product: { ingangsdatum: '2025-05-01', einddatum: '2025-06-30' } }), nieuw: nieuw(dezelfde) }),
      omgeving: met(),
      feiten: { overlappend: ['NieuwProduct 1 en TeWijzigenProduct 1'] },
    },
    {
      geval: 'twee nieuwe producten',
      record: eenVerzoekRecord({ teWijzigen: [], nieuw: [eenNieuwProductRecord(dezelfde), { ...eenNieuwProductRecord({ ...dezelfde, ingangsdatum: '2025-03-31' }), plek: { klasse: 'NieuwProduct', index: [1] } }] }),
      omgeving: eenOmgeving(),
      feiten: { overlappend: ['NieuwProduct 2 en NieuwProduct 1'] },
    },
    {
      geval: 'de toewijzing zonder code geldt voor de hele categorie',
      record: eenVerzoekRecord({ teWijzigen: [], ongewijzigd: [eenOngewijzigdProductRecord(1001)], nieuw: nieuw(dezelfde) }),
      omgeving: met({ productCode: undefined }),
      feiten: { overlappend: ['NieuwProduct 1 en OngewijzigdProduct 1'] },
    },
    {
      geval: 'de toewijzing zonder product botst met elk ander',
      record: eenVerzoekRecord({ teWijzigen: [], ongewijzigd: [eenOngewijzigdProductRecord(1001)], nieuw: nieuw({ ...dezelfde, productCategorie: '45', productCode: '45A04' }) }),
      omgeving: met({ productCategorie: undefined, productCode: undefined }),
      feiten: { overlappend: ['NieuwProduct 1 en OngewijzigdProduct 1'] },
    },
    {
      geval: 'dezelfde toewijzing ongewijzigd en te wijzigen',
      record: eenVerzoekRecord({ ongewijzigd: [eenOngewijzigdProductRecord(1001)] }),
      omgeving: met(),
      feiten: { overlappend: ['TeWijzigenProduct 1 en OngewijzigdProduct 1'] },
    },
  ],
  nvt: [],
});
