import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { XMLValidator } from 'fast-xml-parser';
import { voerUit } from '../../apps/hub/src/opdrachten/programma.js';
import { Keten, tokenVan } from './opstelling/keten.js';
import { AANBIEDER, ALMELO, ENSCHEDE, foutcodes, Geval, verwachtGoed } from './stromen/geval.js';
import { wachtOpWarehouse } from './warehouse/ster.js';

const LEVERT_NIET = '0163';
const RAPPORT = 'jeugdzorgplus-voortgang';
const ETMAAL_EUROCENT = 49_357;

const BELEID = {
  plaatsingen: [{ naam: 'JeugdzorgPlus', productCategorie: '44', productCodes: ['44A09'], ontvangers: [AANBIEDER], van: '2023-01-01', tot: null, startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: 'art. 17' }],
  segmenten: [{ naam: 'Verblijf', productCategorie: '44', productCodes: null, van: '2022-01-01', tot: null }],
  levering: [ENSCHEDE, ALMELO].map((gemeente) => ({ gemeente, segment: '*', aan: true })),
};

type Rij = Record<string, string | number | null>;

describe('van berichten tot voortgangsrapportage', () => {
  let keten: Keten;
  let tweede: Geval;
  const gevallen: Geval[] = [];

  /** Een client die is toegewezen en in zorg kwam. */
  async function inZorg(begindatum: string): Promise<Geval> {
    const geval = new Geval(keten);
    gevallen.push(geval);
    verwachtGoed(await geval.wijstToe(), await geval.meldt('JW305', geval.jw305({ regels: [{ begindatum }] })));
    return geval;
  }
  const stopt = async (geval: Geval, begindatum: string, einddatum: string, statusAanlevering: '1' | '3' = '1'): Promise<void> =>
    verwachtGoed(await geval.meldt('JW307', geval.jw307({ regels: [{ begindatum, einddatum, statusAanlevering }] })));

  beforeAll(async () => {
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'hub', gemeenten: [ENSCHEDE, ALMELO, LEVERT_NIET], aanbieders: [AANBIEDER], beleid: BELEID });
    const eerste = await inZorg('2025-01-06');
    tweede = await inZorg('2025-01-06');
    await inZorg('2025-02-01');
    const verwijderd = await inZorg('2025-02-01');
    verwachtGoed(await verwijderd.meldt('JW305', verwijderd.jw305({ regels: [{ begindatum: '2025-02-01', statusAanlevering: '3' }] })));
    await stopt(eerste, '2025-01-06', '2025-02-14');
    await stopt(tweede, '2025-01-06', '2025-03-16');
    const etmalen = { geleverdVolume: '26', ingediendBedrag: { bedrag: String(26 * ETMAAL_EUROCENT), debetCredit: 'D' as const } };
    const declaratie = await eerste.meldt('JW323', eerste.jw323({ prestaties: [{ productPeriode: { begindatum: '2025-01-01', einddatum: '2025-01-31' }, ...etmalen }] }));
    expect(foutcodes(declaratie)).toEqual([]);
    await wachtOpWarehouse(keten.postgres);
  }, 180_000);
  afterAll(() => keten?.stop(), 60_000);

  const vraag = (keuze: string, als = 'analist'): Promise<Response> =>
    fetch(`${keten.intake.adres}/api/v1/rapporten/${RAPPORT}?${keuze}`, { headers: { authorization: `Bearer ${tokenVan(als)}` } });
  const rijen = async (kwartaal: string): Promise<Rij[]> => (await (await vraag(`kwartaal=${kwartaal}`)).json() as { rijen: Rij[] }).rijen;
  const onderdelen = ([gemeente]: readonly Rij[]): unknown[] =>
    ['beginstand', 'instroom', 'uitstroom', 'eindstand', 'unieke_clienten', 'gemiddelde_verblijfsduur_dagen', 'afwijkingen_meer_dan_10_procent', 'heropnames_binnen_een_maand'].map((kolom) => gemeente?.[kolom]);

  it('geeft van elke gemeente die levert de onderdelen, ook als er niets was', async () => {
    const [almelo, enschede, ...rest] = await rijen('2025-K1');
    expect(rest).toEqual([]);
    expect(almelo).toMatchObject({ gemeente: ALMELO, beginstand: 0, instroom: 0, uitstroom: 0, eindstand: 0, unieke_clienten: 0, gemiddelde_kosten_per_client: null });
    expect(enschede).toMatchObject({
      gemeente: ENSCHEDE, beginstand: 0, instroom: 3, uitstroom: 2, eindstand: 1, unieke_clienten: 3, gemiddelde_verblijfsduur_dagen: 55, afwijkingen_meer_dan_10_procent: 2,
      verwachte_verblijfsduur_dagen: 334, heropnames_binnen_een_maand: 0, instroom_cumulatief: 3, uitstroom_cumulatief: 2, overgang_in: 0, overgang_uit: 0,
    });
    expect(enschede?.['gemiddelde_kosten_per_client']).toBeCloseTo((26 * ETMAAL_EUROCENT) / 3, 6);
    const [, later] = await rijen('2025-K2');
    expect(later).toMatchObject({ gemeente: ENSCHEDE, beginstand: 1, instroom: 0, uitstroom: 0, eindstand: 1, instroom_cumulatief: 3 });
  });

  describe('de grafiek', () => {
    let map: string;
    beforeAll(() => {
      map = mkdtempSync(join(tmpdir(), 'hub-grafiek-'));
    });
    afterAll(() => rmSync(map, { recursive: true }));

    /** Wat over een client bekend is en op geen grafiek hoort. */
    async function persoonlijk(): Promise<string[]> {
      const pseudoniemen = await keten.postgres.rijen<{ pseudoniem: string }>('select pseudoniem from dwh.dim_client');
      expect(pseudoniemen.length).toBe(gevallen.length);
      return [...gevallen.flatMap(({ bsn, toewijzingNummer }) => [bsn, toewijzingNummer]), ...pseudoniemen.map(({ pseudoniem }) => pseudoniem), 'Proefpersoon', 'Noor', '2010-05-17'];
    }

    async function verwachtGrafiek(svg: string): Promise<void> {
      expect(XMLValidator.validate(svg)).toBe(true);
      expect(svg).toMatch(/^<svg role="img" lang="nl" aria-labelledby="beeld-titel beeld-uitleg" /);
      expect(svg).toContain('<title id="beeld-titel">JeugdzorgPlus per gemeente, 2025-K1</title>');
      expect(svg).toContain('<desc id="beeld-uitleg">1 gemeente had cliënten in zorg. Samen: 3 instroom, 2 uitstroom en 1 in zorg aan het eind.</desc>');
      expect(svg).toContain(`>${ENSCHEDE}</text>`);
      expect(svg).not.toMatch(/<script|<image|href=|on\w+=/);
      expect((await persoonlijk()).filter((gegeven) => svg.includes(gegeven))).toEqual([]);
    }

    it.each(['analist', 'beheer', ENSCHEDE])('komt bij %s als SVG uit de API, met titel en uitleg voor wie haar niet ziet, en zonder gegevens van een client', async (als) => {
      const antwoord = await vraag('kwartaal=2025-K1&formaat=svg', als);
      expect([antwoord.status, antwoord.headers.get('content-type')]).toEqual([200, 'image/svg+xml']);
      await verwachtGrafiek(await antwoord.text());
    });

    it.each([[AANBIEDER, 'kwartaal=2025-K1'], [ENSCHEDE, `kwartaal=2025-K1&gemeente=${ALMELO}`]])('komt niet bij %s die %s vraagt', async (als, keuze) => expect((await vraag(`${keuze}&formaat=svg`, als)).status).toBe(403));

    it.each([[['--formaat', 'svg']], [[]]])('komt met hub rapport in een bestand (%j)', async (formaat) => {
      const bestand = join(map, `voortgang-${formaat.length}.svg`);
      const gezegd: string[] = [];
      const wereld = { omgeving: {}, uit: (tekst: string | Uint8Array) => void gezegd.push(String(tekst)), fout: (tekst: string) => void gezegd.push(tekst), vraagGeheim: async () => '' };
      const bij = ['--als', 'analist', '--hub', keten.intake.adres, '--partijen', join(keten.map, 'partijen.json')];
      expect(await voerUit(['rapport', RAPPORT, '--kwartaal', '2025-K1', ...formaat, '--uit', bestand, ...bij], wereld)).toBe(0);
      expect(gezegd).toEqual([`rapport ${RAPPORT} staat in ${bestand}\n`]);
      await verwachtGrafiek(readFileSync(bestand, 'utf8'));
    });
  });

  it('een stop die wordt teruggenomen, is er nooit geweest', async () => {
    await stopt(tweede, '2025-01-06', '2025-03-16', '3');
    await wachtOpWarehouse(keten.postgres);
    expect(onderdelen((await rijen('2025-K1')).filter(({ gemeente }) => gemeente === ENSCHEDE))).toEqual([0, 3, 1, 2, 3, 40, 0, 0]);
  });
});
