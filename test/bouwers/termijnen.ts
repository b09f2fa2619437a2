import type { LeveringSleutel, Meldingsrecord, Toewijzing } from '@hub/dossier';
import type { BerichtType } from '@hub/ijw';
import type { Berichtfeit, Clienthistorie, Gebeurtenis, GedeclareerdePrestatie, Plaatsing, Termijn, Termijnbeleid, Termijnomgeving } from '@hub/termijnen';
import { maakKalender, type Datum } from '@hub/werkdagen';
import { AANBIEDER, GEMEENTE } from './basis.js';
import { CLIENT, eenToewijzing } from './dossier.js';

/** JeugdzorgPlus bij de aanbieder van de proeven. */
export function eenPlaatsing(anders: Partial<Plaatsing> = {}): Plaatsing {
  return {
    naam: 'JeugdzorgPlus', productCategorie: '44', productCodes: ['44A09'], ontvangers: [AANBIEDER], van: '2023-01-01', tot: null,
    startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: 'art. 17', ...anders,
  };
}

export function eenTermijnbeleid(anders: Partial<Termijnbeleid> = {}): Termijnbeleid {
  return {
    feestdagen: { extra: [] },
    plaatsingen: [],
    segmenten: [],
    normen: {
      startmelding: 5, stopmelding: 5, retour: 3, declaratieAntwoord: 10, verzoekAntwoord: 5, verzoekOnderzoek: 56, woonplaatsbeginsel: 14,
      waarschuwing: 0.7, perPeriode: [],
    },
    termijnen: { tijdelijkeRedenen: ['20'], lateToewijzing: { landelijk: 'ontvangst', plaatsing: 'begindatum' }, correctie: 'eersteMelding', taakgericht: 'stil' },
    ...anders,
  };
}

export function eenTermijnomgeving(vandaag: Datum, beleid: Partial<Termijnbeleid> = {}, anders: Partial<Termijnomgeving> = {}): Termijnomgeving {
  const volledig = eenTermijnbeleid(beleid);
  return { beleid: volledig, kenmerk: JSON.stringify(volledig), kalender: maakKalender(volledig.feestdagen.extra), vandaag, isTaakgericht: () => false, ...anders };
}

/** Een bericht dat op deze dag om twaalf uur is aangenomen; het traceerId is soort en dag, zodat een proef het herkent. */
export function eenFeit(soort: BerichtType, dag: Datum, anders: Partial<Berichtfeit> = {}): Berichtfeit {
  return { traceerId: `${soort} ${dag}`, soort, ontvangenOp: `${dag}T11:00:00.000Z`, gemeldOp: dag, bezorgdOp: dag, ...anders };
}

const SLEUTEL: LeveringSleutel = { toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', begindatum: '2025-01-06' };

const gebeurtenis = (soort: BerichtType, dag: Datum, ...records: Meldingsrecord[]): Gebeurtenis => ({ bericht: eenFeit(soort, dag), aanvaard: true, records });

/** Gebeurtenissen met de client van de proeven; `op` is de dag van aanname. */
export const gebeurd = {
  toewijzing: (op: Datum, anders: Partial<Toewijzing> = {}): Gebeurtenis =>
    gebeurtenis('JW301', op, { klasse: 'ToegewezenProduct', toewijzing: eenToewijzing({ toewijzingsdatum: op, ...anders }) }),
  start: (op: Datum, begindatum: Datum, anders: Partial<LeveringSleutel> = {}): Gebeurtenis =>
    gebeurtenis('JW305', op, { klasse: 'StartProduct', sleutel: { ...SLEUTEL, begindatum, ...anders }, verwijdering: false }),
  startVerwijderd: (op: Datum, begindatum: Datum): Gebeurtenis =>
    gebeurtenis('JW305', op, { klasse: 'StartProduct', sleutel: { ...SLEUTEL, begindatum }, verwijdering: true }),
  stop: (op: Datum, einddatum: Datum, { begindatum = SLEUTEL.begindatum, redenBeeindiging = '31', verwijdering = false } = {}): Gebeurtenis =>
    gebeurtenis('JW307', op, { klasse: 'StopProduct', sleutel: { ...SLEUTEL, begindatum }, stop: { einddatum, redenBeeindiging }, verwijdering }),
  verzoek: (op: Datum, soort: 'toewijzing' | 'wijziging' = 'toewijzing', dagtekening: Datum = op): Gebeurtenis =>
    gebeurtenis(soort === 'toewijzing' ? 'JW315' : 'JW317', op, { klasse: 'Verzoek', verzoek: { referentieAanbieder: 'REF-1', soort, dagtekening } }),
  antwoord: (op: Datum, verzoekAntwoord: '1' | '2', woonplaats?: string): Gebeurtenis =>
    gebeurtenis('JW319', op, { klasse: 'Antwoord', referentieAanbieder: 'REF-1', verzoekAntwoord, woonplaats }),
  afgekeurd: (g: Gebeurtenis): Gebeurtenis => ({ ...g, aanvaard: false, bericht: { ...g.bericht, traceerId: `afgekeurd ${g.bericht.traceerId}` } }),
};

/** Een aanvaarde debetprestatie over de maand van de Begindatum. */
export function gedeclareerd(op: Datum, begindatum: Datum, anders: Partial<GedeclareerdePrestatie> = {}): GedeclareerdePrestatie {
  return {
    toewijzingNummer: 1001, productCategorie: '44', productCode: '44A09', begindatum, debet: true, aanvaard: true, gecrediteerd: false,
    bericht: eenFeit('JW323', op), ...anders,
  };
}

export function eenHistorie(gebeurtenissen: readonly Gebeurtenis[], prestaties: readonly GedeclareerdePrestatie[] = []): Clienthistorie {
  return { aanbieder: AANBIEDER, gemeente: GEMEENTE, client: CLIENT, gebeurtenissen, prestaties };
}

/** Een open termijn van de aanbieder: begonnen op maandag 1 juni 2026, vijf werkdagen, en vanaf vrijdag 5 juni bijna om. */
export function eenTermijn(anders: Partial<Termijn> = {}): Termijn {
  const { toewijzingNummer = 1001 } = anders;
  return {
    sleutel: `startmelding/${toewijzingNummer}`, soort: 'startmelding', norm: { dagen: 5, eenheid: 'werkdagen', bron: 'OP271' },
    aanbieder: AANBIEDER, gemeente: GEMEENTE, plichtige: AANBIEDER, toewijzingNummer, productCategorie: '44', productCode: '44A09', plaatsing: 'JeugdzorgPlus',
    begin: '2026-06-01', uiterlijk: '2026-06-08', waarschuwingOp: '2026-06-05', vervallen: false, stil: false, extraDagen: [], beleid: 'b',
    bewijs: { berichten: [], toelichting: [] }, ...anders,
  };
}
