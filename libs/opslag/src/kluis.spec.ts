import { randomBytes } from 'node:crypto';
import { Kluis } from './kluis.js';

const TRACEERID = '3f0c1a52-1111-4222-8333-123456789012';
const kluis = new Kluis(Buffer.alloc(32, 7));

describe('Kluis', () => {
  it.each([0, 1, 64 * 1024, 64 * 1024 + 1, 2_000_000])('geeft %i bytes ongewijzigd terug', async (lengte) => {
    const inhoud = randomBytes(lengte);
    expect((await kluis.open(await kluis.verzegel(inhoud, TRACEERID), TRACEERID)).equals(inhoud)).toBe(true);
  });

  it('laat van de inhoud niets leesbaar en perst haar samen', async () => {
    const inhoud = Buffer.from('<Bsn>999900006</Bsn>'.repeat(1000));
    const verzegeld = await kluis.verzegel(inhoud, TRACEERID);
    expect(verzegeld.inhoud.includes('999900006')).toBe(false);
    expect(verzegeld.inhoud.length).toBeLessThan(inhoud.length / 10);
  });

  it('verzegelt dezelfde inhoud elke keer anders', async () => {
    const inhoud = Buffer.from('zelfde');
    const [een, twee] = await Promise.all([kluis.verzegel(inhoud, TRACEERID), kluis.verzegel(inhoud, TRACEERID)]);
    expect(een.inhoud.equals(twee.inhoud)).toBe(false);
  });

  it('opent niet wat is veranderd', async () => {
    const verzegeld = await kluis.verzegel(Buffer.from('inhoud'), TRACEERID);
    verzegeld.inhoud[verzegeld.inhoud.length - 1]! ^= 1;
    await expect(kluis.open(verzegeld, TRACEERID)).rejects.toThrow();
  });

  it('opent niet onder het traceerId van een ander bericht', async () => {
    const verzegeld = await kluis.verzegel(Buffer.from('inhoud'), TRACEERID);
    await expect(kluis.open(verzegeld, TRACEERID.replace('3f', '4f'))).rejects.toThrow();
    await expect(kluis.open(verzegeld, TRACEERID.toUpperCase())).resolves.toEqual(Buffer.from('inhoud'));
  });

  it('zegt het als de sleutel een andere is, zonder een sleutel te noemen', async () => {
    const verzegeld = await kluis.verzegel(Buffer.from('inhoud'), TRACEERID);
    const ander = new Kluis(Buffer.alloc(32, 8));
    await expect(ander.open(verzegeld, TRACEERID)).rejects.toThrow(`inhoud is versleuteld met sleutel ${kluis.sleutelId}; HUB_KLUIS_SLEUTEL is ${ander.sleutelId}`);
    expect(Buffer.alloc(32, 7).toString('hex')).not.toContain(kluis.sleutelId);
  });

  it('kent een client onder een vaste sleutel die per kluis verschilt en het Bsn niet bevat', () => {
    const sleutel = kluis.clientSleutel('999900006');
    expect(sleutel).toBe(new Kluis(Buffer.alloc(32, 7)).clientSleutel('999900006'));
    expect(sleutel).not.toBe(kluis.clientSleutel('999900018'));
    expect(sleutel).not.toBe(new Kluis(Buffer.alloc(32, 8)).clientSleutel('999900006'));
    expect(sleutel).toMatch(/^[\w-]{24}$/);
  });
});
