import { eenDossier, eenOmgeving, eenTeWijzigenProductRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR411 } from './tr411.js';

const met = (anders: Parameters<typeof eenToewijzing>[0]) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const zonderOmvang = eenTeWijzigenProductRecord({ product: { omvang: undefined } });

beproef(TR411, {
  voldoet: [{ geval: 'met code, met omvang', record: eenTeWijzigenProductRecord(), omgeving: met({}) }],
  schendt: [{ geval: 'met code, zonder omvang', record: zonderOmvang, omgeving: met({}), feiten: { toewijzingNummer: 1001, omvangGevuld: false } }],
  nvt: [
    { geval: 'toewijzing zonder code', record: zonderOmvang, omgeving: met({ productCode: undefined }), eigenaar: 'TR412' },
    { geval: 'toewijzing zonder product', record: zonderOmvang, omgeving: met({ productCategorie: undefined, productCode: undefined }), eigenaar: 'TR375' },
    { geval: 'onbekende toewijzing', record: zonderOmvang, omgeving: eenOmgeving(), eigenaar: 'TR351' },
  ],
});
