import { eenDossier, eenOmgeving, eenTeWijzigenProductRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR375 } from './tr375.js';

const met = (anders: Parameters<typeof eenToewijzing>[0]) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const generiek = met({ productCategorie: undefined, productCode: undefined, omvang: undefined, budget: 100_000 });
const vraagt = (product: NonNullable<Parameters<typeof eenTeWijzigenProductRecord>[0]>['product']) => eenTeWijzigenProductRecord({ product });
const feiten = { toewijzingNummer: 1001, omvangGevuld: true };

beproef(TR375, {
  voldoet: [
    { geval: 'generiek, alleen een ander budget', record: vraagt({ omvang: undefined, budget: 120_000 }), omgeving: generiek },
    { geval: 'generiek, zonder einddatum en omvang', record: vraagt({ omvang: undefined, einddatum: undefined }), omgeving: generiek },
  ],
  schendt: [
    { geval: 'generiek met omvang', record: vraagt({}), omgeving: generiek, feiten },
    { geval: 'generiek met omvang, zonder einddatum', record: vraagt({ einddatum: undefined }), omgeving: generiek, feiten },
    { geval: 'einddatum op de eerste dag na 2020', record: vraagt({ einddatum: '2021-01-01' }), omgeving: generiek, feiten },
  ],
  nvt: [
    { geval: 'einddatum op de laatste dag van 2020', record: vraagt({ einddatum: '2020-12-31' }), omgeving: generiek, eigenaar: 'geen' },
    { geval: 'toewijzing met een categorie', record: vraagt({}), omgeving: met({ productCode: undefined }), eigenaar: 'TR412' },
    { geval: 'onbekende toewijzing', record: vraagt({}), omgeving: eenOmgeving(), eigenaar: 'TR351' },
  ],
});
