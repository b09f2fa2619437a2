import { eenAangevraagdProductRecord, eenDossier, eenOmgeving, eenVerzoek, eenVerzoekRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR347 } from './tr347.js';

const na = (...verzoeken: ReturnType<typeof eenVerzoek>[]) => eenOmgeving({ dossier: eenDossier([], { verzoeken }) });
const gebruikt = { referentieAanbieder: 'VERZOEK-1', gebruikt: true };

beproef(TR347, {
  voldoet: [
    { geval: 'eerste aanvraag', record: eenAangevraagdProductRecord(), omgeving: eenOmgeving() },
    { geval: 'een andere referentie is in gebruik', record: eenVerzoekRecord(), omgeving: na(eenVerzoek({ referentieAanbieder: 'VERZOEK-2' })) },
  ],
  schendt: [
    { geval: 'referentie van een aanvraag in behandeling', record: eenAangevraagdProductRecord(), omgeving: na(eenVerzoek()), feiten: gebruikt },
    { geval: 'referentie van een afgewezen verzoek om wijziging', record: eenVerzoekRecord(), omgeving: na(eenVerzoek({ soort: 'wijziging', afloop: 'afgewezen' })), feiten: gebruikt },
    { geval: 'referentie van een verzoek aan een andere gemeente, voor een andere client', record: eenVerzoekRecord(), omgeving: na(eenVerzoek({ gemeente: '0141', client: 'client-2' })), feiten: gebruikt },
    { geval: 'tweede keer in hetzelfde bericht', record: eenAangevraagdProductRecord(), omgeving: na(eenVerzoek({ uitDitBericht: true })), feiten: gebruikt },
  ],
  nvt: [],
});
