import { createHash, randomUUID } from 'node:crypto';
import { BERICHTSOORTEN, bouwXml, xsdVersie, type Bericht } from '@hub/ijw';
import { VspClientFout } from '@hub/vsp';
import type { Keten } from '../opstelling/keten.js';
import { wachtTot } from '../opstelling/wachten.js';
import { bederver } from './bederver.js';
import { AANBIEDER, ALMELO, antwoord, ENSCHEDE, Geval, verzend } from './geval.js';
import { zipMet } from './zips.js';

/** Een retour dat een gemeente zelf schrijft op een start. */
function eigenRetour({ header }: Bericht<'JW305'>, kenmerk: string): Bericht<'JW306'> {
  return { header: { ...header, berichtCode: BERICHTSOORTEN.JW306.code, identificatieRetour: kenmerk, dagtekeningRetour: '2025-04-02', xsdVersieRetour: xsdVersie('JW306') } };
}

/** Een JW325 dat een gemeente zelf schrijft: alles toegekend. */
function eigenAntwoord({ header: bron, declaratie }: Bericht<'JW323'>, kenmerk: string): Bericht<'JW325'> {
  const { declaratieNummer, totaalIngediendBedrag } = declaratie;
  return {
    header: {
      berichtCode: BERICHTSOORTEN.JW325.code, berichtVersie: '3', berichtSubversie: '2', afzender: bron.ontvanger, ontvanger: bron.afzender,
      berichtIdentificatie: { identificatie: kenmerk, dagtekening: '2025-04-02' }, xsdVersie: xsdVersie('JW325'),
      declaratieIdentificatie: bron.berichtIdentificatie, xsdVersieDeclaratie: bron.xsdVersie, retourCodes: ['0200'],
    },
    declaratieAntwoord: { declaratieNummer, totaalIngediendBedrag, totaalToegekendBedrag: totaalIngediendBedrag, retourCodes: ['8001'] },
  };
}

async function code(push: Promise<unknown>): Promise<string[]> {
  const fout = await push.then(() => undefined, (reden: unknown) => reden);
  expect(fout).toBeInstanceOf(VspClientFout);
  expect((fout as VspClientFout).status).toBe(422);
  return Object.keys((fout as VspClientFout).probleem.errors ?? {});
}

/** Herhalen, zip, retouren van partijen en de status door het leven van een bericht heen. */
export function postvakken(keten: () => Keten): void {
  it('hetzelfde nog eens indienen heeft geen gevolg; iets anders onder hetzelfde traceerId: BRS114', async () => {
    const geval = new Geval(keten());
    const { aanbieder } = geval;
    await geval.wijstToe();
    const xml = Buffer.from(bouwXml('JW305', geval.jw305()));
    const { traceerId } = await geval.meldt('JW305', xml);
    const tel = (): Promise<number> => keten().postgres.tel('select count(*) from bericht.bericht where $1 in (traceer_id, als_antwoord_op)', [traceerId]);
    expect(await tel()).toBe(2);
    await aanbieder.stuur('JW305', ENSCHEDE, xml, { traceerId });
    expect(await code(aanbieder.stuur('JW305', ENSCHEDE, Buffer.concat([xml, Buffer.from(' ')]), { traceerId }))).toEqual(['BRS114']);
    expect(await code(aanbieder.stuur('JW305', ENSCHEDE, xml, { traceerId, conversatieId: randomUUID() }))).toEqual(['BRS114']);
    expect(await tel()).toBe(2);
    expect(await keten().postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$ and traceer_id = $1', [traceerId])).toBe(0);
  });

  it('een geweigerde push verbruikt zijn traceerId niet', async () => {
    const geval = new Geval(keten());
    const traceerId = randomUUID();
    const weiger = geval.aanbieder.stuur('JW301', AANBIEDER, geval.jw301(), { traceerId });
    expect(await code(weiger)).toEqual(['BRS02']);
    await geval.wijstToe();
    expect((await geval.meldt('JW305', geval.jw305(), { traceerId })).status.berichtstatus).toBe('WordtAangeboden');
  });

  it('wat in een zip kwam, ligt er als het XML-document zelf, byte voor byte', async () => {
    const geval = new Geval(keten());
    const xml = Buffer.from(`${bouwXml('JW301', geval.jw301())}\r\n<!-- naschrift -->\n`);
    const { traceerId } = await verzend(geval.gemeente, 'JW301', AANBIEDER, await zipMet(xml));
    const gelezen = await geval.aanbieder.uitPostvak(traceerId);
    expect(gelezen?.xml.equals(xml)).toBe(true);
    expect(gelezen?.klaarstaand.basisgegevens.payload).toMatchObject({
      grootte: xml.length, checksum: { algoritme: 'SHA256', waarde: createHash('sha256').update(xml).digest('hex') },
    });
  });

  it('een retour van een partij wordt aangeboden, zonder antwoord; zonder bekend heenbericht niet', async () => {
    const geval = new Geval(keten());
    const { gemeente, aanbieder } = geval;
    await geval.wijstToe();
    const start = geval.jw305();
    const heen = await geval.meldt('JW305', start);
    const retour = await verzend(gemeente, 'JW306', AANBIEDER, eigenRetour(start, 'EIGEN-1'), { alsAntwoordOp: heen.traceerId });
    expect(retour.status.berichtstatus).toBe('WordtAangeboden');
    expect(retour.antwoorden).toEqual([]);
    expect((await aanbieder.antwoordenOp(heen.traceerId)).map((a) => a.type)).toEqual(['JW306', 'JW306']);

    const los = await verzend(gemeente, 'JW306', AANBIEDER, eigenRetour(geval.jw305(), 'EIGEN-2'));
    expect(los.status.berichtstatus).toBe('VerwerkingVoltooid');
    expect(await aanbieder.uitPostvak(los.traceerId)).toBeUndefined();
    const bevindingen = 'select jsonb_array_length(bevindingen) from bericht.oordeel o join bericht.bericht b on b.id = o.bericht_id where traceer_id = $1';
    expect(await keten().postgres.tel(bevindingen, [los.traceerId])).toBe(1);
  });

  it('wie zelf antwoordt, krijgt een goed bericht zonder dat de hub antwoordt; afkeuren doet de hub', async () => {
    const geval = new Geval(keten(), ALMELO);
    await geval.wijstToe();
    const start = geval.jw305();
    const goed = await geval.meldt('JW305', start);
    expect(goed).toMatchObject({ status: { berichtstatus: 'WordtAangeboden' }, antwoorden: [] });
    const fout = await geval.meldt('JW305', geval.jw305({ regels: [{ begindatum: '2025-02-03' }] }));
    expect(antwoord(fout)).toMatchObject({ client: { startProducten: [{ retourCodes: ['9326'] }] } });
    await verzend(geval.gemeente, 'JW306', AANBIEDER, eigenRetour(start, 'ZELF-1'), { alsAntwoordOp: goed.traceerId });
    expect((await geval.aanbieder.antwoordenOp(goed.traceerId)).map((a) => a.type)).toEqual(['JW306']);
  });

  it('wie zelf antwoordt, kan een verwijdering weigeren: de levering loopt dan weer', async () => {
    const geval = new Geval(keten(), ALMELO);
    await geval.wijstToe();
    expect(await geval.meldt('JW305', geval.jw305())).toMatchObject({ status: { berichtstatus: 'WordtAangeboden' } });
    const verwijdering = geval.jw305({ regels: [{ statusAanlevering: '3' }] });
    const { traceerId } = await geval.meldt('JW305', verwijdering);
    const { header } = eigenRetour(verwijdering, `ZELF-${geval.nummer}`);
    await verzend(geval.gemeente, 'JW306', AANBIEDER, { header: { ...header, retourCodes: ['0001'] } }, { alsAntwoordOp: traceerId });
    expect(await geval.meldt('JW307', geval.jw307())).toMatchObject({ status: { berichtstatus: 'WordtAangeboden' }, antwoorden: [] });
  });

  it('wie zelf antwoordt, beslist zelf over elke prestatie; een gebruikt DeclaratieNummer wijst de hub af', async () => {
    const geval = new Geval(keten(), ALMELO);
    await geval.wijstToe();
    const declaratie = geval.jw323({ prestaties: [{ ingediendBedrag: { bedrag: '1', debetCredit: 'D' } }] });
    const heen = await geval.meldt('JW323', declaratie);
    expect(heen).toMatchObject({ status: { berichtstatus: 'WordtAangeboden' }, antwoorden: [] });
    const eigen = await verzend(geval.gemeente, 'JW325', AANBIEDER, eigenAntwoord(declaratie, `Z${geval.nummer}`), { alsAntwoordOp: heen.traceerId });
    expect(eigen.status.berichtstatus).toBe('WordtAangeboden');
    const dubbel = geval.jw323({ declaratie: { declaratieNummer: declaratie.declaratie.declaratieNummer } });
    expect(antwoord(await geval.meldt('JW323', dubbel))).toMatchObject({ declaratieAntwoord: { retourCodes: ['9333'] } });
  });

  it('waar de hub al antwoordde, verandert een eigen JW325 niets meer aan wat is toegekend', async () => {
    const geval = new Geval(keten());
    await geval.wijstToe();
    const declaratie = geval.jw323();
    const heen = await geval.meldt('JW323', declaratie);
    const { header } = eigenAntwoord(declaratie, `Z${geval.nummer}`);
    const afwijzing: Bericht<'JW325'> = { header: { ...header, retourCodes: ['0001'] } };
    const eigen = await verzend(geval.gemeente, 'JW325', AANBIEDER, afwijzing, { alsAntwoordOp: heen.traceerId });
    expect(eigen.status.berichtstatus).toBe('WordtAangeboden');
    const toegekend = `select count(*) from dossier.prestatie p join bericht.bericht b on b.id = p.bericht_id where b.traceer_id = $1 and p.oordeel = 'toegekend'`;
    expect(await keten().postgres.tel(toegekend, [heen.traceerId])).toBe(1);
  });

  it('de status van aanname tot bezorging, in v3 en v2, voor afzender en geadresseerde', async () => {
    const geval = new Geval(keten());
    const { gemeente, aanbieder } = geval;
    const statussen = (id: string): Promise<(string | undefined)[]> => Promise.all(
      [gemeente, aanbieder].flatMap((partij) => (['v3', 'v2'] as const).map(async (versie) => (await partij.status(id, versie))?.berichtstatus)));
    const slot = await keten().postgres.pool.connect();
    await slot.query('begin; lock table dossier.identificatie in access exclusive mode');
    const traceerId = await gemeente.stuur('JW301', AANBIEDER, geval.jw301());
    expect(await statussen(traceerId)).toEqual(['Ontvangen', 'Ontvangen', 'Ontvangen', 'Ontvangen']);
    await slot.query('commit');
    slot.release();
    await gemeente.oordeel(traceerId);
    expect(await statussen(traceerId)).toEqual(['WordtAangeboden', 'Aangeboden', 'WordtAangeboden', 'Aangeboden']);
    await aanbieder.client.bevestig(traceerId);
    expect(await statussen(traceerId)).toEqual(['Bezorgd', 'Bezorgd', 'Bezorgd', 'Bezorgd']);
    expect(await aanbieder.uitPostvak(traceerId)).toBeUndefined();
    expect(await keten().partij('0163').client.berichtstatus({ traceerId })).toEqual([]);
  });

  it('een bericht waarop de hub vastloopt gaat apart, ook midden in een rij; wat ervoor en erna kwam gaat door', async () => {
    const { postgres } = keten();
    const geval = new Geval(keten());
    const { gemeente } = geval;
    const bederven = await bederver(keten());
    const slot = await postgres.pool.connect();
    await slot.query('begin; lock table dossier.identificatie in access exclusive mode');
    // het eerste houdt de baan bezet, zodat de andere drie samen in de rij komen
    const goed = [await gemeente.stuur('JW301', AANBIEDER, geval.jw301()), await gemeente.stuur('JW301', AANBIEDER, geval.jw301())];
    await bederven(true);
    const stuk = await gemeente.stuur('JW301', AANBIEDER, geval.jw301());
    await bederven(false);
    goed.push(await gemeente.stuur('JW301', AANBIEDER, geval.jw301()));
    await slot.query('commit');
    slot.release();
    for (const traceerId of goed) {
      expect((await gemeente.oordeel(traceerId)).berichtstatus).toBe('WordtAangeboden');
      expect(await gemeente.antwoordenOp(traceerId)).toHaveLength(1);
    }
    await wachtTot('het bericht is apart gezet', async () => (await gemeente.status(stuk))?.berichtstatus === 'WordtVerwerkt');
    expect(await gemeente.antwoordenOp(stuk)).toEqual([]);
    expect(await postgres.tel('select count(*) from bericht.vastgelopen v join bericht.bericht b on b.id = v.bericht_id where traceer_id = $1', [stuk])).toBe(1);
  });
}
