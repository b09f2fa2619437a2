import { eenDeclaratieRecord, eenDossier, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR333 } from './tr333.js';

beproef(TR333, {
  voldoet: [{ geval: 'nieuw DeclaratieNummer', record: eenDeclaratieRecord(), omgeving: eenOmgeving() }],
  schendt: [
    {
      geval: 'DeclaratieNummer al gebruikt',
      record: eenDeclaratieRecord(),
      omgeving: eenOmgeving({ dossier: eenDossier([], { declaratieNummerGebruikt: true }) }),
      feiten: { declaratieNummer: 'D1', gebruikt: true },
    },
  ],
  nvt: [],
});
