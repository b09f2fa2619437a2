import type { JW301ToegewezenProduct } from '@hub/ijw';
import { isVerwijderd } from '@hub/dossier';
import { leesDatum, type Periode } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import type { Berichtvorm } from './berichtvorm.js';
import { botsingen } from './overlap.js';
import type { Plaats } from './plaats.js';
import { toegewezenProducten } from './plaatsen.js';

/** Een niet verwijderd ToegewezenProduct: zijn periode, en het volgnummer (vanaf 1) van een ander waarmee het botst. */
interface Stapeling extends Periode {
  botstMet?: number;
}

function periodeVan({ ingangsdatum, einddatum }: JW301ToegewezenProduct): Periode {
  return { van: leesDatum(ingangsdatum), tot: einddatum === undefined ? undefined : leesDatum(einddatum) };
}

function stapelingen(bericht: Berichtvorm): Plaats<Stapeling>[] {
  const producten = Array.from(toegewezenProducten(bericht), ({ element, pad }, index) => {
    const periode = periodeVan(element);
    const verwijderd = isVerwijderd({ redenWijziging: element.redenWijziging, ingangsdatum: periode.van, einddatum: periode.tot });
    return { pad, nummer: index + 1, verwijderd, looptijd: { product: element.product, periode } };
  }).filter(({ verwijderd }) => !verwijderd);
  const botstMet = botsingen(producten.map(({ looptijd }) => looptijd));
  return producten.map(({ pad, looptijd }, i) => {
    const ander = botstMet[i];
    return { pad, element: { ...looptijd.periode, botstMet: ander === undefined ? undefined : producten[ander]?.nummer } };
  });
}

export const TR302 = berichtregel({
  id: 'TR302',
  betekenis: 'Hetzelfde product is in een toewijzingsbericht niet twee keer voor dezelfde dag toegewezen.',
  bron: 'OP259; zonder code telt de categorie, zonder product botst een toewijzing met elke andere, verwijderde toewijzingen tellen niet',
  berichten: ['JW301'],
  plaatsen: stapelingen,
  gegevens: (stapeling) => stapeling,
  moet: ({ botstMet }) => botstMet === undefined,
  uitleg: ({ van, tot, botstMet }) =>
    `Dit product is toegewezen van ${van} ${tot === undefined ? 'zonder einddatum' : `tot en met ${tot}`}; ToegewezenProduct ${botstMet ?? ''} wijst hetzelfde product toe ` +
    'voor een deel van die periode. Laat de perioden op elkaar aansluiten zonder overlap.',
});
