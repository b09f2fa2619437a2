import type { Berichtstroom } from '@hub/vsp';
import { type BerichtType, BERICHTSOORTEN, isBerichtType } from '@hub/ijw';

/** De berichten die de hub nu aanneemt. Wie er een toevoegt, zorgt dat verwerking het ook kan lezen en beoordelen. */
export const AANGENOMEN: readonly BerichtType[] = ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308', 'JW323', 'JW325'];

const BERICHTTYPE = 'JW';
const BERICHTVERSIE = 3;
const BERICHTSUBVERSIE = 2;

/** Wie dit soort bericht verstuurt; undefined als het geen iJw-bericht is. */
export function verzenderVan({ berichtsubtype }: Berichtstroom): 'gemeente' | 'aanbieder' | undefined {
  return berichtsubtype !== undefined && isBerichtType(berichtsubtype) ? BERICHTSOORTEN[berichtsubtype].verzender : undefined;
}

/** Is dit een stroom die de hub aanneemt: iJw 3.2, een van de aangenomen berichten? De `actie` telt niet mee. */
export function isAangenomen(stroom: Berichtstroom): boolean {
  return stroom.berichttype === BERICHTTYPE && stroom.berichtversie === BERICHTVERSIE && stroom.berichtsubversie === BERICHTSUBVERSIE
    && (AANGENOMEN as readonly string[]).includes(stroom.berichtsubtype ?? '');
}
