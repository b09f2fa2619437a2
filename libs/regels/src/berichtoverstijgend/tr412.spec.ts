import { eenDossier, eenOmgeving, eenTeWijzigenProductRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR412 } from './tr412.js';

const met = (anders: Parameters<typeof eenToewijzing>[0]) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const aspecifiek = met({ productCode: undefined, omvang: undefined });
const vraagt = (product: NonNullable<Parameters<typeof eenTeWijzigenProductRecord>[0]>['product']) => eenTeWijzigenProductRecord({ product });
const feiten = { toewijzingNummer: 1001, omvangGevuld: true };

beproef(TR412, {
  voldoet: [
    { geval: 'zonder code, alleen een andere einddatum', record: vraagt({ omvang: undefined }), omgeving: aspecifiek },
    { geval: 'zonder code, zonder einddatum en omvang', record: vraagt({ omvang: undefined, einddatum: undefined }), omgeving: aspecifiek },
  ],
  schendt: [
    { geval: 'zonder code met omvang', record: vraagt({}), omgeving: aspecifiek, feiten },
    { geval: 'zonder code met omvang, zonder einddatum', record: vraagt({ einddatum: undefined }), omgeving: aspecifiek, feiten },
    { geval: 'zonder code, einddatum op de eerste dag na 2020', record: vraagt({ einddatum: '2021-01-01' }), omgeving: aspecifiek, feiten },
    { geval: 'zonder product is er ook geen code', record: vraagt({}), omgeving: met({ productCategorie: undefined, productCode: undefined }), feiten },
  ],
  nvt: [
    { geval: 'einddatum op de laatste dag van 2020', record: vraagt({ einddatum: '2020-12-31' }), omgeving: aspecifiek, eigenaar: 'geen' },
    { geval: 'toewijzing met een code', record: vraagt({}), omgeving: met({}), eigenaar: 'TR411' },
    { geval: 'onbekende toewijzing', record: vraagt({}), omgeving: eenOmgeving(), eigenaar: 'TR351' },
  ],
});
