import { BERICHTSOORTEN, type JW305, xsdVersie } from '../src/index.js';

/** Een geldig startbericht met verzonnen gegevens. */
export function startbericht(): JW305 {
  return {
    header: {
      berichtCode: BERICHTSOORTEN.JW305.code,
      berichtVersie: '3',
      berichtSubversie: '2',
      afzender: '65656055',
      ontvanger: '0153',
      berichtIdentificatie: { identificatie: 'S-0001', dagtekening: '2026-04-15' },
      xsdVersie: xsdVersie('JW305'),
    },
    client: {
      bsn: '999900006',
      geboortedatum: { datum: '2010-02-14' },
      geslacht: '1',
      naam: { geslachtsnaam: { achternaam: 'Wit', voorvoegsel: 'de' }, voorletters: 'T' },
      startProducten: [{
        toewijzingNummer: '300201',
        product: { categorie: '44', code: '44A09' },
        begindatum: '2026-04-03',
        statusAanlevering: '1',
      }],
    },
  };
}
