import { plusDagen, weekdag, dagnummer } from './dag.js';
import { feestdagVan, isWerkdag, maakKalender, redenVrij } from './kalender.js';
import { aantalWerkdagen } from './werkdagen.js';

const WET = maakKalender();

/** Per jaar de feestdagen van de wet: uitgeschreven, niet berekend. */
const FEESTDAGEN: Record<string, readonly string[]> = {
  //       nieuwjaar, goede vr., 2e paasdag, koningsdag, bevrijding, hemelvaart, 2e pinkster, kerst
  2024: ['01-01', '03-29', '04-01', '04-27', '05-05', '05-09', '05-20', '12-25', '12-26'],
  2025: ['01-01', '04-18', '04-21', '04-26', '05-05', '05-29', '06-09', '12-25', '12-26'],
  2026: ['01-01', '04-03', '04-06', '04-27', '05-05', '05-14', '05-25', '12-25', '12-26'],
  2027: ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26'],
  2028: ['01-01', '04-14', '04-17', '04-27', '05-05', '05-25', '06-05', '12-25', '12-26'],
  2029: ['01-01', '03-30', '04-02', '04-27', '05-05', '05-10', '05-21', '12-25', '12-26'],
  2030: ['01-01', '04-19', '04-22', '04-27', '05-05', '05-30', '06-10', '12-25', '12-26'],
  2031: ['01-01', '04-11', '04-14', '04-26', '05-05', '05-22', '06-02', '12-25', '12-26'],
  2032: ['01-01', '03-26', '03-29', '04-27', '05-05', '05-06', '05-17', '12-25', '12-26'],
};
const NAMEN = ['Nieuwjaarsdag', 'Goede Vrijdag', 'tweede Paasdag', 'Koningsdag', 'Bevrijdingsdag', 'Hemelvaartsdag', 'tweede Pinksterdag', 'eerste Kerstdag', 'tweede Kerstdag'];

function dagenVan(jaar: number | string): string[] {
  const dagen: string[] = [];
  for (let dag = `${jaar}-01-01`; dag <= `${jaar}-12-31`; dag = plusDagen(dag, 1)) dagen.push(dag);
  return dagen;
}

/** Eerste paasdag zoals Knuth hem uit gulden getal, epacta en zondagsletter afleidt: een andere weg dan die van de code. */
function pasenVolgensKnuth(jaar: number): string {
  const gulden = (jaar % 19) + 1;
  const eeuw = Math.floor(jaar / 100) + 1;
  const schrikkelloos = Math.floor((3 * eeuw) / 4) - 12;
  const maanbaan = Math.floor((8 * eeuw + 5) / 25) - 5;
  const zondag = Math.floor((5 * jaar) / 4) - schrikkelloos - 10;
  let epacta = (((11 * gulden + 20 + maanbaan - schrikkelloos) % 30) + 30) % 30;
  if ((epacta === 25 && gulden > 11) || epacta === 24) epacta += 1;
  let maart = 44 - epacta;
  if (maart < 21) maart += 30;
  return plusDagen(`${jaar}-03-01`, maart + 7 - ((zondag + maart) % 7) - 1);
}

describe('feestdagen', () => {
  it.each(Object.entries(FEESTDAGEN))('%s heeft precies deze', (jaar, dagen) => {
    const gevonden = dagenVan(jaar).flatMap((dag) => [feestdagVan(dag)].filter((naam) => naam !== undefined).map((naam) => [dag, naam]));
    expect(gevonden).toEqual(dagen.map((dag, i) => [`${jaar}-${dag}`, NAMEN[i]]));
  });

  it('de dagen rond Pasen volgen ook uit een andere berekening', () => {
    for (let jaar = 2014; jaar < 3000; jaar++) {
      const pasen = pasenVolgensKnuth(jaar);
      expect(weekdag(dagnummer(pasen))).toBe(6);
      const rond = [-2, 0, 1, 39, 49, 50].map((afstand) => feestdagVan(plusDagen(pasen, afstand))?.replace(/(Bevrijdingsdag en | en Koningsdag)/, ''));
      expect([jaar, ...rond]).toEqual([jaar, 'Goede Vrijdag', undefined, 'tweede Paasdag', 'Hemelvaartsdag', undefined, 'tweede Pinksterdag']);
    }
  });

  it('noemt beide feestdagen als ze samenvallen', () => {
    expect(feestdagVan('2016-05-05')).toBe('Bevrijdingsdag en Hemelvaartsdag');
  });

  it.each([
    ['2014-04-26', 'Koningsdag'],
    ['2014-04-27', undefined],
    ['2025-04-27', undefined],
    ['2026-04-30', undefined],
    ['2026-04-05', undefined],
    ['2026-12-31', undefined],
  ])('%s: %s', (dag, naam) => expect(feestdagVan(dag)).toBe(naam));
});

describe('werkdag', () => {
  const kalender = maakKalender(['2026-05-15', '2026-05-14', '2026-05-16']);

  it.each([
    ['2026-05-13', undefined],
    ['2026-05-14', 'Hemelvaartsdag'],
    ['2026-05-15', 'extra vrije dag'],
    ['2026-05-16', 'zaterdag'],
    ['2026-05-17', 'zondag'],
    ['2025-04-26', 'zaterdag'],
    ['2025-05-05', 'Bevrijdingsdag'],
  ])('%s is vrij omdat: %s', (dag, reden) => {
    expect(redenVrij(dag, kalender)).toBe(reden);
    expect(isWerkdag(dag, kalender)).toBe(reden === undefined);
  });

  it('een extra vrije dag geldt alleen in de kalender die hem kent', () => {
    expect(isWerkdag('2026-05-15', WET)).toBe(true);
    expect(feestdagVan('2026-05-15')).toBeUndefined();
    expect(feestdagVan('2026-05-15', kalender)).toBe('extra vrije dag');
  });

  it.each([
    [2024, 255],
    [2025, 253],
    [2026, 253],
    [2027, 254],
  ])('%i heeft %i werkdagen', (jaar, aantal) => {
    expect(dagenVan(jaar).filter((dag) => isWerkdag(dag, WET))).toHaveLength(aantal);
    expect(aantalWerkdagen(`${jaar - 1}-12-31`, `${jaar}-12-31`, WET)).toBe(aantal);
  });
});
