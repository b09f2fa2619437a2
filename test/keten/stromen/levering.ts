import { BERICHTSOORTEN, type Bericht } from '@hub/ijw';
import type { Keten } from '../opstelling/keten.js';
import { AANBIEDER, antwoord, ENSCHEDE, Geval, type MetCodes, verwachtAlleenHeader } from './geval.js';

type StartRetour = { header: MetCodes; client: MetCodes & { startProducten: MetCodes[] } };

/** Van toewijzing tot stop, en wat een aanbieder daaraan verbetert. */
export function leveringen(keten: () => Keten): void {
  it('toewijzing, start, declaratie en stop: elk aangenomen, beantwoord en aangeboden', async () => {
    const geval = new Geval(keten());
    const { aanbieder, gemeente } = geval;
    const toewijzing = await geval.wijstToe();
    const start = await geval.meldt('JW305', geval.jw305());
    const declaratie = await geval.meldt('JW323', geval.jw323());
    const stop = await geval.meldt('JW307', geval.jw307());

    for (const afloop of [toewijzing, start, stop]) verwachtAlleenHeader(afloop);
    expect([toewijzing, start, declaratie, stop].map((a) => a.antwoorden[0]?.type)).toEqual(['JW302', 'JW306', 'JW325', 'JW308']);
    expect(antwoord<Bericht<'JW325'>>(declaratie)).toMatchObject({
      header: { retourCodes: ['0200'], afzender: ENSCHEDE, ontvanger: AANBIEDER },
      declaratieAntwoord: {
        retourCodes: ['8001'], totaalIngediendBedrag: { totaalBedrag: '1530067', debetCredit: 'D' },
        totaalToegekendBedrag: { totaalBedrag: '1530067', debetCredit: 'D' },
      },
    });
    for (const { status } of [toewijzing, start, declaratie, stop]) expect(status.berichtstatus).toBe('WordtAangeboden');
    expect((await aanbieder.uitPostvak(toewijzing.traceerId))?.type).toBe('JW301');
    for (const [afloop, type] of [[start, 'JW305'], [declaratie, 'JW323'], [stop, 'JW307']] as const) {
      expect((await gemeente.uitPostvak(afloop.traceerId))?.type).toBe(type);
    }
  });

  it('het antwoord hoort bij zijn bericht: zelfde gesprek, eigen traceerId, van de geadresseerde', async () => {
    const geval = new Geval(keten());
    await geval.wijstToe();
    const start = geval.jw305();
    const conversatieId = crypto.randomUUID();
    const { traceerId, antwoorden: [retour] } = await geval.meldt('JW305', start, { conversatieId });
    expect(retour?.klaarstaand).toMatchObject({
      referentiegegevens: { conversatieId, alsAntwoordOp: traceerId },
      routeringgegevens: { afzender: { rol: 'Gemeente', code: ENSCHEDE }, geadresseerden: [{ rol: 'Instelling', code: AANBIEDER }] },
    });
    expect(retour?.klaarstaand.referentiegegevens.traceerId).not.toBe(traceerId);
    expect(retour?.inhoud).toMatchObject({
      header: { afzender: AANBIEDER, ontvanger: ENSCHEDE, berichtIdentificatie: start.header.berichtIdentificatie, berichtCode: BERICHTSOORTEN.JW306.code },
    });
  });

  it('een verwijderde start mag opnieuw worden gemeld', async () => {
    const geval = new Geval(keten());
    await geval.wijstToe();
    await geval.meldt('JW305', geval.jw305());
    verwachtAlleenHeader(await geval.meldt('JW305', geval.jw305({ regels: [{ statusAanlevering: '3' }] })));
    verwachtAlleenHeader(await geval.meldt('JW305', geval.jw305({ regels: [{ begindatum: '2025-01-13' }] })));
  });

  it('verwijderen en verbeteren in één bericht: de verwijdering gaat voor', async () => {
    const geval = new Geval(keten());
    await geval.wijstToe();
    await geval.meldt('JW305', geval.jw305());
    verwachtAlleenHeader(await geval.meldt('JW305', geval.jw305({ regels: [{ begindatum: '2025-01-13' }, { statusAanlevering: '3' }] })));
  });

  it('verwijderen wat er niet is: 9063; een start waarop een stop volgde: 9071', async () => {
    const geval = new Geval(keten());
    await geval.wijstToe();
    const weg = { regels: [{ statusAanlevering: '3' }] };
    const onbekend = antwoord<StartRetour>(await geval.meldt('JW305', geval.jw305(weg)));
    expect(onbekend.client.startProducten[0]?.retourCodes).toEqual(['9063']);
    await geval.meldt('JW305', geval.jw305());
    await geval.meldt('JW307', geval.jw307());
    const gestopt = antwoord<StartRetour>(await geval.meldt('JW305', geval.jw305(weg)));
    expect(gestopt.client.startProducten[0]?.retourCodes).toEqual(['9071']);
  });

  it('berichten van één baan worden beoordeeld in de volgorde van aanname', async () => {
    const geval = new Geval(keten());
    const { aanbieder, gemeente } = geval;
    const traceerIds = [await gemeente.stuur('JW301', AANBIEDER, geval.jw301())];
    for (let dag = 6; dag < 24; dag += 2) {
      const begindatum = `2025-01-${String(dag).padStart(2, '0')}`;
      traceerIds.push(await aanbieder.stuur('JW305', ENSCHEDE, geval.jw305({ regels: [{ begindatum }] })));
      traceerIds.push(await aanbieder.stuur('JW307', ENSCHEDE, geval.jw307({ regels: [{ begindatum, einddatum: begindatum }] })));
    }
    const statussen = await Promise.all(traceerIds.map((id) => aanbieder.oordeel(id)));
    expect(new Set(statussen.map((s) => s.berichtstatus))).toEqual(new Set(['WordtAangeboden']));
    const volgorde = await keten().postgres.rijen<{ traceer_id: string }>(
      `select b.traceer_id from bericht.gebeurtenis g join bericht.bericht b on b.id = g.bericht_id where b.traceer_id = any ($1) and g.soort = 'status' order by g.id`, [traceerIds]);
    expect(volgorde.map((rij) => rij.traceer_id)).toEqual(traceerIds);
  });
}
