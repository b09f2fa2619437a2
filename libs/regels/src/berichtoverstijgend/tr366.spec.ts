import { eenBeantwoordeDeclaratie, eenDossier, eenHeader, eenOmgeving, eenPrestatie, eenPrestatieRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR366 } from './tr366.js';

const op = (beantwoordeDeclaratie?: ReturnType<typeof eenBeantwoordeDeclaratie>) =>
  eenOmgeving({ header: eenHeader({ type: 'JW325' }), dossier: eenDossier([], { beantwoordeDeclaratie }) });
const buiten = { referentieNummer: 'R-1', inDeclaratie: false };

beproef(TR366, {
  voldoet: [{ geval: 'een prestatie uit de declaratie', record: eenPrestatieRecord(), omgeving: op(eenBeantwoordeDeclaratie()) }],
  schendt: [
    { geval: 'een ander ReferentieNummer', record: eenPrestatieRecord(), omgeving: op(eenBeantwoordeDeclaratie({ prestaties: [eenPrestatie({ referentieNummer: 'R-2' })] })), feiten: buiten },
    { geval: 'bij een andere client', record: eenPrestatieRecord(), omgeving: op(eenBeantwoordeDeclaratie({ prestaties: [eenPrestatie({ client: 'client-2' })] })), feiten: buiten },
  ],
  nvt: [{ geval: 'zonder declaratie', record: eenPrestatieRecord(), omgeving: op(), eigenaar: 'TR337' }],
});
