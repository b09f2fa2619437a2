import type { BerichtType, XsdVersie } from '@hub/ijw';
import { leesDatum } from '@hub/werkdagen';
import type { HeaderRecord } from '../records.js';

/** Wat alle Headers gemeen hebben; alleen een JW325 noemt ook de XsdVersie van de declaratie. */
export interface RuweHeader {
  afzender: string;
  ontvanger: string;
  berichtIdentificatie: { identificatie: string; dagtekening: string };
  xsdVersie: XsdVersie;
  xsdVersieDeclaratie?: XsdVersie;
}

/** De versies van beide XSD's als één waarde. */
export const leesXsdVersie = (v: XsdVersie): string => `${v.basisschemaXsdVersie}/${v.berichtXsdVersie}`;

export function leesHeader(type: BerichtType, header: RuweHeader): HeaderRecord {
  const { afzender, ontvanger, berichtIdentificatie, xsdVersieDeclaratie } = header;
  const gemeenteStuurt = afzender.length === 4;
  return {
    klasse: 'Header',
    plek: { klasse: 'Header', index: [] },
    type,
    aanbieder: gemeenteStuurt ? ontvanger : afzender,
    gemeente: gemeenteStuurt ? afzender : ontvanger,
    identificatie: berichtIdentificatie.identificatie,
    dagtekening: leesDatum(berichtIdentificatie.dagtekening),
    ...(xsdVersieDeclaratie ? { xsdVersieDeclaratie: leesXsdVersie(xsdVersieDeclaratie) } : {}),
  };
}
