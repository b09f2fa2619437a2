import type { Kolom, Rij, Waarde } from './kolom.js';
import { maakRapport, type Rapport } from './rapport.js';
import { leesRijen } from './rijen.js';

/** Dat en hoe een rapport vastgesteld wordt: daarna houdt een versie haar cijfers, wat er ook nog binnenkomt. */
export interface Vaststelling {
  /** de verplichte parameter die zegt over welke periode het gaat */
  periode: 'kwartaal' | 'jaar';
  /** de kolommen die samen een rij aanwijzen */
  sleutel: readonly string[];
  /** versie van de definities: verhoog haar als dezelfde gegevens andere cijfers geven of iets anders betekenen */
  definitie: string;
}

/** Een vastgestelde versie van een rapport over een periode. */
export interface Versie {
  periode: string;
  versie: number;
  definitie: string;
  vastgesteldOp: string;
  /** hoe ver de gegevens toen waren; null: onbekend */
  geladenTot: string | null;
}

/** Een cel die anders is dan in een versie; `sleutel` wijst de rij aan. */
export interface Celverschil {
  sleutel: string;
  kolom: string;
  was: Waarde;
  isNu: Waarde;
}

export type RijenOpSleutel = Readonly<Record<string, Rij>>;

/** Waar vastgestelde versies bewaard worden. */
export interface Versiearchief {
  /** @returns het nummer van de versie: een nieuwe, of de laatste als er niets veranderde */
  stelVast(rapport: string, periode: string, definitie: string, rijen: RijenOpSleutel, op: Date): Promise<number>;
  /** alle versies op volgorde van periode en nummer */
  versies(rapport: string, periode?: string): Promise<Versie[]>;
  rijen(rapport: string, periode: string, versie: number): Promise<RijenOpSleutel>;
  verschil(rapport: string, periode: string, versie: number, nu: RijenOpSleutel): Promise<Celverschil[]>;
}

/** Een rapport dat vastgesteld kan worden. */
export type VastTeStellen = Rapport & { vaststelling: Vaststelling };

export function isVastTeStellen(rapport: Rapport): rapport is VastTeStellen {
  return rapport.vaststelling !== undefined;
}

/** Alle rijen van nu, op hun sleutel. @throws Error als twee rijen dezelfde sleutel hebben: een fout van het rapport */
export async function rijenVanNu(rapport: VastTeStellen, periode: string): Promise<RijenOpSleutel> {
  const { naam, vaststelling } = rapport;
  const opSleutel = new Map<string, Rij>();
  for await (const rij of leesRijen(rapport, { [vaststelling.periode]: periode }, { rol: 'beheer', code: '' })) {
    const sleutel = vaststelling.sleutel.map((kolom) => String(rij[kolom] ?? '')).join('/');
    if (opSleutel.has(sleutel)) throw new Error(`rapport ${naam}: twee rijen hebben dezelfde sleutel`);
    opSleutel.set(sleutel, rij);
  }
  return Object.fromEntries(opSleutel);
}

const MATEN = [
  { naam: 'versie', type: 'geheel', omschrijving: 'Nummer van de vastgestelde versie.' },
  { naam: 'definitie', type: 'tekst', omschrijving: 'Versie van de definities waarmee is gerekend.' },
  { naam: 'vastgesteld_op', type: 'moment', omschrijving: 'Moment van vaststellen.' },
  { naam: 'geladen_tot', type: 'moment', omschrijving: 'Hoe ver de gegevens toen waren; leeg als dat niet bekend is.' },
] as const;

const maten = ({ versie, definitie, vastgesteldOp, geladenTot }: Versie) => ({
  maten: MATEN, meet: () => Promise.resolve({ versie, definitie, vastgesteld_op: vastgesteldOp, geladen_tot: geladenTot }),
});

/** Of een rij bij de eigen code hoort waartoe de vraag beperkt is. */
const hoortBij = (rij: Rij, { gemeente }: Record<string, unknown>): boolean => gemeente === undefined || rij['gemeente'] === gemeente;

/** Het rapport zoals het in een versie is vastgesteld; verder een rapport als elk ander. */
export function rapportVanVersie(rapport: VastTeStellen, versie: Versie, archief: Versiearchief): Rapport {
  return maakRapport({
    ...rapport,
    kwaliteit: maten(versie),
    rijen: async (parameters) => {
      const rijen = await archief.rijen(rapport.naam, versie.periode, versie.versie);
      return Object.entries(rijen).sort(([a], [b]) => (a < b ? -1 : 1)).map(([, rij]) => rij).filter((rij) => hoortBij(rij, parameters));
    },
  });
}

const VERSCHILKOLOMMEN: readonly Kolom[] = [
  { naam: 'kolom', type: 'tekst', omschrijving: 'Naam van de kolom.' },
  { naam: 'was', type: 'tekst', omschrijving: 'Waarde in de vastgestelde versie; leeg als er geen was.' },
  { naam: 'is_nu', type: 'tekst', omschrijving: 'Waarde van nu; leeg als er geen is.' },
];

const alsTekst = (waarde: Waarde): string | null => (waarde === null ? null : String(waarde));

/** Wat er sinds een versie veranderde, als rapport: een rij per cel die nu anders is. */
export function verschilMetVersie(rapport: VastTeStellen, versie: Versie, archief: Versiearchief): Rapport {
  const { naam, titel, vaststelling: { sleutel } } = rapport;
  return maakRapport({
    ...rapport,
    titel: `${titel}: verschil met versie ${versie.versie}`,
    omschrijving: 'Elke cel die nu anders is dan in de vastgestelde versie. Een rij die er toen of nu niet is, staat er met al haar kolommen.',
    kwaliteit: maten(versie),
    beeld: undefined,
    kolommen: [...rapport.kolommen.filter((kolom) => sleutel.includes(kolom.naam)).map((kolom): Kolom => ({ ...kolom, type: 'tekst' })), ...VERSCHILKOLOMMEN],
    rijen: async (parameters) => {
      const verschillen = await archief.verschil(naam, versie.periode, versie.versie, await rijenVanNu(rapport, versie.periode));
      return verschillen.map(({ sleutel: waarden, kolom, was, isNu }): Rij => {
        const delen = waarden.split('/');
        return { ...Object.fromEntries(sleutel.map((een, i) => [een, delen[i] ?? null])), kolom, was: alsTekst(was), is_nu: alsTekst(isNu) };
      }).filter((rij) => hoortBij(rij, parameters));
    },
  });
}
