import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR369 } from './tr369.js';

const met = (budget: number | undefined, bedrag = 0) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing({ omvang: undefined, budget })], { gebruik: new Map([[1001, { volume: {}, bedrag, openDebet: 0 }]]) }) });
const kost = (bedrag: number) => eenPrestatieRecord({ bedrag });

beproef(TR369, {
  voldoet: [
    { geval: 'precies op', record: kost(2000), omgeving: met(10000, 8000) },
    { geval: 'eerste prestatie', record: kost(10000), omgeving: eenOmgeving({ dossier: eenDossier([eenToewijzing({ omvang: undefined, budget: 10000 })]) }) },
  ],
  schendt: [
    { geval: 'een cent te veel', record: kost(2001), omgeving: met(10000, 8000), feiten: { bedrag: 2001, eerder: 8000, budget: 10000 } },
    { geval: 'budget nul', record: kost(1), omgeving: met(0), feiten: { bedrag: 1, eerder: 0, budget: 0 } },
  ],
  nvt: [
    { geval: 'credit', record: eenPrestatieRecord({ bedrag: 99, debetCredit: 'C' }), omgeving: met(1), eigenaar: 'TR323' },
    { geval: 'toewijzing zonder budget', record: kost(99), omgeving: met(undefined), eigenaar: 'TR321' },
    { geval: 'geen eigen toewijzing', record: kost(99), omgeving: eenOmgeving(), eigenaar: 'TR338' },
  ],
});
