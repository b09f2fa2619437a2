import { createHmac } from 'node:crypto';
import type { BewaardSignaal, Bezorging } from '@hub/opslag';
import { statusOp } from '@hub/termijnen';
import { vandaagInNederland } from '@hub/werkdagen';
import { Bezorgfout, type Bezorger } from './bezorger.js';

export interface Webhookopties {
  /** code → adres uit het beleid */
  adressen: ReadonlyMap<string, string>;
  /** HUB_WEBHOOK_SLEUTEL */
  sleutel: Buffer;
  /** adres van de hub, voor koppelingen */
  url?: string;
}

/** Zo lang mag een webhook erover doen; korter dan de kortste pauze tussen twee pogingen. */
const GEDULD_MS = 10_000;
const MS_PER_SECONDE = 1_000;

/** De sleutel van één partij. Wie de zijne kent, kan niet tekenen voor een ander. */
export function webhooksleutel(sleutel: Buffer, partij: string): Buffer {
  return createHmac('sha256', sleutel).update(`webhook/${partij}`).digest();
}

/** De waarde van de kop `Berichtenhub-Handtekening`. @param op seconden sinds 1970 */
export function handtekening(sleutel: Buffer, op: number, inhoud: string): string {
  return `t=${op},v1=${createHmac('sha256', sleutel).update(`${op}.${inhoud}`).digest('hex')}`;
}

/** Roept de webhook van een partij aan. Alleen het adres uit het beleid: een verwijzing elders heen wordt niet gevolgd, het antwoord niet gelezen. */
export class Webhookbezorger implements Bezorger {
  readonly kanaal = 'webhook';
  readonly groepen: readonly (readonly string[])[];

  constructor(private readonly opties: Webhookopties) {
    this.groepen = [...opties.adressen.keys()].map((partij) => [partij]);
  }

  async bezorg({ id, partij }: Bezorging, signalen: readonly BewaardSignaal[], nu: Date): Promise<'bezorgd'> {
    const inhoud = JSON.stringify({ id, signalen: signalen.map((signaal) => this.toon(signaal, nu)) });
    const op = Math.floor(nu.getTime() / MS_PER_SECONDE);
    const status = await this.roepAan(this.opties.adressen.get(partij) ?? '', inhoud, {
      'Content-Type': 'application/json',
      'User-Agent': 'berichtenhub',
      'Idempotency-Key': id,
      'Berichtenhub-Handtekening': handtekening(webhooksleutel(this.opties.sleutel, partij), op, inhoud),
    });
    if (status < 200 || status > 299) throw new Bezorgfout(`HTTP ${status}`, true);
    return 'bezorgd';
  }

  private async roepAan(adres: string, body: string, headers: Record<string, string>): Promise<number> {
    try {
      const antwoord = await fetch(adres, { method: 'POST', body, headers, redirect: 'manual', signal: AbortSignal.timeout(GEDULD_MS) });
      await antwoord.body?.cancel();
      return antwoord.status;
    } catch (fout) {
      const { name, cause } = fout as { name: string; cause?: { code?: unknown } };
      throw new Bezorgfout(typeof cause?.code === 'string' ? cause.code : name, true);
    }
  }

  private toon({ id, soort, uiterlijk, op, termijn: { id: termijnId, termijn: t } }: BewaardSignaal, nu: Date): object {
    return {
      id, soort, op: op.toISOString(),
      termijn: {
        id: termijnId, soort: t.soort, status: statusOp(t, vandaagInNederland(nu)), aanbieder: t.aanbieder, gemeente: t.gemeente, plichtige: t.plichtige,
        toewijzingNummer: t.toewijzingNummer, traceerId: t.traceerId, begin: t.begin, uiterlijk,
        href: `${this.opties.url ?? ''}/api/v1/termijnen/${termijnId}`,
      },
    };
  }
}
