import { eenDossier, eenHeader, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR056 } from './tr056.js';

beproef(TR056, {
  voldoet: [{ geval: 'nieuwe Identificatie', record: eenHeader(), omgeving: eenOmgeving() }],
  schendt: [
    {
      geval: 'Identificatie al gebruikt',
      record: eenHeader(),
      omgeving: eenOmgeving({ dossier: eenDossier([], { identificatieGebruikt: true }) }),
      feiten: { type: 'JW305', identificatie: 'BERICHT-1', gebruikt: true },
    },
  ],
  nvt: [],
});
