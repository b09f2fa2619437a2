import type { Beleid, Instellingen } from '@hub/instellingen';
import type { Kanaal, Ontvanger, Partijen } from '@hub/opslag';
import type { Bezorger } from './bezorger.js';
import { Mailbezorger } from './mailbezorger.js';
import { Mailserver } from './mailserver.js';
import { Webhookbezorger } from './webhookbezorger.js';

export interface Berichtgevingsopties extends Pick<Instellingen, 'smtp' | 'webhookSleutel' | 'url'> {
  beleid: Pick<Beleid, 'meldingen' | 'feestdagen'>;
}

/** Wie van termijnen hoort, wanneer en langs welke weg. */
export interface Berichtplan {
  /** tijd van het dagoverzicht in Nederland, `UU:MM` */
  dagelijks: string;
  ontvangers: readonly Ontvanger[];
  bezorgers: readonly Bezorger[];
  /** wat het beleid wil en de instellingen niet kunnen */
  onmogelijk: readonly { kanaal: Kanaal; aantal: number; reden: string }[];
}

const ADRES = { mail: 'email', webhook: 'webhook' } as const;
const NODIG = { mail: 'HUB_SMTP_URL', webhook: 'HUB_WEBHOOK_SLEUTEL' } as const;

/** Een kanaal dat niet is ingesteld, heeft geen ontvangers: komt het er later bij, dan begint het met wat dan nieuw is. */
export function maakPlan({ beleid, smtp, webhookSleutel, url }: Berichtgevingsopties, partijen: Partijen): Berichtplan {
  const regels = beleid.meldingen.partijen;
  const adressen = (kanaal: Kanaal): Map<string, string> =>
    new Map(regels.flatMap((regel) => (regel[ADRES[kanaal]] === undefined ? [] : [[regel.code, regel[ADRES[kanaal]] ?? '']])));
  const bezorgers: Bezorger[] = [
    ...(smtp ? [new Mailbezorger(new Mailserver(smtp), partijen, { adressen: adressen('mail'), extra: beleid.feestdagen.extra, url })] : []),
    ...(webhookSleutel ? [new Webhookbezorger({ adressen: adressen('webhook'), sleutel: webhookSleutel, url })] : []),
  ];
  const kanMet = new Set<Kanaal>(bezorgers.map(({ kanaal }) => kanaal));
  return {
    dagelijks: beleid.meldingen.dagelijks,
    bezorgers,
    ontvangers: regels.flatMap(({ code: partij, waarschuwing, overschrijding, ookVanWederpartij, ...regel }) =>
      (['mail', 'webhook'] as const).filter((kanaal) => kanMet.has(kanaal) && regel[ADRES[kanaal]] !== undefined)
        .map((kanaal) => ({ partij, kanaal, waarschuwing, overschrijding, ookVanWederpartij }))),
    onmogelijk: (['mail', 'webhook'] as const).filter((kanaal) => !kanMet.has(kanaal) && adressen(kanaal).size > 0)
      .map((kanaal) => ({ kanaal, aantal: adressen(kanaal).size, reden: `${NODIG[kanaal]} is niet ingesteld` })),
  };
}
