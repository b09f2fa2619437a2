import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR339 } from './tr339.js';

const categorie = (productCategorie?: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ productCategorie, productCode: undefined })]) });

beproef(TR339, {
  voldoet: [{ geval: 'zelfde categorie', record: eenPrestatieRecord(), omgeving: categorie('44') }],
  schendt: [
    { geval: 'andere categorie', record: eenPrestatieRecord(), omgeving: categorie('45'), feiten: { gedeclareerd: '44', toegewezen: '45' } },
  ],
  nvt: [
    { geval: 'generieke toewijzing', record: eenPrestatieRecord(), omgeving: categorie(undefined), eigenaar: 'geen' },
    { geval: 'geen eigen toewijzing', record: eenPrestatieRecord(), omgeving: eenOmgeving(), eigenaar: 'TR338' },
  ],
});
