import { eenHeader, eenOmgeving, eenWoonplaatsbeginselRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR378 } from './tr378.js';

const omgeving = eenOmgeving({ gemeentecodes: new Set(['0153']) });

beproef(TR378, {
  voldoet: [
    { geval: 'bestaande gemeente', record: eenHeader({ gemeente: '0153' }), omgeving },
    { geval: 'bestaande woonplaats', record: eenWoonplaatsbeginselRecord('0153'), omgeving },
  ],
  schendt: [
    { geval: 'onbekende code', record: eenHeader({ gemeente: '9999' }), omgeving, feiten: { gemeente: '9999', bekend: false } },
    { geval: 'onbekende woonplaats', record: eenWoonplaatsbeginselRecord('9999'), omgeving, feiten: { gemeente: '9999', bekend: false } },
  ],
  nvt: [],
});
