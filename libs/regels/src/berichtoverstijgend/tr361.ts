import type { DossierRecord, OngewijzigdProductRecord, TeWijzigenProductRecord, Toewijzing, VerzoekRecord } from '@hub/dossier';
import { opOfVoor, type Datum } from '@hub/werkdagen';
import { botsingen, type Looptijd } from '../binnen-bericht/overlap.js';
import { regel, type Omgeving } from '../regel.js';
import { eigenToewijzing } from './feiten.js';

interface Wens extends Looptijd {
  naam: string;
}

const eerste = (a: Datum, b: Datum): Datum => (opOfVoor(a, b) ? a : b);

const naamVan = ({ klasse, plek }: DossierRecord): string => `${klasse} ${(plek.index[0] ?? 0) + 1}`;

function alsProduct({ productCategorie, productCode }: Pick<Toewijzing, 'productCategorie' | 'productCode'>): Looptijd['product'] {
  return productCategorie === undefined ? undefined : { categorie: productCategorie, code: productCode };
}

/** Wat er van een toewijzing wordt gevraagd; een onbekende toewijzing valt weg, daarover gaan TR350 en TR351. */
function bestaand(record: OngewijzigdProductRecord | TeWijzigenProductRecord, omgeving: Omgeving): Wens[] {
  const toewijzing = eigenToewijzing(omgeving, record.client, record.toewijzingNummer);
  if (!toewijzing) return [];
  const { ingangsdatum, einddatum } = toewijzing;
  // tot de gewenste ingangsdatum blijft de toewijzing gelden
  const periode =
    record.klasse === 'OngewijzigdProduct'
      ? { van: ingangsdatum, tot: einddatum }
      : { van: eerste(ingangsdatum, record.product.ingangsdatum), tot: record.product.einddatum };
  return [{ naam: naamVan(record), product: alsProduct(toewijzing), periode }];
}

/** De situatie waar het verzoek om vraagt. */
function wensen({ ongewijzigd, teWijzigen, nieuw }: VerzoekRecord, omgeving: Omgeving): Wens[] {
  const gevraagd = nieuw.map((record): Wens => {
    const { ingangsdatum: van, einddatum: tot } = record.product;
    return { naam: naamVan(record), product: alsProduct(record.product), periode: { van, tot } };
  });
  return [...[...ongewijzigd, ...teWijzigen].flatMap((record) => bestaand(record, omgeving)), ...gevraagd];
}

export const TR361 = regel({
  id: 'TR361',
  betekenis: 'Een verzoek om wijziging vraagt hetzelfde product niet twee keer voor dezelfde dag, ongewijzigd, te wijzigen of nieuw.',
  bron: 'OP347; product en periode van de genoemde toewijzingen tellen mee, zonder code telt de categorie, zonder product botst het met elk ander',
  niveau: 3,
  retourCode: '9361',
  klasse: 'Verzoek',
  berichten: ['JW317'],
  gegevens: (record, omgeving) => {
    const gevraagd = wensen(record, omgeving);
    const botsing = botsingen(gevraagd);
    return { overlappend: gevraagd.flatMap(({ naam }, i) => (botsing[i] === undefined ? [] : [`${naam} en ${gevraagd[botsing[i]]?.naam ?? ''}`])) };
  },
  moet: ({ overlappend }) => overlappend.length === 0,
  uitleg: ({ overlappend }) =>
    `Dit verzoek vraagt hetzelfde product voor een deel van dezelfde periode: ${overlappend.join('; ')}. Laat de perioden op elkaar aansluiten zonder overlap.`,
});
