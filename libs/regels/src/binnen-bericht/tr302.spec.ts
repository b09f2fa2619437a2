import type { JW301ToegewezenProduct } from '@hub/ijw';
import { eenJW301, eenJW305 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { TR302 } from './tr302.js';

const PER_MAAND = { volume: '30', eenheid: '14', frequentie: '4' };

/** Toewijzingen met elk een eigen nummer, per maand: dan mag de einddatum ontbreken. */
const toegewezen = (geval: string, ...regels: Partial<JW301ToegewezenProduct>[]) => ({
  geval,
  type: 'JW301' as const,
  bericht: eenJW301({ regels: regels.map((regel, i) => ({ toewijzingNummer: String(1001 + i), omvang: PER_MAAND, ...regel })) }),
});
const JANUARI = { ingangsdatum: '2025-01-01', einddatum: '2025-01-31' };
const VANAF_FEBRUARI = { ingangsdatum: '2025-02-01', einddatum: undefined };
const VANAF_31_JANUARI = { ingangsdatum: '2025-01-31', einddatum: undefined };
const botsing = { pad: 'Client › ToegewezenProduct 2', feiten: { van: '2025-01-31', tot: undefined, botstMet: 1 } };

beproefBericht(TR302, {
  voldoet: [
    toegewezen('een product', {}),
    toegewezen('aansluitende perioden', JANUARI, VANAF_FEBRUARI),
    toegewezen('andere code', JANUARI, { ...VANAF_31_JANUARI, product: { categorie: '44', code: '44A10' } }),
    toegewezen('gelijke code, andere categorie', JANUARI, { ...VANAF_31_JANUARI, product: { categorie: '45', code: '44A09' } }),
    toegewezen('andere categorie, zonder code', JANUARI, { ...VANAF_31_JANUARI, product: { categorie: '45' } }),
    toegewezen('overlapt alleen met een verwijderde', { ingangsdatum: '2025-02-01', einddatum: '2025-02-01', redenWijziging: '13' }, VANAF_FEBRUARI),
    toegewezen('overlapt alleen met een vervallen', { ingangsdatum: '2025-02-01', einddatum: '2025-02-01', redenWijziging: '01' }, VANAF_FEBRUARI),
    toegewezen('een periode die eindigt voor zij begint, valt tussen wal en schip', JANUARI, { ingangsdatum: '2025-01-15', einddatum: '2024-12-31' }),
  ],
  schendt: [
    { ...toegewezen('een dag overlap', JANUARI, VANAF_31_JANUARI), bewijs: [botsing] },
    { ...toegewezen('zonder code telt de categorie', JANUARI, { ...VANAF_31_JANUARI, product: { categorie: '44' } }), bewijs: [botsing] },
    { ...toegewezen('ook andersom', { ...JANUARI, product: { categorie: '44' } }, VANAF_31_JANUARI), bewijs: [botsing] },
    { ...toegewezen('zonder product botst met alles', JANUARI, { ...VANAF_31_JANUARI, product: undefined }), bewijs: [botsing] },
    { ...toegewezen('ook andersom zonder product', { ...JANUARI, product: undefined }, VANAF_31_JANUARI), bewijs: [botsing] },
    { ...toegewezen('reden 13 zonder einddatum is niet verwijderd', JANUARI, { ...VANAF_31_JANUARI, redenWijziging: '13' }), bewijs: [botsing] },
    { ...toegewezen('reden 01 met een latere einddatum ook niet', { ...JANUARI, redenWijziging: '01' }, VANAF_31_JANUARI), bewijs: [botsing] },
    {
      ...toegewezen('de eerder begonnen periode staat later in het bericht', VANAF_31_JANUARI, { ...JANUARI, product: { categorie: '45' } }, JANUARI),
      bewijs: [{ pad: 'Client › ToegewezenProduct 1', feiten: { van: '2025-01-31', tot: undefined, botstMet: 3 } }],
    },
  ],
  nvt: [
    toegewezen('alleen een verwijderde toewijzing', { ingangsdatum: '2025-02-01', einddatum: '2025-02-01', redenWijziging: '13' }),
    { geval: 'een start wijst niets toe', type: 'JW305' as const, bericht: eenJW305() },
  ].map((geval) => ({ ...geval, eigenaar: 'geen' })),
});
