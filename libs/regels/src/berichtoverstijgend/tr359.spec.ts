import { eenAntwoordRecord, eenDossier, eenOmgeving, eenVerzoek } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR359 } from './tr359.js';

const na = (anders: Parameters<typeof eenVerzoek>[0] = {}) => eenOmgeving({ dossier: eenDossier([], { verzoeken: [eenVerzoek(anders)] }) });

beproef(TR359, {
  voldoet: [
    { geval: 'nog niets geantwoord', record: eenAntwoordRecord(), omgeving: na() },
    { geval: 'in onderzoek', record: eenAntwoordRecord(), omgeving: na({ inOnderzoek: true }) },
    { geval: 'al afgewezen (TR365)', record: eenAntwoordRecord(), omgeving: na({ afloop: 'afgewezen' }) },
  ],
  schendt: [
    { geval: 'afwijzing na toewijzing', record: eenAntwoordRecord(), omgeving: na({ afloop: 'toegewezen' }), feiten: { referentieAanbieder: 'VERZOEK-1', toegewezen: true } },
    {
      geval: 'onderzoek na toewijzing',
      record: eenAntwoordRecord({ verzoekAntwoord: '2' }),
      omgeving: na({ inOnderzoek: true, afloop: 'toegewezen' }),
      feiten: { referentieAanbieder: 'VERZOEK-1', toegewezen: true },
    },
  ],
  nvt: [
    { geval: 'onbekend verzoek', record: eenAntwoordRecord(), omgeving: eenOmgeving(), eigenaar: 'TR355' },
    { geval: 'verzoek aan een andere gemeente', record: eenAntwoordRecord(), omgeving: na({ gemeente: '0141', afloop: 'toegewezen' }), eigenaar: 'TR355' },
  ],
});
