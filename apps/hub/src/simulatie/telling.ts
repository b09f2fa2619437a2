import type { Berichtzet, Uitblijfzet, Verwachting, Zet } from '@hub/simulatie';
import { tabel } from '../opdrachten/weergave.js';

type Oordeel = Verwachting['oordeel'];

/** Een bericht waarvan de hub iets anders vond dan hoort. */
export interface Verschil {
  traceerId: string;
  type: string;
  van: string;
  aan: string;
  moment: string;
  bijzonder?: string;
  verwacht: string;
  gekregen: string;
}

/** Wat de hub van een bericht vond, of waarom hij het niet aannam of niet beoordeelde. */
export type Uitkomst = Verwachting | { anders: string };

const OORDELEN: readonly Oordeel[] = ['goed', 'deels', 'afgekeurd'];
const KOP = ['soort', 'berichten', 'goed', 'deels', 'afgekeurd', 'anders dan verwacht'];

/** Aantallen van een soort bericht; `gekregen` is naar wat de hub vond. */
interface Rij {
  berichten: number;
  gekregen: Record<Oordeel, number>;
  anders: number;
}

/** Telt wat er is verstuurd en wat de hub ervan vond. */
export class Telling {
  readonly verschillen: Verschil[] = [];
  teLaat = 0;
  aanTermijnGebonden = 0;
  private readonly perSoort = new Map<string, Rij>();
  private readonly uitgebleven = new Map<Uitblijfzet['wat'], number>();

  get berichten(): number {
    return [...this.perSoort.values()].reduce((som, { berichten }) => som + berichten, 0);
  }

  get bleefUit(): number {
    return [...this.uitgebleven.values()].reduce((som, aantal) => som + aantal, 0);
  }

  /** Een zet is gedaan, of bleef uit. */
  tel(zet: Zet): void {
    if (zet.soort === 'uitgebleven') {
      this.uitgebleven.set(zet.wat, (this.uitgebleven.get(zet.wat) ?? 0) + 1);
      return;
    }
    this.rij(zet.type).berichten += 1;
    if (zet.tijdigheid !== undefined) this.aanTermijnGebonden += 1;
    if (zet.tijdigheid === 'te laat') this.teLaat += 1;
  }

  /** De hub heeft geoordeeld. */
  telUitkomst(zet: Berichtzet, uitkomst: Uitkomst): void {
    const rij = this.rij(zet.type);
    if ('oordeel' in uitkomst) rij.gekregen[uitkomst.oordeel] += 1;
    const [verwacht, gekregen] = [inWoorden(zet.verwacht), inWoorden(uitkomst)];
    if (verwacht === gekregen) return;
    rij.anders += 1;
    const { traceerId, type, van, aan, moment, bijzonder } = zet;
    this.verschillen.push({ traceerId, type, van, aan, moment, bijzonder, verwacht, gekregen });
  }

  /** Het geheel in leesbare regels, elk verschil met zijn traceerId. */
  toon(): string[] {
    const rijen = [...this.perSoort].sort(([a], [b]) => a.localeCompare(b)).map(([soort, rij]) => regel(soort, rij));
    const uit = [...this.uitgebleven].map(([wat, aantal]) => `${wat} ${aantal}`).join(', ');
    return [
      ...tabel([KOP, ...rijen, regel('totaal', this.totaal())]),
      `te laat: ${this.teLaat} van ${this.aanTermijnGebonden} meldingen, antwoorden en declaraties; uitgebleven: ${uit || 'niets'}`,
      ...(this.verschillen.length === 0 ? ['elk oordeel is zoals verwacht'] : this.verschillen.map(toonVerschil)),
    ];
  }

  /** Hetzelfde als gegevens. */
  alsJson(): object {
    const { berichten, teLaat, aanTermijnGebonden, verschillen } = this;
    return { berichten, perSoort: Object.fromEntries(this.perSoort), teLaat, aanTermijnGebonden, uitgebleven: Object.fromEntries(this.uitgebleven), verschillen };
  }

  private rij(soort: string): Rij {
    const bekend = this.perSoort.get(soort) ?? { berichten: 0, gekregen: { goed: 0, deels: 0, afgekeurd: 0 }, anders: 0 };
    this.perSoort.set(soort, bekend);
    return bekend;
  }

  private totaal(): Rij {
    const som: Rij = { berichten: 0, gekregen: { goed: 0, deels: 0, afgekeurd: 0 }, anders: 0 };
    for (const { berichten, gekregen, anders } of this.perSoort.values()) {
      som.berichten += berichten;
      som.anders += anders;
      for (const oordeel of OORDELEN) som.gekregen[oordeel] += gekregen[oordeel];
    }
    return som;
  }
}

function regel(soort: string, { berichten, gekregen, anders }: Rij): string[] {
  return [soort, String(berichten), ...OORDELEN.map((oordeel) => String(gekregen[oordeel])), String(anders)];
}

function inWoorden(uitkomst: Uitkomst): string {
  return 'anders' in uitkomst ? uitkomst.anders : [uitkomst.oordeel, ...uitkomst.regels].join(' ');
}

function toonVerschil({ traceerId, type, van, aan, moment, bijzonder, verwacht, gekregen }: Verschil): string {
  return `✘ ${traceerId} ${type} ${van} → ${aan}, ${moment}${bijzonder ? ` (${bijzonder})` : ''}: ${gekregen}; verwacht ${verwacht}`;
}
