import { eenBekendePrestatie, eenDossier, eenOmgeving, eenPrestatieRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR314 } from './tr314.js';

const gebruikt = (...nummers: string[]) => eenOmgeving({ dossier: eenDossier([], { prestaties: nummers.map((referentieNummer) => eenBekendePrestatie({ referentieNummer })) }) });

beproef(TR314, {
  voldoet: [
    { geval: 'nieuw nummer', record: eenPrestatieRecord(), omgeving: gebruikt('R-2') },
    { geval: 'verschil in hoofdletter', record: eenPrestatieRecord(), omgeving: gebruikt('r-1') },
    {
      geval: 'credit die naar een gebruikt nummer verwijst',
      record: eenPrestatieRecord({ referentieNummer: 'R-2', vorigReferentieNummer: 'R-1', debetCredit: 'C' }),
      omgeving: gebruikt('R-1'),
    },
  ],
  schendt: [
    { geval: 'nummer al gebruikt', record: eenPrestatieRecord(), omgeving: gebruikt('R-1'), feiten: { referentieNummer: 'R-1', gebruikt: true } },
    {
      geval: 'ook een credit heeft een eigen nummer nodig',
      record: eenPrestatieRecord({ vorigReferentieNummer: 'R-1', debetCredit: 'C' }),
      omgeving: gebruikt('R-1'),
      feiten: { referentieNummer: 'R-1', gebruikt: true },
    },
  ],
  nvt: [],
});
