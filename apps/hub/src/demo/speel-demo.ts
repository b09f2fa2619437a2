import { randomUUID } from 'node:crypto';
import { leesPartijen } from '@hub/instellingen';
import { BERICHTSOORTEN, Schemaset } from '@hub/ijw';
import { Berichtregister } from '@hub/opslag';
import type { Proces } from '@hub/proces';
import { VspClient } from '@hub/vsp';
import { vandaagInNederland } from '@hub/werkdagen';
import { leesRetour, wachtOpOordeel, type Afloop } from '../opdrachten/afloop.js';
import { envelop, type Deelnemer } from '../opdrachten/envelop.js';
import { HubApi } from '../opdrachten/hub-api.js';
import { kort, tabel, toonAfloop } from '../opdrachten/weergave.js';
import { DEMOPARTIJEN, type Demopartijen } from './demo-berichten.js';
import { demoverhaal, type Demostap } from './demo-verhaal.js';

/** Zo lang wacht de demo op een oordeel; gewoonlijk is het er in tienden van seconden. */
const GEDULD_MS = 30_000;

type Schrijf = (regel: string) => void;
type Speler = Deelnemer & { naam: string; client: VspClient; api: HubApi };

/**
 * Speelt de demo op een lege database, als de instellingen dat toelaten: acht berichten langs het koppelvlak, elk met zijn oordeel.
 * Mislukt de demo, dan zegt een regel waarom; de hub zelf loopt gewoon door.
 */
export async function speelDemo(proces: Proces, adres: string, schrijf: Schrijf): Promise<void> {
  if (!proces.instellingen.demo) return;
  if ((await new Berichtregister(proces.databank).lijst({ limiet: 1 })).length > 0) {
    schrijf('demo: al gespeeld, de database is niet leeg');
    return;
  }
  const demo = new Demo(proces, adres);
  try {
    await demo.speel(schrijf);
  } catch (fout) {
    schrijf(`demo afgebroken: ${fout instanceof Error ? fout.message : String(fout)}`);
  } finally {
    demo.sluit();
  }
}

/** De demo met haar twee partijen, die elk als buitenstaander met de hub praten. */
class Demo {
  private readonly schemas: Schemaset;
  private readonly spelers: Readonly<Record<keyof Demopartijen, Speler>>;

  constructor(
    private readonly proces: Proces,
    adres: string,
  ) {
    const { xsdMap, partijen, tls } = proces.instellingen;
    this.schemas = Schemaset.laad(xsdMap);
    const bekend = leesPartijen(partijen);
    const ca = tls && `${tls.ca}\n${tls.certificaat}`;
    const speler = (rol: keyof Demopartijen): Speler => {
      const partij = bekend.find((p) => p.rol === rol && p.code === DEMOPARTIJEN[rol]);
      if (!partij) throw new Error(`${rol} ${DEMOPARTIJEN[rol]} staat niet in ${partijen}`);
      const { code, naam, token } = partij;
      const client = new VspClient({ basisUrl: adres, token, tls: ca === undefined ? undefined : { ca } });
      return { rol, code, naam, client, api: new HubApi({ basisUrl: adres, token, ca }) };
    };
    this.spelers = { gemeente: speler('gemeente'), aanbieder: speler('aanbieder') };
  }

  async speel(schrijf: Schrijf): Promise<void> {
    const { gemeente, aanbieder } = this.spelers;
    const verhaal = demoverhaal(DEMOPARTIJEN, vandaagInNederland(this.proces.klok.nu()));
    schrijf(`demo: ${verhaal.length} berichten tussen ${gemeente.naam} en ${aanbieder.naam}; de cliënt is verzonnen\n`);
    const stappen = verhaal.map((stap) => ({ ...this.rollen(stap), stap, traceerId: randomUUID() }));
    const koppen = tabel(stappen.map(({ stap: { type, wat }, van, aan, traceerId }, i) => [
      `${i + 1}. ${type} ${BERICHTSOORTEN[type].naam}`, `${van.naam} → ${aan.naam}`, kort(traceerId), wat,
    ]));
    for (const [i, { stap, van, aan, traceerId }] of stappen.entries()) {
      await van.client.push(envelop({ type: stap.type, van, aan, traceerId, conversatieId: randomUUID() }), Buffer.from(stap.xml));
      const afloop = await this.volg(van, traceerId);
      if (afloop.retour) await van.client.bevestig(afloop.retour.traceerId);
      schrijf([koppen[i], ...toonAfloop({ ...afloop, status: await this.haalOp(aan.client, afloop) }, 3), ''].join('\n'));
    }
  }

  sluit(): void {
    for (const { client } of Object.values(this.spelers)) client.sluit();
  }

  private rollen({ type }: Demostap): { van: Speler; aan: Speler } {
    const { gemeente, aanbieder } = this.spelers;
    return BERICHTSOORTEN[type].verzender === 'gemeente' ? { van: gemeente, aan: aanbieder } : { van: aanbieder, aan: gemeente };
  }

  private async volg({ client, api }: Speler, traceerId: string): Promise<Afloop> {
    const { berichtstatus, meldingen = [] } = await wachtOpOordeel(client, traceerId, GEDULD_MS);
    const retour = await leesRetour(client, this.schemas, traceerId);
    return { traceerId, status: berichtstatus, meldingen, retour, bevindingen: await api.bevindingen(traceerId) };
  }

  /** De geadresseerde haalt een aangeboden bericht op en bevestigt het. @returns de status daarna */
  private async haalOp(geadresseerde: VspClient, { traceerId, status }: Afloop): Promise<string> {
    const klaar = await geadresseerde.lijst();
    if (!klaar.some(({ referentiegegevens }) => referentiegegevens.traceerId === traceerId)) return status;
    await geadresseerde.payload(traceerId);
    await geadresseerde.bevestig(traceerId);
    const [daarna] = await geadresseerde.berichtstatus({ traceerId });
    return daarna?.berichtstatus ?? status;
  }
}
