import { tokenVan, type Keten } from './keten.js';

/** Een termijn zoals `/api/v1/termijnen` haar geeft. */
export interface Termijnbeeld {
  id: string;
  soort: string;
  norm: { dagen: number; eenheid: string; bron: string };
  aanbieder: string;
  gemeente: string;
  toewijzingNummer?: number;
  traceerId?: string;
  begin: string;
  uiterlijk: string;
  voldaanOp?: string;
  status: string;
  verbruikt: number;
}

/** Een termijn met haar bewijs. */
export interface Termijndetail extends Termijnbeeld {
  bewijs: {
    toelichting: string[];
    lateToewijzing?: { ontvangenOp: string; werkdagen: number };
    berichten: { traceerId: string; soort: string; ontvangenOp: string; rol: string; telt: boolean }[];
    dagen: { datum: string; werkdag: number | null; reden: string | null }[];
  };
}

export interface Bladzijde<T> {
  items: T[];
  volgende: string | null;
}

export interface Apiantwoord {
  status: number;
  json: unknown;
}

const MEESTE = 500;

/** De eigen API van de hub, zoals een partij of een beheerder haar aanroept. */
export class Hubapi {
  constructor(private readonly keten: Keten) {}

  /** @param als code van de partij, `beheer` of `analist`; null: zonder bewijs van wie er belt */
  async vraag(pad: string, als: string | null, init: RequestInit = {}): Promise<Apiantwoord> {
    const koppen = { ...(als === null ? {} : { authorization: `Bearer ${tokenVan(als)}` }), ...(init.body ? { 'content-type': 'application/json' } : {}) };
    const antwoord = await fetch(`${this.keten.procesVan('console').adres}/api/v1${pad}`, { ...init, headers: koppen });
    const tekst = await antwoord.text();
    return { status: antwoord.status, json: tekst === '' ? undefined : JSON.parse(tekst) };
  }

  /** Verzet de gesimuleerde klok; klaar als alles wat aan de beurt kwam gedaan is. */
  async zetKlok(nu: Date): Promise<void> {
    const { status, json } = await this.vraag('/simulatie/klok', 'beheer', { method: 'POST', body: JSON.stringify({ nu: nu.toISOString() }) });
    if (status !== 200) throw new Error(`klok naar ${nu.toISOString()}: ${status} ${JSON.stringify(json)}`);
  }

  async bladzijde(filter: Record<string, string>, als = 'beheer'): Promise<Bladzijde<Termijnbeeld>> {
    const { status, json } = await this.vraag(`/termijnen?${new URLSearchParams(filter).toString()}`, als);
    if (status !== 200) throw new Error(`termijnen ${JSON.stringify(filter)}: ${status} ${JSON.stringify(json)}`);
    return json as Bladzijde<Termijnbeeld>;
  }

  /** Alle termijnen die passen, over alle bladzijden heen. */
  async termijnen(filter: Record<string, string> = {}, als = 'beheer'): Promise<Termijnbeeld[]> {
    const alle: Termijnbeeld[] = [];
    for (let na: string | null = ''; na !== null;) {
      const blad: Bladzijde<Termijnbeeld> = await this.bladzijde({ limiet: String(MEESTE), ...filter, ...(na === '' ? {} : { na }) }, als);
      alle.push(...blad.items);
      na = blad.volgende;
    }
    return alle;
  }

  async detail(id: string, als = 'beheer'): Promise<Termijndetail> {
    const { status, json } = await this.vraag(`/termijnen/${id}`, als);
    if (status !== 200) throw new Error(`termijn ${id}: ${status} ${JSON.stringify(json)}`);
    return json as Termijndetail;
  }
}
