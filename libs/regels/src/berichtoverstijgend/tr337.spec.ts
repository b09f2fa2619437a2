import { eenBeantwoordeDeclaratie, eenDossier, eenHeader, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR337 } from './tr337.js';

const record = eenHeader({ type: 'JW325' });

beproef(TR337, {
  voldoet: [{ geval: 'een declaratie die wacht', record, omgeving: eenOmgeving({ dossier: eenDossier([], { beantwoordeDeclaratie: eenBeantwoordeDeclaratie() }) }) }],
  schendt: [{ geval: 'geen declaratie die wacht', record, omgeving: eenOmgeving(), feiten: { bekend: false } }],
  nvt: [],
});
