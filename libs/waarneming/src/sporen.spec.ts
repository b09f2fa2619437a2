import { Verzamelaar } from '../../../test/sporen/verzamelaar.js';
import { metSpoor, metStapspoor, SpanKind, startSporen } from './index.js';

const BERICHT = '12345678-9abc-4def-8123-456789abcdef';
const ANDER = '00000000-0000-4000-8000-000000000301';

describe('sporen', () => {
  let verzamelaar: Verzamelaar;
  beforeAll(async () => {
    verzamelaar = await Verzamelaar.open();
  });
  beforeEach(() => verzamelaar.zendingen.splice(0));
  afterAll(() => verzamelaar.sluit());

  const start = (): ReturnType<typeof startSporen> => startSporen(`${verzamelaar.adres}/`, 'proef');

  it('een bericht is één spoor met zijn traceerId als nummer, door losse processen heen', async () => {
    for (const naam of ['push', 'job verwerken']) {
      const sluit = await start();
      await metSpoor(BERICHT, () => metStapspoor({ naam, soort: SpanKind.SERVER }, () => metStapspoor({ naam: 'transactie' }, () => Promise.resolve())));
      await sluit();
    }
    expect(verzamelaar.zendingen.every(({ pad }) => pad === '/v1/traces')).toBe(true);
    expect(verzamelaar.spans.map(({ name }) => name).sort()).toEqual(['job verwerken', 'push', 'transactie', 'transactie']);
    expect(new Set(verzamelaar.spans.map(({ traceId }) => traceId))).toEqual(new Set([BERICHT.replaceAll('-', '')]));
    const push = verzamelaar.spans.find(({ name }) => name === 'push');
    expect(verzamelaar.spans.filter(({ name, parentSpanId }) => name === 'transactie' && parentSpanId === push?.spanId)).toHaveLength(1);
  });

  it('wat een ronde van een ander bericht behandelt, staat in het spoor van dat bericht', async () => {
    const sluit = await start();
    await metSpoor(BERICHT, () => metStapspoor({ naam: 'job' }, () => metSpoor(ANDER, () => metStapspoor({ naam: 'beoordeeld' }, () => Promise.resolve()))));
    await sluit();
    expect(verzamelaar.spans.find(({ name }) => name === 'beoordeeld')).toMatchObject({ traceId: ANDER.replaceAll('-', '') });
    expect(verzamelaar.spans.find(({ name }) => name === 'beoordeeld')?.parentSpanId ?? '').toBe('');
  });

  it('een stap die mislukt is te zien, zonder de tekst van de fout', async () => {
    const sluit = await start();
    await expect(metStapspoor({ naam: 'stap' }, () => Promise.reject(new TypeError('Bsn 999900006')))).rejects.toThrow(TypeError);
    await sluit();
    expect(verzamelaar.spans).toMatchObject([{ name: 'stap', status: { code: 2, message: 'TypeError' } }]);
    expect(verzamelaar.zendingen.map(({ inhoud }) => inhoud).join()).not.toContain('999900006');
  });

  it('zonder verzamelaar gebeurt er niets', async () => {
    expect(await metStapspoor({ naam: 'stap' }, () => Promise.resolve(7))).toBe(7);
    expect(verzamelaar.zendingen).toEqual([]);
  });
});
