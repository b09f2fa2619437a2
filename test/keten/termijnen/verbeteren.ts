import { afgekeurd, aangenomen, AMBULANT, PLUS, Zaak, type Wereld } from './zaak.js';
import type { Verteller } from './verhalen.js';

/** Een plaatsing die op maandag 2 oktober 2023 begint: tien werkdagen tot en met maandag de zestiende. */
async function plaatsing(wereld: Wereld): Promise<Zaak> {
  const zaak = new Zaak(wereld, PLUS);
  await zaak.op('2023-10-02');
  await zaak.wijstToe({ ingangsdatum: '2023-10-02' });
  return zaak;
}

const rollen = async (zaak: Zaak, soort: string): Promise<[traceerId: string, telt: boolean][]> =>
  (await zaak.termijn(soort)).bewijs.berichten.map(({ traceerId, telt }) => [traceerId, telt]);

/** Afgekeurd, verwijderd, opnieuw gestuurd, dubbel, uit volgorde. */
export function verbeterdeMeldingen(vertel: Verteller): void {
  vertel('een afgekeurde start telt niet; de eerste aanvaarde wel, en het bewijs toont beide', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-12');
    const fout = afgekeurd(await zaak.meldtStarts(zaak.startregel('2023-10-02', { product: { categorie: '45', code: '44A09' } })));
    await zaak.even();
    expect(await zaak.kort('startmelding')).toEqual([]);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 waarschuwing']);
    expect(await rollen(zaak, 'start-ontbreekt')).toContainEqual([fout.traceerId, false]);
    await zaak.op('2023-10-17');
    const goed = await zaak.start('2023-10-02');
    await zaak.even();
    expect(await zaak.termijn('startmelding')).toMatchObject({ begin: '2023-10-02', uiterlijk: '2023-10-16', voldaanOp: '2023-10-17', status: 'te-laat', verbruikt: 11 });
    expect((await rollen(zaak, 'startmelding')).slice(1)).toEqual([[fout.traceerId, false], [goed.traceerId, true]]);
  });

  vertel('een verwijderde start opent de termijn weer, tot zij opnieuw komt; dan telt het eerste moment', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-03');
    const eerste = await zaak.start('2023-10-02');
    await zaak.op('2023-10-04');
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
    await zaak.verwijdertStart();
    await zaak.op('2023-10-05');
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 open']);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 open']);
    await zaak.op('2023-10-11');
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 waarschuwing']);
    await zaak.op('2023-10-17');
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 verlopen']);
    await zaak.start('2023-10-02');
    await zaak.even();
    expect(await zaak.termijn('startmelding')).toMatchObject({ voldaanOp: '2023-10-03', status: 'tijdig' });
    expect((await rollen(zaak, 'startmelding')).filter(([, telt]) => telt)).toEqual([[eerste.traceerId, true]]);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
  });

  for (const [begindatum, uiterlijk, voldaanOp, status] of [
    ['2023-10-02', '2023-10-16', '2023-10-04', 'tijdig'], ['2023-10-04', '2023-10-18', '2023-10-19', 'te-laat'],
  ] as const) {
    vertel(`een start van 3 oktober verbeterd naar ${begindatum}: ${status}, gemeld op ${voldaanOp}; de oude termijn vervalt`, async (wereld) => {
      const zaak = await plaatsing(wereld);
      await zaak.op('2023-10-04');
      await zaak.start('2023-10-03');
      await zaak.op('2023-10-19');
      await zaak.verwijdertStart('2023-10-03');
      await zaak.start(begindatum);
      await zaak.even();
      const [oud, nieuw] = begindatum < '2023-10-03' ? (await zaak.termijnen('startmelding')).reverse() : await zaak.termijnen('startmelding');
      expect(oud).toMatchObject({ begin: '2023-10-03', status: 'vervallen' });
      expect(nieuw).toMatchObject({ begin: begindatum, uiterlijk, voldaanOp, status });
    });
  }

  for (const volgorde of ['eerst de verwijdering', 'eerst de nieuwe start']) {
    vertel(`verwijderen en verbeteren in één bericht, ${volgorde}: de oude termijn vervalt`, async (wereld) => {
      const zaak = await plaatsing(wereld);
      await zaak.op('2023-10-04');
      await zaak.start('2023-10-03');
      await zaak.op('2023-10-19');
      const regels = [zaak.startregel('2023-10-03', { statusAanlevering: '3' }), zaak.startregel('2023-10-02')];
      aangenomen(await zaak.meldtStarts(...(volgorde === 'eerst de verwijdering' ? regels : regels.reverse())));
      await zaak.even();
      expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig', '2023-10-03 > 2023-10-17 vervallen']);
      expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ status: 'tijdig', voldaanOp: '2023-10-04' });
    });
  }

  vertel('heen en weer verbeterd: alleen de start die er staat, heeft nog een termijn', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-04');
    await zaak.verwijdertStart('2023-10-02');
    await zaak.start('2023-10-03');
    await zaak.op('2023-10-19');
    await zaak.verwijdertStart('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.even();
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig', '2023-10-03 > 2023-10-17 vervallen']);
    expect(await zaak.termijn('start-ontbreekt')).toMatchObject({ voldaanOp: '2023-10-03' });
  });

  vertel('stop en start allebei verwijderd: wat niet begon, hoeft niet te eindigen', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-09');
    await zaak.stop('2023-10-06');
    await zaak.op('2023-10-10');
    await zaak.stop('2023-10-06', { statusAanlevering: '3' });
    await zaak.even();
    expect(await zaak.kort('stopmelding')).toEqual(['2023-10-06 > 2023-10-20 open']);
    await zaak.verwijdertStart('2023-10-02');
    await zaak.even();
    expect(await zaak.kort('stopmelding')).toEqual(['2023-10-06 > 2023-10-20 vervallen']);
  });

  vertel('een stop met de verkeerde reden verwijderd en verbeterd: één melding, met het moment van de eerste', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-09');
    await zaak.stop('2023-10-06', { redenBeeindiging: '20' });
    await zaak.op('2023-10-23');
    await zaak.stop('2023-10-06', { redenBeeindiging: '20', statusAanlevering: '3' });
    await zaak.stop('2023-10-06', { redenBeeindiging: '31' });
    await zaak.even();
    expect((await zaak.termijnen('stopmelding')).map(({ status, voldaanOp }) => [status, voldaanOp]).sort()).toEqual([['tijdig', '2023-10-09'], ['vervallen', undefined]]);
  });

  vertel('een stop voor zijn start wordt afgekeurd en telt pas als hij opnieuw komt', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-19');
    const teVroeg = afgekeurd(await zaak.meldtStop('2023-10-06', { begindatum: '2023-10-02' }));
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-23');
    const goed = await zaak.stop('2023-10-06');
    await zaak.even();
    expect(await zaak.termijn('stopmelding')).toMatchObject({ begin: '2023-10-06', uiterlijk: '2023-10-20', voldaanOp: '2023-10-23', status: 'te-laat' });
    expect(await rollen(zaak, 'stopmelding')).toEqual([[teVroeg.traceerId, false], [goed.traceerId, true]]);
  });

  vertel('hetzelfde bericht nog eens onder hetzelfde traceerId verandert niets', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-03');
    const traceerId = crypto.randomUUID();
    const bericht = zaak.geval.jw305({ dagtekening: zaak.vandaag, regels: [zaak.startregel('2023-10-02')] });
    aangenomen(await zaak.geval.meldt('JW305', bericht, { traceerId }));
    await zaak.even();
    const voor = await zaak.termijn('startmelding');
    await zaak.op('2023-10-17');
    aangenomen(await zaak.geval.meldt('JW305', bericht, { traceerId }));
    await zaak.even();
    expect(await zaak.termijn('startmelding')).toEqual(voor);
    expect(voor).toMatchObject({ voldaanOp: '2023-10-03', status: 'tijdig' });
  });

  vertel('dezelfde start nog eens in een nieuw bericht wordt afgekeurd en verandert het oordeel niet', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-17');
    afgekeurd(await zaak.meldtStarts(zaak.startregel('2023-10-02')));
    await zaak.even();
    expect(await zaak.termijn('startmelding')).toMatchObject({ voldaanOp: '2023-10-03', status: 'tijdig' });
  });

  vertel('een melding aan een andere gemeente telt niet', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.op('2023-10-04');
    const elders = zaak.geval.jw305({ gemeente: '0164', dagtekening: zaak.vandaag, regels: [zaak.startregel('2023-10-02')] });
    const traceerId = await zaak.geval.aanbieder.stuur('JW305', '0164', elders);
    expect((await zaak.geval.aanbieder.oordeel(traceerId)).berichtstatus).toBe('VerwerkingVoltooid');
    await zaak.op('2023-10-17');
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 verlopen']);
    expect((await wereld.api.termijnen({ gemeente: '0164' })).filter(({ toewijzingNummer }) => toewijzingNummer === zaak.nummer)).toEqual([]);
  });

  vertel('op de dag van de Begindatum gemeld: nul verbruikt', async (wereld) => {
    const zaak = await plaatsing(wereld);
    await zaak.start('2023-10-02');
    await zaak.even();
    expect(await zaak.termijn('startmelding')).toMatchObject({ begin: '2023-10-02', voldaanOp: '2023-10-02', status: 'tijdig', verbruikt: 0 });
  });
}

/** Reden 20 is een stop met een eigen termijn, en geen einde. */
export function tijdelijkeStops(vertel: Verteller): void {
  vertel('tijdelijke stop, herstart en definitieve stop: elke melding heeft haar eigen termijn', async (wereld) => {
    const zaak = new Zaak(wereld, PLUS);
    await zaak.op('2023-10-02');
    await zaak.wijstToe({ ingangsdatum: '2023-10-02', einddatum: '2023-11-10' });
    await zaak.op('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-16');
    await zaak.stop('2023-10-13', { redenBeeindiging: '20' });
    await zaak.op('2023-10-31');
    await zaak.start('2023-10-30');
    await zaak.op('2023-11-13');
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-11-10 > 2023-11-24 open']);
    await zaak.op('2023-11-27');
    await zaak.stop('2023-11-10');
    await zaak.even();
    expect(await zaak.kort('startmelding')).toEqual(['2023-10-02 > 2023-10-16 tijdig', '2023-10-30 > 2023-11-13 tijdig']);
    expect(await zaak.kort('stopmelding')).toEqual(['2023-10-13 > 2023-10-27 tijdig', '2023-11-10 > 2023-11-24 te-laat']);
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-11-10 > 2023-11-24 te-laat']);
    expect(await zaak.kort('start-ontbreekt')).toEqual(['2023-10-02 > 2023-10-16 tijdig']);
  });

  vertel('na een tijdelijke stop zonder herstart ontbreekt de definitieve stop als de toewijzing eindigt', async (wereld) => {
    const zaak = new Zaak(wereld, AMBULANT);
    await zaak.op('2023-10-02');
    await zaak.wijstToe({ ingangsdatum: '2023-10-02', einddatum: '2023-10-27' });
    await zaak.op('2023-10-03');
    await zaak.start('2023-10-02');
    await zaak.op('2023-10-16');
    await zaak.stop('2023-10-13', { redenBeeindiging: '20' });
    await zaak.op('2023-11-07');
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-10-27 > 2023-11-03 verlopen']);
    await zaak.stop('2023-10-13');
    await zaak.even();
    // twee termijnen met dezelfde dagen staan in willekeurige volgorde
    expect((await zaak.kort('stopmelding')).sort()).toEqual(['2023-10-13 > 2023-10-20 te-laat', '2023-10-13 > 2023-10-20 tijdig']);
    expect(await zaak.kort('stop-ontbreekt')).toEqual(['2023-10-27 > 2023-11-03 te-laat']);
  });
}
