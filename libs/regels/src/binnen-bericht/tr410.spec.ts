import type { JW317NieuwProduct } from '@hub/ijw';
import { eenJW317 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { nieuw } from '../../../../test/proef/gevallen.js';
import { TR410 } from './tr410.js';

const PER_MAAND = { volume: '30', eenheid: '14', frequentie: '4' };
const PRODUCT = { categorie: '44', code: '44A09' };
const BUDGET = { omvang: undefined, budget: '500000' };

/** Nieuwe producten van hetzelfde product, per maand: dan mag de einddatum ontbreken. */
const gevraagd = (geval: string, ...producten: Partial<JW317NieuwProduct>[]) => nieuw(geval, ...producten.map((p) => ({ product: PRODUCT, omvang: PER_MAAND, ...p })));
const MEI = { gewensteIngangsdatum: '2025-05-01', einddatum: '2025-05-31' };
const VANAF_JUNI = { gewensteIngangsdatum: '2025-06-01', einddatum: undefined };
const VANAF_31_MEI = { gewensteIngangsdatum: '2025-05-31', einddatum: undefined };
const VANAF_31_MEI_MET_EINDE = { ...VANAF_31_MEI, einddatum: '2025-12-31' };
const botsing = { pad: 'Client › Verzoek › NieuwProduct 2', feiten: { van: '2025-05-31', tot: undefined, botstMet: 1 } };
const botsingMetEinde = { ...botsing, feiten: { ...botsing.feiten, tot: '2025-12-31' } };

beproefBericht(TR410, {
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
      bewijs: [{ pad: 'Client › Verzoek › NieuwProduct 1', feiten: { van: '2025-05-31', tot: undefined, botstMet: 3 } }],
    },
  ],
  nvt: [{ geval: 'te wijzigen producten noemen geen product', type: 'JW317', bericht: eenJW317({ teWijzigenProducten: [{}, { toewijzingNummer: '1002' }] }), eigenaar: 'geen' }],
});
