import { leesKwaliteit, leesRijen, Rapportenregister, type Beller, type Rapport } from '@hub/rapporten';
import { warehouserapporten, type Rapportbron } from '@hub/warehouse';
import type { Databank } from '@hub/opslag';
import { mediaan } from '../meting.js';
import { Planopname, vatSamen } from './planopname.js';
import { LAATSTE_JAAR, LAATSTE_KWARTAAL, VANDAAG } from './tijdvak.js';

const ANALIST: Beller = { rol: 'analist', code: 'analist' };
/** Het grootste feit, zo eenvoudig mogelijk gelezen: hoe snel deze machine op dit moment is. */
const VLOER = 'select count(*), sum(toegekend) from dwh.feit_prestatie';

/** Hoe snel een rapport antwoordt. */
export interface Rapportmeting {
  naam: string;
  /** van vraag tot laatste rij, met de maten over de kwaliteit: de mediaan van de rondes */
  seconden: number;
  /** keer de tijd van de vloer in dezelfde ronde, de mediaan */
  verhouding: number;
  rijen: number;
}

/** De bron van de rapporten zoals de hub die heeft; `pool` leest met de rechten van een analist. */
export const benchbron = (pool: Rapportbron['pool']): Rapportbron =>
  ({ pool, vandaag: () => VANDAAG, beleid: { heropname: { maanden: 1 }, kleineAantallen: { minimum: 10 } } });

/** Elk rapport van het warehouse met de grootste vraag die iemand stelt: alle gemeenten, een heel jaar, of een kwartaal als het niet anders kan. */
export function vragen(bron: Rapportbron): [Rapport, Record<string, string>][] {
  return new Rapportenregister(warehouserapporten(bron)).alle().map((rapport) => {
    const { jaar, kwartaal } = rapport.parameters.shape;
    const tijdvak = jaar ? Object.entries({ jaar: LAATSTE_JAAR }) : Object.entries({ kwartaal: LAATSTE_KWARTAAL });
    return [rapport, Object.fromEntries(rapport.openbaar || !(jaar ?? kwartaal) ? [] : tijdvak)];
  });
}

/** Stelt een vraag zoals de API dat doet, tot en met de kwaliteit. @returns het aantal rijen */
export async function stel([rapport, parameters]: [Rapport, Record<string, string>]): Promise<number> {
  let rijen = 0;
  for await (const rij of leesRijen(rapport, parameters, ANALIST)) rijen += Object.keys(rij).length > 0 ? 1 : 0;
  await leesKwaliteit(rapport, parameters, ANALIST);
  return rijen;
}

async function duur<T>(werk: () => Promise<T>): Promise<{ seconden: number; uitkomst: T }> {
  const begin = performance.now();
  const uitkomst = await werk();
  return { seconden: (performance.now() - begin) / 1_000, uitkomst };
}

/** Meet elk rapport om en om met de vloer. */
export async function meetRapporten({ pool }: Pick<Databank, 'pool'>, rondes: number, zeg: (regel: string) => void): Promise<Rapportmeting[]> {
  const uit: Rapportmeting[] = [];
  for (const vraag of vragen(benchbron(pool))) {
    await stel(vraag);
    const metingen: { seconden: number; verhouding: number; rijen: number }[] = [];
    for (let ronde = 0; ronde < rondes; ronde++) {
      const vloer = await duur(() => pool.query(VLOER));
      const { seconden, uitkomst: rijen } = await duur(() => stel(vraag));
      metingen.push({ seconden, verhouding: seconden / vloer.seconden, rijen });
    }
    const meting = {
      naam: vraag[0].naam, seconden: mediaan(metingen.map((m) => m.seconden)), verhouding: mediaan(metingen.map((m) => m.verhouding)), rijen: metingen[0]?.rijen ?? 0,
    };
    zeg(`  ${meting.naam}: ${meting.seconden.toFixed(2)} s`);
    uit.push(meting);
  }
  return uit;
}

/** Waar de tijd van een rapport heen gaat: het plan van zijn langste vraag. */
export async function legUit({ pool }: Pick<Databank, 'pool'>, naam: string): Promise<string> {
  const opname = new Planopname(pool);
  const vraag = vragen(benchbron(opname)).find(([rapport]) => rapport.naam === naam);
  if (vraag) await stel(vraag);
  const [langste] = opname.plannen.sort((a, b) => b['Execution Time'] - a['Execution Time']);
  return langste ? vatSamen(langste) : '';
}
