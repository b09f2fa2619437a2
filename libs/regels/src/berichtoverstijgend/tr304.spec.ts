import { eenBeantwoordeDeclaratie, eenClientRecord, eenDossier, eenHeader, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR304 } from './tr304.js';

const met = (type: 'JW317' | 'JW323' | 'JW325', dossier: Parameters<typeof eenDossier>[1] = {}) =>
  eenOmgeving({ header: eenHeader({ type }), dossier: eenDossier([], dossier) });
const bekend = { bekendeClienten: new Set(['client-1']) };
const record = eenClientRecord();

beproef(TR304, {
  voldoet: [
    { geval: 'declaratie voor een bekende client', record, omgeving: met('JW323', bekend) },
    { geval: 'verzoek om wijziging voor een bekende client', record, omgeving: met('JW317', bekend) },
    { geval: 'antwoord over een client uit de declaratie', record, omgeving: met('JW325', { beantwoordeDeclaratie: eenBeantwoordeDeclaratie() }) },
  ],
  schendt: [
    { geval: 'declaratie voor een onbekende client', record, omgeving: met('JW323', { bekendeClienten: new Set(['client-2']) }), feiten: { antwoord: false, bekend: false } },
    { geval: 'verzoek om wijziging voor een onbekende client', record, omgeving: met('JW317'), feiten: { antwoord: false, bekend: false } },
    {
      geval: 'antwoord over een bekende client die niet in de declaratie staat',
      record,
      omgeving: met('JW325', { ...bekend, beantwoordeDeclaratie: eenBeantwoordeDeclaratie({ clienten: new Set(['client-2']) }) }),
      feiten: { antwoord: true, bekend: false },
    },
  ],
  nvt: [{ geval: 'antwoord zonder declaratie', record, omgeving: met('JW325', bekend), eigenaar: 'TR337' }],
});
