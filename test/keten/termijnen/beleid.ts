import { ALMELO } from '../stromen/geval.js';
import { aangenomen, AMBULANT, PLUS, Zaak } from './zaak.js';
import type { Verteller } from './verhalen.js';

const BRON = 'regeling van de regio';
const plaatsing = (naam: string, anders: Record<string, unknown>) => ({
  naam, ontvangers: '*', van: '2023-01-01', tot: null, startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: `${BRON}: ${naam}`, ...anders,
});

const LOGEREN = { categorie: '43', code: '43A11' };
const DAGBESTEDING = { categorie: '41', code: '41A03' };

/** Plaatsingen op elke manier waarop een regio ze kan aanwijzen, en de dag na Hemelvaart vrij. */
export const RUIM_BELEID = {
  feestdagen: { extra: ['2023-05-19'] },
  segmenten: [
    { naam: 'Verblijf', productCategorie: '43', productCodes: null, van: '2022-01-01', tot: null },
    { naam: 'Verblijf', productCategorie: '44', productCodes: null, van: '2022-01-01', tot: null },
  ],
  plaatsingen: [
    plaatsing('tot april', { productCategorie: '45', productCodes: ['45A04'], tot: '2023-03-31' }),
    plaatsing('van een ander', { productCategorie: '41', productCodes: null, ontvangers: ['42420001'] }),
    plaatsing('heel Verblijf', { segment: 'Verblijf' }),
  ],
};

/** Wat een plaatsing is, voor wie en wanneer, en welke dagen vrij zijn, zegt het beleid. */
export function beleidskeuzes(vertel: Verteller): void {
  const STARTS: [naam: string, product: typeof PLUS, begin: string, uiterlijk: string, dagen: number, bron: string][] = [
    ['een product van een segment dat een plaatsing is', LOGEREN, '2023-01-09', '2023-01-23', 10, 'heel Verblijf'],
    ['een plaatsing van een andere ontvanger', DAGBESTEDING, '2023-01-09', '2023-01-16', 5, 'OP271'],
    ['de laatste dag van een regeling', AMBULANT, '2023-03-31', '2023-04-18', 10, 'tot april'],
    ['de dag na een regeling', AMBULANT, '2023-04-01', '2023-04-11', 5, 'OP271'],
    ['een plaatsing over een dag die de regio vrij geeft', PLUS, '2023-05-15', '2023-06-01', 10, 'heel Verblijf'],
    ['landelijk over een dag die de regio vrij geeft', DAGBESTEDING, '2023-05-15', '2023-05-24', 5, 'OP271'],
  ];
  for (const [naam, product, begin, uiterlijk, dagen, bron] of STARTS) {
    vertel(naam, async (wereld) => {
      const zaak = new Zaak(wereld, product);
      await zaak.op(begin);
      await zaak.wijstToe({ ingangsdatum: begin });
      await zaak.op(uiterlijk);
      await zaak.start(begin);
      await zaak.even();
      const termijn = await zaak.termijn('startmelding');
      expect(termijn).toMatchObject({ begin, uiterlijk, status: 'tijdig', verbruikt: dagen, norm: { dagen, eenheid: 'werkdagen', bron: expect.stringContaining(bron) } });
      const vrij = termijn.bewijs.dagen.find(({ datum }) => datum === '2023-05-19');
      if (begin === '2023-05-15') expect(vrij).toMatchObject({ werkdag: null, reden: expect.any(String) });
    });
  }

  for (const [einddatum, uiterlijk, dagen] of [['2023-03-31', '2023-04-18', 10], ['2023-04-01', '2023-04-11', 5]] as const) {
    vertel(`een einde op ${einddatum} van een regeling die eind maart afloopt: ${dagen} werkdagen`, async (wereld) => {
      const zaak = new Zaak(wereld, AMBULANT);
      await zaak.op('2023-01-09');
      await zaak.wijstToe({ ingangsdatum: '2023-01-09' });
      await zaak.start('2023-01-09');
      await zaak.op(uiterlijk);
      await zaak.stop(einddatum);
      await zaak.even();
      expect(await zaak.termijn('stopmelding')).toMatchObject({ begin: einddatum, uiterlijk, status: 'tijdig', norm: { dagen } });
    });
  }
}

const JEUGDZORGPLUS = plaatsing('JeugdzorgPlus', { productCategorie: '44', productCodes: ['44A09'] });
export const EERST = { plaatsingen: [JEUGDZORGPLUS] };
const DAARNA = {
  regio: 'Proef', gemeenten: [ALMELO], antwoorden: { zelf: [ALMELO] },
  plaatsingen: [{ ...JEUGDZORGPLUS, startmelding: 5, stopmelding: 5 }], feestdagen: { extra: ['2023-10-04'] }, normen: { retour: 2 },
};

/** Een hub die met ander beleid weer begint. */
export function anderBeleid(vertel: Verteller): void {
  vertel('na een herstart volgen open termijnen het nieuwe beleid en houden gesloten hun norm', async (wereld) => {
    const { keten } = wereld;
    const [gestart, wachtend] = [new Zaak(wereld, PLUS), new Zaak(wereld, PLUS, ALMELO)];
    await gestart.op('2023-10-02');
    await gestart.wijstToe({ ingangsdatum: '2023-10-02' });
    await wachtend.wijstToe({ ingangsdatum: '2023-10-02' });
    await gestart.op('2023-10-12');
    await gestart.start('2023-10-02');
    const { traceerId } = aangenomen(await wachtend.meldtStarts(wachtend.startregel('2023-10-10')));
    const nooit = new Zaak(wereld, PLUS);
    await nooit.wijstToe({ ingangsdatum: '2023-10-02' });
    await gestart.even();
    expect(await gestart.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
    expect(await nooit.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 waarschuwing']);
    expect(await wachtend.termijnOver('retour', traceerId)).toMatchObject({ uiterlijk: '2023-10-17', norm: { dagen: 3 }, status: 'open' });

    await keten.intake.stop();
    keten.schrijfBeleid(DAARNA);
    await keten.intake.start();
    await gestart.op('2023-10-16');
    const gesloten = await gestart.termijn('startmelding');
    expect(gesloten).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-16', voldaanOp: '2023-10-12', status: 'tijdig', verbruikt: 8, norm: { dagen: 10 } });
    expect(gesloten.bewijs.dagen.find(({ datum }) => datum === '2023-10-04')).toMatchObject({ werkdag: 2 });
    expect(await nooit.termijn('start-ontbreekt')).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-10', status: 'verlopen', norm: { dagen: 5 } });
    expect(await wachtend.termijnOver('retour', traceerId)).toMatchObject({ begin: '2023-10-12', uiterlijk: '2023-10-16', norm: { dagen: 2 }, status: 'waarschuwing' });

    await nooit.start('2023-10-02');
    await gestart.stop('2023-10-13');
    await gestart.even();
    expect(await nooit.termijn('startmelding')).toMatchObject({ uiterlijk: '2023-10-10', status: 'te-laat', norm: { dagen: 5 } });
    expect(await gestart.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
    expect(await gestart.kort('stopmelding')).toEqual(['2023-10-13 > 2023-10-20 tijdig']);
  });
}

/** Een hub die een week stilstond. */
export function eenWeekWeg(vertel: Verteller): void {
  vertel('na een week stilstand klopt de stand weer, en een achterstand van de hub is niemands overtreding', async (wereld) => {
    const { keten } = wereld;
    const [plaats, landelijk, gemeld] = [new Zaak(wereld, PLUS), new Zaak(wereld, AMBULANT), new Zaak(wereld, AMBULANT)];
    await plaats.op('2023-10-02');
    for (const zaak of [plaats, landelijk, gemeld]) await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
    await plaats.op('2023-10-05');
    expect(await landelijk.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-09 open']);
    const start = gemeld.geval.jw305({ dagtekening: '2023-10-05', regels: [gemeld.startregel('2023-10-02')] });
    const traceerId = await gemeld.geval.aanbieder.stuur('JW305', gemeld.gemeente, start);
    await keten.intake.dood();
    await keten.intake.start({ HUB_NU: '2023-10-12T11:00:00Z' });
    await plaats.op('2023-10-12T12:00:00Z');
    expect((await gemeld.geval.aanbieder.oordeel(traceerId)).berichtstatus).toBe('WordtAangeboden');
    expect(await gemeld.termijn('startmelding')).toMatchObject({ voldaanOp: '2023-10-05', status: 'tijdig' });
    expect(await landelijk.termijn('start-ontbreekt')).toMatchObject({ status: 'verlopen', verbruikt: 8 });
    expect(await plaats.termijn('start-ontbreekt')).toMatchObject({ status: 'waarschuwing', verbruikt: 8 });
  });

  vertel('een week over de maandgrens: de nieuwe maand met zorg is er', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-10-25');
    await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
    await zaak.start('2023-10-02');
    await zaak.even();
    expect(await zaak.kort('declaratie')).toEqual(['2023-10-31 > 2023-11-30 open']);
    await wereld.keten.intake.stop();
    await wereld.keten.intake.start({ HUB_NU: '2023-12-04T11:00:00Z' });
    await zaak.op('2023-12-04T12:00:00Z');
    expect(await zaak.kort('declaratie')).toEqual(['2023-10-31 > 2023-11-30 verlopen', '2023-11-30 > 2023-12-31 open', '2023-12-31 > 2024-01-31 open']);
  });
}
