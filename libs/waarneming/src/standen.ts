import { Gauge } from 'prom-client';
import { neemOp, register } from './metingen.js';

const peil = (name: string, help: string, ...labelNames: string[]): Gauge => new Gauge({ name, help, labelNames, registers: [register] });

/** De standen die een proces laat lezen als iemand de cijfers opvraagt. */
export const standen = {
  wachtrijOudste: peil('hub_wachtrij_oudste_seconden', 'Hoe lang de oudste job wacht op een werker', 'wachtrij'),
  outboxOudste: peil('hub_outbox_oudste_seconden', 'Hoe oud het oudste werk in de outbox is dat nog niet is vastgelegd'),
  vastgelopen: peil('hub_berichten_vastgelopen', 'Berichten waarop de hub vastliep en die op een mens wachten'),
  postvakOudste: peil('hub_postvak_oudste_seconden', 'Hoe lang het oudste bericht in een postvak op ophalen wacht, naar de klok van de hub'),
  termijnen: peil('hub_termijnen', 'Termijnen waaraan nog niet is voldaan', 'soort', 'status'),
  termijnbewaking: peil('hub_termijnbewaking_achterstand_seconden', 'Hoe lang geleden de hub de termijnen voor het laatst helemaal heeft bijgewerkt, naar zijn eigen klok'),
  pool: peil('hub_databank_verbindingen', 'Verbindingen met PostgreSQL van dit proces, en vragen die op een verbinding wachten', 'toestand'),
  poolGrens: peil('hub_databank_verbindingen_grens', 'Meeste verbindingen met PostgreSQL van dit proces'),
  certificaat: peil('hub_certificaat_dagen', 'Dagen tot het TLS-certificaat van de server verloopt'),
};

/** Een waarde met haar etiketten; zonder etiketten is er een. */
export interface Stand {
  waarde: number;
  etiketten?: Record<string, string>;
}

/**
 * Laat een stand lezen op het moment dat iemand de cijfers opvraagt. Wie kort daarna vraagt, krijgt wat er al gelezen was; mislukt het
 * lezen, dan ontbreekt de stand en probeert de volgende vraag het opnieuw.
 *
 * @param versMs hoe lang een gelezen stand geldt, in milliseconden
 */
export function volgStand(van: keyof typeof standen, bron: () => Promise<readonly Stand[]>, versMs = 5_000): void {
  let gelezen: { tot: number; uitkomst: Promise<readonly Stand[]> } | undefined;
  neemOp(standen[van], async () => {
    if (!gelezen || gelezen.tot <= performance.now()) gelezen = { tot: performance.now() + versMs, uitkomst: bron() };
    const { uitkomst } = gelezen;
    try {
      for (const { waarde, etiketten } of await uitkomst) standen[van].set(etiketten ?? {}, waarde);
    } catch (fout) {
      if (gelezen.uitkomst === uitkomst) gelezen = undefined;
      throw fout;
    }
  });
}
