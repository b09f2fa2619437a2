import type { JW315AangevraagdProduct } from '@hub/ijw';
import { eenJW305 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { aanvragen } from '../../../../test/proef/gevallen.js';
import { TR386 } from './tr386.js';

const PER_MAAND = { volume: '30', eenheid: '14', frequentie: '4' };
const PRODUCT = { categorie: '44', code: '44A09' };
const BUDGET = { omvang: undefined, budget: '500000' };

/** Aanvragen van hetzelfde product, per maand: dan mag de einddatum ontbreken. */
const gevraagd = (geval: string, ...producten: Partial<JW315AangevraagdProduct>[]) => aanvragen(geval, ...producten.map((p) => ({ product: PRODUCT, omvang: PER_MAAND, ...p })));
const MEI = { toewijzingIngangsdatum: '2025-05-01', toewijzingEinddatum: '2025-05-31' };
const VANAF_JUNI = { toewijzingIngangsdatum: '2025-06-01', toewijzingEinddatum: undefined };
const VANAF_31_MEI = { toewijzingIngangsdatum: '2025-05-31', toewijzingEinddatum: undefined };
const VANAF_31_MEI_MET_EINDE = { ...VANAF_31_MEI, toewijzingEinddatum: '2025-12-31' };
const botsing = { pad: 'Client › AangevraagdProduct 2', feiten: { van: '2025-05-31', tot: undefined, botstMet: 1 } };
const botsingMetEinde = { ...botsing, feiten: { ...botsing.feiten, tot: '2025-12-31' } };

beproefBericht(TR386, {
  voldoet: [
    gevraagd('een product', MEI),
    gevraagd('aansluitende perioden', MEI, VANAF_JUNI),
    gevraagd('andere code', MEI, { ...VANAF_31_MEI, product: { categorie: '44', code: '44A10' } }),
    gevraagd('gelijke code, andere categorie', MEI, { ...VANAF_31_MEI, product: { categorie: '45', code: '44A09' } }),
    gevraagd('andere categorie, zonder code', MEI, { ...VANAF_31_MEI_MET_EINDE, ...BUDGET, product: { categorie: '45' } }),
  ],
  schendt: [
    { ...gevraagd('een dag overlap', MEI, VANAF_31_MEI), bewijs: [botsing] },
    { ...gevraagd('zonder code telt de categorie', MEI, { ...VANAF_31_MEI_MET_EINDE, ...BUDGET, product: { categorie: '44' } }), bewijs: [botsingMetEinde] },
    { ...gevraagd('zonder product botst met alles', MEI, { ...VANAF_31_MEI_MET_EINDE, ...BUDGET, product: undefined }), bewijs: [botsingMetEinde] },
    { ...gevraagd('ook andersom', { ...MEI, ...BUDGET, product: undefined }, VANAF_31_MEI), bewijs: [botsing] },
    {
      ...gevraagd('de eerder begonnen periode staat later in het bericht', VANAF_31_MEI, { ...MEI, product: { categorie: '45', code: '45A04' } }, MEI),
      bewijs: [{ pad: 'Client › AangevraagdProduct 1', feiten: { van: '2025-05-31', tot: undefined, botstMet: 3 } }],
    },
  ],
  nvt: [{ geval: 'geen aanvraag', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
