import { eenContractregel, eenJW301, eenJW305, eenJW307, GEMEENTE } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { FEITEN, Laadproef } from './laadproef.js';

const AMBULANT = { categorie: '45', code: '45A04' };
const UREN = { volume: '8', eenheid: '04', frequentie: '6' };

beschrijfMetDatabank('levering per gemeente en segment', () => {
  let proef: Laadproef;
  beforeAll(async () => {
    proef = await Laadproef.start([eenContractregel({ van: '2024-01-01' })]);
  }, 60_000);
  beforeEach(async () => {
    await proef.vergeet();
    proef.hub.vandaag = '2025-01-10';
    await proef.stuur('JW301', eenJW301({ regels: [{}, { toewijzingNummer: '1002', product: AMBULANT, omvang: UREN }] }));
    await proef.stuur('JW305', eenJW305({ regels: [{ begindatum: '2025-01-06', toewijzingIngangsdatum: '2025-01-01' }] }));
  });
  afterAll(() => proef.ruimOp());

  const met = (...levering: { gemeente: string; segment: string; aan: boolean }[]): void => {
    proef.beleid = { ...proef.beleid, levering };
  };
  const aantallen = async (): Promise<Record<string, number>> =>
    Object.fromEntries(await Promise.all(FEITEN.map(async (feit) => [feit, (await proef.rijen(feit)).length] as const)));
  const leeg = Object.fromEntries(FEITEN.map((feit) => [feit, 0]));

  it('staat uit tot het beleid haar aanzet', async () => {
    met();
    await proef.laad();
    expect(await aantallen()).toEqual(leeg);
    expect(await proef.vraag('select distinct aan from dwh.aanlevering')).toEqual([{ aan: false }]);
    expect(await proef.vraag('select from lading.client')).toEqual([]);
  });

  it('aangezet komt ook wat eerder gebeurde; uitgezet verdwijnt alles weer', async () => {
    met();
    await proef.laad();
    met({ gemeente: GEMEENTE, segment: '*', aan: true });
    await proef.laad();
    expect(await aantallen()).toMatchObject({ dim_client: 1, feit_toewijzing: 2, feit_levering: 1, feit_bericht: 2 });
    met({ gemeente: '0141', segment: '*', aan: true });
    await proef.laad();
    expect(await aantallen()).toEqual(leeg);
    expect(await proef.vraag('select from lading.dossier')).toEqual([]);
  });

  it('een gemeente die een segment levert, levert van de andere niets', async () => {
    met({ gemeente: '*', segment: 'Verblijf', aan: true });
    await proef.laad();
    expect(await proef.rijen('feit_toewijzing')).toMatchObject([{ segment: 'Verblijf' }]);
    expect((await proef.rijen('feit_termijn')).map(({ segment }) => segment)).not.toContain('Ambulant');
    met({ gemeente: '*', segment: 'Ambulant', aan: true });
    await proef.laad();
    expect(await proef.rijen('feit_toewijzing')).toMatchObject([{ segment: 'Ambulant' }]);
    expect(await proef.rijen('feit_levering')).toEqual([]);
  });

  it('een levering weet hoe lang na zorg in een ander segment zij begon, en niets meer van wat verwijderd is of niet geleverd wordt', async () => {
    const ambulant = { toewijzingNummer: '1002', product: AMBULANT, toewijzingIngangsdatum: '2025-01-01' };
    const doorstroom = async (): Promise<unknown> => (await proef.vraag<{ segment: string; dagen: number | null }>(
      'select segment, dagen_na_ander_segment as dagen from dwh.feit_levering order by segment')).map(({ segment, dagen }) => [segment, dagen]);
    met({ gemeente: '*', segment: '*', aan: true });
    await proef.stuur('JW305', eenJW305({ regels: [{ ...ambulant, begindatum: '2025-01-20' }] }), '2025-01-20');
    await proef.laad();
    expect(await doorstroom()).toEqual([['Ambulant', 0], ['Verblijf', null]]);
    await proef.stuur('JW307', eenJW307({ regels: [{ einddatum: '2025-01-15' }] }), '2025-01-21');
    await proef.laad();
    expect(await doorstroom()).toEqual([['Ambulant', 5], ['Verblijf', null]]);
    expect(await proef.rijen('feit_levering', 'begindatum')).toMatchObject([{ toewijzing_vanaf: expect.any(String) as string, volgende_begindatum: null }, { begindatum: '2025-01-20', volgende_begindatum: null }]);
    met({ gemeente: '*', segment: 'Ambulant', aan: true });
    await proef.laad();
    expect(await doorstroom()).toEqual([['Ambulant', null]]);
  });

  it('wat verdwijnt is al weg voordat er opnieuw geladen is', async () => {
    await proef.laad();
    met();
    await proef.lader().volgBeleid();
    expect(await aantallen()).toEqual(leeg);
  });

  it('een ander segment voor hetzelfde product verandert ook wat eerder geladen was', async () => {
    met({ gemeente: '*', segment: '*', aan: true });
    await proef.laad();
    const { segmenten } = proef.beleid;
    proef.beleid = { ...proef.beleid, segmenten: [{ naam: 'Wonen', productCategorie: '44', productCodes: ['44A09'], van: '2022-01-01', tot: null }, ...segmenten] };
    await proef.laad();
    expect(await proef.vraag('select segment from dwh.feit_toewijzing order by 1')).toEqual([{ segment: 'Ambulant' }, { segment: 'Wonen' }]);
    expect(await proef.vraag(`select segment from dwh.dim_product where product_code = '44A09' and geldig_tot is null`)).toEqual([{ segment: 'Wonen' }]);
    proef.beleid = { ...proef.beleid, segmenten };
  });

  it('de database kiest dezelfde regel als het beleid', async () => {
    const regels = [['*', '*', true], [GEMEENTE, '*', false], ['*', 'Verblijf', false], [GEMEENTE, 'Verblijf', true]] as const;
    for (let keuze = 0; keuze < 16; keuze += 1) {
      met(...regels.filter((_, i) => keuze & (1 << i)).map(([gemeente, segment, aan]) => ({ gemeente, segment, aan })));
      await proef.lader().volgBeleid();
      const { levert } = await import('@hub/instellingen');
      for (const gemeente of [GEMEENTE, '0141']) {
        for (const segment of ['Verblijf', 'Ambulant', undefined]) {
          const [rij] = await proef.vraag<{ geleverd: boolean }>('select lading.geleverd($1, $2) as geleverd', [gemeente, segment ?? null]);
          expect([keuze, gemeente, segment, rij?.geleverd]).toEqual([keuze, gemeente, segment, levert(proef.beleid.levering, gemeente, segment)]);
        }
      }
    }
  }, 60_000);

  it('een aanbieder die anders gaat heten, houdt haar oude naam in oude cijfers', async () => {
    met({ gemeente: '*', segment: '*', aan: true });
    await proef.laad();
    await proef.vraag(`update dwh.dim_aanbieder set geldig_van = '1900-01-01'`);
    await proef.vraag(`update bericht.partij set naam = 'De Nieuwe Veste' where rol = 'aanbieder'`);
    await proef.laad();
    await proef.laad();
    expect(await proef.vraag('select naam, geldig_tot is null as nu from dwh.dim_aanbieder order by geldig_van')).toEqual([{ naam: 'De Veste', nu: false }, { naam: 'De Nieuwe Veste', nu: true }]);
  });
});
