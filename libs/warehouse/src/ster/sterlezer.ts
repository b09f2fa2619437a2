import type { Kolom, Kolomtype, Rij } from '@hub/rapporten';
import type { Pool, PoolClient } from 'pg';
import { momentUtc } from '../moment.js';
import { beschrijfSter, type Sterkolom, type Stertabel } from './beschrijving.js';

/** Zoveel rijen komen er tegelijk uit de database; meer houdt de lezer nooit vast. */
const GREEP = 5_000;

/**
 * Alleen lezen, en met de rechten van een analist: wat hij niet mag zien, kan ook een fout hier niet meegeven. Haalt niemand de rijen meer
 * op, dan maakt de database er een einde aan.
 */
const BEGIN = `begin read only; set local role hub_analist; set local jit = off;
  set local idle_in_transaction_session_timeout = '5min'`;

/** Wat er in een tabel staat, in de kolomtypen van een rapport. */
export interface Sterinhoud {
  naam: string;
  toelichting: string;
  kolommen: readonly (Kolom & Pick<Sterkolom, 'sleutel' | 'verplicht'>)[];
}

/** Hoe een kolom in een rij komt: haar type, en de SQL die de waarde geeft zoals dat type haar schrijft. */
interface Vorm {
  type: Kolomtype;
  lees(kolom: string): string;
}

const alsTekst: Vorm = { type: 'tekst', lees: (kolom) => `${kolom}::text` };
/** Alle getallen van het warehouse blijven onder 2^53. */
const getal = (type: Kolomtype): Vorm => ({ type, lees: (kolom) => `${kolom}::float8` });

const VORMEN: Readonly<Record<string, Vorm>> = {
  text: alsTekst,
  uuid: alsTekst,
  jsonb: alsTekst,
  smallint: getal('geheel'),
  integer: getal('geheel'),
  bigint: getal('geheel'),
  numeric: getal('decimaal'),
  boolean: { type: 'janee', lees: (kolom) => kolom },
  date: { type: 'datum', lees: (kolom) => `to_char(${kolom}, 'YYYY-MM-DD')` },
  'timestamp with time zone': { type: 'moment', lees: momentUtc },
};

function vormVan({ naam, soort }: Sterkolom): Vorm {
  const vorm = VORMEN[soort.replace(/\(.*/, '')];
  if (vorm === undefined) throw new Error(`kolom ${naam} van dwh heeft soort ${soort}; zeg in sterlezer.ts hoe die in een rij komt`);
  return vorm;
}

const aanhaal = (naam: string): string => `"${naam.replaceAll('"', '""')}"`;

const alsInhoud = ({ naam, toelichting, kolommen }: Stertabel): Sterinhoud => ({
  naam, toelichting,
  kolommen: kolommen.map((kolom) => ({ naam: kolom.naam, type: vormVan(kolom).type, omschrijving: kolom.betekenis, sleutel: kolom.sleutel, verplicht: kolom.verplicht })),
});

const vraagNaar = ({ naam, kolommen }: Stertabel): string =>
  `select ${kolommen.map((kolom) => `${vormVan(kolom).lees(aanhaal(kolom.naam))} as ${aanhaal(kolom.naam)}`).join(', ')} from dwh.${aanhaal(naam)}`;

/** Leest het sterschema zoals een analist het ziet. */
export class Sterlezer {
  constructor(private readonly pool: Pick<Pool, 'connect'>) {}

  /** De tabellen die een analist mag lezen, met hun aantal rijen, alle op één moment geteld. */
  async tabellen(): Promise<(Sterinhoud & { rijen: number })[]> {
    const verbinding = await this.pool.connect();
    try {
      await verbinding.query(BEGIN);
      const tabellen = await beschrijfSter(verbinding);
      const tellingen = tabellen.map(({ naam }) => `(select count(*)::float8 from dwh.${aanhaal(naam)})`).join(', ');
      const { rows } = await verbinding.query<{ aantallen: number[] }>(`select array[${tellingen}]::float8[] as aantallen`);
      return tabellen.map((tabel, nr) => ({ ...alsInhoud(tabel), rijen: rows[0]?.aantallen[nr] ?? 0 }));
    } finally {
      await laatLos(verbinding);
    }
  }

  /** Wat er in een tabel staat. @returns undefined als een analist geen tabel met deze naam mag lezen */
  async zoek(naam: string): Promise<Sterinhoud | undefined> {
    const verbinding = await this.pool.connect();
    try {
      await verbinding.query(BEGIN);
      const tabel = await zoekTabel(verbinding, naam);
      return tabel && alsInhoud(tabel);
    } finally {
      await laatLos(verbinding);
    }
  }

  /** De rijen van een tabel, van één moment en in willekeurige volgorde; zolang zij gelezen worden, houden zij een verbinding vast. */
  async *rijen(naam: string): AsyncGenerator<Rij, void> {
    const verbinding = await this.pool.connect();
    try {
      await verbinding.query(BEGIN);
      const tabel = await zoekTabel(verbinding, naam);
      if (tabel !== undefined) yield* haalRijen(verbinding, vraagNaar(tabel));
    } finally {
      await laatLos(verbinding);
    }
  }
}

const zoekTabel = async (verbinding: PoolClient, naam: string): Promise<Stertabel | undefined> => (await beschrijfSter(verbinding)).find((tabel) => tabel.naam === naam);

async function* haalRijen(verbinding: PoolClient, vraag: string): AsyncGenerator<Rij, void> {
  await verbinding.query(`declare rijen no scroll cursor for ${vraag}`);
  for (;;) {
    const { rows } = await verbinding.query<Rij>(`fetch ${GREEP} from rijen`);
    yield* rows;
    if (rows.length < GREEP) return;
  }
}

/** Er is niets geschreven: terugdraaien is genoeg. Lukt dat niet, dan gooit de pool de verbinding weg. */
async function laatLos(verbinding: PoolClient): Promise<void> {
  let gebroken: Error | undefined;
  await verbinding.query('rollback').catch((fout: Error) => {
    gebroken = fout;
  });
  verbinding.release(gebroken);
}
