import { randomUUID } from 'node:crypto';
import { bouwXml, type Bericht, type BerichtType } from '@hub/ijw';
import type { Hubapi } from '../opstelling/hubapi.js';
import type { Keten } from '../opstelling/keten.js';
import { wachtTot } from '../opstelling/wachten.js';
import { AANBIEDER, ENSCHEDE, Geval } from '../stromen/geval.js';

/** Een bericht dat klaar is om te sturen; elke hub krijgt precies dezelfde bytes onder hetzelfde traceerId. */
interface Post {
  type: BerichtType;
  van: string;
  aan: string;
  traceerId: string;
  payload: Buffer;
}

/** Per dag wat er over elke client wordt gestuurd. */
export type Dienstregeling = Map<string, Post[][]>;

const PRODUCT = { categorie: '44', code: '44A09' };
const BEGIN = '2023-10-02';
/** Deze client loopt anders dan de vorige: op tijd, te laat, verbeterd, afgekeurd, gestopt of stil. */
const LOPEN = 6;

function maakPost<T extends BerichtType>(type: T, inhoud: Bericht<T>): Post {
  const vanGemeente = type === 'JW301';
  return { type, van: vanGemeente ? ENSCHEDE : AANBIEDER, aan: vanGemeente ? AANBIEDER : ENSCHEDE, traceerId: randomUUID(), payload: Buffer.from(bouwXml(type, inhoud)) };
}

/** Wat er over één client gestuurd wordt, per dag. */
function verhaalVan(geval: Geval, loop: number): [dag: string, post: Post[]][] {
  const start = (dagtekening: string, begindatum: string, statusAanlevering = '1'): Post =>
    maakPost('JW305', geval.jw305({ dagtekening, regels: [{ product: PRODUCT, toewijzingIngangsdatum: BEGIN, begindatum, statusAanlevering }] }));
  const stop = (dagtekening: string, begindatum: string, einddatum: string): Post =>
    maakPost('JW307', geval.jw307({ dagtekening, regels: [{ product: PRODUCT, toewijzingIngangsdatum: BEGIN, begindatum, einddatum }] }));
  const toewijzing = maakPost('JW301', geval.jw301({ dagtekening: BEGIN, regels: [{ product: PRODUCT, ingangsdatum: BEGIN, toewijzingsdatum: BEGIN, einddatum: '2023-12-29' }] }));
  const verder: [string, Post[]][][] = [
    [['2023-10-03', [start('2023-10-03', BEGIN)]], ['2023-10-17', [stop('2023-10-17', BEGIN, '2023-10-13')]]],
    [['2023-10-17', [start('2023-10-17', BEGIN), start('2023-10-17', BEGIN)]]],
    [['2023-10-03', [start('2023-10-03', '2023-10-03')]], ['2023-10-17', [start('2023-10-17', '2023-10-03', '3'), start('2023-10-17', BEGIN)]]],
    [['2023-10-03', [stop('2023-10-03', BEGIN, BEGIN), start('2023-10-03', BEGIN)]], ['2023-11-02', [declaratie(geval, '2023-11-02')]]],
    [['2023-10-03', [start('2023-10-03', BEGIN)]], ['2023-11-02', [stop('2023-11-02', BEGIN, '2023-10-13'), declaratie(geval, '2023-11-02')]]],
    [],
  ];
  return [[BEGIN, [toewijzing]], ...(verder[loop] ?? [])];
}

function declaratie(geval: Geval, dag: string): Post {
  const prestatie = {
    productPeriode: { begindatum: BEGIN, einddatum: '2023-10-13' }, geleverdVolume: '10', ingediendBedrag: { bedrag: String(10 * 49_357), debetCredit: 'D' },
  };
  return maakPost('JW323', geval.jw323({
    dagtekening: dag, prestaties: [prestatie], declaratie: { declaratiePeriode: { begindatum: '2023-10-01', einddatum: '2023-10-31' }, declaratieDagtekening: dag },
  }));
}

/** Berichten over zoveel clienten, die na elkaar elk anders lopen. */
export function maakDienstregeling(keten: Keten, clienten: number): Dienstregeling {
  const uit: Dienstregeling = new Map();
  for (let i = 0; i < clienten; i++) {
    for (const [dag, post] of verhaalVan(new Geval(keten), i % LOPEN)) uit.set(dag, [...(uit.get(dag) ?? []), post]);
  }
  return uit;
}

/**
 * Stuurt op elke dag wat er op de dienstregeling staat; per client na elkaar, de clienten door elkaar.
 * @param ondertussen gebeurt terwijl de berichten van een dag onderweg zijn
 */
export async function speel(keten: Keten, api: Hubapi, regeling: Dienstregeling, ondertussen: (dag: string) => Promise<void> = async () => undefined): Promise<void> {
  for (const [dag, rijen] of [...regeling].sort(([a], [b]) => a.localeCompare(b))) {
    await api.zetKlok(new Date(`${dag}T11:00:00Z`));
    await Promise.all([...rijen.map((rij) => stuurNaElkaar(keten, rij)), ondertussen(dag)]);
    await wachtTot('alles is beoordeeld', async () => (await keten.postgres.tel('select count(*) from bericht.outbox where stadium = $$verwerken$$')) === 0, 120_000);
  }
  await api.zetKlok(new Date('2023-12-04T11:00:00Z'));
}

async function stuurNaElkaar(keten: Keten, rij: readonly Post[]): Promise<void> {
  for (const { type, van, aan, traceerId, payload } of rij) {
    const partij = keten.partij(van);
    await partij.stuurVolhardend(partij.metadata(type, aan, { traceerId }), payload);
    partij.client.sluit();
  }
}

/** Elke termijn met haar bewijs, zonder wat per hub verschilt: het moment binnen de dag, en berichten die de hub zelf maakte. */
export async function afdruk(api: Hubapi, regeling: Dienstregeling): Promise<unknown[]> {
  const gestuurd = new Set([...regeling.values()].flat(2).map(({ traceerId }) => traceerId));
  const termijnen = await api.termijnen();
  const details = await Promise.all(termijnen.map(({ id }) => api.detail(id)));
  return details.map(({ bewijs, ...termijn }) => ({
    ...termijn,
    bewijs: {
      ...bewijs,
      berichten: bewijs.berichten.map(({ traceerId, soort, ontvangenOp, rol, telt }) => ({ wie: gestuurd.has(traceerId) ? traceerId : 'de hub', soort, dag: ontvangenOp.slice(0, 10), rol, telt })),
    },
  }));
}
