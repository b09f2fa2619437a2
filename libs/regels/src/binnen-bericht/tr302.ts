import type { JW301ToegewezenProduct } from '@hub/ijw';
import { isVerwijderd } from '@hub/dossier';
import { leesDatum } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { toegewezenProducten } from './plaatsen.js';
import { noemPeriode, stapelingen } from './stapeling.js';

function teltMee({ redenWijziging, ingangsdatum, einddatum }: JW301ToegewezenProduct): boolean {
  return !isVerwijderd({ redenWijziging, ingangsdatum: leesDatum(ingangsdatum), einddatum: einddatum === undefined ? undefined : leesDatum(einddatum) });
}

export const TR302 = berichtregel({
  id: 'TR302',
  betekenis: 'Hetzelfde product is in een toewijzingsbericht niet twee keer voor dezelfde dag toegewezen.',
  bron: 'OP259; zonder code telt de categorie, zonder product botst een toewijzing met elke andere, verwijderde toewijzingen tellen niet',
  berichten: ['JW301'],
  plaatsen: (bericht) =>
    stapelingen(toegewezenProducten(bericht), ({ product, ingangsdatum, einddatum }) => ({ product, begin: ingangsdatum, einde: einddatum }), teltMee),
  gegevens: (stapeling) => stapeling,
  moet: ({ botstMet }) => botstMet === undefined,
  uitleg: (stapeling) =>
    `Dit product is toegewezen ${noemPeriode(stapeling)}; ToegewezenProduct ${stapeling.botstMet ?? ''} wijst hetzelfde product toe voor een deel van die periode. ` +
    'Laat de perioden op elkaar aansluiten zonder overlap.',
});
