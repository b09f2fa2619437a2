import { BERICHTSOORTEN, xsdVersie, type BerichtType } from '@hub/ijw';
import { AANBIEDER, GEMEENTE } from './basis.js';

/** Wat de proeven van een Header willen kiezen. */
export interface Kop {
  gemeente?: string;
  aanbieder?: string;
  identificatie?: string;
  dagtekening?: string;
}

/** De Header van een heenbericht of van een JW325, zoals de verzender hem maakt. */
export function eenKop(type: BerichtType, kop: Kop) {
  const { gemeente = GEMEENTE, aanbieder = AANBIEDER, identificatie = 'BERICHT-1', dagtekening = '2025-04-01' } = kop;
  const { code, verzender } = BERICHTSOORTEN[type];
  return {
    berichtCode: code,
    berichtVersie: '3',
    berichtSubversie: '2',
    afzender: verzender === 'gemeente' ? gemeente : aanbieder,
    ontvanger: verzender === 'gemeente' ? aanbieder : gemeente,
    berichtIdentificatie: { identificatie, dagtekening },
    xsdVersie: xsdVersie(type),
  };
}
