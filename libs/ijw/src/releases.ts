import { BERICHTSOORTEN, type BerichtType, type Berichtsoort } from './berichtsoorten.js';
import { SCHEMAS } from './gegenereerd/ijw-3.2/schemas.js';
import type { Schemabron } from './klasse.js';

/** Hoe een release in de envelop wordt aangeduid (VSP: Berichtstroom). */
export interface Releasekenmerk {
  berichttype: string;
  berichtversie: number;
  berichtsubversie: number;
}

/**
 * Een release van een standaard, als gegevens: hoe zij in de envelop heet en welke berichten zij kent. Haar XSD's staan in
 * `xsd/`, haar typen in `gegenereerd/`, haar regels in het regelboek dat bij haar hoort.
 */
export interface Release {
  /** naam van de map in `gegenereerd/` */
  id: string;
  naam: string;
  kenmerk: Releasekenmerk;
  soorten: Readonly<Record<string, Berichtsoort>>;
  xsd: Schemabron;
}

export const IJW_3_2: Release & { soorten: Readonly<Record<BerichtType, Berichtsoort>>; xsd: Schemabron<BerichtType> } = {
  id: 'ijw-3.2',
  naam: 'iJw 3.2',
  kenmerk: { berichttype: 'JW', berichtversie: 3, berichtsubversie: 2 },
  soorten: BERICHTSOORTEN,
  xsd: { map: 'ijw/3.2', schemas: SCHEMAS },
};

/** De releases die de hub aanneemt. Bij een overgang staan oude en nieuwe hier naast elkaar. */
export const RELEASES: readonly Release[] = [IJW_3_2];

/** De release waarvan een berichtstroom is; undefined als de hub die niet kent. */
export function releaseVan({ berichttype, berichtversie, berichtsubversie }: Releasekenmerk): Release | undefined {
  return RELEASES.find(
    ({ kenmerk }) => kenmerk.berichttype === berichttype && kenmerk.berichtversie === berichtversie && kenmerk.berichtsubversie === berichtsubversie,
  );
}
