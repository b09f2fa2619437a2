import { bouwXml, type Bericht } from '@hub/ijw';
import type { Keten } from '../opstelling/keten.js';
import { ALMELO, AANBIEDER, antwoord, ENSCHEDE, Geval, type MetCodes, ONBESTAAND, verwachtAlleenHeader, verzend } from './geval.js';
import { metMap, metTweeBestanden, versleuteld, zipMet } from './zips.js';

type StopRetour = { header: MetCodes; client: MetCodes & { stopProducten: MetCodes[] } };

/** Afkeur op elk niveau: wat de afzender ziet, en dat de geadresseerde niets ziet. */
export function afkeuringen(keten: () => Keten): void {
  describe('niveau 1', () => {
    const start = (geval: Geval): string => bouwXml('JW305', geval.jw305());
    const GEVALLEN: [naam: string, code: string, payload: (geval: Geval) => Buffer | Promise<Buffer>, toelichting?: RegExp][] = [
      ['niet welgevormd', 'BRS14', () => Buffer.from('<Bericht>')],
      ['een DOCTYPE', 'BRS14', (g) => Buffer.from(start(g).replace('?>', '?><!DOCTYPE Bericht>'))],
      ['een verplicht element ontbreekt', 'BRS13', (g) => Buffer.from(start(g).replace(/<[^<]*:Begindatum>[^<]*<[^>]*>/, '')), /^regel \d+, element \w+: /],
      ['een ander bericht dan de envelop zegt', 'BRS13', (g) => Buffer.from(bouwXml('JW307', g.jw307()))],
      ['een onbekende wortel', 'BRS13', () => Buffer.from('<Iets/>')],
      ['een andere ontvanger dan de envelop zegt', 'BRS13', (g) => Buffer.from(bouwXml('JW305', g.jw305({ gemeente: ALMELO }))), /Ontvanger/],
      ['een zip die er geen is', 'BRS15', () => Buffer.from('PK geen zip')],
      ['twee bestanden in de zip', 'BRS16', metTweeBestanden],
      ['een versleuteld bestand in de zip', 'BRS17', (g) => versleuteld(Buffer.from(start(g)))],
      ['meer dan 25 MB in de zip', 'BRS19', () => zipMet(Buffer.alloc(26 * 1024 * 1024, ' '))],
      ['een lege zip', 'BRS21', () => zipMet()],
      ['een map in de zip', 'BRS29', metMap],
    ];

    it.each(GEVALLEN)('%s: AfgekeurdDoorDienst met %s, zonder antwoord', async (_naam, code, payload, toelichting = /./) => {
      const geval = new Geval(keten());
      const { traceerId, status, antwoorden } = await verzend(geval.aanbieder, 'JW305', ENSCHEDE, await payload(geval));
      expect(status).toMatchObject({ berichtstatus: 'AfgekeurdDoorDienst', meldingen: [{ code, toelichting: expect.stringMatching(toelichting) }] });
      expect(antwoorden).toEqual([]);
      expect(await geval.gemeente.uitPostvak(traceerId)).toBeUndefined();
    });

    it('verbruikt niets: hetzelfde bericht, hersteld, wordt aangenomen', async () => {
      const geval = new Geval(keten());
      await geval.wijstToe();
      const goed = geval.jw305();
      await geval.meldt('JW305', Buffer.from(bouwXml('JW305', goed).replace('</', '<')));
      verwachtAlleenHeader(await geval.meldt('JW305', goed));
    });
  });

  describe('niveau 2', () => {
    it('alleen de Header met 0001; niet aangeboden; de Identificatie is niet verbruikt', async () => {
      const geval = new Geval(keten());
      await geval.wijstToe();
      await geval.meldt('JW305', geval.jw305());
      const fout = geval.jw307({ regels: [{ einddatum: '2025-01-01' }] });
      const afgekeurd = await geval.meldt('JW307', fout);
      verwachtAlleenHeader(afgekeurd, ['0001']);
      expect(afgekeurd.status.berichtstatus).toBe('VerwerkingVoltooid');
      expect(await geval.gemeente.uitPostvak(afgekeurd.traceerId)).toBeUndefined();
      verwachtAlleenHeader(await geval.meldt('JW307', { ...geval.jw307(), header: fout.header }));
    });
  });

  describe('niveau 3', () => {
    it('Header 0200 en de client met al zijn klassen; het bericht verbruikt zijn Identificatie, verder niets', async () => {
      const geval = new Geval(keten());
      await geval.wijstToe();
      await geval.meldt('JW305', geval.jw305());
      const tweede = geval.jw305({ regels: [{ begindatum: '2025-02-03' }] });
      const afgekeurd = await geval.meldt('JW305', tweede);
      expect(afgekeurd.status.berichtstatus).toBe('VerwerkingVoltooid');
      expect(antwoord(afgekeurd)).toMatchObject({
        header: { retourCodes: ['0200'] },
        client: { bsn: geval.bsn, retourCodes: ['0200'], startProducten: [{ begindatum: '2025-02-03', retourCodes: ['9326'] }] },
      });
      expect(await geval.gemeente.uitPostvak(afgekeurd.traceerId)).toBeUndefined();
      await geval.meldt('JW307', geval.jw307({ regels: [{ einddatum: '2025-01-31' }] }));
      verwachtAlleenHeader(await geval.meldt('JW305', tweede), ['9056']);
      verwachtAlleenHeader(await geval.meldt('JW305', geval.jw305({ regels: [{ begindatum: '2025-02-03' }] })));
    });

    it('elke klasse haar eigen code: goed blijft 0200', async () => {
      const geval = new Geval(keten());
      await geval.wijstToe();
      await geval.meldt('JW305', geval.jw305());
      const retour = antwoord<StopRetour>(await geval.meldt('JW307', geval.jw307({ regels: [{}, { begindatum: '2025-01-07' }] })));
      expect(retour.client.stopProducten.map((s) => s.retourCodes)).toEqual([['0200'], ['9069']]);
    });

    it('een start zonder toewijzing: 9019', async () => {
      const geval = new Geval(keten());
      expect(antwoord(await geval.meldt('JW305', geval.jw305()))).toMatchObject({ client: { startProducten: [{ retourCodes: ['9019'] }] } });
    });

    it('een ToewijzingNummer van een ander: 9332 bij het product', async () => {
      const [eerste, ander] = [new Geval(keten()), new Geval(keten())];
      await eerste.wijstToe();
      const afgekeurd = await ander.wijstToe({ regels: [{ toewijzingNummer: eerste.toewijzingNummer }] });
      expect(antwoord(afgekeurd)).toMatchObject({
        header: { retourCodes: ['0200'] }, client: { retourCodes: ['0200'], toegewezenProducten: [{ retourCodes: ['9332'] }] },
      });
      expect(await ander.aanbieder.uitPostvak(afgekeurd.traceerId)).toBeUndefined();
    });
  });

  describe('niveau 4', () => {
    it('een Dagtekening in de toekomst: alleen de Header met 8848', async () => {
      const geval = new Geval(keten());
      await geval.wijstToe();
      verwachtAlleenHeader(await geval.meldt('JW305', geval.jw305({ dagtekening: '2090-01-01' })), ['8848']);
    });

    it('een gemeente die niet bestaat: alleen de Header met S300', async () => {
      verwachtAlleenHeader(await new Geval(keten(), ONBESTAAND).wijstToe(), ['S300']);
    });

    it('niveau 3 en 4 samen: alle codes van de Header', async () => {
      const geval = new Geval(keten());
      const toewijzing = geval.jw301();
      await verzend(geval.gemeente, 'JW301', AANBIEDER, toewijzing);
      const opnieuw: Bericht<'JW301'> = structuredClone(toewijzing);
      opnieuw.header.berichtIdentificatie.dagtekening = '2090-01-01';
      const retour = antwoord<{ header: MetCodes }>(await verzend(geval.gemeente, 'JW301', AANBIEDER, opnieuw));
      expect([...(retour.header.retourCodes ?? [])].sort()).toEqual(['8848', '9056']);
    });
  });
}
