import { vertaal } from '@hub/dossier';
import { IJW_3_2, releaseVan, RELEASES, Schemaset, type Release, type Releasekenmerk } from '@hub/ijw';
import { toetsBinnenBericht, toetsDossier } from '@hub/regels';
import { stelAntwoordOp } from './antwoord/stel-antwoord-op.js';

/**
 * Alles waarmee berichten van één release worden beoordeeld. Een andere release of standaard krijgt hier haar eigen regel, met
 * eigen schema's, vertaling, regels en antwoorden; wat zij gelijk heeft, deelt zij.
 */
export interface Standaard {
  release: Release;
  /** niveau 1 */
  schemas: Schemaset;
  vertaal: typeof vertaal;
  /** niveau 2 */
  toetsBinnenBericht: typeof toetsBinnenBericht;
  /** niveau 3 en 4 */
  toetsDossier: typeof toetsDossier;
  stelAntwoordOp: typeof stelAntwoordOp;
}

type Bouwer = (xsdMap: string) => Standaard;

/** De bouwer bij elke release die de hub aanneemt. */
const BOUWERS: Readonly<Record<string, Bouwer>> = {
  [IJW_3_2.id]: (xsdMap) => ({ release: IJW_3_2, schemas: Schemaset.laad(xsdMap), vertaal, toetsBinnenBericht, toetsDossier, stelAntwoordOp }),
};

/** De standaarden van een lopende hub. */
export class Standaarden {
  private constructor(private readonly alle: readonly Standaard[]) {}

  /**
   * Laadt elke release die de hub aanneemt.
   * @throws Error als een release wel wordt aangenomen maar niet beoordeeld kan worden, of haar XSD's ontbreken
   */
  static laad(xsdMap: string): Standaarden {
    return new Standaarden(
      RELEASES.map(({ id, naam }) => {
        const bouwer = BOUWERS[id];
        if (!bouwer) throw new Error(`${naam} wordt aangenomen, maar heeft geen beoordeling; voeg haar toe in libs/beoordeling/src/standaard.ts`);
        return bouwer(xsdMap);
      }),
    );
  }

  /** De standaard van een berichtstroom. @throws Error als de hub die niet aanneemt */
  van(stroom: Releasekenmerk): Standaard {
    const release = releaseVan(stroom);
    const standaard = this.alle.find((s) => s.release === release);
    if (!standaard) throw new Error(`berichtstroom ${stroom.berichttype} ${stroom.berichtversie}.${stroom.berichtsubversie} wordt niet aangenomen`);
    return standaard;
  }

  /** De standaard waarvan een document zegt te zijn; de eerste als het dat niet zegt. */
  herken(xml: Uint8Array): { standaard: Standaard; type?: string; afzender?: string; ontvanger?: string } {
    const gelezen = this.alle.map((standaard) => ({ standaard, ...standaard.schemas.herken(xml) }));
    const gevonden = gelezen.find(({ type }) => type !== undefined) ?? gelezen[0];
    if (!gevonden) throw new Error('de hub neemt geen enkele release aan');
    return gevonden;
  }
}
