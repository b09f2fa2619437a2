import type { Meldingsrecord, Persoon } from '@hub/dossier';
import { GEWEIGERD_SQL } from '@hub/opslag';
import { vandaagInNederland } from '@hub/werkdagen';
import type { PoolClient } from 'pg';
import type { Dossiermeldingen, Melding } from '../feiten/melding.js';

interface Meldingsrij {
  nr: number;
  onderwerp: string;
  bericht_id: number;
  ontvangen_op: Date;
  persoon: Persoon | null;
  records: Meldingsrecord[];
}

const MELDINGEN = `
  select g.id as nr, g.onderwerp, g.bericht_id, b.ontvangen_op, g.bewijs -> 'persoon' as persoon, g.bewijs -> 'records' as records
  from bericht.gebeurtenis g join bericht.bericht b on b.id = g.bericht_id
  where g.onderwerp = any ($1::text[]) and g.soort = 'melding' and (g.bewijs ->> 'aanvaard')::boolean and not ${GEWEIGERD_SQL}
  order by g.id`;

/** Wat er van deze dossiers aanvaard is, in één vraag. Een dossier waarvan niets aanvaard is, is er zonder meldingen. */
export async function laadMeldingen(tx: PoolClient, onderwerpen: readonly string[]): Promise<Dossiermeldingen[]> {
  const { rows } = await tx.query<Meldingsrij>({ name: 'warehouse-meldingen', text: MELDINGEN, values: [onderwerpen] });
  const perOnderwerp = new Map<string, Melding[]>(onderwerpen.map((onderwerp) => [onderwerp, []]));
  for (const { nr, onderwerp, bericht_id: berichtId, ontvangen_op: ontvangenOp, persoon, records } of rows) {
    perOnderwerp.get(onderwerp)?.push({ nr, berichtId, gemeldOp: vandaagInNederland(ontvangenOp), persoon: persoon ?? undefined, records });
  }
  return [...perOnderwerp].map(([onderwerp, meldingen]) => ({ onderwerp, meldingen }));
}
