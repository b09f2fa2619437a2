import type { NieuwBericht } from '@hub/opslag';
import type { BerichtMetadata, Relatie } from '@hub/vsp';
import { vingerafdruk } from './vingerafdruk.js';

/** UUID's zijn gelijk ongeacht hoofdletters; intern en naar buiten staan zij in kleine letters. */
export function metKleineSleutels(metadata: BerichtMetadata): BerichtMetadata {
  const { conversatieId, traceerId, alsAntwoordOp, ...rest } = metadata.referentiegegevens;
  return {
    ...metadata,
    referentiegegevens: {
      ...rest,
      conversatieId: conversatieId.toLowerCase(),
      traceerId: traceerId.toLowerCase(),
      ...(alsAntwoordOp === undefined ? {} : { alsAntwoordOp: alsAntwoordOp.toLowerCase() }),
    },
  };
}

/** Wat de opslag van een bericht bewaart. De routering moet getoetst zijn: precies één geadresseerde, codes bekend. */
export function alsNieuwBericht(metadata: BerichtMetadata, payload: Buffer, payloadSha256: Buffer): NieuwBericht {
  const { routeringgegevens: { afzender, geadresseerden: [geadresseerde], berichtstroom }, referentiegegevens, verwerkingscontext } = metadata;
  return {
    ...referentiegegevens,
    afzender: metCode(afzender),
    geadresseerde: metCode(geadresseerde),
    berichtstroom,
    verwerkingscontext,
    vingerafdruk: vingerafdruk(metadata, payloadSha256),
    payload,
  };
}

function metCode(relatie: Relatie | undefined): { rol: string; code: string } {
  if (relatie?.code === undefined) throw new Error('relatie zonder code; de routering is niet getoetst');
  return { rol: relatie.rol, code: relatie.code };
}
