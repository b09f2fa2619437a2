import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesBeleid, type Beleid } from './index.js';

const map = mkdtempSync(join(tmpdir(), 'beleid-'));
const pad = join(map, 'beleid.json');
afterAll(() => rmSync(map, { recursive: true }));

const lees = (inhoud: unknown): Beleid => {
  writeFileSync(pad, JSON.stringify(inhoud));
  return leesBeleid(pad);
};
const meldt = (inhoud: unknown): string => {
  try {
    lees(inhoud);
    return 'geen fout';
  } catch (fout) {
    return (fout as Error).message;
  }
};

const beleid = { regio: 'Twente', gemeenten: ['0153'] };
const plaatsing = { naam: 'P', productCategorie: '44', productCodes: null, ontvangers: '*', van: '2023-01-01', tot: null, startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: 'b' };
const segment = { naam: 'Verblijf', productCategorie: '44', productCodes: null, van: '2022-01-01', tot: null };

describe('beleid', () => {
  it('vult de standaardwaarden in', () => {
    expect(lees(beleid)).toEqual({
      toelichting: [], bewaren: {}, ...beleid, feestdagen: { extra: [] }, plaatsingen: [], tariefplafonds: [], segmenten: [], productcodes: [], productcodesVolledig: false,
      normen: { startmelding: 5, stopmelding: 5, retour: 3, declaratieAntwoord: 10, verzoekAntwoord: 5, verzoekOnderzoek: 56, woonplaatsbeginsel: 14, waarschuwing: 0.7, perPeriode: [] },
      termijnen: { tijdelijkeRedenen: ['20'], lateToewijzing: { landelijk: 'ontvangst', plaatsing: 'begindatum' }, correctie: 'eersteMelding', taakgericht: 'stil' },
      meldingen: { dagelijks: '07:00', partijen: [] }, heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 }, kwartaalrapport: { kalenderdagen: 28 }, antwoorden: { zelf: [] }, levering: [],
      waken: { minimumPerWeek: 5, deel: 0.25, weken: 8, achterstandMinuten: 10, warehouseMinuten: 60 },
    });
  });

  it('een plaatsing noemt een categorie of een segment', () => {
    const { productCategorie: _weg, ...perSegment } = { ...plaatsing, segment: 'Verblijf' };
    expect(lees({ ...beleid, segmenten: [segment], plaatsingen: [plaatsing, perSegment] }).plaatsingen).toEqual([plaatsing, perSegment]);
  });

  it('een norm mag in opeenvolgende perioden anders zijn, en andere normen mogen tegelijk wijzigen', () => {
    const perPeriode = [
      { van: '2026-01-01', tot: '2026-06-30', retour: 2 },
      { van: '2026-07-01', tot: null, retour: 4 },
      { van: '2026-03-01', tot: null, startmelding: 3, stopmelding: 4 },
    ];
    expect(lees({ ...beleid, normen: { perPeriode } }).normen.perPeriode).toEqual(perPeriode);
  });

  it('wie meldingen krijgt, krijgt waarschuwing en overschrijding, en niets van de wederpartij', () => {
    const partijen = [
      { code: '0153', email: 'termijnen@enschede.example', webhook: null },
      { code: '65656055', webhook: 'https://zorg.example/termijnen?sleutel=1', waarschuwing: false, ookVanWederpartij: true },
    ];
    expect(lees({ ...beleid, meldingen: { dagelijks: '23:59', partijen } }).meldingen).toEqual({
      dagelijks: '23:59',
      partijen: [
        { code: '0153', email: 'termijnen@enschede.example', waarschuwing: true, overschrijding: true, ookVanWederpartij: false },
        { code: '65656055', webhook: 'https://zorg.example/termijnen?sleutel=1', waarschuwing: false, overschrijding: true, ookVanWederpartij: true },
      ],
    });
  });

  it.each<[Record<string, unknown>, string]>([
    [{ regio: undefined }, 'regio is niet ingevuld; verwacht een tekst'],
    [{ gemeenten: ['153'] }, 'gemeenten[0] is "153"; verwacht een CBS-gemeentecode'],
    [{ gemeenten: ['0153', '0153'] }, 'gemeenten[1] is "0153"; verwacht een gemeentecode die nog niet voorkwam'],
    [{ feestdagen: { extra: ['5 mei'] } }, 'feestdagen.extra[0] is "5 mei"; verwacht een bestaande datum'],
    [{ plaatsingen: [{ ...plaatsing, ontvangers: ['x'] }] }, 'plaatsingen[0].ontvangers[0] is "x"; verwacht een AGB-code'],
    [{ plaatsingen: [{ ...plaatsing, ontvangers: 'alle' }] }, 'plaatsingen[0].ontvangers is "alle"; verwacht een lijst van AGB-codes of "*"'],
    [{ plaatsingen: [{ ...plaatsing, startmelding: 0 }] }, 'plaatsingen[0].startmelding is 0; verwacht een geheel aantal dagen'],
    [{ plaatsingen: [{ ...plaatsing, declaratie: 'week' }] }, 'plaatsingen[0].declaratie is "week"; verwacht "maandeinde"'],
    [{ plaatsingen: [{ ...plaatsing, productCategorie: undefined }] }, 'plaatsingen[0].productCategorie is niet ingevuld; verwacht een productcategorie, of in plaats daarvan een segment'],
    [{ segmenten: [segment], plaatsingen: [{ ...plaatsing, segment: 'Verblijf' }] }, 'plaatsingen[0].segment is "Verblijf"; verwacht geen segment naast productCategorie'],
    [{ segmenten: [segment], plaatsingen: [{ ...plaatsing, productCategorie: null, productCodes: ['44A09'], segment: 'Verblijf' }] }, 'plaatsingen[0].productCodes is ["44A09"]; verwacht geen productcodes naast segment'],
    [{ segmenten: [segment], plaatsingen: [{ ...plaatsing, productCategorie: null, segment: 'Wonen' }] }, 'plaatsingen[0].segment is "Wonen"; verwacht de naam van een segment uit segmenten'],
    [{ normen: { retour: '3' } }, 'normen.retour is "3"; verwacht een geheel aantal dagen'],
    [{ normen: { waarschuwing: 1.1 } }, 'normen.waarschuwing is 1.1; verwacht een getal'],
    [{ normen: { verzoekOnderzoek: 0 } }, 'normen.verzoekOnderzoek is 0; verwacht een geheel aantal dagen van 1 of meer'],
    [{ normen: { woonplaatsbeginsel: null } }, 'normen.woonplaatsbeginsel is null; verwacht een geheel aantal dagen'],
    [{ normen: { perPeriode: [{ van: '2026-01-01', tot: null }] } }, 'normen.perPeriode[0] is {"van":"2026-01-01","tot":null}; verwacht een periode met minstens een van de normen startmelding, stopmelding,'],
    [{ normen: { perPeriode: [{ van: '2026-01-01', tot: '2025-12-31', retour: 2 }] } }, 'normen.perPeriode[0].tot is "2025-12-31"; verwacht een datum op of na van'],
    [{ normen: { perPeriode: [{ van: '2026-01-01', tot: '2026-06-30', retour: 2 }, { van: '2026-06-30', retour: 4 }] } }, 'normen.perPeriode[1].retour is 4; verwacht een norm die niet ook in de periode van [0] staat'],
    [{ normen: { perPeriode: [{ van: '2026-01-01', waarschuwing: 0.5 }] } }, 'normen.perPeriode[0].waarschuwing is 0.5; verwacht een object met alleen de sleutels van, tot, startmelding,'],
    [{ termijnen: { tijdelijkeRedenen: ['tijdelijk'] } }, 'termijnen.tijdelijkeRedenen[0] is "tijdelijk"; verwacht een RedenBeeindiging van 2 cijfers'],
    [{ termijnen: { lateToewijzing: { landelijk: 'nooit' } } }, 'termijnen.lateToewijzing.landelijk is "nooit"; verwacht een van "ontvangst", "begindatum"'],
    [{ termijnen: { correctie: 'laatste' } }, 'termijnen.correctie is "laatste"; verwacht een van "eersteMelding", "opnieuw"'],
    [{ termijnen: { taakgericht: true } }, 'termijnen.taakgericht is true; verwacht een van "stil", "bewaakt"'],
    [{ meldingen: { dagelijks: '7:00' } }, 'meldingen.dagelijks is "7:00"; verwacht een tijd als UU:MM'],
    [{ meldingen: { dagelijks: '24:00' } }, 'meldingen.dagelijks is "24:00"; verwacht een tijd als UU:MM'],
    [{ meldingen: { partijen: [{ code: '153', email: 'a@b.nl' }] } }, 'meldingen.partijen[0].code is "153"; verwacht een AGB-code van 8 of een gemeentecode van 4 cijfers'],
    [{ meldingen: { partijen: [{ code: '0153' }] } }, 'meldingen.partijen[0].email is niet ingevuld; verwacht een e-mailadres, of in plaats daarvan een webhook'],
    [{ meldingen: { partijen: [{ code: '0153', email: 'jansen' }] } }, 'meldingen.partijen[0].email is geheim; verwacht een e-mailadres'],
    [{ meldingen: { partijen: [{ code: '0153', webhook: 'ftp://x.nl/sleutel' }] } }, 'meldingen.partijen[0].webhook is geheim; verwacht een adres dat met https:// of http:// begint'],
    [{ meldingen: { partijen: [{ code: '0153', email: 'a@b.nl', overschrijding: 'ja' }] } }, 'meldingen.partijen[0].overschrijding is "ja"; verwacht true of false'],
    [{ meldingen: { partijen: [{ code: '0153', email: 'a@b.nl' }, { code: '0153', email: 'c@b.nl' }] } }, 'meldingen.partijen[1].code is "0153"; verwacht een code die nog niet voorkwam'],
    [{ heropname: { maanden: 0 } }, 'heropname.maanden is 0; verwacht een geheel getal van 1 of meer'],
    [{ kleineAantallen: { minimum: 2.5 } }, 'kleineAantallen.minimum is 2.5; verwacht een geheel getal van 1 of meer'],
    [{ bewaren: { raadplegingen: { maanden: 59 } } }, 'bewaren.raadplegingen.maanden is 59; verwacht een geheel aantal maanden van 60 of meer'],
    [{ waken: { email: 'beheer' } }, 'waken.email is geheim; verwacht een e-mailadres'],
    [{ waken: { deel: 0 } }, 'waken.deel is 0; verwacht een getal boven 0 en hoogstens 1'],
    [{ waken: { weken: 13 } }, 'waken.weken is 13; verwacht een geheel aantal weken van 4 tot en met 12'],
    [{ waken: { achterstandMinuten: 0 } }, 'waken.achterstandMinuten is 0; verwacht een geheel getal van 1 of meer'],
    [{ bewaren: { payloads: { maanden: 0 } } }, 'bewaren.payloads.maanden is 0; verwacht een geheel aantal maanden van 1 of meer'],
    [{ kwartaalrapport: { kalenderdagen: -1 } }, 'kwartaalrapport.kalenderdagen is -1; verwacht een geheel aantal dagen'],
    [{ levering: [{ gemeente: '*', segment: 'Verblijf', aan: true }] }, 'levering[0].segment is "Verblijf"; verwacht de naam van een segment'],
    [{ antwoorden: { zelf: ['abc'] } }, 'antwoorden.zelf[0] is "abc"; verwacht een AGB-code van 8 of een gemeentecode van 4 cijfers'],
    [{ norm: {} }, 'norm is {}; verwacht een object met alleen de sleutels'],
  ])('%j', (wijziging, verwacht) => {
    const regel = meldt({ ...beleid, ...wijziging });
    expect(regel).toContain(`${pad}: ${verwacht}`);
    expect(regel).not.toContain('\n');
  });
});
