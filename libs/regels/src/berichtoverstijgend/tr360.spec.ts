import { eenAntwoordRecord, eenDossier, eenOmgeving, eenVerzoek } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR360 } from './tr360.js';

const na = (anders: Parameters<typeof eenVerzoek>[0] = {}) => eenOmgeving({ dossier: eenDossier([], { verzoeken: [eenVerzoek(anders)] }) });
const onderzoek = eenAntwoordRecord({ verzoekAntwoord: '2' });
const feiten = { referentieAanbieder: 'VERZOEK-1', alBeantwoord: true };

beproef(TR360, {
  voldoet: [
    { geval: 'eerste antwoord', record: onderzoek, omgeving: na() },
    { geval: 'direct toegewezen is geen antwoord (TR359)', record: onderzoek, omgeving: na({ afloop: 'toegewezen' }) },
  ],
  schendt: [
    { geval: 'al in onderzoek', record: onderzoek, omgeving: na({ inOnderzoek: true }), feiten },
    { geval: 'al afgewezen', record: onderzoek, omgeving: na({ afloop: 'afgewezen' }), feiten },
  ],
  nvt: [
    { geval: 'afwijzing', record: eenAntwoordRecord(), omgeving: na({ inOnderzoek: true }), eigenaar: 'TR365' },
    { geval: 'onbekend verzoek', record: onderzoek, omgeving: eenOmgeving(), eigenaar: 'TR355' },
  ],
});
