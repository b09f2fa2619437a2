import type { JW323Prestatie } from '@hub/ijw';
import { eenBsn, eenJW323 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR416 } from './tr416.js';

/** Prestaties van een client, elk met een eigen referentie. */
const samen = (geval: string, ...prestaties: Partial<JW323Prestatie>[]) => ({
  geval,
  type: 'JW323' as const,
  bericht: eenJW323({ clienten: [{ prestaties: prestaties.map((p, i) => ({ productReferentie: { referentieNummer: `R-${i}` }, ...p })) }] }),
});
const CREDIT = { ingediendBedrag: { bedrag: '1530067', debetCredit: 'C' } };
const pad = 'Declaratie › Client 1 › Prestatie 2';

beproefBericht(TR416, {
  voldoet: [
    samen('een prestatie', {}),
    samen('debet en credit over dezelfde periode', {}, CREDIT),
    samen('andere Begindatum', {}, { productPeriode: { begindatum: '2025-01-02', einddatum: '2025-01-31' } }),
    samen('andere Einddatum', {}, { productPeriode: { begindatum: '2025-01-01', einddatum: '2025-01-30' } }),
    samen('andere toewijzing', {}, { toewijzingNummer: '1002' }),
    samen('ander nummer als tekst', {}, { toewijzingNummer: '01001' }),
    samen('andere code', {}, { productCode: '44A10' }),
    { geval: 'zelfde prestatie bij een andere Client', type: 'JW323', bericht: eenJW323({ clienten: [{ bsn: eenBsn(0) }, { bsn: eenBsn(1) }] }) },
  ],
  schendt: [
    { ...samen('tweemaal dezelfde', {}, {}), bewijs: [{ pad, feiten: { naam: 'Prestatie', indexen: [0, 1] } }] },
    {
      ...samen('bedrag, volume en eenheid tellen niet', {}, { geleverdVolume: '1', eenheid: '16', ingediendBedrag: { bedrag: '1', debetCredit: 'D' } }),
      bewijs: [{ pad, feiten: { naam: 'Prestatie', indexen: [0, 1] } }],
    },
    {
      ...samen('een credit ertussen heft het niet op', {}, CREDIT, {}),
      bewijs: [{ pad: 'Declaratie › Client 1 › Prestatie 3', feiten: { naam: 'Prestatie', indexen: [0, 2] } }],
    },
    {
      ...samen('acht keer is een melding', {}, {}, {}, {}, {}, {}, {}, {}),
      bewijs: [{ pad, feiten: { naam: 'Prestatie', indexen: [0, 1, 2, 3, 4, 5, 6, 7] } }],
    },
  ],
  nvt: [{ ...samen('twee credits', CREDIT, CREDIT), eigenaar: 'geen' }],
});
