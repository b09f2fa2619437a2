import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR387 } from './tr387.js';

const vanaf = (ingangsdatum: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ ingangsdatum })]) });
const begint = (begindatum: string) => eenPrestatieRecord({ begindatum, einddatum: '2026-04-30' });

beproef(TR387, {
  voldoet: [
    { geval: 'eerste van de maand', record: begint('2026-04-01'), omgeving: vanaf('2026-03-08') },
    { geval: 'toewijzing gaat op de eerste in', record: begint('2026-04-01'), omgeving: vanaf('2026-04-01') },
    { geval: 'toewijzing gaat later in de maand in', record: begint('2026-04-08'), omgeving: vanaf('2026-04-08') },
    { geval: 'zelfde maand van een ander jaar is een andere maand', record: begint('2026-04-01'), omgeving: vanaf('2025-04-08') },
  ],
  schendt: [
    { geval: 'begin van de levering', record: begint('2026-04-11'), omgeving: vanaf('2026-04-08'), feiten: { begindatum: '2026-04-11', verwacht: '2026-04-08' } },
    { geval: 'halverwege de maand', record: begint('2026-04-02'), omgeving: vanaf('2026-03-08'), feiten: { begindatum: '2026-04-02', verwacht: '2026-04-01' } },
    { geval: 'eerste van de maand, voor de ingangsdatum', record: begint('2026-04-01'), omgeving: vanaf('2026-04-08'), feiten: { begindatum: '2026-04-01', verwacht: '2026-04-08' } },
  ],
  nvt: [
    { geval: 'geen eigen toewijzing', record: begint('2026-04-02'), omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'credit', record: eenPrestatieRecord({ begindatum: '2025-01-05', debetCredit: 'C' }), omgeving: vanaf('2025-01-01'), eigenaar: 'TR323' },
  ],
});
