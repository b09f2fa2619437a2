import { eenAntwoordRecord, eenDossier, eenOmgeving, eenVerzoek } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR355 } from './tr355.js';

const na = (anders: Parameters<typeof eenVerzoek>[0] = {}) => eenOmgeving({ dossier: eenDossier([], { verzoeken: [eenVerzoek(anders)] }) });
const onbekend = { referentieAanbieder: 'VERZOEK-1', bekend: false };

beproef(TR355, {
  voldoet: [
    { geval: 'verzoek om toewijzing', record: eenAntwoordRecord(), omgeving: na() },
    { geval: 'verzoek om wijziging, al in onderzoek', record: eenAntwoordRecord(), omgeving: na({ soort: 'wijziging', inOnderzoek: true }) },
    { geval: 'het verzoek is al toegewezen (TR359)', record: eenAntwoordRecord(), omgeving: na({ afloop: 'toegewezen' }) },
  ],
  schendt: [
    { geval: 'geen verzoek', record: eenAntwoordRecord(), omgeving: eenOmgeving(), feiten: onbekend },
    { geval: 'een andere referentie', record: eenAntwoordRecord(), omgeving: na({ referentieAanbieder: 'VERZOEK-2' }), feiten: onbekend },
    { geval: 'het verzoek ging naar een andere gemeente', record: eenAntwoordRecord(), omgeving: na({ gemeente: '0141' }), feiten: onbekend },
  ],
  nvt: [],
});
