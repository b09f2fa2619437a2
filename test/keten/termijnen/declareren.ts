import { aangenomen, AMBULANT, PLUS, Zaak, type Wereld } from './zaak.js';
import type { Verteller } from './verhalen.js';

/** Een plaatsing die al loopt op de eerste dag van een maand. */
async function lopend(wereld: Wereld, vanaf: string, product = PLUS): Promise<Zaak> {
  const zaak = new Zaak(wereld, product);
  await zaak.op(`${vanaf}T11:00:00Z`);
  await zaak.wijstToe({ ingangsdatum: vanaf });
  await zaak.start(vanaf);
  return zaak;
}

/** Maand van de zorg, laatste dag om te declareren, dag van declareren, oordeel. */
const MAANDEN: [maand: string, uiterlijk: string, dag: string, status: string, waarom: string][] = [
  ['2023-01', '2023-02-28', '2023-02-28', 'tijdig', 'februari heeft 28 dagen'],
  ['2023-01', '2023-02-28', '2023-03-01', 'te-laat', 'een dag na februari'],
  ['2023-03', '2023-04-30', '2023-04-30', 'tijdig', 'de laatste dag is een zondag, en die telt'],
  ['2023-03', '2023-04-30', '2023-05-01', 'te-laat', 'een zondag schuift niet op'],
  ['2023-12', '2024-01-31', '2024-01-31', 'tijdig', 'over de jaargrens'],
  ['2023-12', '2024-01-31', '2024-02-01', 'te-laat', 'over de jaargrens'],
  ['2024-01', '2024-02-29', '2024-02-29', 'tijdig', 'een schrikkeljaar'],
  ['2024-02', '2024-03-31', '2024-03-31', 'tijdig', 'eerste Paasdag is geen uitzondering'],
  ['2024-02', '2024-03-31', '2024-04-01', 'te-laat', 'tweede Paasdag is geen uitstel'],
];

/** Maandelijks declareren van een plaatsing: uiterlijk de laatste dag van de volgende maand. */
export function declaratietermijnen(vertel: Verteller): void {
  const vanMaand = async (zaak: Zaak, maand: string) => {
    const [termijn] = (await zaak.termijnen('declaratie')).filter(({ begin }) => begin.startsWith(maand));
    return termijn && zaak.wereld.api.detail(termijn.id);
  };

  for (const [maand, uiterlijk, dag, status, waarom] of MAANDEN) {
    vertel(`zorg in ${maand} gedeclareerd op ${dag}: ${status} (${waarom})`, async (wereld) => {
      const zaak = await lopend(wereld, `${maand}-02`);
      await zaak.op(dag);
      const { traceerId } = aangenomen(await zaak.declareert(zaak.prestatie(maand, { productPeriode: { begindatum: `${maand}-02`, einddatum: eindeVan(maand) }, ...etmalen(28) })));
      await zaak.even();
      const termijn = await vanMaand(zaak, maand);
      expect(termijn).toMatchObject({ begin: eindeVan(maand), uiterlijk, voldaanOp: dag, status, norm: { eenheid: 'maandeinde', bron: expect.stringContaining('art. 17') } });
      expect(termijn?.bewijs.berichten.filter(({ telt }) => telt).map((b) => b.traceerId)).toEqual([traceerId]);
    });
  }

  vertel('niet gedeclareerd: open, waarschuwing, verlopen, en alsnog te laat; elke maand met zorg telt', async (wereld) => {
    const zaak = await lopend(wereld, '2023-01-03');
    await zaak.op('2023-02-01');
    expect(await vanMaand(zaak, '2023-01')).toMatchObject({ uiterlijk: '2023-02-28', status: 'open' });
    await zaak.op('2023-02-28');
    expect(await vanMaand(zaak, '2023-01')).toMatchObject({ status: 'waarschuwing' });
    await zaak.op('2023-03-01');
    expect(await vanMaand(zaak, '2023-01')).toMatchObject({ status: 'verlopen' });
    expect(await vanMaand(zaak, '2023-02')).toMatchObject({ begin: '2023-02-28', uiterlijk: '2023-03-31', status: 'open' });
    aangenomen(await zaak.declareert(zaak.prestatie('2023-01', { productPeriode: { begindatum: '2023-01-03', einddatum: '2023-01-31' }, ...etmalen(28) })));
    await zaak.stop('2023-02-28');
    await zaak.op('2023-04-30');
    const vervallen = '2023-03-31 > 2023-04-30 vervallen'; // op 1 maart leek de zorg nog te lopen
    expect(await zaak.kort('declaratie')).toEqual(['2023-01-31 > 2023-02-28 te-laat', '2023-02-28 > 2023-03-31 verlopen', vervallen]);
  });

  vertel('een afgewezen prestatie is niet gedeclareerd', async (wereld) => {
    const zaak = await lopend(wereld, '2023-01-02');
    await zaak.op('2023-02-28');
    const fout = aangenomen(await zaak.declareert(zaak.prestatie('2023-01', { ingediendBedrag: { bedrag: '1', debetCredit: 'D' } })));
    await zaak.op('2023-03-01');
    const verlopen = await vanMaand(zaak, '2023-01');
    expect(verlopen).toMatchObject({ status: 'verlopen' });
    expect(verlopen?.bewijs.berichten.map(({ traceerId, telt }) => [traceerId, telt])).toEqual([[fout.traceerId, false]]);
    aangenomen(await zaak.declareert(zaak.prestatie('2023-01', { productPeriode: { begindatum: '2023-01-02', einddatum: '2023-01-31' }, ...etmalen(28) })));
    await zaak.even();
    expect(await vanMaand(zaak, '2023-01')).toMatchObject({ voldaanOp: '2023-03-01', status: 'te-laat' });
  });

  vertel('gecrediteerd is niet gedeclareerd; opnieuw gedeclareerd telt het eerste moment', async (wereld) => {
    const zaak = await lopend(wereld, '2023-01-02');
    const debet = { productPeriode: { begindatum: '2023-01-02', einddatum: '2023-01-31' }, ...etmalen(28) };
    const eerste = zaak.prestatie('2023-01', debet);
    await zaak.op('2023-02-14');
    aangenomen(await zaak.declareert(eerste));
    await zaak.op('2023-03-01');
    const nummer = { vorigReferentieNummer: eerste.productReferentie?.referentieNummer };
    const { productReferentie: eigen, ...rest } = zaak.prestatie('2023-01', debet);
    aangenomen(await zaak.declareert({ ...rest, productReferentie: { ...eigen, ...nummer, referentieNummer: eigen?.referentieNummer ?? '' }, ingediendBedrag: { bedrag: etmalen(28).ingediendBedrag.bedrag, debetCredit: 'C' } }));
    await zaak.even();
    expect(await vanMaand(zaak, '2023-01')).toMatchObject({ status: 'verlopen' });
    aangenomen(await zaak.declareert(zaak.prestatie('2023-01', debet)));
    await zaak.even();
    expect(await vanMaand(zaak, '2023-01')).toMatchObject({ voldaanOp: '2023-02-14', status: 'tijdig' });
  });

  vertel('een declaratie zonder start wordt verwerkt en telt als gedeclareerd', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-01-02');
    await zaak.wijstToe({ ingangsdatum: '2023-01-02' });
    await zaak.op('2023-02-28');
    aangenomen(await zaak.declareert(zaak.prestatie('2023-01', { productPeriode: { begindatum: '2023-01-02', einddatum: '2023-01-31' }, ...etmalen(28) })));
    await zaak.even();
    expect(await zaak.kort('declaratie')).toEqual(['2023-01-31 > 2023-02-28 tijdig']);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-01-02 > 2023-01-16 verlopen']);
  });

  vertel('een maand zonder zorg door een tijdelijke stop hoeft niet gedeclareerd', async (wereld) => {
    const zaak = await lopend(wereld, '2023-01-02');
    await zaak.op('2023-02-01');
    await zaak.stop('2023-01-31', { redenBeeindiging: '20' });
    await zaak.op('2023-03-01');
    await zaak.start('2023-03-01');
    await zaak.op('2023-04-30');
    expect((await zaak.geldend('declaratie')).map(({ begin }) => begin)).toEqual(['2023-01-31', '2023-03-31', '2023-04-30']);
  });

  vertel('landelijk is er geen termijn voor het declareren', async (wereld) => {
    const zaak = await lopend(wereld, '2023-01-02', AMBULANT);
    await zaak.op('2023-03-01');
    expect(await zaak.kort('declaratie')).toEqual([]);
  });
}

function etmalen(aantal: number) {
  return { geleverdVolume: String(aantal), ingediendBedrag: { bedrag: String(aantal * 49_357), debetCredit: 'D' } };
}

function eindeVan(maand: string): string {
  return new Date(Date.UTC(Number(maand.slice(0, 4)), Number(maand.slice(5)), 0)).toISOString().slice(0, 10);
}
