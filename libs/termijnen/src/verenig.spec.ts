import { eenHistorie, eenPlaatsing, eenTermijnomgeving, gebeurd, gedeclareerd } from '../../../test/bouwers/index.js';
import { statusOp, termijnenVan, verenig, type Bekend, type Clienthistorie, type Termijn, type Termijnbeleid, type Termijnsoort } from './index.js';

const VANDAAG = '2025-06-02';
const PLUS: Partial<Termijnbeleid> = { plaatsingen: [eenPlaatsing()] };
const LANDELIJK: Partial<Termijnbeleid> = {};
const RUIMER: Partial<Termijnbeleid> = { plaatsingen: [eenPlaatsing({ startmelding: 15, stopmelding: 15 })] };

const TOEGEWEZEN = gebeurd.toewijzing('2025-01-02');
const GESTART = gebeurd.start('2025-01-17', '2025-01-06');

const alsBekend = (termijnen: readonly Termijn[]): Map<string, Bekend> => new Map(termijnen.map((t) => [t.sleutel, t]));

/** Wat er na elk stuk van de geschiedenis, onder het beleid van dat moment, bewaard is. */
function bewaardNa(...rondes: [historie: Clienthistorie, beleid: Partial<Termijnbeleid>][]): Termijn[] {
  return rondes.reduce<Termijn[]>((bewaard, [historie, beleid]) => {
    const omgeving = eenTermijnomgeving(VANDAAG, beleid);
    const { termijnen, vervallen } = verenig(termijnenVan(historie, omgeving).termijnen, alsBekend(bewaard), omgeving.beleid);
    const gebleven = bewaard.filter(({ sleutel }) => !termijnen.some((t) => t.sleutel === sleutel));
    return [...termijnen, ...gebleven.map((t) => (vervallen.includes(t.sleutel) ? { ...t, vervallen: true } : t))];
  }, []);
}

const beeld = (soort: Termijnsoort, termijnen: readonly Termijn[]): string[] =>
  termijnen.filter((t) => t.soort === soort).map((t) => `${t.begin} tot ${t.uiterlijk}, ${t.norm.dagen}: ${statusOp(t, VANDAAG)}`);

describe('nieuw beleid', () => {
  const gestart = eenHistorie([TOEGEWEZEN, GESTART]);
  const begonnen = eenHistorie([TOEGEWEZEN]);

  it('verandert een open termijn', () => {
    expect(beeld('start-ontbreekt', bewaardNa([begonnen, PLUS], [begonnen, RUIMER]))).toEqual(['2025-01-01 tot 2025-01-22, 15: verlopen']);
    expect(beeld('start-ontbreekt', bewaardNa([begonnen, PLUS], [begonnen, LANDELIJK]))).toEqual(['2025-01-02 tot 2025-01-09, 5: verlopen']);
  });

  it.each([['ruimer', RUIMER], ['landelijk', LANDELIJK]])('laat een gesloten termijn bij haar norm: %s', (_naam, beleid) => {
    expect(beeld('startmelding', bewaardNa([gestart, PLUS], [gestart, beleid]))).toEqual(['2025-01-06 tot 2025-01-20, 10: tijdig']);
  });

  it('een gesloten startmelding houdt ook de dag waarvan zij telde', () => {
    const laat = eenHistorie([gebeurd.toewijzing('2025-02-03'), gebeurd.start('2025-02-04', '2025-01-06')]);
    const [termijn, ...meer] = bewaardNa([laat, PLUS], [laat, LANDELIJK]).filter(({ soort }) => soort === 'startmelding');
    expect(meer).toEqual([]);
    expect(termijn).toMatchObject({ begin: '2025-01-06', uiterlijk: '2025-01-20', plaatsing: 'JeugdzorgPlus', bewijs: { toelichting: [expect.stringContaining('eerder beleid')] } });
  });

  it('een termijn die weer open gaat, volgt het beleid van nu', () => {
    const verwijderd = eenHistorie([TOEGEWEZEN, GESTART, gebeurd.startVerwijderd('2025-01-20', '2025-01-06')]);
    expect(beeld('startmelding', bewaardNa([gestart, PLUS], [verwijderd, RUIMER]))).toEqual(['2025-01-06 tot 2025-01-27, 15: verlopen']);
  });

  it('een bericht dat een gesloten termijn later laat beginnen, telt wel', () => {
    const verschoven = eenHistorie([TOEGEWEZEN, GESTART, gebeurd.toewijzing('2025-01-20', { ingangsdatum: '2025-01-06' })]);
    expect(beeld('start-ontbreekt', bewaardNa([gestart, PLUS], [verschoven, RUIMER]))).toEqual(['2025-01-06 tot 2025-01-27, 15: tijdig']);
  });

  it('onder hetzelfde beleid houdt niets vast: wat een bericht verandert, verandert', () => {
    const eerder = eenHistorie([gebeurd.toewijzing('2025-01-02', { ingangsdatum: '2025-01-20' }), GESTART, gebeurd.toewijzing('2025-01-20', { ingangsdatum: '2025-01-06' })]);
    const begonnenVoorIngang = eenHistorie(eerder.gebeurtenissen.slice(0, 2));
    expect(beeld('startmelding', bewaardNa([begonnenVoorIngang, LANDELIJK], [eerder, LANDELIJK]))).toEqual(beeld('startmelding', bewaardNa([eerder, LANDELIJK])));
  });

  it('wat gedeclareerd is, houdt zijn oordeel als er geen plaatsing meer geldt; wat open was, vervalt', () => {
    const maanden = eenHistorie([TOEGEWEZEN, GESTART, gebeurd.stop('2025-03-03', '2025-02-28')], [gedeclareerd('2025-02-03', '2025-01-06')]);
    const voor = bewaardNa([maanden, PLUS]);
    expect(beeld('declaratie', voor)).toEqual(['2025-01-31 tot 2025-02-28, 28: tijdig', '2025-02-28 tot 2025-03-31, 31: verlopen']);
    expect(beeld('declaratie', bewaardNa([maanden, PLUS], [maanden, LANDELIJK]))).toEqual(['2025-01-31 tot 2025-02-28, 28: tijdig', '2025-02-28 tot 2025-03-31, 31: vervallen']);
  });
});

describe('wat niet meer uit de berichten volgt', () => {
  it('vervalt, eenmaal', () => {
    const met = eenHistorie([TOEGEWEZEN, GESTART]);
    const zonder = eenHistorie([TOEGEWEZEN, gebeurd.afgekeurd(GESTART)]);
    expect(beeld('startmelding', bewaardNa([met, PLUS], [zonder, PLUS]))).toEqual(['2025-01-06 tot 2025-01-20, 10: vervallen']);
    const vervallen = bewaardNa([met, PLUS], [zonder, PLUS]).filter((t) => t.vervallen);
    expect(verenig([], alsBekend(vervallen), eenTermijnomgeving(VANDAAG, PLUS).beleid).vervallen).toEqual([]);
  });

  it('een gecrediteerde maand zonder zorg is niet langer gedeclareerd', () => {
    const zonderStart = [gebeurd.toewijzing('2025-01-02')];
    const [debet, gecrediteerd] = [gedeclareerd('2025-02-03', '2025-01-06'), gedeclareerd('2025-02-03', '2025-01-06', { gecrediteerd: true })];
    expect(beeld('declaratie', bewaardNa([eenHistorie(zonderStart, [debet]), PLUS], [eenHistorie(zonderStart, [gecrediteerd]), PLUS]))).toEqual(['2025-01-31 tot 2025-02-28, 28: vervallen']);
  });
});
