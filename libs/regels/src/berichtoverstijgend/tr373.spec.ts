import { eenDossier, eenOmgeving, eenTeWijzigenProductRecord, eenToewijzing } from '../../../../test/bouwers/index.js';
import { beproef } from '../../../../test/proef/beproef.js';
import { TR373 } from './tr373.js';

const TOTAAL = { volume: 80, eenheid: '04', frequentie: '6' };
const met = (anders: Parameters<typeof eenToewijzing>[0]) => eenOmgeving({ dossier: eenDossier([eenToewijzing(anders)]) });
const budget = met({ omvang: undefined, budget: 100_000 });
const totaal = met({ omvang: TOTAAL });
const feiten = (gewijzigd: string) => ({ gewijzigd, gewensteIngangsdatum: '2025-05-01', ingangsdatum: '2025-01-01' });
const vraagt = (product: NonNullable<Parameters<typeof eenTeWijzigenProductRecord>[0]>['product']) => eenTeWijzigenProductRecord({ product });

beproef(TR373, {
  voldoet: [
    { geval: 'ander budget voor de hele looptijd', record: vraagt({ ingangsdatum: '2025-01-01', omvang: undefined, budget: 120_000 }), omgeving: budget },
    { geval: 'ander totaal voor de hele looptijd', record: vraagt({ ingangsdatum: '2025-01-01', omvang: { ...TOTAAL, volume: 90 } }), omgeving: totaal },
  ],
  schendt: [
    { geval: 'ander budget vanaf mei', record: vraagt({ omvang: undefined, budget: 120_000 }), omgeving: budget, feiten: feiten('Budget') },
    { geval: 'een budget dat er nog niet was', record: vraagt({ omvang: undefined, budget: 120_000 }), omgeving: met({ omvang: undefined }), feiten: feiten('Budget') },
    { geval: 'ander totaal vanaf mei', record: vraagt({ omvang: { ...TOTAAL, volume: 90 } }), omgeving: totaal, feiten: feiten('Omvang') },
    { geval: 'in plaats van het totaal een aantal per week', record: vraagt({ omvang: { ...TOTAAL, frequentie: '2' } }), omgeving: totaal, feiten: feiten('Omvang') },
    { geval: 'totaal in een andere eenheid', record: vraagt({ omvang: { ...TOTAAL, eenheid: '01' } }), omgeving: totaal, feiten: feiten('Omvang') },
  ],
  nvt: [
    { geval: 'ander aantal per week', record: vraagt({}), omgeving: met({}), eigenaar: 'geen' },
    { geval: 'het totaal blijft gelijk', record: vraagt({ omvang: TOTAAL }), omgeving: totaal, eigenaar: 'geen' },
    { geval: 'het budget blijft gelijk', record: vraagt({ omvang: undefined, budget: 100_000 }), omgeving: budget, eigenaar: 'geen' },
    { geval: 'onbekende toewijzing', record: vraagt({ budget: 1 }), omgeving: eenOmgeving(), eigenaar: 'TR351' },
  ],
});
