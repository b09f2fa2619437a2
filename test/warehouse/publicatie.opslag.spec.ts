import { Warehousefeiten } from '../bouwers/warehousefeiten.js';
import { beschrijfMetDatabank } from '../databank.js';
import { Proefpopulatie } from '../rapporten/openbaarheid.js';
import { Laadproef } from './laadproef.js';

beschrijfMetDatabank('openbaar maken na het laden', () => {
  let proef: Laadproef;
  beforeAll(async () => {
    proef = await Laadproef.start();
  }, 60_000);
  afterAll(() => proef.ruimOp());

  it('legt vast wat lang genoeg voorbij is, met het minimum van het beleid en de rechten van de lader', async () => {
    const feiten = new Warehousefeiten(proef.hub.databank.pool);
    const populatie = new Proefpopulatie(5, 300);
    await feiten.leg('dim_client', ...populatie.clienten());
    await feiten.leg('feit_levering', ...populatie.leveringen());
    proef.beleid = { ...proef.beleid, kleineAantallen: { minimum: 12 } };
    await proef.lader().werkBij();
    const kwartalen = await proef.vraag<{ minimum: number }>('select * from publiek.publicatie');
    expect(kwartalen.length).toBeGreaterThan(0);
    expect(new Set(kwartalen.map(({ minimum }) => minimum))).toEqual(new Set([12]));
    expect(await proef.vraag('select from publiek.monitor where clienten < 12')).toEqual([]);
  });
});
