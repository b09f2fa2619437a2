import { eenBeantwoordeDeclaratie, eenDossier, eenHeader, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR371 } from './tr371.js';

const omgeving = eenOmgeving({ dossier: eenDossier([], { beantwoordeDeclaratie: eenBeantwoordeDeclaratie({ xsdVersie: '1.0.0/1.0.0' }) }) });
const noemt = (xsdVersieDeclaratie?: string) => eenHeader({ type: 'JW325', xsdVersieDeclaratie });

beproef(TR371, {
  voldoet: [{ geval: 'de versie van de declaratie', record: noemt('1.0.0/1.0.0'), omgeving }],
  schendt: [
    { geval: 'een andere versie', record: noemt('1.0.0/1.0.1'), omgeving, feiten: { genoemd: '1.0.0/1.0.1', declaratie: '1.0.0/1.0.0' } },
    { geval: 'geen versie', record: noemt(), omgeving, feiten: { genoemd: 'geen', declaratie: '1.0.0/1.0.0' } },
  ],
  nvt: [{ geval: 'zonder declaratie', record: noemt('1.0.0/1.0.0'), omgeving: eenOmgeving(), eigenaar: 'TR337' }],
});
