import fc from 'fast-check';
import { BERICHTSOORTEN, bouwXml, type Bericht, type BerichtType } from '@hub/ijw';
import { BRS_OMSCHRIJVINGEN, type BrsCode } from '@hub/vsp';
import { AANBIEDER, GEMEENTE } from '../bouwers/index.js';
import { beschrijfMetDatabank } from '../databank.js';
import { zipMet } from '../keten/stromen/zips.js';
import { Databankhub, type Post } from './databankhub.js';
import { Proefhub } from './proefhub.js';
import { CONTRACTEN, STROOM, Toevalsstroom, type Zet } from './toevalsstroom.js';

const AANTAL_STROMEN = 8;
const LANGST_MS = 30_000;

/** Wat er aan een document stuk kan gaan: op niveau 1 het eerste stel, op niveau 2 het laatste. */
const KRASSEN: readonly ((xml: string) => string)[] = [
  (xml) => xml.slice(0, -5),
  (xml) => xml.replace('?>', '?><!DOCTYPE a>'),
  (xml) => xml.replace(/<(\w+:)XsdVersie>[\s\S]*?<\/\1XsdVersie>/, ''),
  (xml) => xml.replace(/Dagtekening>\d{4}/, 'Dagtekening>jaar'),
  (xml) => xml.replace(/<\w+:BerichtVersie>.*/, ''),
  (xml) => xml.replaceAll(/\b9999(\d{5})\b/g, '1234$1'),
];

/** Bij elke zet: hoe het bericht er eerst beschadigd uitziet, of het in een zip gaat, en of de ontvanger er zelf op antwoordt. */
interface Bijzaak {
  kras: number;
  zip: boolean;
  eigenRetour: boolean;
}

const BIJZAAK: fc.Arbitrary<Bijzaak> = fc.record({ kras: fc.nat(30), zip: fc.nat(5).map((n) => n === 0), eigenRetour: fc.nat(2).map((n) => n === 0) });

/** Elke stroom begint met één bericht van elke soort, eerst beschadigd, met een retour van de ontvanger erop. */
const VAN_ELK: [Zet, Bijzaak][] = (['JW301', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323'] as const).map((soort, i) => [
  { soort, dagen: 2, client: 0, product: 0, keus: 3, zorg: 9, maat: 7 }, { kras: i, zip: i === 0, eigenRetour: true },
]);

function postVan(type: BerichtType, xml: string): Post {
  const [van, aan] = BERICHTSOORTEN[type].verzender === 'gemeente' ? [GEMEENTE, AANBIEDER] : [AANBIEDER, GEMEENTE];
  return { type, van, aan, payload: Buffer.from(xml) };
}

/** Het kenmerk dat de hub een antwoord geeft, is het enige waarin een proef mag verschillen. */
const zonderKenmerk = (retour: string | null): string | undefined => retour?.replace(/>(H[0-9A-Z]{11}|PROEF)</, '>KENMERK<');

const alsStatusmelding = ({ code, regel, element, tekst }: { code: string; regel: number | null; element: string | null; tekst: string }) => {
  const plaats = [regel === null ? undefined : `regel ${regel}`, element === null ? undefined : `element ${element}`].filter(Boolean).join(', ');
  return { code, omschrijving: BRS_OMSCHRIJVINGEN[code as BrsCode], toelichting: plaats ? `${plaats}: ${tekst}` : tekst };
};

beschrijfMetDatabank('een proef en het echte oordeel', () => {
  const hubs: Record<'antwoordend' | 'zelf', Databankhub | undefined> = { antwoordend: undefined, zelf: undefined };
  const geteld = new Map<string, number>();
  const tel = (wat: string): void => void geteld.set(wat, (geteld.get(wat) ?? 0) + 1);

  beforeAll(async () => {
    hubs.antwoordend = await Databankhub.start(CONTRACTEN);
    hubs.zelf = await Databankhub.start(CONTRACTEN, [GEMEENTE, AANBIEDER]);
  }, 60_000);
  afterAll(async () => {
    await hubs.antwoordend?.ruimOp();
    await hubs.zelf?.ruimOp();
  });

  /** Eerst de proef, dan het bericht zelf: de uitkomst is dezelfde, en de proef liet geen spoor na. */
  async function zelfdeOordeel(hub: Databankhub, post: Post): Promise<void> {
    const voor = await hub.afdruk();
    const proef = await hub.proef(post);
    expect(await hub.afdruk()).toBe(voor);
    const echt = await hub.verwerk(post);
    expect({ meldingen: proef.niveau1.meldingen.map(alsStatusmelding), bevindingen: proef.bevindingen, retour: zonderKenmerk(proef.retour) }).toEqual({
      meldingen: echt.meldingen, bevindingen: echt.bevindingen, retour: zonderKenmerk(echt.retour),
    });
    expect(await hub.afdruk()).not.toBe(voor);
    expect(proef.niveau1.geldig).toBe(echt.status !== 'AfgekeurdDoorDienst');
    if (proef.bevindingen.length === 0) expect(echt.status).toBe(proef.niveau1.geldig ? 'WordtAangeboden' : 'AfgekeurdDoorDienst');
    else expect(post.type === 'JW323' ? ['WordtAangeboden', 'VerwerkingVoltooid'] : ['VerwerkingVoltooid']).toContain(echt.status);
    tel(post.type);
    tel(`${proef.niveau1.geldig ? 'geldig' : 'ongeldig'} ${proef.bevindingen.length === 0 ? 'zonder' : 'met'} bevindingen`);
  }

  async function speel(hub: Databankhub, stroom: Toevalsstroom, zet: Zet, { kras, zip, eigenRetour }: Bijzaak): Promise<void> {
    const bericht: Bericht<BerichtType> = stroom.bericht(zet);
    hub.vandaag = stroom.hub.vandaag;
    const { antwoord, antwoordSoort } = stroom.hub.stuur(zet.soort, bericht);
    const xml = bouwXml(zet.soort, bericht);
    const beschadig = KRASSEN[kras];
    if (beschadig) await zelfdeOordeel(hub, postVan(zet.soort, beschadig(xml)));
    const post = postVan(zet.soort, xml);
    await zelfdeOordeel(hub, zip ? { ...post, payload: await zipMet(post.payload) } : post);
    if (eigenRetour) await zelfdeOordeel(hub, postVan(antwoordSoort, bouwXml(antwoordSoort, antwoord)));
  }

  it('zijn voor elk bericht in een willekeurige stroom gelijk, en de proef verandert niets', async () => {
    await fc.assert(
      fc.asyncProperty(STROOM, fc.infiniteStream(BIJZAAK), fc.boolean(), async (zetten, bijzaken, zelf) => {
        const hub = hubs[zelf ? 'zelf' : 'antwoordend'] as Databankhub;
        await hub.vergeet();
        const stroom = new Toevalsstroom(new Proefhub(CONTRACTEN));
        for (const [zet, bijzaak] of VAN_ELK) await speel(hub, stroom, zet, bijzaak);
        for (const zet of zetten) await speel(hub, stroom, zet, bijzaken.next().value);
      }),
      { numRuns: AANTAL_STROMEN, interruptAfterTimeLimit: LANGST_MS },
    );
  }, LANGST_MS + 30_000);

  it.each(Object.keys(BERICHTSOORTEN))('%s kwam langs', (type) => expect(geteld.get(type)).toBeGreaterThan(0));

  it.each(['geldig zonder bevindingen', 'geldig met bevindingen', 'ongeldig zonder bevindingen'])('%s kwam langs', (soort) => expect(geteld.get(soort)).toBeGreaterThan(0));
});
