import { Verzamelaar } from '../sporen/verzamelaar.js';
import { Keten } from './opstelling/keten.js';
import { AANBIEDER, ENSCHEDE, Geval, verwachtGoed } from './stromen/geval.js';

const NAMEN = ['push', 'bewaar', 'job verwerken', 'transactie', 'beoordeeld'];

describe('de weg van een bericht als spoor', () => {
  let keten: Keten;
  let verzamelaar: Verzamelaar;

  beforeAll(async () => {
    verzamelaar = await Verzamelaar.open();
    keten = await Keten.start({ motor: 'PostgreSQL', vorm: 'los', gemeenten: [ENSCHEDE], aanbieders: [AANBIEDER], env: { HUB_OTEL_URL: verzamelaar.adres } });
  }, 120_000);
  afterAll(async () => {
    await keten?.stop();
    await verzamelaar?.sluit();
  }, 60_000);

  it('één bericht is één spoor: van de push door de wachtrij tot de transactie, over twee processen, zonder gegevens van de client', async () => {
    const geval = new Geval(keten);
    verwachtGoed(await geval.wijstToe());
    const spoor = (): Verzamelaar['spans'] => {
      const push = verzamelaar.spans.find(({ name }) => name === 'push');
      return verzamelaar.spans.filter(({ traceId }) => traceId === push?.traceId);
    };
    // elk proces verzendt zijn eigen spans, en wanneer het zelf wil
    const ontbreekt = (): string[] => NAMEN.filter((naam) => !spoor().some(({ name }) => name === naam));
    for (const einde = Date.now() + 30_000; Date.now() < einde && ontbreekt().length > 0;) await new Promise((klaar) => setTimeout(klaar, 250));
    expect(ontbreekt()).toEqual([]);
    expect(new Set(spoor().map(({ proces }) => proces))).toEqual(new Set(['berichtenhub-intake', 'berichtenhub-verwerking']));
    const alles = verzamelaar.zendingen.map(({ inhoud }) => inhoud).join();
    for (const geheim of [geval.bsn, 'Proefpersoon']) expect(alles).not.toContain(geheim);
  }, 60_000);
});
