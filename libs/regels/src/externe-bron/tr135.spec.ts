import { eenHeader, eenOmgeving } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR135 } from './tr135.js';

const omgeving = eenOmgeving({ vandaag: '2025-04-01' });
const op = (dagtekening: string) => ({ geval: dagtekening, record: eenHeader({ dagtekening }), omgeving });

beproef(TR135, {
  voldoet: [op('2025-04-01'), op('2025-03-31'), op('1999-12-31')],
  schendt: [
    { ...op('2025-04-02'), feiten: { dagtekening: '2025-04-02', vandaag: '2025-04-01' } },
    { ...op('12025-01-01'), feiten: { dagtekening: '12025-01-01', vandaag: '2025-04-01' } },
  ],
  nvt: [],
});
