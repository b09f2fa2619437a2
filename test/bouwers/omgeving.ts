import { Contracten, Productlijst, type Contractregel, type Omgeving } from '@hub/regels';
import { GEMEENTE } from './basis.js';
import { eenDossier } from './dossier.js';
import { eenHeader } from './records.js';

/** Wat een regel buiten zijn record ziet: een leeg dossier, geen contracten, en de gemeente van de proeven bestaat. */
export function eenOmgeving(anders: Partial<Omit<Omgeving, 'contracten'>> & { contracten?: readonly Contractregel[] } = {}): Omgeving {
  return {
    vandaag: '2025-04-01',
    header: eenHeader(),
    dossier: eenDossier(),
    gemeentecodes: new Set([GEMEENTE, '0141']),
    producten: new Productlijst([], [], false),
    ...anders,
    contracten: new Contracten(anders.contracten ?? []),
  };
}
