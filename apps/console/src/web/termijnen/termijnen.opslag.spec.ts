import { AANBIEDER, ANDERE_AANBIEDER, ANDERE_GEMEENTE, GEMEENTE } from '../../../../../test/console/opstelling.js';
import { legTermijnen, termijnId } from '../../../../../test/console/termijnrijen.js';
import { type Mens, startWebproef, type Webproef } from '../../../../../test/console/webproef.js';
import { beschrijfMetDatabank } from '../../../../../test/databank.js';

const EIGEN = termijnId(1);
const VAN_EEN_ANDER = termijnId(2);
const GEDAAN = termijnId(3);

beschrijfMetDatabank('de pagina Termijnen', () => {
  let proef: Webproef;
  beforeAll(async () => {
    proef = await startWebproef({ nu: new Date('2025-04-24T08:00:00Z') });
  });
  afterAll(() => proef.ruimOp());

  const lijst = async (als: Mens, vraag = '?status=alle'): Promise<string[]> => {
    const { status, tekst } = await proef.haal(`/termijnen${vraag}`, als);
    expect(status).toBe(200);
    return [...tekst.matchAll(/href="\/termijnen\/([0-9a-f-]{36})"/g)].map(([, id]) => id as string);
  };

  it('leeg: zegt wat er zou staan', async () => {
    const { status, tekst } = await proef.haal('/termijnen', 'aanbieder');
    expect(status).toBe(200);
    expect(tekst).toContain('Er is niets te doen.');
    expect((await proef.haal('/termijnen/partijen', 'analist')).tekst).toContain('Geen aanbieder heeft hier een termijn.');
  });

  describe('met termijnen', () => {
    beforeAll(() => legTermijnen(proef.databank, [
      { id: EIGEN, begin: '2025-04-14', uiterlijk: '2025-04-30', waarschuwingOp: '2025-04-24' },
      { id: VAN_EEN_ANDER, aanbieder: ANDERE_AANBIEDER, plichtige: ANDERE_AANBIEDER, gemeente: ANDERE_GEMEENTE, uiterlijk: '2025-05-01', waarschuwingOp: '2025-04-30' },
      { id: GEDAAN, soort: 'declaratie', eenheid: 'maandeinde', begin: '2025-03-31', uiterlijk: '2025-04-20', voldaanOp: '2025-04-22' },
    ]));

    it.each<[Mens, string[]]>([
      ['aanbieder', [GEDAAN, EIGEN]], ['gemeente', [GEDAAN, EIGEN]], ['andere', [VAN_EEN_ANDER]], ['beheer', [GEDAAN, EIGEN, VAN_EEN_ANDER]], ['analist', [GEDAAN, EIGEN, VAN_EEN_ANDER]],
    ])('%s ziet wat hij mag zien', async (als, ids) => expect(await lijst(als)).toEqual(ids));

    it('zonder keuze alleen wat nog te doen is', async () => expect(await lijst('beheer', '')).toEqual([EIGEN, VAN_EEN_ANDER]));

    it('filtert, en wie bladert komt bij de rest', async () => {
      expect(await lijst('analist', '?status=te-laat')).toEqual([GEDAAN]);
      expect(await lijst('analist', `?status=open&plichtige=${ANDERE_AANBIEDER}`)).toEqual([VAN_EEN_ANDER]);
      expect(await lijst('aanbieder', `?aanbieder=${ANDERE_AANBIEDER}`)).toEqual([]);
      const { tekst } = await proef.haal('/termijnen?limiet=1&soort=startmelding&status=alle', 'analist');
      const volgende = /href="(\/termijnen\?[^"]*na=[^"]*)"/.exec(tekst)?.[1]?.replaceAll('&amp;', '&') ?? '';
      expect(volgende).toContain('soort=startmelding');
      expect((await proef.haal(volgende, 'analist')).tekst).toContain(VAN_EEN_ANDER);
    });

    it('een fout staat naast haar veld', async () => {
      const { status, tekst } = await proef.haal('/termijnen?aanbieder=abc', 'beheer');
      expect(status).toBe(200);
      expect(tekst).toMatch(/id="fout-aanbieder">geef een CBS-code/);
      expect(tekst).toMatch(/id="veld-aanbieder"[^>]*aria-invalid="true"/);
    });

    it('een termijn legt haar telling uit, en wie kijkt staat in het logboek', async () => {
      const { status, tekst } = await proef.haal(`/termijnen/${EIGEN}`, 'aanbieder');
      expect(status).toBe(200);
      for (const deel of ['art. 17 f', '10 werkdagen', 'dag 0', 'werkdag 1', 'Goede Vrijdag', 'tweede Paasdag', 'laatste dag', 'Een zin van de bewaking.', `/berichten/${termijnId(900)}`]) expect(tekst).toContain(deel);
      expect(tekst).not.toContain('client-sleutel');
      expect((await proef.geraadpleegd())[0]).toMatchObject({ wie: { persoon: 'aanbieder', code: AANBIEDER }, handeling: 'inzien', onderwerp: { soort: 'termijn', termijnId: EIGEN }, uitkomst: 'toegestaan' });
    });

    it('andermans termijn bestaat niet; de poging staat in het logboek', async () => {
      expect((await proef.haal(`/termijnen/${VAN_EEN_ANDER}`, 'gemeente')).status).toBe(404);
      expect((await proef.geraadpleegd())[0]).toMatchObject({ wie: { persoon: 'gemeente' }, onderwerp: { termijnId: VAN_EEN_ANDER }, uitkomst: 'geweigerd' });
      expect((await proef.haal('/termijnen/geen-id', 'beheer')).status).toBe(404);
    });

    it('een analist krijgt geen koppeling naar een bericht dat hij niet mag zien; elke dag van een kalendernorm telt', async () => {
      const { tekst } = await proef.haal(`/termijnen/${GEDAAN}`, 'analist');
      expect(tekst).not.toContain('href="/berichten');
      expect(tekst).toContain('Bij deze norm telt elke dag');
      expect(tekst).toContain('1 werkdag te laat');
    });

    it('per partij: geteld bij wie moet handelen, en alleen het eigene', async () => {
      const alles = (await proef.haal('/termijnen/partijen', 'analist')).tekst;
      expect(alles).toContain(`Naam van ${AANBIEDER}`);
      expect(alles).toContain(`plichtige=${ANDERE_AANBIEDER}&amp;status=open`);
      const eigen = (await proef.haal('/termijnen/partijen', 'gemeente')).tekst;
      expect(eigen).toContain(`Naam van ${AANBIEDER}`);
      expect(eigen).not.toContain(ANDERE_AANBIEDER);
      expect((await proef.haal('/termijnen/partijen?uiterlijkVan=morgen', 'beheer')).tekst).toContain('id="fout-uiterlijkVan"');
    });

    it('het bestand heeft dezelfde rijen als de lijst, en het meenemen staat in het logboek', async () => {
      const { koppen, tekst } = await proef.haal(`/termijnen/uitvoer.csv?status=alle&gemeente=${GEMEENTE}`, 'analist');
      expect(koppen.get('content-type')).toBe('text/csv; charset=utf-8');
      expect(tekst.replace('\uFEFF', '').trim().split('\n').map((regel) => regel.split(';')[0])).toEqual(['id', GEDAAN, EIGEN]);
      expect((await proef.geraadpleegd())[0]).toMatchObject({ handeling: 'uitvoeren', onderwerp: { soort: 'termijnen', bijzonderheid: `status=alle gemeente=${GEMEENTE}` } });
      expect((await proef.haal('/termijnen/uitvoer.csv', 'andere')).tekst).not.toContain(EIGEN);
    });
  });

  it('wie niet is ingelogd, gaat eerst inloggen en komt terug', async () => {
    const { status, koppen } = await proef.haal('/termijnen?status=open', null);
    expect([status, koppen.get('location')]).toEqual([303, '/inloggen?naar=%2Ftermijnen%3Fstatus%3Dopen']);
  });
});
