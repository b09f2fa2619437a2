import type { Bericht } from '@hub/ijw';
import type { Keten } from '../opstelling/keten.js';
import { antwoord, Geval, type MetCodes, verwachtFout, verwachtGoed, verzend } from './geval.js';

/** Een gemeente die in de keten meedoet en de hub laat antwoorden. */
const WIERDEN = '0163';

const TWEEDE_PRODUCT = { product: { categorie: '45', code: '45A04' } };

/** Hoe de gemeente het eerste product van een verzoek om toewijzing toewijst. */
const honorering = (geval: Geval) => ({ referentieAanbieder: geval.referentie(), ingangsdatum: '2025-05-01', toewijzingsdatum: '2025-04-01' });

/** Een verzoek om toewijzing en wat de gemeente erop antwoordt. */
export function verzoekenOmToewijzing(keten: () => Keten): void {
  const vraagt = (geval: Geval, keuze: Parameters<Geval['jw315']>[0] = {}) => geval.meldt('JW315', geval.jw315(keuze));

  it('direct toewijzen, en de levering begint', async () => {
    const geval = new Geval(keten());
    const verzoek = await vraagt(geval);
    const toewijzing = await geval.wijstToe({ regels: [honorering(geval)] });
    const start = await geval.meldt('JW305', geval.jw305({ dagtekening: '2025-05-06', regels: [{ toewijzingIngangsdatum: '2025-05-01', begindatum: '2025-05-05' }] }));
    verwachtGoed(verzoek, toewijzing, start);
    expect([verzoek, toewijzing, start].map((a) => a.antwoorden[0]?.type)).toEqual(['JW316', 'JW302', 'JW306']);
    expect((await geval.gemeente.uitPostvak(verzoek.traceerId))?.type).toBe('JW315');
  });

  it('toewijzen na onderzoek', async () => {
    const geval = new Geval(keten());
    const [verzoek, onderzoek] = [await vraagt(geval), await geval.antwoordt()];
    verwachtGoed(verzoek, onderzoek, await geval.wijstToe({ regels: [honorering(geval)] }));
    expect(onderzoek.antwoorden[0]?.type).toBe('JW320');
    expect((await geval.aanbieder.uitPostvak(onderzoek.traceerId))?.type).toBe('JW319');
  });

  it('direct afwijzen, en afwijzen na onderzoek; op een afgewezen verzoek past geen antwoord of toewijzing meer', async () => {
    const geval = new Geval(keten());
    verwachtGoed(await vraagt(geval), await geval.wijstAf());
    const tweede = { regels: [{ referentieAanbieder: geval.referentie('B') }] };
    verwachtGoed(await vraagt(geval, tweede), await geval.antwoordt({ referentieAanbieder: geval.referentie('B') }), await geval.wijstAf(geval.referentie('B'), '3'));
    const nogEens = await geval.wijstAf();
    verwachtFout(nogEens, '9365');
    expect(antwoord<{ header: MetCodes; antwoord: MetCodes }>(nogEens)).toMatchObject({ header: { retourCodes: ['0200'] }, antwoord: { retourCodes: ['9365'] } });
    verwachtFout(await geval.wijstToe({ regels: [honorering(geval)] }), '9379');
  });

  it('woonplaatsbeginsel: afgewezen met de andere gemeente, en een nieuw verzoek aan die gemeente', async () => {
    const geval = new Geval(keten());
    const naarAnder = { verzoekAntwoord: '1', redenAfwijzingVerzoek: '8', woonplaatsbeginsel: { gemeente: WIERDEN } };
    verwachtGoed(await vraagt(geval), await geval.antwoordt(), await geval.antwoordt(naarAnder));
    const elders = geval.jw315({ gemeente: WIERDEN, regels: [{ referentieAanbieder: geval.referentie('B') }] });
    verwachtGoed(await verzend(geval.aanbieder, 'JW315', WIERDEN, elders));
  });

  it('gedeeltelijk: het ene product toegewezen, het andere afgewezen; daarna is een nieuw verzoek mogelijk', async () => {
    const geval = new Geval(keten());
    const derde = { regels: [{ referentieAanbieder: `C${geval.nummer}` }] };
    verwachtGoed(await vraagt(geval, { regels: [{}, TWEEDE_PRODUCT] }), await geval.wijstToe({ regels: [honorering(geval)] }));
    verwachtFout(await vraagt(geval, derde), '9374');
    verwachtGoed(await geval.wijstAf(geval.referentie('B')), await vraagt(geval, derde));
  });

  it('een tweede verzoek tijdens een lopend verzoek, ook in onderzoek: 9374, en het geldt als niet verzonden', async () => {
    const geval = new Geval(keten());
    const tweede = { regels: [{ referentieAanbieder: geval.referentie('B') }] };
    await vraagt(geval);
    const afgekeurd = await vraagt(geval, tweede);
    verwachtFout(afgekeurd, '9374');
    expect(antwoord<Bericht<'JW316'>>(afgekeurd)).toMatchObject({ header: { retourCodes: ['0200'] }, client: { retourCodes: ['0200'], aangevraagdeProducten: [{ retourCodes: ['9374'] }] } });
    expect(await geval.gemeente.uitPostvak(afgekeurd.traceerId)).toBeUndefined();
    await geval.antwoordt();
    verwachtFout(await vraagt(geval, tweede), '9374');
    verwachtGoed(await geval.wijstToe({ regels: [honorering(geval)] }), await vraagt(geval, tweede));
  });

  it('een antwoord op een verzoek dat er niet is: 9355', async () => verwachtFout(await new Geval(keten()).antwoordt(), '9355'));
}

/** Loopt nog lang, want een verzoek om wijziging gaat over wat nu geldt. */
const LOPEND = { einddatum: '2090-12-31' };
const LANGER = { einddatum: '2091-12-31' };

/** Een verzoek om een lopende toewijzing te wijzigen, altijd als geheel. */
export function verzoekenOmWijziging(keten: () => Keten): void {
  async function metToewijzing(): Promise<Geval> {
    const geval = new Geval(keten());
    verwachtGoed(await geval.wijstToe({ regels: [LOPEND] }));
    return geval;
  }
  const vraagt = (geval: Geval, keuze: Parameters<Geval['jw317']>[0] = { teWijzigenProducten: [LANGER] }) => geval.meldt('JW317', geval.jw317(keuze));
  const verlengt = (geval: Geval) => ({ ...LANGER, referentieAanbieder: geval.referentie(), redenWijziging: '12', toewijzingsdatum: '2025-04-01' });

  it('direct toewijzen: dezelfde toewijzing, langer; de referentie is daarna verbruikt', async () => {
    const geval = await metToewijzing();
    const verzoek = await vraagt(geval);
    verwachtGoed(verzoek, await geval.wijstToe({ regels: [verlengt(geval)] }));
    expect(verzoek.antwoorden[0]?.type).toBe('JW318');
    expect((await geval.gemeente.uitPostvak(verzoek.traceerId))?.type).toBe('JW317');
    verwachtFout(await geval.wijstToe({ regels: [{ ...verlengt(geval), toewijzingstijd: '13:00:00' }] }), '9379');
  });

  it('na onderzoek een andere omvang: de oude loopt af, een nieuwe begint, en de aanbieder stopt en start', async () => {
    const geval = await metToewijzing();
    await geval.meldt('JW305', geval.jw305());
    const minder = { volume: '5', eenheid: '14', frequentie: '2' };
    const verzoek = await vraagt(geval, { teWijzigenProducten: [{ ...LOPEND, gewensteIngangsdatum: '2025-06-01', omvang: minder }] });
    const toegewezen = { referentieAanbieder: geval.referentie(), toewijzingsdatum: '2025-04-01' };
    const nieuw = { toewijzingNummer: `2${geval.toewijzingNummer}` };
    const toewijzing = await geval.wijstToe({
      regels: [{ ...toegewezen, einddatum: '2025-05-31', redenWijziging: '12' }, { ...toegewezen, ...LOPEND, ...nieuw, ingangsdatum: '2025-06-01', omvang: minder }],
    });
    verwachtGoed(verzoek, toewijzing);
    const stop = await geval.meldt('JW307', geval.jw307({ dagtekening: '2025-06-02', regels: [{ redenBeeindiging: '37', einddatum: '2025-05-31' }] }));
    const start = await geval.meldt('JW305', geval.jw305({ dagtekening: '2025-06-02', regels: [{ ...nieuw, toewijzingIngangsdatum: '2025-06-01', begindatum: '2025-06-01' }] }));
    verwachtGoed(stop, start);
  });

  it('direct afwijzen, en afwijzen na onderzoek', async () => {
    const geval = await metToewijzing();
    verwachtGoed(await vraagt(geval), await geval.wijstAf());
    const tweede = { verzoek: { referentieAanbieder: geval.referentie('B') }, teWijzigenProducten: [LANGER] };
    verwachtGoed(await vraagt(geval, tweede), await geval.antwoordt({ referentieAanbieder: geval.referentie('B') }), await geval.wijstAf(geval.referentie('B'), '4'));
  });

  it('intrekken gaat door een afwijzing; tot die tijd kan er geen ander verzoek bij: 9374', async () => {
    const geval = await metToewijzing();
    await vraagt(geval);
    const tweede = { verzoek: { referentieAanbieder: geval.referentie('B') }, teWijzigenProducten: [LANGER] };
    verwachtFout(await vraagt(geval, tweede), '9374');
    verwachtFout(await geval.meldt('JW315', geval.jw315({ regels: [{ referentieAanbieder: geval.referentie('B') }] })), '9374');
    verwachtGoed(await geval.wijstAf(), await vraagt(geval, tweede));
  });

  it('niet alle actuele toewijzingen genoemd: 9349; een toewijzing van een ander wijzigen: 9351', async () => {
    const geval = await metToewijzing();
    const naast = { ...LOPEND, ...TWEEDE_PRODUCT, toewijzingNummer: `3${geval.toewijzingNummer}` };
    verwachtGoed(await geval.wijstToe({ regels: [LOPEND, naast] }));
    const afgekeurd = await vraagt(geval);
    verwachtFout(afgekeurd, '9349');
    expect(antwoord<{ header: MetCodes }>(afgekeurd).header.retourCodes).toEqual(['0200']);
    const alles = { ongewijzigdeProducten: [{ toewijzingNummer: naast.toewijzingNummer }], teWijzigenProducten: [LANGER] };
    verwachtGoed(await vraagt(geval, alles));
    const ander = await metToewijzing();
    verwachtFout(await vraagt(ander, { teWijzigenProducten: [{ ...LANGER, toewijzingNummer: geval.toewijzingNummer }] }), '9349', '9351');
  });
}
