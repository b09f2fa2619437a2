import 'reflect-metadata';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesBeleid, projectMap } from '@hub/instellingen';
import { Bezorgboek, Databank, Klok, Partijen, schrijfTermijnen, Termijnstand } from '@hub/opslag';
import type { Termijn } from '@hub/termijnen';
import { maakLogboek } from '@hub/waarneming';
import { Berichtgever } from '../../apps/termijnen/src/berichtgeving/berichtgever.js';
import { maakPlan, type Berichtgevingsopties } from '../../apps/termijnen/src/berichtgeving/berichtplan.js';
import { Bewaking } from '../../apps/termijnen/src/bewaking.js';
import { Rekenaar } from '../../apps/termijnen/src/rekenaar.js';
import { AANBIEDER, eenTermijn, GEMEENTE } from '../bouwers/index.js';
import { maakTestdatabank } from '../databank.js';

export const SLEUTEL = Buffer.alloc(32, 5);

export interface Signaleringsopties {
  /** begin van de klok */
  nu: string;
  /** `meldingen.partijen` van het beleid */
  partijen: readonly Record<string, unknown>[];
  dagelijks?: string;
  smtp?: Berichtgevingsopties['smtp'];
  metWebhooks?: boolean;
  url?: string;
}

/** Een proces van de bewaking met haar berichtgeving. */
export interface Signaleringsproces {
  berichtgever: Berichtgever;
  /** één ronde van elk: rekenen en daarna berichten */
  ronde(): Promise<void>;
}

export interface Signaleringsproef {
  databank: Databank;
  klok: Klok;
  logregels: string[];
  /** legt termijnen vast alsof zij uit berichten volgen; dezelfde sleutel werkt bij */
  leg(...termijnen: Partial<Termijn>[]): Promise<void>;
  /** nog een proces op dezelfde database, met eigen verbindingen */
  nogEenProces(): Promise<Signaleringsproces>;
  ronde(): Promise<void>;
  /** zet de klok op dit moment en doet een ronde */
  om(moment: string): Promise<void>;
  bezorgingen(): Promise<{ partij: string; kanaal: string; status: string; pogingen: number }[]>;
  ruimOp(): Promise<void>;
}

export async function startSignaleringsproef(opties: Signaleringsopties): Promise<Signaleringsproef> {
  const { databank, url, ruimOp } = await maakTestdatabank();
  const map = mkdtempSync(join(tmpdir(), 'signalering-'));
  const pad = join(map, 'beleid.json');
  writeFileSync(pad, JSON.stringify({ regio: 'Proef', gemeenten: [GEMEENTE], meldingen: { dagelijks: opties.dagelijks, partijen: opties.partijen } }));
  const logregels: string[] = [];
  const logboek = maakLogboek('termijnen', { uitvoer: { write: (regel: string) => void logregels.push(regel) } });
  await new Partijen(databank).registreer([
    { rol: 'aanbieder', code: AANBIEDER, naam: 'De Veste & "Zonen"', token: 'a' }, { rol: 'gemeente', code: GEMEENTE, naam: 'Enschede', token: 'g' },
  ]);
  const klok = await Klok.start(databank, new Date(opties.nu));
  const beleid = leesBeleid(pad);

  const maakProces = (bron: Databank): Signaleringsproces => {
    const stand = new Termijnstand(bron);
    const plan = maakPlan({ beleid, smtp: opties.smtp, webhookSleutel: opties.metWebhooks ? SLEUTEL : undefined, url: opties.url }, new Partijen(bron));
    const bewaking = new Bewaking(bron, stand, klok, new Rekenaar(beleid, []), logboek);
    const berichtgever = new Berichtgever(new Bezorgboek(bron), stand, klok, plan, logboek);
    return { berichtgever, ronde: async () => bewaking.werkBij().then(() => berichtgever.werkBij()) };
  };
  const eerste = maakProces(databank);
  const andere: Databank[] = [];
  return {
    databank, klok, logregels,
    leg: (...termijnen) => databank.inTransactie((tx) => schrijfTermijnen(
      tx, { termijnen: termijnen.map((deel) => ({ onderwerp: 'proef', termijn: eenTermijn(deel) })), vervallen: [], agenda: [] }, klok.nu())),
    nogEenProces: async () => {
      const bron = await Databank.open({ url, projectMap: projectMap(), verbindingen: 3, bijPoolfout: () => undefined });
      andere.push(bron);
      return maakProces(bron);
    },
    ronde: () => eerste.ronde(),
    om: async (moment) => {
      await klok.zetVooruit(new Date(moment));
      await eerste.ronde();
    },
    bezorgingen: async () => (await databank.pool.query<{ partij: string; kanaal: string; status: string; pogingen: number }>(
      'select partij, kanaal, status, pogingen from termijn.bezorging order by gemaakt_op, partij, kanaal')).rows,
    ruimOp: async () => {
      klok.stop();
      for (const bron of andere) await bron.sluit();
      await ruimOp();
      rmSync(map, { recursive: true });
    },
  };
}
