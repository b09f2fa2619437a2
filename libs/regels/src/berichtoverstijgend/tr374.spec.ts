import { eenAangevraagdProductRecord, eenDossier, eenOmgeving, eenVerzoek, eenVerzoekRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR374 } from './tr374.js';

const na = (anders: Parameters<typeof eenVerzoek>[0] = {}) => eenOmgeving({ dossier: eenDossier([], { verzoeken: [eenVerzoek({ referentieAanbieder: 'EERDER', ...anders })] }) });

beproef(TR374, {
  voldoet: [
    { geval: 'geen eerder verzoek', record: eenAangevraagdProductRecord(), omgeving: eenOmgeving() },
    { geval: 'eerder verzoek is toegewezen', record: eenVerzoekRecord(), omgeving: na({ afloop: 'toegewezen' }) },
    { geval: 'eerder verzoek is na onderzoek afgewezen', record: eenVerzoekRecord(), omgeving: na({ inOnderzoek: true, afloop: 'afgewezen' }) },
    { geval: 'verzoek aan een andere gemeente', record: eenVerzoekRecord(), omgeving: na({ gemeente: '0141' }) },
    { geval: 'verzoek voor een andere client', record: eenVerzoekRecord(), omgeving: na({ client: 'client-2' }) },
    { geval: 'tweede product van hetzelfde bericht', record: eenAangevraagdProductRecord(), omgeving: na({ uitDitBericht: true }) },
  ],
  schendt: [
    { geval: 'nieuwe aanvraag tijdens een aanvraag', record: eenAangevraagdProductRecord(), omgeving: na(), feiten: { inBehandeling: 'EERDER' } },
    { geval: 'verzoek om wijziging tijdens een aanvraag', record: eenVerzoekRecord(), omgeving: na(), feiten: { inBehandeling: 'EERDER' } },
    { geval: 'aanvraag tijdens een verzoek om wijziging', record: eenAangevraagdProductRecord(), omgeving: na({ soort: 'wijziging' }), feiten: { inBehandeling: 'EERDER' } },
    { geval: 'eerder verzoek is in onderzoek', record: eenVerzoekRecord(), omgeving: na({ inOnderzoek: true }), feiten: { inBehandeling: 'EERDER' } },
    {
      geval: 'een van de twee producten van de eerdere aanvraag wacht nog',
      record: eenVerzoekRecord(),
      omgeving: eenOmgeving({ dossier: eenDossier([], { verzoeken: [eenVerzoek({ referentieAanbieder: 'A', afloop: 'toegewezen' }), eenVerzoek({ referentieAanbieder: 'B' })] }) }),
      feiten: { inBehandeling: 'B' },
    },
  ],
  nvt: [],
});
