import { debetSleutel } from '@hub/dossier';
import { eenDossier, eenOmgeving, eenPrestatie, eenPrestatieRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR389 } from './tr389.js';

const na = (anders: Parameters<typeof eenPrestatie>[0] = {}) =>
  eenOmgeving({ dossier: eenDossier([eenToewijzing()], { openDebet: new Set([debetSleutel(eenPrestatie(anders))]) }) });

beproef(TR389, {
  voldoet: [
    { geval: 'nog niets gedeclareerd', record: eenPrestatieRecord(), omgeving: eenOmgeving() },
    { geval: 'een andere toewijzing', record: eenPrestatieRecord(), omgeving: na({ toewijzingNummer: 1002 }) },
    { geval: 'een andere categorie', record: eenPrestatieRecord(), omgeving: na({ productCategorie: '45' }) },
    { geval: 'een ander product', record: eenPrestatieRecord(), omgeving: na({ productCode: '44A08' }) },
    { geval: 'een andere begindatum', record: eenPrestatieRecord(), omgeving: na({ begindatum: '2025-01-02' }) },
    { geval: 'een andere einddatum', record: eenPrestatieRecord(), omgeving: na({ einddatum: '2025-01-30' }) },
  ],
  schendt: [
    {
      geval: 'nog een debet voor dezelfde periode, met een ander bedrag',
      record: eenPrestatieRecord({ referentieNummer: 'R-2', geleverdVolume: 1, bedrag: 49357 }),
      omgeving: na(),
      feiten: { toewijzingNummer: 1001, productCode: '44A09', begindatum: '2025-01-01', alGedeclareerd: true },
    },
  ],
  nvt: [{ geval: 'credit', record: eenPrestatieRecord({ debetCredit: 'C' }), omgeving: na(), eigenaar: 'TR390' }],
});
