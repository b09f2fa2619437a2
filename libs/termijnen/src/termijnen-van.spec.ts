import { eenHistorie, eenPlaatsing, eenTermijnomgeving, gebeurd, gedeclareerd } from '../../../test/bouwers/index.js';
import { statusOp, termijnenVan, verbruiktOp, type Gebeurtenis, type GedeclareerdePrestatie, type Plaatsing, type Termijn, type Termijnbeleid, type Termijnomgeving, type Termijnsoort } from './index.js';

const VANDAAG = '2025-06-02';
const PLUS: Partial<Termijnbeleid> = { plaatsingen: [eenPlaatsing()] };

interface Proef {
  beleid?: Partial<Termijnbeleid>;
  vandaag?: string;
  prestaties?: GedeclareerdePrestatie[];
  omgeving?: Partial<Termijnomgeving>;
}

function termijnen(gebeurtenissen: readonly Gebeurtenis[], { beleid = {}, vandaag = VANDAAG, prestaties = [], omgeving }: Proef = {}): Termijn[] {
  return termijnenVan(eenHistorie(gebeurtenissen, prestaties), eenTermijnomgeving(vandaag, beleid, omgeving)).termijnen;
}

/** Wat er van de termijnen van een soort te zien is: begin, uiterlijk, status, en verbruikte werkdagen. */
function beeld(soort: Termijnsoort, gebeurtenissen: readonly Gebeurtenis[], proef: Proef = {}): string[] {
  const { kalender } = eenTermijnomgeving(VANDAAG, proef.beleid);
  const vandaag = proef.vandaag ?? VANDAAG;
  return termijnen(gebeurtenissen, proef).filter((t) => t.soort === soort)
    .map((t) => `${t.begin} tot ${t.uiterlijk}: ${statusOp(t, vandaag)}, ${verbruiktOp(t, vandaag, kalender)}`);
}

const een = (soort: Termijnsoort, gebeurtenissen: readonly Gebeurtenis[], proef: Proef = {}): Termijn => {
  const [eerste, ...meer] = termijnen(gebeurtenissen, proef).filter((t) => t.soort === soort);
  if (!eerste || meer.length > 0) throw new Error(`verwachtte één ${soort}`);
  return eerste;
};

const rollen = ({ bewijs }: Termijn): string[] => bewijs.berichten.map(({ traceerId, rol, telt }) => `${traceerId}: ${rol}${telt ? ' ✔' : ''}`);

describe('startmelding', () => {
  const toegewezen = gebeurd.toewijzing('2025-01-02');

  it.each<[string, Gebeurtenis[], Proef, string[]]>([
    ['landelijk vijf werkdagen, dag 5 is op tijd', [toegewezen, gebeurd.start('2025-01-13', '2025-01-06')], {}, ['2025-01-06 tot 2025-01-13: tijdig, 5']],
    ['dag 6 is te laat', [toegewezen, gebeurd.start('2025-01-14', '2025-01-06')], {}, ['2025-01-06 tot 2025-01-13: te-laat, 6']],
    ['een plaatsing tien', [toegewezen, gebeurd.start('2025-01-20', '2025-01-06')], { beleid: PLUS }, ['2025-01-06 tot 2025-01-20: tijdig, 10']],
    ['zaterdag na de tiende werkdag is te laat, met tien verbruikt', [toegewezen, gebeurd.start('2025-01-18', '2025-01-03')], { beleid: PLUS }, ['2025-01-03 tot 2025-01-17: te-laat, 10']],
    ['Bevrijdingsdag telt niet mee', [toegewezen, gebeurd.start('2025-05-06', '2025-04-28')], {}, ['2025-04-28 tot 2025-05-06: tijdig, 5']],
    ['landelijk vanaf de ontvangst van een late toewijzing', [gebeurd.toewijzing('2025-02-03'), gebeurd.start('2025-02-10', '2025-01-06')], {}, ['2025-02-03 tot 2025-02-10: tijdig, 5']],
    ['een plaatsing telt toch vanaf de Begindatum', [gebeurd.toewijzing('2025-02-03'), gebeurd.start('2025-02-10', '2025-01-06')], { beleid: PLUS }, ['2025-01-06 tot 2025-01-20: te-laat, 25']],
    ['voor de Begindatum gemeld', [toegewezen, gebeurd.start('2025-01-03', '2025-01-06')], {}, ['2025-01-06 tot 2025-01-13: tijdig, 0']],
    ['zonder melding is er geen termijn', [toegewezen], {}, []],
    ['een afgekeurde melding telt niet', [toegewezen, gebeurd.afgekeurd(gebeurd.start('2025-01-07', '2025-01-06'))], {}, []],
    ['verwijderd: loopt weer', [toegewezen, gebeurd.start('2025-01-07', '2025-01-06'), gebeurd.startVerwijderd('2025-01-08', '2025-01-06')], { vandaag: '2025-01-08' }, ['2025-01-06 tot 2025-01-13: open, 2']],
    ['verwijderd en voorbij', [toegewezen, gebeurd.start('2025-01-07', '2025-01-06'), gebeurd.startVerwijderd('2025-01-08', '2025-01-06')], { vandaag: '2025-01-14' }, ['2025-01-06 tot 2025-01-13: verlopen, 6']],
    ['verbeterd met een eerdere dag: houdt het moment van de eerste melding',
      [toegewezen, gebeurd.start('2025-01-09', '2025-01-06'), gebeurd.startVerwijderd('2025-02-03', '2025-01-06'), gebeurd.start('2025-02-03', '2025-01-03')], {},
      ['2025-01-06 tot 2025-01-13: vervallen, 101', '2025-01-03 tot 2025-01-10: tijdig, 4']],
    ['verbeterd met een latere dag: opnieuw beoordeeld',
      [toegewezen, gebeurd.start('2025-01-09', '2025-01-06'), gebeurd.startVerwijderd('2025-02-03', '2025-01-06'), gebeurd.start('2025-02-03', '2025-01-07')], {},
      ['2025-01-06 tot 2025-01-13: vervallen, 101', '2025-01-07 tot 2025-01-14: te-laat, 19']],
    ['keuze 5 omgezet: elke verbetering is een nieuwe melding',
      [toegewezen, gebeurd.start('2025-01-09', '2025-01-06'), gebeurd.startVerwijderd('2025-02-03', '2025-01-06'), gebeurd.start('2025-02-03', '2025-01-06')],
      { beleid: { termijnen: { tijdelijkeRedenen: ['20'], lateToewijzing: { landelijk: 'ontvangst', plaatsing: 'begindatum' }, correctie: 'opnieuw', taakgericht: 'stil' } } },
      ['2025-01-06 tot 2025-01-13: te-laat, 20']],
    ['verwijderd na intrekking van de toewijzing: vervallen',
      [toegewezen, gebeurd.start('2025-01-09', '2025-01-06'), gebeurd.startVerwijderd('2025-01-10', '2025-01-06'),
        gebeurd.toewijzing('2025-01-11', { redenWijziging: '13', einddatum: '2025-01-01' })], {}, ['2025-01-06 tot 2025-01-13: vervallen, 101']],
    ['een herstart heeft haar eigen termijn', [toegewezen, gebeurd.start('2025-01-07', '2025-01-06'), gebeurd.stop('2025-02-03', '2025-01-31', { redenBeeindiging: '20' }), gebeurd.start('2025-03-10', '2025-03-03')], {},
      ['2025-01-06 tot 2025-01-13: tijdig, 1', '2025-03-03 tot 2025-03-10: tijdig, 5']],
  ])('%s', (_naam, gebeurtenissen, proef, verwacht) => {
    expect(beeld('startmelding', gebeurtenissen, proef)).toEqual(verwacht);
  });

  it('het bewijs toont de toewijzing, wat werd afgekeurd, en welk bericht telt', () => {
    const t = een('startmelding', [toegewezen, gebeurd.afgekeurd(gebeurd.start('2025-01-07', '2025-01-06')), gebeurd.start('2025-01-15', '2025-01-06')]);
    expect(rollen(t)).toEqual(['JW301 2025-01-02: toewijzing', 'afgekeurd JW305 2025-01-07: afgekeurd', 'JW305 2025-01-15: gemeld ✔']);
  });

  it('na een verbetering telt het eerste bericht, en staat alles erbij', () => {
    const t = een('startmelding', [toegewezen, gebeurd.start('2025-01-09', '2025-01-06'), gebeurd.startVerwijderd('2025-02-03', '2025-01-06'), gebeurd.start('2025-02-04', '2025-01-06')]);
    expect(rollen(t)).toEqual(['JW301 2025-01-02: toewijzing', 'JW305 2025-01-09: gemeld ✔', 'JW305 2025-02-03: verwijderd', 'JW305 2025-02-04: opnieuw gemeld']);
  });

  it('een late toewijzing staat als oorzaak naast het oordeel over een plaatsing', () => {
    const { bewijs, norm, plaatsing } = een('startmelding', [gebeurd.toewijzing('2025-01-27'), gebeurd.start('2025-01-28', '2025-01-06')], { beleid: PLUS });
    expect([norm, plaatsing]).toEqual([{ dagen: 10, eenheid: 'werkdagen', bron: 'art. 17' }, 'JeugdzorgPlus']);
    expect(bewijs.lateToewijzing).toEqual({ ontvangenOp: '2025-01-27', werkdagen: 15 });
    expect(bewijs.toelichting.join(' ')).toContain('15 werkdagen');
  });

  it('ontvangst is de dag van bezorgen, melden de dag van aannemen: een achterstand van de hub telt voor niemand', () => {
    const laat: Gebeurtenis = { ...gebeurd.toewijzing('2025-01-06'), bericht: { ...gebeurd.toewijzing('2025-01-06').bericht, bezorgdOp: '2025-01-08' } };
    const start: Gebeurtenis = { ...gebeurd.start('2025-01-15', '2025-01-06'), bericht: { ...gebeurd.start('2025-01-15', '2025-01-06').bericht, bezorgdOp: '2025-02-03' } };
    expect(beeld('startmelding', [laat, start])).toEqual(['2025-01-08 tot 2025-01-15: tijdig, 5']);
  });

  it.each<[string, Partial<Plaatsing>, number]>([
    ['andere ontvanger', { ontvangers: ['42420001'] }, 5], ['elke ontvanger', { ontvangers: '*' }, 10], ['andere code', { productCodes: ['44A10'] }, 5],
    ['elke code', { productCodes: null }, 10], ['voor de regeling', { van: '2025-02-01' }, 5], ['na de regeling', { tot: '2025-01-05' }, 5],
  ])('plaatsing met %s: norm %#', (_naam, anders, dagen) => {
    const t = een('startmelding', [toegewezen, gebeurd.start('2025-01-07', '2025-01-06')], { beleid: { plaatsingen: [eenPlaatsing(anders)] } });
    expect(t.norm.dagen).toBe(dagen);
  });

  it('taakgericht: beoordeeld zonder toewijzing, en stil', () => {
    const t = een('startmelding', [gebeurd.start('2025-01-15', '2025-01-06', { toewijzingNummer: undefined })]);
    expect([t.stil, statusOp(t, VANDAAG)]).toEqual([true, 'te-laat']);
    expect(termijnen([gebeurd.start('2025-01-15', '2025-01-06', { toewijzingNummer: undefined })]).map(({ soort }) => soort)).toEqual(['startmelding']);
  });
});

describe('stopmelding', () => {
  const begin = [gebeurd.toewijzing('2025-01-02', { einddatum: undefined }), gebeurd.start('2025-01-07', '2025-01-06')];

  it.each<[string, Gebeurtenis[], Proef, string[]]>([
    ['landelijk vijf', [gebeurd.stop('2025-04-07', '2025-03-31')], {}, ['2025-03-31 tot 2025-04-07: tijdig, 5']],
    ['een plaatsing tien', [gebeurd.stop('2025-04-15', '2025-03-31')], { beleid: PLUS }, ['2025-03-31 tot 2025-04-14: te-laat, 11']],
    ['Goede Vrijdag en tweede Paasdag tellen niet', [gebeurd.stop('2025-04-23', '2025-04-14')], {}, ['2025-04-14 tot 2025-04-23: tijdig, 5']],
    ['een tijdelijke stop is een stopmelding', [gebeurd.stop('2025-02-03', '2025-01-31', { redenBeeindiging: '20' })], {}, ['2025-01-31 tot 2025-02-07: tijdig, 1']],
    ['tijdelijk en daarna definitief: elk haar termijn', [gebeurd.stop('2025-02-03', '2025-01-31', { redenBeeindiging: '20' }), gebeurd.stop('2025-03-31', '2025-01-31')], {},
      ['2025-01-31 tot 2025-02-07: tijdig, 1', '2025-01-31 tot 2025-02-07: te-laat, 41']],
    ['verwijderd: loopt weer', [gebeurd.stop('2025-04-01', '2025-03-31'), gebeurd.stop('2025-04-02', '2025-03-31', { verwijdering: true })], { vandaag: '2025-04-04' }, ['2025-03-31 tot 2025-04-07: waarschuwing, 4']],
    ['verwijderd en met een andere reden opnieuw: houdt het moment', [gebeurd.stop('2025-04-01', '2025-03-31'), gebeurd.stop('2025-05-06', '2025-03-31', { verwijdering: true }), gebeurd.stop('2025-05-06', '2025-03-31', { redenBeeindiging: '02' })], {},
      ['2025-03-31 tot 2025-04-07: tijdig, 1']],
    ['tijdelijk gemeld, verwijderd en definitief opnieuw: houdt het moment',
      [gebeurd.stop('2025-04-01', '2025-03-31', { redenBeeindiging: '20' }), gebeurd.stop('2025-05-06', '2025-03-31', { redenBeeindiging: '20', verwijdering: true }), gebeurd.stop('2025-05-06', '2025-03-31')], {},
      ['2025-03-31 tot 2025-04-07: vervallen, 41', '2025-03-31 tot 2025-04-07: tijdig, 1']],
    ['twee leveringen die op dezelfde dag eindigen: elk haar melding',
      [gebeurd.stop('2025-04-01', '2025-03-31'), gebeurd.start('2025-04-02', '2025-03-31'), gebeurd.stop('2025-04-08', '2025-03-31', { begindatum: '2025-03-31' })], {},
      ['2025-03-31 tot 2025-04-07: tijdig, 1', '2025-03-31 tot 2025-04-07: te-laat, 6']],
    ['eerst de stop en dan de start verwijderd: vervallen',
      [gebeurd.stop('2025-04-01', '2025-03-31'), gebeurd.stop('2025-04-02', '2025-03-31', { verwijdering: true }), gebeurd.startVerwijderd('2025-04-02', '2025-01-06')], {},
      ['2025-03-31 tot 2025-04-07: vervallen, 41']],
    ['met de start verwijderd: vervallen', [gebeurd.stop('2025-04-01', '2025-03-31'), gebeurd.startVerwijderd('2025-04-02', '2025-01-06')], {}, ['2025-03-31 tot 2025-04-07: vervallen, 41']],
  ])('%s', (_naam, gebeurtenissen, proef, verwacht) => {
    expect(beeld('stopmelding', [...begin, ...gebeurtenissen], proef)).toEqual(verwacht);
  });

  it('een definitieve stop na een tijdelijke zegt dat OP272 daar ruimte laat', () => {
    const [, definitief] = termijnen([...begin, gebeurd.stop('2025-02-03', '2025-01-31', { redenBeeindiging: '20' }), gebeurd.stop('2025-03-31', '2025-01-31')]).filter(({ soort }) => soort === 'stopmelding');
    expect(definitief?.bewijs.toelichting.join(' ')).toContain('OP272');
  });
});

describe('start-ontbreekt', () => {
  it.each<[string, Gebeurtenis[], Proef, string[]]>([
    ['landelijk van de ontvangst als die later is', [gebeurd.toewijzing('2025-01-13')], { vandaag: '2025-01-15' }, ['2025-01-13 tot 2025-01-20: open, 2']],
    ['waarschuwing op dag 4 van 5', [gebeurd.toewijzing('2025-01-13')], { vandaag: '2025-01-17' }, ['2025-01-13 tot 2025-01-20: waarschuwing, 4']],
    ['waarschuwing op dag 7 van 10, vanaf de Ingangsdatum', [gebeurd.toewijzing('2025-01-02')], { beleid: PLUS, vandaag: '2025-01-10' }, ['2025-01-01 tot 2025-01-15: waarschuwing, 7']],
    ['nog niet begonnen', [gebeurd.toewijzing('2025-01-02', { ingangsdatum: '2025-07-01' })], {}, ['2025-07-01 tot 2025-07-08: open, 0']],
    ['gestart', [gebeurd.toewijzing('2025-01-02'), gebeurd.start('2025-01-07', '2025-01-06')], {}, ['2025-01-02 tot 2025-01-09: tijdig, 3']],
    ['te laat gestart', [gebeurd.toewijzing('2025-01-02'), gebeurd.start('2025-02-07', '2025-02-06')], {}, ['2025-01-02 tot 2025-01-09: te-laat, 26']],
    ['start weer verwijderd', [gebeurd.toewijzing('2025-01-02'), gebeurd.start('2025-01-07', '2025-01-06'), gebeurd.startVerwijderd('2025-01-07', '2025-01-06')], {}, ['2025-01-02 tot 2025-01-09: verlopen, 103']],
    ['ingetrokken', [gebeurd.toewijzing('2025-01-02'), gebeurd.toewijzing('2025-01-03', { redenWijziging: '13', einddatum: '2025-01-01' })], {}, ['2025-01-02 tot 2025-01-09: vervallen, 103']],
    ['een nieuwe Ingangsdatum telt', [gebeurd.toewijzing('2025-01-02'), gebeurd.toewijzing('2025-01-03', { ingangsdatum: '2025-05-26' })], {}, ['2025-05-26 tot 2025-06-03: waarschuwing, 4']],
    ['een afgekeurde toewijzing is geen toewijzing', [gebeurd.afgekeurd(gebeurd.toewijzing('2025-01-02'))], {}, []],
  ])('%s', (_naam, gebeurtenissen, proef, verwacht) => {
    expect(beeld('start-ontbreekt', gebeurtenissen, proef)).toEqual(verwacht);
  });

  it('taakgericht verwacht geen start of stop, tenzij het beleid anders wil', () => {
    const gebeurtenissen = [gebeurd.toewijzing('2025-01-02')];
    const omgeving = { isTaakgericht: () => true };
    expect(beeld('start-ontbreekt', gebeurtenissen, { omgeving })).toEqual([]);
    const bewaakt: Partial<Termijnbeleid> = { termijnen: { tijdelijkeRedenen: ['20'], lateToewijzing: { landelijk: 'ontvangst', plaatsing: 'begindatum' }, correctie: 'eersteMelding', taakgericht: 'bewaakt' } };
    expect(beeld('start-ontbreekt', gebeurtenissen, { omgeving, beleid: bewaakt })).toHaveLength(1);
  });

  it('het bewijs toont een start die werd afgekeurd', () => {
    const t = een('start-ontbreekt', [gebeurd.toewijzing('2025-01-02'), gebeurd.afgekeurd(gebeurd.start('2025-01-07', '2025-01-06'))]);
    expect(rollen(t)).toEqual(['JW301 2025-01-02: toewijzing', 'afgekeurd JW305 2025-01-07: afgekeurd']);
  });
});

describe('stop-ontbreekt', () => {
  const toegewezen = gebeurd.toewijzing('2025-01-02', { einddatum: '2025-03-31' });
  const gestart = gebeurd.start('2025-01-07', '2025-01-06');

  it.each<[string, Gebeurtenis[], Proef, string[]]>([
    ['zonder start niets', [toegewezen], {}, []],
    ['zonder Einddatum niets', [gebeurd.toewijzing('2025-01-02', { einddatum: undefined }), gestart], {}, []],
    ['loopt nog', [toegewezen, gestart], { vandaag: '2025-02-03' }, ['2025-03-31 tot 2025-04-07: open, 0']],
    ['voorbij', [toegewezen, gestart], {}, ['2025-03-31 tot 2025-04-07: verlopen, 41']],
    ['gestopt', [toegewezen, gestart, gebeurd.stop('2025-04-08', '2025-03-31')], {}, ['2025-03-31 tot 2025-04-07: te-laat, 6']],
    ['eerder gestopt', [toegewezen, gestart, gebeurd.stop('2025-02-10', '2025-02-07')], {}, ['2025-03-31 tot 2025-04-07: tijdig, 0']],
    ['een tijdelijke stop is niet het einde', [toegewezen, gestart, gebeurd.stop('2025-04-01', '2025-03-31', { redenBeeindiging: '20' })], {}, ['2025-03-31 tot 2025-04-07: verlopen, 41']],
    ['verlengd', [toegewezen, gestart, gebeurd.toewijzing('2025-03-20', { einddatum: '2025-12-31' })], {}, ['2025-12-31 tot 2026-01-08: open, 0']],
    ['plaatsing tien', [toegewezen, gestart], { beleid: PLUS }, ['2025-03-31 tot 2025-04-14: verlopen, 41']],
  ])('%s', (_naam, gebeurtenissen, proef, verwacht) => {
    expect(beeld('stop-ontbreekt', gebeurtenissen, proef)).toEqual(verwacht);
  });
});

describe('declaratie', () => {
  const toegewezen = gebeurd.toewijzing('2025-01-02');
  const gestart = gebeurd.start('2025-01-07', '2025-01-06');

  it.each<[string, Gebeurtenis[], Proef, string[]]>([
    ['alleen voor plaatsingen', [toegewezen, gestart], {}, []],
    ['elke maand met zorg, tot en met deze', [toegewezen, gestart], { beleid: PLUS, vandaag: '2025-03-03' },
      ['2025-01-31 tot 2025-02-28: verlopen, 21', '2025-02-28 tot 2025-03-31: open, 1', '2025-03-31 tot 2025-04-30: open, 0']],
    ['waarschuwing na zeven tiende van de maand', [toegewezen, gebeurd.start('2025-02-03', '2025-02-03')], { beleid: PLUS, vandaag: '2025-03-22' },
      ['2025-02-28 tot 2025-03-31: waarschuwing, 15', '2025-03-31 tot 2025-04-30: open, 0']],
    ['op de laatste dag gedeclareerd', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31')], { beleid: PLUS, prestaties: [gedeclareerd('2025-02-28', '2025-01-06')] }, ['2025-01-31 tot 2025-02-28: tijdig, 20']],
    ['een dag te laat, ook op zaterdag', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31')], { beleid: PLUS, prestaties: [gedeclareerd('2025-03-01', '2025-01-06')] }, ['2025-01-31 tot 2025-02-28: te-laat, 20']],
    ['een afgewezen prestatie telt niet, de eerste aanvaarde wel', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31')],
      { beleid: PLUS, prestaties: [gedeclareerd('2025-02-10', '2025-01-06', { aanvaard: false }), gedeclareerd('2025-03-04', '2025-01-06')] }, ['2025-01-31 tot 2025-02-28: te-laat, 22']],
    ['gecrediteerd en opnieuw: houdt het moment', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31')],
      { beleid: PLUS, prestaties: [gedeclareerd('2025-02-10', '2025-01-06', { gecrediteerd: true }), gedeclareerd('2025-04-01', '2025-01-06', { debet: false }), gedeclareerd('2025-04-01', '2025-01-06')] }, ['2025-01-31 tot 2025-02-28: tijdig, 6']],
    ['gecrediteerd en niets ervoor terug: loopt weer', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31')],
      { beleid: PLUS, prestaties: [gedeclareerd('2025-02-10', '2025-01-06', { gecrediteerd: true }), gedeclareerd('2025-04-01', '2025-01-06', { debet: false })] }, ['2025-01-31 tot 2025-02-28: verlopen, 82']],
    ['gedeclareerd zonder start', [toegewezen], { beleid: PLUS, prestaties: [gedeclareerd('2025-03-03', '2025-01-01')] }, ['2025-01-31 tot 2025-02-28: te-laat, 21']],
    ['een maand zonder zorg na een tijdelijke stop niet', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31', { redenBeeindiging: '20' }), gebeurd.start('2025-03-03', '2025-03-03')], { beleid: PLUS, vandaag: '2025-03-20' },
      ['2025-01-31 tot 2025-02-28: verlopen, 34', '2025-03-31 tot 2025-04-30: open, 0']],
    ['na de Einddatum van de toewijzing niet', [gebeurd.toewijzing('2025-01-02', { einddatum: '2025-02-15' }), gestart], { beleid: PLUS },
      ['2025-01-31 tot 2025-02-28: verlopen, 82', '2025-02-28 tot 2025-03-31: verlopen, 62']],
  ])('%s', (_naam, gebeurtenissen, proef, verwacht) => {
    expect(beeld('declaratie', gebeurtenissen, proef)).toEqual(verwacht);
  });

  it('het bewijs noemt elk bericht een keer per rol', () => {
    const t = een('declaratie', [toegewezen, gestart, gebeurd.stop('2025-02-03', '2025-01-31')],
      { beleid: PLUS, prestaties: [gedeclareerd('2025-02-10', '2025-01-06', { aanvaard: false }), gedeclareerd('2025-02-17', '2025-01-06'), gedeclareerd('2025-02-17', '2025-01-13')] });
    expect(rollen(t)).toEqual(['JW323 2025-02-10: declaratie afgewezen', 'JW323 2025-02-17: gedeclareerd ✔']);
  });

  it('zegt wanneer er een maand bij kan komen, zolang de plaatsing loopt', () => {
    const opnieuw = (gebeurtenissen: Gebeurtenis[], beleid = PLUS): string | undefined => termijnenVan(eenHistorie(gebeurtenissen), eenTermijnomgeving(VANDAAG, beleid)).opnieuwOp;
    expect(opnieuw([toegewezen, gestart])).toBe('2025-07-01');
    expect(opnieuw([toegewezen, gestart], {})).toBeUndefined();
    expect(opnieuw([toegewezen, gestart, gebeurd.stop('2025-04-01', '2025-03-31')])).toBeUndefined();
    expect(opnieuw([toegewezen])).toBeUndefined();
  });

  it('een Begindatum uit een ver verleden geeft geen eeuwen aan maanden', () => {
    expect(termijnen([gebeurd.toewijzing('2025-01-02', { ingangsdatum: '0001-01-01' }), gebeurd.start('2025-01-07', '0001-01-01')], { beleid: PLUS }).length).toBeLessThan(40);
  });
});

describe('verzoeken', () => {
  it.each<[string, Gebeurtenis[], string[], string[]]>([
    ['nog geen reactie', [gebeurd.verzoek('2025-05-26')], ['2025-05-26 tot 2025-06-03: waarschuwing, 4'], []],
    ['toegewezen', [gebeurd.verzoek('2025-03-03'), gebeurd.toewijzing('2025-03-10', { referentieAanbieder: 'REF-1' })], ['2025-03-03 tot 2025-03-10: tijdig, 5'], []],
    ['afgewezen', [gebeurd.verzoek('2025-03-03'), gebeurd.antwoord('2025-03-11', '1')], ['2025-03-03 tot 2025-03-10: te-laat, 6'], []],
    ['in onderzoek is een reactie, en opent het onderzoek vanaf de dagtekening', [gebeurd.verzoek('2025-03-03', 'toewijzing', '2025-02-28'), gebeurd.antwoord('2025-03-07', '2')],
      ['2025-03-03 tot 2025-03-10: tijdig, 4'], ['2025-02-28 tot 2025-04-25: verlopen, 62']],
    ['onderzoek afgerond', [gebeurd.verzoek('2025-03-03'), gebeurd.antwoord('2025-03-07', '2'), gebeurd.toewijzing('2025-04-28', { referentieAanbieder: 'REF-1' })],
      ['2025-03-03 tot 2025-03-10: tijdig, 4'], ['2025-03-03 tot 2025-04-28: tijdig, 38']],
    ['woonplaatsbeginsel: veertien dagen', [gebeurd.verzoek('2025-03-03'), gebeurd.antwoord('2025-03-17', '1', '0141')], ['2025-03-03 tot 2025-03-17: tijdig, 10'], []],
    ['woonplaatsbeginsel na onderzoek: veertien dagen vanaf ontvangst', [gebeurd.verzoek('2025-03-03'), gebeurd.antwoord('2025-03-07', '2'), gebeurd.antwoord('2025-03-18', '1', '0141')],
      ['2025-03-03 tot 2025-03-10: tijdig, 4'], ['2025-03-03 tot 2025-03-17: te-laat, 11']],
    ['een afgekeurd verzoek opent niets', [gebeurd.afgekeurd(gebeurd.verzoek('2025-03-03'))], [], []],
  ])('%s', (_naam, gebeurtenissen, antwoord, onderzoek) => {
    expect(beeld('verzoek-antwoord', gebeurtenissen)).toEqual(antwoord);
    expect(beeld('verzoek-onderzoek', gebeurtenissen)).toEqual(onderzoek);
  });

  it('noemt de regel van het soort verzoek, de gemeente als plichtige en het bericht', () => {
    const t = een('verzoek-antwoord', [gebeurd.verzoek('2025-05-26', 'wijziging')]);
    expect([t.norm.bron, t.plichtige, t.traceerId]).toEqual(['OP346', '0153', 'JW317 2025-05-26']);
    expect(een('verzoek-antwoord', [gebeurd.verzoek('2025-05-26')]).norm.bron).toBe('OP274');
  });
});

describe('termijnenVan', () => {
  it('geeft elke termijn een eigen sleutel', () => {
    const alle = termijnen([
      gebeurd.toewijzing('2025-01-02', { referentieAanbieder: 'REF-1' }), gebeurd.verzoek('2025-01-01'), gebeurd.start('2025-01-07', '2025-01-06'),
      gebeurd.stop('2025-02-03', '2025-01-31', { redenBeeindiging: '20' }), gebeurd.stop('2025-03-31', '2025-01-31'), gebeurd.start('2025-04-07', '2025-04-04'),
    ], { beleid: PLUS });
    expect(new Set(alle.map(({ sleutel }) => sleutel)).size).toBe(alle.length);
    expect(alle.length).toBeGreaterThan(8);
  });
});
