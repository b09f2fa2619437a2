import fc from 'fast-check';
import { bouwXml, type Bericht, type BerichtType } from '@hub/ijw';
import { AANBIEDER, GEMEENTE } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { Proefhub } from '../stromen/proefhub.js';
import { CONTRACTEN, STROOM, Toevalsstroom, type Zet } from '../stromen/toevalsstroom.js';
import { FEITEN, Laadproef } from './laadproef.js';

const AANTAL_STROMEN = 4;
const LANGST_MS = 60_000;

/** Bij elke zet: of er daarna wordt geladen, en of de ontvanger er zelf op antwoordt. */
interface Bijzaak {
  laad: boolean;
  antwoordt: boolean;
}

const BIJZAAK: fc.Arbitrary<Bijzaak> = fc.record({ laad: fc.nat(3).map((n) => n === 0), antwoordt: fc.boolean() });

beschrijfMetDatabank('wat stap voor stap is geladen, is wat uit alle berichten volgt', () => {
  const proeven: Record<'antwoordend' | 'zelf', Laadproef | undefined> = { antwoordend: undefined, zelf: undefined };
  const geteld = new Map<string, number>();

  beforeAll(async () => {
    proeven.antwoordend = await Laadproef.start(CONTRACTEN);
    proeven.zelf = await Laadproef.start(CONTRACTEN, [GEMEENTE, AANBIEDER]);
  }, 60_000);
  afterAll(async () => {
    await proeven.antwoordend?.ruimOp();
    await proeven.zelf?.ruimOp();
  });

  async function verstuur(proef: Laadproef, type: BerichtType, bericht: Bericht<BerichtType>, vanGemeente: boolean): Promise<void> {
    const [van, aan] = vanGemeente ? [GEMEENTE, AANBIEDER] : [AANBIEDER, GEMEENTE];
    await proef.hub.verwerk({ type, van, aan, payload: Buffer.from(bouwXml(type, bericht)) });
  }

  async function speel(proef: Laadproef, stroom: Toevalsstroom, zet: Zet, { laad, antwoordt }: Bijzaak): Promise<void> {
    const bericht = stroom.bericht(zet);
    proef.hub.vandaag = stroom.hub.vandaag;
    const { antwoord, antwoordSoort } = stroom.hub.stuur(zet.soort, bericht);
    const vanGemeente = ['JW301', 'JW319'].includes(zet.soort);
    await verstuur(proef, zet.soort, bericht, vanGemeente);
    if (antwoordt) await verstuur(proef, antwoordSoort, antwoord, !vanGemeente);
    if (laad) await proef.laad();
  }

  /** Verminkt het warehouse: rijen weg, rijen erbij, een bedrag anders. */
  async function vermink(proef: Laadproef): Promise<void> {
    await proef.vraag('delete from dwh.feit_levering where random() < 0.5');
    await proef.vraag('update dwh.feit_prestatie set toegekend = toegekend + 1');
    await proef.vraag(`insert into dwh.feit_toewijzing select gemeente, toewijzing_nummer + 90000, '99999999', client_id, product_categorie, product_code, segment, plaatsing,
      uitvoeringsvariant, verwijzer, ingangsdatum, einddatum, reden_wijziging, volume, eenheid, frequentie, budget, toewijzingsdatum, ontvangen_op, gewijzigd_op,
      aantal_wijzigingen, eerste_begindatum, aantal_leveringen, bericht_id from dwh.feit_toewijzing`);
    await proef.vraag(`insert into dwh.feit_prestatie select (jsonb_populate_record(p, jsonb_build_object('prestatie_id', gen_random_uuid(), 'bericht_id', p.bericht_id + 90000))).*
      from dwh.feit_prestatie p`);
    await proef.vraag(`delete from dwh.feit_bericht where soort = 'JW301'`);
    await verminkAfgeleid(proef);
  }

  /** Verminkt wat uit feiten samen volgt. */
  async function verminkAfgeleid(proef: Laadproef): Promise<void> {
    await proef.vraag('update dwh.feit_levering set dagen_na_ander_segment = 7');
    await proef.vraag('delete from dwh.som_product where random() < 0.5');
    await proef.vraag('update dwh.som_tarief set bericht_id = bericht_id + 90000');
    await proef.vraag('update dwh.som_toewijzing set toegekend = toegekend + 1');
    await proef.vraag('update dwh.som_client set jaar = jaar - 100');
    await proef.vraag(`update dwh.som_jaar set aanbieder = '99999999'`);
  }

  it('rij voor rij, in een willekeurige stroom met correcties, verwijderingen, credits en eigen antwoorden', async () => {
    await fc.assert(
      fc.asyncProperty(STROOM, fc.infiniteStream(BIJZAAK), fc.boolean(), async (zetten, bijzaken, zelf) => {
        const proef = proeven[zelf ? 'zelf' : 'antwoordend'] as Laadproef;
        await proef.vergeet();
        const stroom = new Toevalsstroom(new Proefhub(CONTRACTEN));
        for (const zet of zetten) await speel(proef, stroom, zet, bijzaken.next().value);
        await proef.laad();
        const stapsgewijs = await proef.afdruk();
        for (const tabel of FEITEN) geteld.set(tabel, (geteld.get(tabel) ?? 0) + (stapsgewijs[tabel]?.length ?? 0));

        await vermink(proef);
        await proef.geefOpdracht('herbouw');
        await proef.laad();
        expect(await proef.afdruk()).toEqual(stapsgewijs);

        await verminkAfgeleid(proef); // een herbouw die na zijn laatste deel werd afgebroken, en een bericht daarna
        await proef.geefOpdracht('herbouw');
        await proef.vraag(`update lading.opdracht set begonnen_op = now() where soort = 'herbouw'`);
        for (const zet of zetten.slice(-1)) await speel(proef, stroom, zet, { laad: true, antwoordt: true });
        const hervat = await proef.afdruk();

        await proef.gooiWarehouseWeg();
        await proef.laad();
        expect(await proef.afdruk()).toEqual(hervat);
      }),
      { numRuns: AANTAL_STROMEN, interruptAfterTimeLimit: LANGST_MS },
    );
  }, LANGST_MS + 60_000);

  it.each(FEITEN)('%s had rijen', (tabel) => expect(geteld.get(tabel)).toBeGreaterThan(0));
});
