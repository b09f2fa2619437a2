import { eenBeantwoordeDeclaratie, eenDeclaratieAntwoordRecord, eenDossier, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR376 } from './tr376.js';

const omgeving = eenOmgeving({ dossier: eenDossier([], { beantwoordeDeclaratie: eenBeantwoordeDeclaratie() }) });

beproef(TR376, {
  voldoet: [{ geval: 'het nummer van de declaratie', record: eenDeclaratieAntwoordRecord('D1'), omgeving }],
  schendt: [{ geval: 'een ander nummer', record: eenDeclaratieAntwoordRecord('D2'), omgeving, feiten: { genoemd: 'D2', declaratie: 'D1' } }],
  nvt: [{ geval: 'zonder declaratie', record: eenDeclaratieAntwoordRecord('D1'), omgeving: eenOmgeving(), eigenaar: 'TR337' }],
});
