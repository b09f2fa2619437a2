import type { Bericht } from '@hub/ijw';
import type { Keten } from '../opstelling/keten.js';
import { type Afloop, antwoord, Geval, verwachtGoed } from './geval.js';

type Prestatie = NonNullable<NonNullable<Parameters<Geval['jw323']>[0]>['prestaties']>[number];

const DAGTARIEF = 49_357;
const maand = (nummer: number, dagen: number): Prestatie['productPeriode'] => ({ begindatum: `2025-0${nummer}-01`, einddatum: `2025-0${nummer}-${dagen}` });

/** Zoveel etmalen in een maand, met het bedrag dat erbij hoort. */
const etmalen = (aantal: number, productPeriode = maand(1, 31)): Prestatie => ({
  productPeriode, geleverdVolume: String(aantal), ingediendBedrag: { bedrag: String(aantal * DAGTARIEF), debetCredit: 'D' },
});

/** Debets die elkaar intrekken en vervangen, en wat er hoogstens gedeclareerd mag worden. */
export function declaratieketens(keten: () => Keten): void {
  let volgnummer = 0;
  const metReferentie = (prestatie: Prestatie): Prestatie => ({ ...prestatie, productReferentie: { referentieNummer: `K${++volgnummer}` } });
  const creditVan = ({ productReferentie, ingediendBedrag, ...rest }: Prestatie): Prestatie => ({
    ...rest,
    productReferentie: { referentieNummer: `K${++volgnummer}`, vorigReferentieNummer: productReferentie?.referentieNummer },
    ingediendBedrag: { bedrag: ingediendBedrag?.bedrag ?? '', debetCredit: 'C' },
  });

  async function metToewijzing(regel: object): Promise<Geval> {
    const geval = new Geval(keten());
    verwachtGoed(await geval.wijstToe({ regels: [regel] }));
    return geval;
  }

  const declareert = (geval: Geval, ...prestaties: Prestatie[]): Promise<Afloop> => geval.meldt('JW323', geval.jw323({ prestaties }));

  /** De afgewezen prestaties met hun codes, en wat is toegekend (in centen, credit negatief); de declaratie zelf is altijd verwerkt. */
  function uitslag(afloop: Afloop): { afgewezen: Record<string, string[]>; toegekend: number } {
    expect(afloop.status.berichtstatus).toBe('WordtAangeboden');
    const { declaratieAntwoord: a } = antwoord<Bericht<'JW325'>>(afloop);
    const prestaties = (a?.clienten ?? []).flatMap((client) => client.prestaties);
    const { totaalBedrag, debetCredit } = a?.totaalToegekendBedrag ?? { totaalBedrag: 'ontbreekt', debetCredit: 'D' };
    return {
      afgewezen: Object.fromEntries(prestaties.map((p) => [p.productReferentie.referentieNummer, p.retourCodes])),
      toegekend: (debetCredit === 'C' ? -1 : 1) * Number(totaalBedrag),
    };
  }
  const nummerVan = (prestatie: Prestatie): string => prestatie.productReferentie?.referentieNummer ?? '';

  it('een toegekende prestatie verbeteren: credit en nieuwe debet in één declaratie; nog eens crediteren gaat niet', async () => {
    const geval = await metToewijzing({});
    const [te, goed] = [metReferentie(etmalen(31)), metReferentie(etmalen(20))];
    expect(uitslag(await declareert(geval, te))).toEqual({ afgewezen: {}, toegekend: 31 * DAGTARIEF });
    expect(uitslag(await declareert(geval, creditVan(te), goed))).toEqual({ afgewezen: {}, toegekend: -11 * DAGTARIEF });
    const nogEens = creditVan(te);
    expect(uitslag(await declareert(geval, nogEens))).toEqual({ afgewezen: { [nummerVan(nogEens)]: ['9390'] }, toegekend: 0 });
  });

  it('een afgewezen prestatie wordt niet gecrediteerd maar opnieuw gedeclareerd', async () => {
    const geval = await metToewijzing({});
    const fout = metReferentie(etmalen(36));
    expect(uitslag(await declareert(geval, fout)).afgewezen).toEqual({ [nummerVan(fout)]: ['9321'] });
    const credit = creditVan(fout);
    expect(uitslag(await declareert(geval, credit)).afgewezen).toEqual({ [nummerVan(credit)]: ['8017'] });
    expect(uitslag(await declareert(geval, metReferentie(etmalen(31))))).toEqual({ afgewezen: {}, toegekend: 31 * DAGTARIEF });
  });

  it('budget: credit met een te hoge debet geeft 9369 op de debet; daarna past een lagere', async () => {
    const geval = await metToewijzing({ product: { categorie: '54' }, omvang: undefined, budget: '100000' });
    const uren = (aantal: number): Prestatie => metReferentie({
      productPeriode: maand(1, 31), productCategorie: '54', productCode: '54001', geleverdVolume: String(aantal), eenheid: '04', productTarief: '10000',
      ingediendBedrag: { bedrag: String(aantal * 10_000), debetCredit: 'D' },
    });
    const [eerste, teHoog, passend] = [uren(6), uren(12), uren(10)];
    expect(uitslag(await declareert(geval, eerste))).toEqual({ afgewezen: {}, toegekend: 60_000 });
    expect(uitslag(await declareert(geval, creditVan(eerste), teHoog))).toEqual({ afgewezen: { [nummerVan(teHoog)]: ['9369'] }, toegekend: -60_000 });
    expect(uitslag(await declareert(geval, passend))).toEqual({ afgewezen: {}, toegekend: 100_000 });
  });

  it('volume: meer dan de periode toelaat is 9321, meer dan de looptijd 9322; wat past, gaat door', async () => {
    const perWeek = await metToewijzing({});
    const teVeel = metReferentie(etmalen(36));
    expect(uitslag(await declareert(perWeek, teVeel)).afgewezen).toEqual({ [nummerVan(teVeel)]: ['9321'] });
    const totaal = await metToewijzing({ omvang: { volume: '40', eenheid: '14', frequentie: '6' } });
    const [januari, februari, rest] = [metReferentie(etmalen(31)), metReferentie(etmalen(28, maand(2, 28))), metReferentie(etmalen(9, maand(2, 28)))];
    expect(uitslag(await declareert(totaal, januari, februari))).toEqual({ afgewezen: { [nummerVan(februari)]: ['9322'] }, toegekend: 31 * DAGTARIEF });
    expect(uitslag(await declareert(totaal, rest))).toEqual({ afgewezen: {}, toegekend: 9 * DAGTARIEF });
  });

  it('casus 16: een generieke toewijzing met een budget, gedeclareerd met twee producten', async () => {
    const geval = await metToewijzing({ product: undefined, omvang: undefined, budget: '6000000' });
    verwachtGoed(await geval.meldt('JW305', geval.jw305({ regels: [{ product: undefined, begindatum: '2025-01-15' }] })));
    const prestatie = (productCode: string, eenheid: string, volume: number, tarief: number): Prestatie => metReferentie({
      productPeriode: maand(1, 31), productCategorie: productCode.slice(0, 2), productCode, geleverdVolume: String(volume), eenheid, productTarief: String(tarief),
      ingediendBedrag: { bedrag: String(volume * tarief), debetCredit: 'D' },
    });
    expect(uitslag(await declareert(geval, prestatie('45A48', '04', 25, 1_000), prestatie('43A07', '14', 10, 25_000)))).toEqual({ afgewezen: {}, toegekend: 275_000 });
  });
}
