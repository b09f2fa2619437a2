import type * as z from 'zod';
import type { Beeld } from './beeld.js';
import type { Kolom, RijVan } from './kolom.js';
import type { Kwaliteitsmeting } from './kwaliteit.js';
import type { Vaststelling } from './vaststelling.js';

/** De rollen van partijen. */
export type Rol = 'aanbieder' | 'gemeente' | 'beheer' | 'analist';

/** Wie een rapport vraagt. */
export interface Beller {
  rol: Rol;
  code: string;
}

/** Maakt van rijen een beeld; als methode getypeerd, zodat een rapport met vaste kolommen ook een rapport met willekeurige is. */
type Beeldmaker<K extends readonly Kolom[], P> = { maak(this: void, rijen: readonly RijVan<K>[], parameters: P): Beeld }['maak'];

/** Wat een rapport is. */
export interface Rapportdefinitie<K extends readonly Kolom[], P extends z.ZodObject, M extends readonly Kolom[] = readonly Kolom[]> {
  /** zoals het in het adres staat: kleine letters, cijfers en `-` */
  naam: string;
  titel: string;
  /** waarvoor het rapport er is en wat een rij is, in gewone taal */
  omschrijving: string;
  kolommen: K;
  /** een strikt object met Nederlandse teksten, liefst uit `rapportparameters` */
  parameters: P;
  /** wie het mag vragen; een gemeente en een aanbieder krijgen altijd alleen hun eigen rijen */
  rollen: readonly Rol[];
  /** waar: bedoeld om buiten de partijen te tonen, dus zonder kleine aantallen; het rapport zorgt daar zelf voor */
  openbaar?: boolean;
  /** of en hoe het vastgesteld kan worden */
  vaststelling?: Vaststelling;
  /** wat er over de cijfers zelf te zeggen is; staat bij de uitkomst, niet tussen de rijen */
  kwaliteit?: Kwaliteitsmeting<M, NoInfer<P>>;
  /** de grafiek bij het rapport, uit de rijen die de beller krijgt; zonder is er geen SVG */
  beeld?: Beeldmaker<K, z.output<P>>;
  /**
   * De rijen, op de volgorde waarin zij getoond worden.
   * @param parameters getoetst; vraagt een gemeente of aanbieder, dan staat haar eigen code er al in
   */
  rijen(parameters: z.output<P>, beller: Beller): AsyncIterable<RijVan<K>> | Promise<readonly RijVan<K>[]>;
}

export type Rapport = Readonly<Rapportdefinitie<readonly Kolom[], z.ZodObject>>;

/** Van wie alleen eigen rijen ziet: de parameter, en als zij er is de kolom, waarin haar code staat. */
const EIGEN: Readonly<Partial<Record<Rol, string>>> = { gemeente: 'gemeente', aanbieder: 'aanbieder' };

/** De naam van de parameter en de kolom die een beller tot zichzelf beperken; undefined: de beller ziet alles. */
export function eigenVeld({ rol }: Pick<Beller, 'rol'>): string | undefined {
  return EIGEN[rol];
}

/**
 * De parameters waarmee een beller het rapport krijgt: een gemeente of aanbieder altijd met haar eigen code.
 * @returns undefined als de beller naar de rijen van een ander vraagt
 */
export function beperkTotEigen(parameters: Readonly<Record<string, unknown>>, beller: Beller): Record<string, unknown> | undefined {
  const veld = eigenVeld(beller);
  if (veld === undefined) return { ...parameters };
  const gevraagd = parameters[veld];
  return gevraagd === undefined || gevraagd === beller.code ? { ...parameters, [veld]: beller.code } : undefined;
}

const VORM_NAAM = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;
const VORM_KOLOM = /^[a-z][a-z0-9]*(_[a-z0-9]+)*$/;

function eis(voorwaarde: boolean, rapport: string, tekst: string): asserts voorwaarde {
  if (!voorwaarde) throw new Error(`rapport ${rapport}: ${tekst}`);
}

function eisUitleg(rapport: string, soort: string, kolommen: readonly Kolom[]): void {
  eis(new Set(kolommen.map((kolom) => kolom.naam)).size === kolommen.length, rapport, `een ${soort} staat er twee keer`);
  for (const { naam, type, omschrijving } of kolommen) {
    eis(VORM_KOLOM.test(naam), rapport, `de naam van ${soort} ${naam} bestaat uit kleine letters, cijfers en _`);
    eis(/\.$/.test(omschrijving), rapport, `${soort} ${naam} heeft geen zin als omschrijving`);
    eis(type !== 'eurocent' || `${naam} ${omschrijving}`.includes('eurocent'), rapport, `${soort} ${naam} zegt niet dat het eurocenten zijn`);
  }
}

/**
 * Maakt een rapport van een definitie; de typen van de rijen volgen uit de kolommen.
 * @throws Error als de definitie zichzelf tegenspreekt
 */
export function maakRapport<const K extends readonly Kolom[], P extends z.ZodObject, const M extends readonly Kolom[]>(definitie: Rapportdefinitie<K, P, M>): Rapport {
  const { naam, kolommen, parameters, rollen, kwaliteit, vaststelling } = definitie;
  eis(VORM_NAAM.test(naam), naam, 'de naam bestaat uit kleine letters, cijfers en -');
  eis(kolommen.length > 0, naam, 'er is geen kolom');
  eisUitleg(naam, 'kolom', kolommen);
  eisUitleg(naam, 'maat', kwaliteit?.maten ?? []);
  for (const sleutel of vaststelling?.sleutel ?? []) eis(kolommen.some((kolom) => kolom.naam === sleutel), naam, `de sleutel ${sleutel} is geen kolom`);
  eis(vaststelling === undefined || vaststelling.periode in parameters.shape, naam, 'de periode van de vaststelling is geen parameter');
  for (const rol of rollen) {
    const veld = eigenVeld({ rol });
    eis(veld === undefined || veld in parameters.shape, naam, `een ${rol} krijgt alleen eigen rijen, maar er is geen parameter ${veld}`);
  }
  return Object.freeze(definitie);
}
