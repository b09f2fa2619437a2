import type { Datum } from '@hub/werkdagen';
import { Aanbiedersveld, type Aanbieder } from './aanbieders.js';
import { Agenda, type Tijd, type Werk } from './agenda.js';
import { Baan } from './baan.js';
import { isWerkdag, plusWerkdagen } from './dagen.js';
import type { Parameters } from './parameters.js';
import { Postkamer } from './postkamer.js';
import { Toeval } from './toeval.js';
import type { Gemeente } from './twente/gemeenten.js';
import type { Uitblijfzet, Zet } from './zet.js';

/** Uren (UTC) waarop partijen versturen, bij een, twee of drie momenten per dag. */
const UREN = [['11'], ['08', '13'], ['08', '11', '14']] as const;

/** Alles waarmee de simulatie loopt: de tijd, de partijen, hun banen en hun nummers. */
export class Wereld {
  readonly agenda: Agenda;
  readonly veld: Aanbiedersveld;
  readonly post: Postkamer;
  readonly banen = new Map<string, Baan>();
  private readonly nummers = new Map<string, number>();
  private readonly uuids: Toeval;
  private uit: Zet[] = [];

  constructor(readonly parameters: Parameters) {
    this.agenda = new Agenda(parameters.van);
    this.veld = new Aanbiedersveld(parameters.aanbieders, parameters.zaad);
    this.uuids = Toeval.uit(parameters.zaad, 'uuid', JSON.stringify(parameters));
    this.post = new Postkamer(this);
  }

  get vandaag(): Datum {
    return this.agenda.nu.dag;
  }

  baan(aanbieder: Aanbieder, gemeente: Gemeente): Baan {
    const sleutel = `${aanbieder.code}/${gemeente.code}`;
    const bekend = this.banen.get(sleutel) ?? new Baan(aanbieder, gemeente, Toeval.uit(this.parameters.zaad, 'baan', sleutel));
    this.banen.set(sleutel, bekend);
    return bekend;
  }

  /** Plant werk op een werkdag: deze, of de eerste erna. */
  plan(dag: Datum, toeval: Toeval, werk: Werk): void {
    const moment = toeval.geheel(0, this.parameters.momenten - 1);
    this.agenda.plan({ dag: isWerkdag(dag) ? dag : plusWerkdagen(dag, 1), moment }, werk);
  }

  /** Plant werk op precies deze dag, ook als dat geen werkdag is. */
  planOp(dag: Datum, werk: Werk): void {
    this.agenda.plan({ dag, moment: 0 }, werk);
  }

  /** Het volgende nummer in een reeks. */
  volgende(reeks: string): number {
    const nummer = (this.nummers.get(reeks) ?? 0) + 1;
    this.nummers.set(reeks, nummer);
    return nummer;
  }

  uuid(): string {
    return this.uuids.uuid();
  }

  /** Het moment als ISO 8601. */
  ogenblik({ dag, moment }: Tijd): string {
    return `${dag}T${UREN[this.parameters.momenten - 1]?.[moment] ?? '11'}:00:00Z`;
  }

  meld(zet: Zet): void {
    this.uit.push(zet);
  }

  /** Iets bleek nooit te zijn verstuurd. */
  bleefUit(baan: Baan, wat: Uitblijfzet['wat'], over: Datum, toewijzingNummer?: string): void {
    this.meld({ soort: 'uitgebleven', moment: this.ogenblik(this.agenda.nu), aanbieder: baan.aanbieder.code, gemeente: baan.gemeente.code, wat, over, toewijzingNummer });
  }

  /** Wat er sinds de vorige keer is gemeld. */
  neemUit(): Zet[] {
    const zetten = this.uit;
    this.uit = [];
    return zetten;
  }
}
