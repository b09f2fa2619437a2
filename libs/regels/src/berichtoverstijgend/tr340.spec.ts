import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR340 } from './tr340.js';

const code = (productCode?: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ productCode })]) });

beproef(TR340, {
  voldoet: [{ geval: 'zelfde code', record: eenPrestatieRecord(), omgeving: code('44A09') }],
  schendt: [
    { geval: 'andere code', record: eenPrestatieRecord(), omgeving: code('44A10'), feiten: { gedeclareerd: '44A09', toegewezen: '44A10' } },
    { geval: 'verschil in hoofdletter', record: eenPrestatieRecord(), omgeving: code('44a09'), feiten: { gedeclareerd: '44A09', toegewezen: '44a09' } },
  ],
  nvt: [
    { geval: 'toewijzing zonder code', record: eenPrestatieRecord(), omgeving: code(undefined), eigenaar: 'geen' },
    { geval: 'geen eigen toewijzing', record: eenPrestatieRecord(), omgeving: eenOmgeving(), eigenaar: 'TR338' },
  ],
});
