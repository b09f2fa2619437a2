import { BERICHTSOORTEN } from '@hub/ijw';
import type { PoolClient } from 'pg';
import { laadMeldingen } from './bron/meldingen.js';
import { Dossierbeeld } from './feiten/dossierbeeld.js';
import { voegFeitenToe } from './feiten/dossierfeiten.js';
import { geenFeiten } from './feiten/rijen.js';
import { vervangBerichten } from './schrijf/berichten.js';
import { werkClientenBij, type Clienten } from './schrijf/clienten.js';
import { vervangDossiers } from './schrijf/dossiers.js';
import { vervangPrestaties } from './schrijf/prestaties.js';
import { andereProducten, productenVan, vulProducten } from './schrijf/producten.js';
import { telPrestatiesOp } from './schrijf/sommen.js';
import type { Werk } from './werk.js';

/** Zoveel dossiers tegelijk in het geheugen. */
const DEEL = 500;

const RETOUREN = Object.values(BERICHTSOORTEN).filter(({ soort }) => soort === 'retour').map(({ type }) => type);

function* inDelen<T>(alles: readonly T[], grootte: number): Generator<readonly T[]> {
  for (let i = 0; i < alles.length; i += grootte) yield alles.slice(i, i + grootte);
}

/** Wie er leveren, en welke stop geen einde is. */
export interface Leveringskeuzes {
  /** of een gemeente over iets levert */
  levert: (gemeente: string) => boolean;
  tijdelijkeRedenen: readonly string[];
}

/** Vervangt feiten door wat er nu uit de aanvaarde berichten volgt; daarom maakt volgorde of herhaling niet uit. */
export class Vervanger {
  private readonly tijdelijk: ReadonlySet<string>;

  constructor(private readonly clienten: Clienten, private readonly keuzes: Leveringskeuzes) {
    this.tijdelijk = new Set(keuzes.tijdelijkeRedenen);
  }

  /**
   * @param sommen of ook de sommen worden vervangen; een herbouw doet dat eenmaal aan het eind, want wie telkens een deel vervangt, telt
   * dezelfde client telkens opnieuw
   */
  async vervang(tx: PoolClient, werk: Werk, { sommen }: { sommen: boolean }): Promise<void> {
    const { dossiers, berichten, declaraties } = werk;
    const eerst = await productenVan(tx, werk);
    const geraakt = new Set<number>();
    for (const deel of inDelen(dossiers, DEEL)) for (const id of await this.vervangDossiers(tx, deel)) geraakt.add(id);
    const gedeclareerd = await vervangPrestaties(tx, declaraties);
    for (const id of gedeclareerd) geraakt.add(id);
    if (sommen && declaraties.length > 0) await telPrestatiesOp(tx, declaraties, gedeclareerd);
    await vervangBerichten(tx, berichten, RETOUREN);
    await werkClientenBij(tx, [...geraakt]);
    if (andereProducten(eerst, await productenVan(tx, werk))) await vulProducten(tx);
  }

  private async vervangDossiers(tx: PoolClient, onderwerpen: readonly string[]): Promise<number[]> {
    const leverend = onderwerpen.filter((onderwerp) => this.levert(onderwerp));
    const gemeld = leverend.length > 0 ? (await laadMeldingen(tx, leverend)).filter(({ meldingen }) => meldingen.length > 0) : [];
    await this.clienten.maakBekend(tx, gemeld.map(({ onderwerp }) => onderwerp));
    const feiten = geenFeiten();
    for (const dossier of gemeld) voegFeitenToe(feiten, new Dossierbeeld(dossier), this.tijdelijk);
    return vervangDossiers(tx, onderwerpen, feiten);
  }

  private levert(onderwerp: string): boolean {
    return this.keuzes.levert(onderwerp.split('/')[1] ?? '');
  }
}
