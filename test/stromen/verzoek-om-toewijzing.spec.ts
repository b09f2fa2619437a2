import { eenJW315 } from '../bouwers/index.js';
import { Proefhub } from './proefhub.js';
import { aanvraag, afwijzing, antwoord, onderzoek, op, speel, start, stop, toewijzing, wijzigingsverzoek } from './stroom.js';

const REFERENTIE = { referentieAanbieder: 'VERZOEK-1' };
const TWEE = { regels: [{}, { referentieAanbieder: 'VERZOEK-2', product: { categorie: '45', code: '45A04' } }] };
const HONORERING = { ...REFERENTIE, ingangsdatum: '2025-05-01', toewijzingsdatum: '2025-04-01' };
const TWEEDE = { toewijzingNummer: '1002', product: { categorie: '45', code: '45A04' }, ingangsdatum: '2025-05-01', toewijzingsdatum: '2025-04-01' };

const afloop = (hub: Proefhub) => Object.fromEntries([...hub.dossier.verzoeken.values()].map((v) => [v.referentieAanbieder, v.afloop ?? 'in behandeling']));

describe('verzoek om toewijzing', () => {
  let hub: Proefhub;
  beforeEach(() => {
    hub = new Proefhub();
  });

  it('direct toewijzen', () => {
    speel(hub, aanvraag({}), toewijzing([HONORERING]), op('2025-05-06', start([{ begindatum: '2025-05-05', toewijzingIngangsdatum: '2025-05-01' }])));
    expect(afloop(hub)).toEqual({ 'VERZOEK-1': 'toegewezen' });
  });

  it('toewijzen na onderzoek', () => speel(hub, aanvraag({}), onderzoek(), toewijzing([HONORERING])));

  it('direct afwijzen; daarna is een nieuw verzoek mogelijk, met een eigen referentie', () => {
    speel(hub, aanvraag({}), afwijzing(), aanvraag({}, '9347'), aanvraag({ regels: [{ referentieAanbieder: 'VERZOEK-2' }] }));
    expect(afloop(hub)).toEqual({ 'VERZOEK-1': 'afgewezen', 'VERZOEK-2': 'in behandeling' });
  });

  it('afwijzen na onderzoek', () => speel(hub, aanvraag({}), onderzoek(), afwijzing()));

  it('woonplaatsbeginsel: afgewezen na onderzoek, en een nieuw verzoek aan de andere gemeente', () => {
    const naarAnder = { ...REFERENTIE, verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', woonplaatsbeginsel: { gemeente: '0141' } };
    speel(hub, aanvraag({}), onderzoek(), antwoord(naarAnder));
    expect(hub.stuur('JW315', eenJW315({ gemeente: '0141', regels: [REFERENTIE] })).fouten).toEqual(['9347 Client › AangevraagdProduct 1 › ReferentieAanbieder']);
    expect(hub.stuur('JW315', eenJW315({ gemeente: '0141', regels: [{ referentieAanbieder: 'VERZOEK-2' }] })).fouten).toEqual([]);
  });

  it('gedeeltelijk: het ene product toegewezen, het andere afgewezen; pas dan is het verzoek afgehandeld', () => {
    speel(hub, aanvraag(TWEE), toewijzing([HONORERING]), aanvraag({ regels: [{ referentieAanbieder: 'VERZOEK-3' }] }, '9374'), afwijzing('VERZOEK-2'));
    expect(afloop(hub)).toEqual({ 'VERZOEK-1': 'toegewezen', 'VERZOEK-2': 'afgewezen' });
    speel(hub, aanvraag({ regels: [{ referentieAanbieder: 'VERZOEK-3' }] }));
  });

  it('beide producten in één toewijzingsbericht, elk met de eigen referentie', () => {
    speel(hub, aanvraag(TWEE), toewijzing([HONORERING, { ...TWEEDE, referentieAanbieder: 'VERZOEK-2' }]));
    expect(afloop(hub)).toEqual({ 'VERZOEK-1': 'toegewezen', 'VERZOEK-2': 'toegewezen' });
  });

  it('zonder contract: het verzoek is in orde, de gemeente wijst het af', () =>
    speel(hub, aanvraag({}), antwoord({ ...REFERENTIE, verzoekAntwoord: '1', redenAfwijzingVerzoek: '3' })));

  it('tweede verzoek tijdens een lopend verzoek, ook tijdens onderzoek', () => {
    const tweede = { regels: [{ referentieAanbieder: 'VERZOEK-2' }] };
    speel(hub, aanvraag({}), aanvraag(tweede, '9374'), onderzoek(), aanvraag(tweede, '9374'), toewijzing([HONORERING]), aanvraag(tweede));
  });

  it('een verzoek om wijziging tijdens een aanvraag, en een aanvraag tijdens een verzoek om wijziging', () => {
    speel(hub, toewijzing([{}]), aanvraag(TWEE), wijzigingsverzoek({ verzoek: { referentieAanbieder: 'VERZOEK-3' } }, '9374'));
    speel(hub, afwijzing(), wijzigingsverzoek({ verzoek: { referentieAanbieder: 'VERZOEK-3' } }, '9374'), afwijzing('VERZOEK-2'));
    speel(hub, wijzigingsverzoek({ verzoek: { referentieAanbieder: 'VERZOEK-3' } }), aanvraag({ regels: [{ referentieAanbieder: 'VERZOEK-4' }] }, '9374'));
  });

  it('hetzelfde verzoek nog eens sturen: de referentie is gebruikt en het eerste loopt nog', () => speel(hub, aanvraag({}), aanvraag({}, '9347', '9374')));

  it('een afgekeurd verzoek geldt als niet verzonden: het wacht niet en zijn referentie is vrij', () => {
    speel(hub, aanvraag({}), aanvraag(TWEE, '9347', '9374', '9374'), afwijzing(), aanvraag({ regels: [{ referentieAanbieder: 'VERZOEK-2' }] }));
  });
});

describe('antwoord op een verzoek', () => {
  let hub: Proefhub;
  beforeEach(() => {
    hub = new Proefhub();
  });

  it('op een onbekend verzoek', () => speel(hub, onderzoek('VERZOEK-9', '9355'), afwijzing('VERZOEK-9', '9355')));
  it('twee keer in onderzoek', () => speel(hub, aanvraag({}), onderzoek(), onderzoek('VERZOEK-1', '9360'), afwijzing()));
  it('nog een antwoord na een afwijzing', () => speel(hub, aanvraag({}), afwijzing(), afwijzing('VERZOEK-1', '9365'), onderzoek('VERZOEK-1', '9360', '9365')));
  it('een antwoord na een toewijzing', () => speel(hub, aanvraag({}), toewijzing([HONORERING]), afwijzing('VERZOEK-1', '9359'), onderzoek('VERZOEK-1', '9359')));
  it('een toewijzing na een afwijzing honoreert niets', () => speel(hub, aanvraag({}), afwijzing(), toewijzing([HONORERING], '9379')));
});

describe('ReferentieAanbieder in een toewijzing (TR379)', () => {
  let hub: Proefhub;
  beforeEach(() => {
    hub = new Proefhub();
    speel(hub, aanvraag({}), toewijzing([HONORERING]));
  });

  it('ongewijzigd opnieuw verzenden mag, met en zonder andere toewijzing', () => speel(hub, toewijzing([HONORERING]), toewijzing([HONORERING, TWEEDE])));

  it('een latere wijziging op initiatief van de gemeente heeft geen referentie', () => {
    const ingekort = { ingangsdatum: '2025-05-01', einddatum: '2025-06-30', redenWijziging: '12', toewijzingsdatum: '2025-04-01', toewijzingstijd: '13:00:00' };
    speel(hub, toewijzing([{ ...ingekort, ...REFERENTIE }], '9379'), toewijzing([ingekort]));
  });

  it('casus 11: toegewezen op verzoek, gestopt, en daarna ingekort zonder referentie', () => {
    const levering = { begindatum: '2025-05-01', toewijzingIngangsdatum: '2025-05-01' };
    speel(hub, op('2025-05-02', start([levering])), op('2025-08-18', stop([{ ...levering, redenBeeindiging: '32', einddatum: '2025-08-15' }])));
    speel(hub, op('2025-08-20', toewijzing([{ ingangsdatum: '2025-05-01', einddatum: '2025-08-15', redenWijziging: '12', toewijzingsdatum: '2025-08-20' }])));
  });
});
