import { eenDossier, eenOmgeving, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR388 } from './tr388.js';

const tot = (einddatum?: string) => eenOmgeving({ dossier: eenDossier([eenToewijzing({ einddatum })]) });
const eindigt = (einddatum: string) => eenPrestatieRecord({ begindatum: '2026-02-01', einddatum });

beproef(TR388, {
  voldoet: [
    { geval: 'laatste van de maand', record: eindigt('2026-02-28'), omgeving: tot('2026-06-17') },
    { geval: 'laatste van de maand, toewijzing zonder einde', record: eindigt('2026-02-28'), omgeving: tot() },
    { geval: 'toewijzing eindigt in de maand', record: eindigt('2026-02-17'), omgeving: tot('2026-02-17') },
    { geval: 'schrikkeldag', record: eindigt('2028-02-29'), omgeving: tot('2028-06-17') },
    { geval: 'zelfde maand van een ander jaar is een andere maand', record: eindigt('2026-02-28'), omgeving: tot('2027-02-17') },
  ],
  schendt: [
    { geval: 'einde van de levering', record: eindigt('2026-02-10'), omgeving: tot('2026-02-17'), feiten: { einddatum: '2026-02-10', verwacht: '2026-02-17' } },
    { geval: 'een dag te kort', record: eindigt('2026-02-27'), omgeving: tot(), feiten: { einddatum: '2026-02-27', verwacht: '2026-02-28' } },
    { geval: 'laatste van de maand, na de einddatum', record: eindigt('2026-02-28'), omgeving: tot('2026-02-17'), feiten: { einddatum: '2026-02-28', verwacht: '2026-02-17' } },
    { geval: 'een schrikkeldag te kort', record: eindigt('2028-02-28'), omgeving: tot(), feiten: { einddatum: '2028-02-28', verwacht: '2028-02-29' } },
  ],
  nvt: [
    { geval: 'geen eigen toewijzing', record: eindigt('2026-02-27'), omgeving: eenOmgeving(), eigenaar: 'TR338' },
    { geval: 'credit', record: eenPrestatieRecord({ einddatum: '2025-01-05', debetCredit: 'C' }), omgeving: tot(), eigenaar: 'TR323' },
  ],
});
