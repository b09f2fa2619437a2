import { bouwXml } from '@hub/ijw';
import { eenBsn, eenContact } from '../../bouwers/index.js';
import type { Keten } from '../opstelling/keten.js';
import { wachtTot } from '../opstelling/wachten.js';
import { bederver } from '../stromen/bederver.js';
import { AANBIEDER, ENSCHEDE, Geval, verzend } from '../stromen/geval.js';

const NAAM = { geslachtsnaam: { achternaam: 'Kwartelslagwiel' }, voornamen: 'Zevenblad', voorletters: 'Z' };
const ADRES = { huis: { huisnummer: '87' }, postcode: '1357QZ', straatnaam: 'Duizendbladlaan', plaatsnaam: 'Enschede', landCode: 'NL' };
const GEBOREN = '2011-09-27';
const KAPOT = 'GEHEIM-IN-EEN-FOUT-VELD';
/** een volgnummer van een Bsn dat geen andere proef gebruikt */
const EERSTE_BSN = 8_000;

/** Wat nergens zichtbaar mag zijn: van de client, uit een fout veld, en het begin van een Bsn-element. */
export const GEHEIMEN: string[] = [
  ...Array.from({ length: 20 }, (_, i) => eenBsn(EERSTE_BSN + i)),
  NAAM.geslachtsnaam.achternaam, NAAM.voornamen, ADRES.straatnaam, ADRES.postcode, GEBOREN, KAPOT, ':Bsn>', '<Bericht',
];

/** Elke vorm waarin een geheim kan staan: zoals het is, hexadecimaal en in base64 op elke plaats in een groep van drie bytes. */
function vormen(geheim: string): string[] {
  const base64 = [0, 1, 2].map((plek) => Buffer.from(' '.repeat(plek) + geheim).toString('base64').slice(plek === 0 ? 0 : 4).replace(/.{0,3}=*$/, ''));
  return [geheim, Buffer.from(geheim).toString('hex'), ...base64.filter((vorm) => vorm.length >= 8)];
}

const VORMEN = GEHEIMEN.map((geheim) => [geheim, vormen(geheim)] as const);

/** De geheimen die in een tekst staan. */
export function naakt(tekst: string): string[] {
  return VORMEN.filter(([, inVorm]) => inVorm.some((vorm) => tekst.includes(vorm))).map(([geheim]) => geheim);
}

/** Kijkt mee met alles wat in de wachtrij wordt gelegd; geeft dat, met wat er nu nog in staat. */
export async function meekijken({ redis, postgres }: Keten): Promise<() => Promise<string>> {
  if (!redis) {
    await postgres.pool.query(`
      create table public.meegekeken (rij text);
      create function public.kijk_mee() returns trigger language plpgsql as $$ begin insert into public.meegekeken values (new::text); return new; end $$;
      create trigger kijk_mee after insert or update on bullmq.job for each row execute function public.kijk_mee()`);
    return async () => (await postgres.rijen<{ rij: string }>('select rij from public.meegekeken union all select e::text from bullmq.event e')).map((r) => r.rij).join('\n');
  }
  const gezien = await redis.kijkMee();
  return async () => `${gezien()}\n${await redis.inhoud()}`;
}

/** Een client van toewijzing tot stop, met een afkeur op elk niveau en een bericht waarop de hub vastloopt. */
export async function speel(keten: Keten): Promise<void> {
  const geval = new Geval(keten);
  const wie = { volgnummerBsn: EERSTE_BSN + geval.nummer, client: { naam: NAAM, geboortedatum: { datum: GEBOREN } } };
  const toewijzing = geval.jw301({
    ...wie, client: { naam: { ...NAAM, naamGebruik: '1' }, geboortedatum: { datum: GEBOREN }, contactgegevens: [eenContact({ adres: ADRES })] },
  });
  await verzend(geval.gemeente, 'JW301', AANBIEDER, toewijzing);
  await geval.meldt('JW305', geval.jw305(wie));
  const stuk = bouwXml('JW305', geval.jw305(wie));
  await geval.meldt('JW305', Buffer.from(stuk.replace(GEBOREN, KAPOT)));
  await geval.meldt('JW305', Buffer.from(stuk.replace('</', `<${KAPOT}</`)));
  await geval.meldt('JW307', geval.jw307({ ...wie, regels: [{ einddatum: '2025-01-01' }] }));
  await geval.meldt('JW305', geval.jw305({ ...wie, regels: [{ begindatum: '2025-02-03' }] }));
  await geval.meldt('JW305', geval.jw305({ ...wie, dagtekening: '2090-01-01' }));
  const { bsn } = toewijzing.client;
  await geval.meldt('JW323', geval.jw323({ bsn, prestaties: [{ ingediendBedrag: { bedrag: '1530068', debetCredit: 'D' } }] }));
  await geval.meldt('JW307', geval.jw307(wie));
  await loopVast(keten, geval, wie);
}

async function loopVast(keten: Keten, geval: Geval, wie: object): Promise<void> {
  const bederven = await bederver(keten);
  await bederven(true);
  const traceerId = await geval.aanbieder.stuur('JW305', ENSCHEDE, geval.jw305(wie));
  await bederven(false);
  await wachtTot('het bericht is apart gezet', async () => (await geval.aanbieder.status(traceerId))?.berichtstatus === 'WordtVerwerkt');
}
