import { eenDossier, eenOmgeving, eenOngewijzigdProductRecord, eenTeWijzigenProductRecord, eenToewijzing, eenVerzoekRecord } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR349 } from './tr349.js';

const TWEEDE = { toewijzingNummer: 1002, productCode: '44A10' };
/** Toewijzing 1001, die het verzoek wijzigt, en een tweede. */
const naast = (anders: Parameters<typeof eenToewijzing>[0] = {}) => eenOmgeving({ dossier: eenDossier([eenToewijzing(), eenToewijzing({ ...TWEEDE, ...anders })]) });
const ontbreekt = { ontbreekt: [1002] };

beproef(TR349, {
  voldoet: [
    { geval: 'de enige toewijzing wordt gewijzigd', record: eenVerzoekRecord(), omgeving: eenOmgeving({ dossier: eenDossier([eenToewijzing()]) }) },
    { geval: 'de andere blijft ongewijzigd', record: eenVerzoekRecord({ ongewijzigd: [eenOngewijzigdProductRecord(1002)] }), omgeving: naast() },
    {
      geval: 'beide worden gewijzigd',
      record: eenVerzoekRecord({ teWijzigen: [eenTeWijzigenProductRecord(), eenTeWijzigenProductRecord({ toewijzingNummer: 1002 })] }),
      omgeving: naast(),
    },
    { geval: 'de andere eindigde gisteren', record: eenVerzoekRecord(), omgeving: naast({ einddatum: '2025-03-31' }) },
    { geval: 'de andere is verwijderd', record: eenVerzoekRecord(), omgeving: naast({ ingangsdatum: '2025-05-01', einddatum: '2025-05-01', redenWijziging: '13' }) },
    { geval: 'de andere verviel door een administratieve correctie', record: eenVerzoekRecord(), omgeving: naast({ ingangsdatum: '2025-05-01', einddatum: '2025-05-01', redenWijziging: '01' }) },
    { geval: 'de andere is van een andere client', record: eenVerzoekRecord(), omgeving: naast({ client: 'client-2' }) },
    { geval: 'de andere is van een andere aanbieder', record: eenVerzoekRecord(), omgeving: naast({ aanbieder: '12345678' }) },
    { geval: 'de andere is van een andere gemeente', record: eenVerzoekRecord(), omgeving: naast({ gemeente: '0141' }) },
  ],
  schendt: [
    { geval: 'een lopende toewijzing ontbreekt', record: eenVerzoekRecord(), omgeving: naast(), feiten: ontbreekt },
    { geval: 'zij eindigt vandaag', record: eenVerzoekRecord(), omgeving: naast({ einddatum: '2025-04-01' }), feiten: ontbreekt },
    { geval: 'zij heeft geen einddatum', record: eenVerzoekRecord(), omgeving: naast({ einddatum: undefined }), feiten: ontbreekt },
    { geval: 'zij gaat nog in', record: eenVerzoekRecord(), omgeving: naast({ ingangsdatum: '2026-01-01', einddatum: '2026-01-31' }), feiten: ontbreekt },
    { geval: 'van één dag, zonder verwijderd te zijn', record: eenVerzoekRecord(), omgeving: naast({ ingangsdatum: '2025-05-01', einddatum: '2025-05-01' }), feiten: ontbreekt },
    {
      geval: 'alles ontbreekt, op nummer genoemd',
      record: eenVerzoekRecord({ teWijzigen: [] }),
      omgeving: eenOmgeving({ dossier: eenDossier([eenToewijzing(TWEEDE), eenToewijzing()]) }),
      feiten: { ontbreekt: [1001, 1002] },
    },
  ],
  nvt: [],
});
