import type { Keten } from '../opstelling/keten.js';
import { foutcodes, Geval, verwachtFout, verwachtGoed } from './geval.js';

const LATER = { toewijzingsdatum: '2025-03-01' };
/** Verwijderd: einddatum gelijk aan de ingangsdatum, RedenWijziging 13. */
const VERWIJDERD = { ...LATER, einddatum: '2025-01-01', redenWijziging: '13' };
const JANUARI = { begindatum: '2025-01-01', einddatum: '2025-01-31' };

async function metToewijzing(keten: Keten): Promise<Geval> {
  const geval = new Geval(keten);
  verwachtGoed(await geval.wijstToe());
  return geval;
}

/** Wat een gemeente aan een toewijzing verandert. */
export function gewijzigdeToewijzingen(keten: () => Keten): void {
  it('oprekken: langer, zonder stop en start', async () => {
    const geval = await metToewijzing(keten());
    const start = await geval.meldt('JW305', geval.jw305());
    verwachtGoed(start, await geval.wijstToe({ regels: [{ ...LATER, einddatum: '2026-06-30', redenWijziging: '04' }] }));
    const stop = geval.jw307({ dagtekening: '2026-04-01', regels: [{ einddatum: '2026-03-31' }] });
    verwachtGoed(await geval.meldt('JW307', stop));
  });

  it('intrekken: korter, en de aanbieder meldt de stop', async () => {
    const geval = await metToewijzing(keten());
    const start = await geval.meldt('JW305', geval.jw305());
    const intrekking = await geval.wijstToe({ regels: [{ ...LATER, einddatum: '2025-02-28', redenWijziging: '05' }] });
    verwachtGoed(start, intrekking, await geval.meldt('JW307', geval.jw307({ regels: [{ einddatum: '2025-02-28' }] })));
    expect((await geval.aanbieder.uitPostvak(intrekking.traceerId))?.type).toBe('JW301');
  });

  it('verwijderen: zij geldt als niet verzonden; het goede product krijgt een eigen nummer', async () => {
    const geval = await metToewijzing(keten());
    const goed = { ...LATER, toewijzingNummer: `2${geval.toewijzingNummer}`, product: { categorie: '44', code: '44A10' } };
    verwachtGoed(await geval.wijstToe({ regels: [VERWIJDERD, goed] }));
    verwachtFout(await geval.meldt('JW305', geval.jw305()), '9019');
    verwachtGoed(await geval.meldt('JW305', geval.jw305({ regels: [{ toewijzingNummer: goed.toewijzingNummer, product: goed.product }] })));
  });

  it('verwijderen terwijl er is gedeclareerd: 9385; na een credit mag het', async () => {
    const geval = await metToewijzing(keten());
    const prestatie = { productReferentie: { referentieNummer: `P${geval.nummer}` }, productPeriode: JANUARI };
    expect(foutcodes(await geval.meldt('JW323', geval.jw323({ prestaties: [prestatie] })))).toEqual([]);
    verwachtFout(await geval.wijstToe({ regels: [VERWIJDERD] }), '9385');
    const credit = {
      ...prestatie, productReferentie: { referentieNummer: `C${geval.nummer}`, vorigReferentieNummer: `P${geval.nummer}` }, ingediendBedrag: { bedrag: '1530067', debetCredit: 'C' },
    };
    expect(foutcodes(await geval.meldt('JW323', geval.jw323({ prestaties: [credit] })))).toEqual([]);
    verwachtGoed(await geval.wijstToe({ regels: [VERWIJDERD] }));
  });

  it('dezelfde toewijzing nog eens: aangenomen, en er verandert niets', async () => {
    const geval = await metToewijzing(keten());
    verwachtGoed(await geval.wijstToe(), await geval.meldt('JW305', geval.jw305()));
  });
}

/** Wat een aanbieder aan een start of stop verbetert, en tijdelijke stops. */
export function verbeteringen(keten: () => Keten): void {
  async function metStart(): Promise<Geval> {
    const geval = await metToewijzing(keten());
    verwachtGoed(await geval.meldt('JW305', geval.jw305()));
    return geval;
  }
  const stopt = (geval: Geval, ...regels: NonNullable<NonNullable<Parameters<Geval['jw307']>[0]>['regels']>) => geval.meldt('JW307', geval.jw307({ regels }));
  const start = (geval: Geval, regel: NonNullable<NonNullable<Parameters<Geval['jw305']>[0]>['regels']>[number]) => geval.meldt('JW305', geval.jw305({ regels: [regel] }));

  it('een start met een verkeerde ToewijzingIngangsdatum: verwijderd, en daarna opnieuw gemeld', async () => {
    const geval = await metStart();
    verwachtGoed(await start(geval, { statusAanlevering: '3' }), await start(geval, {}));
    verwachtFout(await start(geval, { begindatum: '2025-02-03' }), '9326');
  });

  it('een stop verwijderen: de levering loopt weer, en kan opnieuw stoppen', async () => {
    const geval = await metStart();
    verwachtGoed(await stopt(geval, {}), await stopt(geval, { statusAanlevering: '3' }));
    verwachtFout(await start(geval, { begindatum: '2025-03-03' }), '9326');
    verwachtGoed(await stopt(geval, { einddatum: '2025-02-28' }));
  });

  it('casus 05: een tijdelijke stop was definitief; verwijderd en verbeterd in één bericht', async () => {
    const geval = await metStart();
    const verbeterd = await stopt(geval, { redenBeeindiging: '20' }).then(() => stopt(geval, { redenBeeindiging: '20', statusAanlevering: '3' }, { redenBeeindiging: '32' }));
    verwachtGoed(verbeterd);
    verwachtFout(await stopt(geval, { redenBeeindiging: '33', einddatum: '2025-03-31' }), '9415');
  });

  it('tijdelijk en daarna definitief gestopt, met gelijke of latere einddatum; een eerdere: 9414', async () => {
    for (const [einddatum, fout] of [['2025-03-10', undefined], ['2025-03-31', undefined], ['2025-03-09', '9414']] as const) {
      const geval = await metStart();
      verwachtGoed(await stopt(geval, { redenBeeindiging: '20', einddatum: '2025-03-10' }));
      const definitief = await stopt(geval, { redenBeeindiging: '34', einddatum });
      if (fout) verwachtFout(definitief, fout);
      else verwachtGoed(definitief);
    }
  });

  it('herstart na een tijdelijke stop; twee keer tijdelijk stoppen zonder start: 9413', async () => {
    const geval = await metStart();
    verwachtGoed(await stopt(geval, { redenBeeindiging: '20', einddatum: '2025-01-31' }));
    verwachtFout(await stopt(geval, { redenBeeindiging: '20', einddatum: '2025-02-15' }), '9413');
    verwachtGoed(await start(geval, { begindatum: '2025-03-03' }), await stopt(geval, { begindatum: '2025-03-03', redenBeeindiging: '20' }));
  });

  it('taakgericht: start en stop zonder toewijzing; een product dat niet taakgericht is: 9019', async () => {
    const geval = new Geval(keten());
    const taak = { toewijzingNummer: undefined, toewijzingIngangsdatum: undefined, product: { categorie: '50' } };
    verwachtGoed(await start(geval, taak), await stopt(geval, taak));
    verwachtFout(await start(geval, { ...taak, product: { categorie: '44', code: '44A09' } }), '9019');
  });
}
