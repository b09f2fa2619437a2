import { bouwXml } from '@hub/ijw';
import { eenJW301, eenJW305 } from '../../../../../test/bouwers/index.js';
import { type Bladzijde, type Mens, startWebproef, type Webproef } from '../../../../../test/console/webproef.js';
import { beschrijfMetDatabank } from '../../../../../test/databank.js';
import { zipMet } from '../../../../../test/keten/stromen/zips.js';

const START = bouwXml('JW305', eenJW305());
const MB = 1024 * 1024;

beschrijfMetDatabank('de pagina Proef', () => {
  let proef: Webproef;
  beforeAll(async () => {
    proef = await startWebproef({ nu: new Date('2025-04-01T08:00:00Z') });
  });
  afterAll(() => proef.ruimOp());

  const geplakt = (tekst: string, als: Mens = 'aanbieder'): Promise<Bladzijde> => proef.verstuur('/proef', als, { bestand: new Blob([]), tekst });
  const bestand = (inhoud: Buffer, als: Mens = 'aanbieder'): Promise<Bladzijde> => proef.verstuur('/proef', als, { bestand: new Blob([new Uint8Array(inhoud)]), tekst: '' });

  it('begint met een formulier dat ook zonder script werkt', async () => {
    const { status, tekst } = await proef.haal('/proef', 'aanbieder');
    expect(status).toBe(200);
    expect(tekst).toMatch(/<form method="post" action="\/proef" enctype="multipart\/form-data"/i);
    expect(tekst).not.toContain('Uw bericht');
  });

  it('een start zonder toewijzing: de regel, waar, wat te doen, het element gemerkt en het retour dat zou volgen', async () => {
    const { status, tekst } = await geplakt(START);
    expect(status).toBe(200);
    for (const deel of ['TR019', '9019', 'Client › StartProduct 1', 'Het retourbericht dat zou volgen', '>Uw bericht<']) expect(tekst).toContain(deel);
    expect(tekst).toMatch(/<mark>&lt;[^<]*ToewijzingNummer/);
  });

  it('een goed bericht, geplakt, als bestand en in een zip', async () => {
    const goed = bouwXml('JW301', eenJW301());
    for (const blad of [await geplakt(goed, 'gemeente'), await bestand(Buffer.from(goed), 'gemeente'), await bestand(await zipMet(Buffer.from(goed)), 'gemeente')]) {
      expect(blad.tekst).toContain('<strong>Goedgekeurd</strong>');
      expect(blad.tekst).toContain('IdentificatieRetour');
      expect(blad.tekst).not.toContain('<mark>');
    }
  });

  it('niveau 1: code, regel en element, de regel gemerkt, en geen retour', async () => {
    const { tekst } = await geplakt(START.replace(/<[^<]*:Begindatum>[^<]*<[^>]*>/, ''));
    for (const deel of ['Afgekeurd op niveau 1', 'BRS13', 'De hub zou geen retourbericht sturen.', '<mark>']) expect(tekst).toContain(deel);
    expect(tekst).not.toContain('Het retourbericht dat zou volgen');
  });

  it.each<[Mens, number]>([['aanbieder', 200], ['beheer', 200], ['andere', 403], ['gemeente', 403], ['analist', 403]])('%s met een bericht van de aanbieder: %d', async (als, verwacht) => {
    const { status, tekst } = await proef.verstuur('/proef', als, { bestand: new Blob([]), tekst: START });
    expect(status).toBe(verwacht);
    expect(tekst.includes('TR019')).toBe(verwacht === 200);
    if (als === 'andere' || als === 'gemeente') expect(tekst).toMatch(/id="fout-bestand">De Header van dit bericht noemt een andere afzender/);
  });

  it('niets ingevuld: dat staat bij het veld', async () => {
    const { status, tekst } = await geplakt(' \n');
    expect(status).toBe(400);
    expect(tekst).toContain('id="fout-bestand">Kies een bestand');
  });

  it('groter dan 25 MB: dat staat bij het veld', async () => {
    const { status, tekst } = await bestand(Buffer.alloc(25 * MB + 1, ' '));
    expect(status).toBe(413);
    expect(tekst).toContain('id="fout-bestand">Dit is groter dan 25 MB');
  });

  it('een formulier van elders wordt niet beoordeeld', async () => {
    for (const csrf of ['', 'verzonnen']) {
      const { status, tekst } = await proef.verstuur('/proef', 'aanbieder', { bestand: new Blob([]), tekst: START }, csrf);
      expect(status).toBe(403);
      expect(tekst).not.toContain('TR019');
    }
  });

  it('tekst uit het bericht wordt nooit opmaak', async () => {
    const { tekst } = await geplakt('<a><script>alert(1)</script></a>', 'beheer');
    expect(tekst).toContain('&lt;script>alert(1)&lt;/script>');
    expect(tekst).not.toContain('<script>alert');
  });

  it('er is niets bewaard', async () => {
    const { rows } = await proef.databank.pool.query('select (select count(*) from bericht.bericht) as berichten, (select count(*) from dossier.toewijzing) as toewijzingen');
    expect(rows).toEqual([{ berichten: 0, toewijzingen: 0 }]);
  });
});
