import { createHmac } from 'node:crypto';
import { eenBsn, eenJW301 } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { Laadproef, SLEUTEL } from './laadproef.js';

const NIEUW = Buffer.alloc(32, 8);
const pseudoniem = (sleutel: Buffer, client: number): string => createHmac('sha256', sleutel).update(eenBsn(client)).digest('base64url');

beschrijfMetDatabank('een nieuwe pseudoniemsleutel', () => {
  let proef: Laadproef;
  beforeAll(async () => {
    proef = await Laadproef.start();
  }, 60_000);
  beforeEach(async () => {
    await proef.vergeet();
    proef.gemeld.length = 0;
    proef.hub.vandaag = '2025-01-10';
    for (const client of [0, 1]) await proef.stuur('JW301', eenJW301({ volgnummerBsn: client, regels: [{ toewijzingNummer: String(1001 + client) }] }));
    await proef.laad();
  });
  afterAll(() => proef.ruimOp());

  const clienten = () => proef.vraag<{ client_id: number; pseudoniem: string }>('select client_id, pseudoniem from dwh.dim_client order by client_id');

  it('zonder opdracht wordt er niet geladen: niemand krijgt twee pseudoniemen', async () => {
    const eerst = await clienten();
    await proef.stuur('JW301', eenJW301({ volgnummerBsn: 2, regels: [{ toewijzingNummer: '1003' }] }));
    await proef.laad(NIEUW);
    expect(await clienten()).toEqual(eerst);
    expect(proef.gemeld.join('')).toContain('hub warehouse sleutel');
    await proef.laad(SLEUTEL);
    expect(await clienten()).toHaveLength(3);
  });

  it('met de opdracht krijgt ieder een nieuw pseudoniem en blijft elk verband', async () => {
    const eerst = await clienten();
    const feiten = await proef.rijen('feit_toewijzing');
    await proef.geefOpdracht('sleutel');
    await proef.laad(NIEUW);
    expect(new Set((await clienten()).map((c) => c.pseudoniem))).toEqual(new Set([pseudoniem(NIEUW, 0), pseudoniem(NIEUW, 1)]));
    expect((await clienten()).map((c) => c.client_id)).toEqual(eerst.map((c) => c.client_id));
    expect(await proef.rijen('feit_toewijzing')).toEqual(feiten);
    expect(await proef.vraag(`select soort, klaar_op is not null as klaar from lading.opdracht`)).toEqual([{ soort: 'sleutel', klaar: true }]);
    expect(await proef.vraag('select volgend, volgende_sleutel from lading.client where volgend is not null or volgende_sleutel is not null')).toEqual([]);
    await proef.stuur('JW301', eenJW301({ volgnummerBsn: 2, regels: [{ toewijzingNummer: '1003' }] }));
    await proef.laad(NIEUW);
    expect((await clienten()).map((c) => c.pseudoniem)).toContain(pseudoniem(NIEUW, 2));
  });

  it('afgebroken gaat het verder waar het was; tot het einde staan overal de oude', async () => {
    await proef.vraag(`update lading.client set volgend = $1, volgende_sleutel = $2 where pseudoniem = $3`,
      [pseudoniem(NIEUW, 0), (await import('node:crypto')).createHash('sha256').update(NIEUW).digest('hex').slice(0, 12), pseudoniem(SLEUTEL, 0)]);
    expect((await clienten()).map((c) => c.pseudoniem)).toContain(pseudoniem(SLEUTEL, 0));
    await proef.geefOpdracht('sleutel');
    await proef.laad(NIEUW);
    expect(new Set((await clienten()).map((c) => c.pseudoniem))).toEqual(new Set([pseudoniem(NIEUW, 0), pseudoniem(NIEUW, 1)]));
  });

  it('is een bericht niet meer te lezen, dan stopt het en blijven de oude staan', async () => {
    await proef.vraag('delete from bericht.payload');
    await proef.geefOpdracht('sleutel');
    await proef.laad(NIEUW);
    expect((await clienten()).map((c) => c.pseudoniem)).toContain(pseudoniem(SLEUTEL, 0));
    expect(await proef.vraag('select afloop from lading.opdracht')).toEqual([{ afloop: expect.stringContaining('gestopt') as string }]);
    expect(proef.gemeld.join('')).not.toMatch(/9999\d{5}/);
  });
});
