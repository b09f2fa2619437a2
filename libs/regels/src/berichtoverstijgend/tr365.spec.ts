import { eenAntwoordRecord, eenDossier, eenOmgeving, eenVerzoek } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR365 } from './tr365.js';

const na = (anders: Parameters<typeof eenVerzoek>[0] = {}) => eenOmgeving({ dossier: eenDossier([], { verzoeken: [eenVerzoek(anders)] }) });
const feiten = { referentieAanbieder: 'VERZOEK-1', alAfgewezen: true };

beproef(TR365, {
  voldoet: [
    { geval: 'direct afgewezen', record: eenAntwoordRecord(), omgeving: na() },
    { geval: 'afgewezen na onderzoek', record: eenAntwoordRecord(), omgeving: na({ inOnderzoek: true }) },
    { geval: 'tweede keer in onderzoek (TR360)', record: eenAntwoordRecord({ verzoekAntwoord: '2' }), omgeving: na({ inOnderzoek: true }) },
  ],
  schendt: [
    { geval: 'tweede afwijzing', record: eenAntwoordRecord(), omgeving: na({ afloop: 'afgewezen' }), feiten },
    { geval: 'onderzoek na afwijzing', record: eenAntwoordRecord({ verzoekAntwoord: '2' }), omgeving: na({ afloop: 'afgewezen' }), feiten },
    { geval: 'afgewezen na onderzoek, en nog eens', record: eenAntwoordRecord(), omgeving: na({ inOnderzoek: true, afloop: 'afgewezen' }), feiten },
  ],
  nvt: [{ geval: 'onbekend verzoek', record: eenAntwoordRecord(), omgeving: eenOmgeving(), eigenaar: 'TR355' }],
});
