import type { Beleid } from '@hub/instellingen';
import type { Datum } from '@hub/werkdagen';
import type { Pool } from 'pg';

/** Waar een rapport zijn gegevens vandaan haalt. */
export interface Rapportbron {
  pool: Pick<Pool, 'query' | 'connect'>;
  /** de keuzes van de regio die een rapport nodig heeft */
  beleid: Pick<Beleid, 'heropname' | 'kleineAantallen'>;
  /** de dag van de hub in Nederland */
  vandaag: () => Datum;
}
