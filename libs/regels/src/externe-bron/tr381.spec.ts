import { eenAangevraagdProductRecord, eenContractregel, eenNieuwProductRecord, eenOmgeving, eenPrestatieRecord, eenStartRecord, eenStopRecord, eenToewijzingRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { Productlijst } from '../productlijst.js';
import { TR381 } from './tr381.js';

/** 44A09 is tot en met maart 2025 gecontracteerd; het beleid noemt 45A04. */
const met = (volledig: boolean) =>
  eenOmgeving({ producten: new Productlijst([eenContractregel({ aanbieder: '12345678', tot: '2025-03-31' })], [{ categorie: '45', code: '45A04' }], volledig) });
const fout = { productCategorie: '46', productCode: '44A09', plaats: 'andere categorie', volledig: false };
const product = { productCategorie: '46', productCode: '44A09' };
const inMaart = { ...product, ingangsdatum: '2025-03-01' };

beproef(TR381, {
  voldoet: [
    { geval: 'toewijzing', record: eenToewijzingRecord(), omgeving: met(true) },
    { geval: 'start', record: eenStartRecord(), omgeving: met(true) },
    { geval: 'stop', record: eenStopRecord(), omgeving: met(true) },
    { geval: 'prestatie', record: eenPrestatieRecord(), omgeving: met(true) },
    { geval: 'uit het beleid', record: eenAangevraagdProductRecord({ product: { productCategorie: '45', productCode: '45A04' } }), omgeving: met(true) },
    { geval: 'onbekend, de lijst is niet volledig', record: eenNieuwProductRecord({ productCode: '44X99' }), omgeving: met(false) },
    { geval: 'niet meer gecontracteerd, de lijst is niet volledig', record: eenNieuwProductRecord({ ingangsdatum: '2025-04-01' }), omgeving: met(false) },
  ],
  schendt: [
    { geval: 'toewijzing in een andere categorie', record: eenToewijzingRecord(product), omgeving: met(false), feiten: fout },
    { geval: 'start in een andere categorie', record: eenStartRecord(product), omgeving: met(false), feiten: fout },
    { geval: 'stop in een andere categorie', record: eenStopRecord(product), omgeving: met(false), feiten: fout },
    { geval: 'aanvraag in een andere categorie', record: eenAangevraagdProductRecord({ product: inMaart }), omgeving: met(false), feiten: fout },
    { geval: 'nieuw product in een andere categorie', record: eenNieuwProductRecord(inMaart), omgeving: met(false), feiten: fout },
    { geval: 'prestatie in een andere categorie', record: eenPrestatieRecord(product), omgeving: met(false), feiten: fout },
    {
      geval: 'onbekend, de lijst is volledig',
      record: eenPrestatieRecord({ productCode: '44X99' }),
      omgeving: met(true),
      feiten: { productCategorie: '44', productCode: '44X99', plaats: 'onbekend', volledig: true },
    },
    {
      geval: 'niet meer gecontracteerd, de lijst is volledig',
      record: eenToewijzingRecord({ ingangsdatum: '2025-04-01' }),
      omgeving: met(true),
      feiten: { productCategorie: '44', productCode: '44A09', plaats: 'onbekend', volledig: true },
    },
  ],
  nvt: [
    { geval: 'zonder code', record: eenToewijzingRecord({ productCode: undefined }), omgeving: met(true), eigenaar: 'geen' },
    { geval: 'zonder product', record: eenStartRecord({ productCategorie: undefined, productCode: undefined }), omgeving: met(true), eigenaar: 'geen' },
    { geval: 'verwijdering van een start', record: eenStartRecord({ ...product, verwijdering: true }), omgeving: met(false), eigenaar: 'TR063' },
    { geval: 'verwijdering van een stop', record: eenStopRecord({ ...product, verwijdering: true }), omgeving: met(false), eigenaar: 'TR063' },
  ],
});
