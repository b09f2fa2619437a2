import { Verzamelaar } from '../sporen/verzamelaar.js';
import { Keten } from './opstelling/keten.js';
import { AANBIEDER, ENSCHEDE, Geval, verwachtGoed } from './stromen/geval.js';

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
    for (const einde = Date.now() + 30_000; Date.now() < einde && !verzamelaar.spans.some(({ name }) => name === 'beoordeeld');) {
      await new Promise((klaar) => setTimeout(klaar, 250));
    }
    const push = verzamelaar.spans.find(({ name }) => name === 'push');
    const spoor = verzamelaar.spans.filter(({ traceId }) => traceId === push?.traceId);
    for (const naam of ['push', 'bewaar', 'job verwerken', 'transactie', 'beoordeeld']) expect(spoor.map(({ name }) => name)).toContain(naam);
    expect(new Set(spoor.map(({ proces }) => proces))).toEqual(new Set(['berichtenhub-intake', 'berichtenhub-verwerking']));
    const alles = verzamelaar.zendingen.map(({ inhoud }) => inhoud).join();
    for (const geheim of [geval.bsn, 'Proefpersoon']) expect(alles).not.toContain(geheim);
  }, 60_000);
});
