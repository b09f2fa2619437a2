import type { Bericht } from '@hub/ijw';
import type { Keten } from '../opstelling/keten.js';
import { antwoord, Geval, verwachtAlleenHeader, type Afloop } from './geval.js';

type Antwoord = NonNullable<Bericht<'JW325'>['declaratieAntwoord']>;

const JANUARI = { begindatum: '2025-01-01', einddatum: '2025-01-31' };
const FEBRUARI = { productPeriode: { begindatum: '2025-02-01', einddatum: '2025-02-28' }, geleverdVolume: '2', ingediendBedrag: { bedrag: '98714', debetCredit: 'D' } };
/** het bedrag klopt niet met volume en tarief (9346) */
const FOUT_BEDRAG = { ingediendBedrag: { bedrag: '1530068', debetCredit: 'D' } };

function declaratieAntwoord(afloop: Afloop): Antwoord {
  const { header, declaratieAntwoord } = antwoord<Bericht<'JW325'>>(afloop);
  expect(header.retourCodes).toEqual(['0200']);
  return declaratieAntwoord as Antwoord;
}

const prestaties = (a: Antwoord) => (a.clienten ?? []).flatMap((client) => client.prestaties);

/** Een JW323 wordt in delen verwerkt; haar JW325 noemt alleen wat is afgewezen. */
export function declaraties(keten: () => Keten): void {
  async function metToewijzing(): Promise<Geval> {
    const geval = new Geval(keten());
    await geval.wijstToe();
    return geval;
  }

  it('deels afgewezen: alleen de afgewezen prestatie, en het bedrag van de rest is toegekend', async () => {
    const geval = await metToewijzing();
    const ingediend = geval.jw323({ prestaties: [FEBRUARI, { ...FOUT_BEDRAG, productPeriode: JANUARI }] });
    const afloop = await geval.meldt('JW323', ingediend);
    const uit = declaratieAntwoord(afloop);
    expect(uit).toMatchObject({
      retourCodes: ['0200'], totaalIngediendBedrag: { totaalBedrag: '1628782', debetCredit: 'D' }, totaalToegekendBedrag: { totaalBedrag: '98714', debetCredit: 'D' },
      clienten: [{ bsn: geval.bsn, retourCodes: ['0200'] }],
    });
    expect(prestaties(uit).map((p) => [p.productReferentie, p.retourCodes])).toEqual([[ingediend.declaratie.clienten[0]?.prestaties[1]?.productReferentie, ['9346']]]);
    expect(afloop.status.berichtstatus).toBe('WordtAangeboden');
    expect((await geval.gemeente.uitPostvak(afloop.traceerId))?.type).toBe('JW323');
  });

  it('geheel afgewezen: niets toegekend, en toch verwerkt en aangeboden', async () => {
    const geval = await metToewijzing();
    const afloop = await geval.meldt('JW323', geval.jw323({ prestaties: [FOUT_BEDRAG] }));
    expect(declaratieAntwoord(afloop)).toMatchObject({ retourCodes: ['0200'], totaalToegekendBedrag: { totaalBedrag: '0', debetCredit: 'D' } });
    expect(afloop.status.berichtstatus).toBe('WordtAangeboden');
  });

  it('alle codes van een prestatie: verkeerd product, verkeerde eenheid en na het einde van de toewijzing', async () => {
    const geval = await metToewijzing();
    const einde = { begindatum: '2026-01-01', einddatum: '2026-01-31' };
    const bericht = geval.jw323({ prestaties: [{ productPeriode: einde, productCode: '44A10', eenheid: '16' }] });
    const [prestatie] = prestaties(declaratieAntwoord(await geval.meldt('JW323', bericht)));
    expect([...(prestatie?.retourCodes ?? [])].sort()).toEqual(['9308', '9340', '9341']);
  });

  it('een afgewezen prestatie verbruikt haar ReferentieNummer: 8021', async () => {
    const geval = await metToewijzing();
    const eigen = { productReferentie: { referentieNummer: `X${geval.nummer}` } };
    await geval.meldt('JW323', geval.jw323({ prestaties: [{ ...eigen, ...FOUT_BEDRAG }] }));
    const [prestatie] = prestaties(declaratieAntwoord(await geval.meldt('JW323', geval.jw323({ prestaties: [eigen] }))));
    expect(prestatie?.retourCodes).toEqual(['8021']);
  });

  it('een gebruikt DeclaratieNummer: 9333 bij de declaratie, niet aangeboden, en er is niets verbruikt', async () => {
    const geval = await metToewijzing();
    const eerste = geval.jw323();
    await geval.meldt('JW323', eerste);
    const tweede = geval.jw323({ declaratie: { declaratieNummer: eerste.declaratie.declaratieNummer }, prestaties: [FEBRUARI] });
    const afloop = await geval.meldt('JW323', tweede);
    const uit = declaratieAntwoord(afloop);
    expect(uit.retourCodes).toEqual(['9333']);
    expect(uit.clienten).toBeUndefined();
    expect(afloop.status.berichtstatus).toBe('VerwerkingVoltooid');
    expect(await geval.gemeente.uitPostvak(afloop.traceerId)).toBeUndefined();
    const hersteld = { ...tweede, declaratie: { ...tweede.declaratie, declaratieNummer: `N${geval.nummer}` } };
    expect(declaratieAntwoord(await geval.meldt('JW323', hersteld)).retourCodes).toEqual(['8001']);
  });

  it('een totaal dat niet klopt: niveau 2, alleen de Header met 0001, en niets verbruikt', async () => {
    const geval = await metToewijzing();
    const goed = geval.jw323();
    const fout = { ...goed, declaratie: { ...goed.declaratie, totaalIngediendBedrag: { totaalBedrag: '1', debetCredit: 'D' } } };
    verwachtAlleenHeader(await geval.meldt('JW323', fout), ['0001']);
    expect(declaratieAntwoord(await geval.meldt('JW323', goed)).retourCodes).toEqual(['8001']);
  });
}
