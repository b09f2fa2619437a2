import type { BerichtType } from '@hub/ijw';
import type { BerichtMetadata, Relatie } from '@hub/vsp';

/** Een partij die berichten uitwisselt. */
export interface Deelnemer {
  rol: 'gemeente' | 'aanbieder';
  code: string;
}

/** Waaruit een envelop bestaat. */
export interface Envelopgegevens {
  type: BerichtType;
  van: Deelnemer;
  aan: Deelnemer;
  traceerId: string;
  conversatieId: string;
}

const relatie = ({ rol, code }: Deelnemer): Relatie => ({ rol: rol === 'gemeente' ? 'Gemeente' : 'Instelling', code });

/** De metadata waarmee een iJw 3.2-bericht wordt ingediend. */
export function envelop({ type, van, aan, traceerId, conversatieId }: Envelopgegevens): BerichtMetadata {
  return {
    routeringgegevens: {
      afzender: relatie(van),
      geadresseerden: [relatie(aan)],
      berichtstroom: { berichttype: 'JW', berichtsubtype: type, berichtversie: 3, berichtsubversie: 2, actie: 'Indienen' },
    },
    referentiegegevens: { traceerId, conversatieId },
  };
}
