import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import type { Beoordelingsinstellingen } from '@hub/beoordeling';
import type { OutboxRegel } from '@hub/berichtweg';
import { type Bewaarbeleid, Databank, Klok, Kluis } from '@hub/opslag';
import { MetingenModule } from '@hub/proces';
import { Rapportenregister, type Rapport } from '@hub/rapporten';
import type { Wachtrijen } from '@hub/transport';
import type { Logboek } from '@hub/waarneming';
import { Sterlezer, Vaststellingen } from '@hub/warehouse';
import type { Datum } from '@hub/werkdagen';
import { Antwoorder } from './antwoord/antwoorder.js';
import { BerichtenController } from './berichten/berichten.controller.js';
import { BewarenController } from './bewaren/bewaren.controller.js';
import { OnbekendController } from './onbekend.controller.js';
import { ProefController } from './proef/proef.controller.js';
import { Proefinvoer } from './proef/proefinvoer.js';
import { Proefkamer } from './proef/proefkamer.js';
import { RaadplegingenController } from './raadplegingen/raadplegingen.controller.js';
import { Toezicht } from './raadplegingen/toezicht.js';
import { Rapportarchief } from './rapporten/rapportarchief.js';
import { Rapportenbalie } from './rapporten/rapportenbalie.js';
import { Rapportkeuze } from './rapporten/rapportkeuze.js';
import { RapportenController } from './rapporten/rapporten.controller.js';
import { rapportenUitOpslag } from './rapporten/uit-opslag.js';
import { VaststellingenController } from './rapporten/vaststellingen.controller.js';
import { SignalenController } from './signalen/signalen.controller.js';
import { Klokzetter } from './simulatie/klokzetter.js';
import { SimulatieController } from './simulatie/simulatie.controller.js';
import { BEWAARBELEID, LOGBOEK, RELAIS, VERSIEARCHIEF, VRIJE_DAGEN, WACHTRIJEN } from './sleutels.js';
import { TermijnenController } from './termijnen/termijnen.controller.js';
import { Rollenkenner } from './toegang/rollen.js';
import { Toegang } from './toegang/toegang.js';
import { TabellenController } from './warehouse/tabellen.controller.js';
import { Tabellenbalie } from './warehouse/tabellenbalie.js';
import { WarehouseController } from './warehouse/warehouse.controller.js';

export interface ConsoleOpties {
  logboek: Logboek;
  /** krijgt werk meteen na de commit */
  relais: { bied(regels: OutboxRegel[]): void };
  /** om te laten zien wat erin zit */
  wachtrijen: Pick<Wachtrijen, 'tellingen' | 'voorBord'>;
  /** waarmee een proef oordeelt: hetzelfde als de verwerking */
  beoordeling: Beoordelingsinstellingen;
  /** dagen die volgens het beleid geen werkdag zijn, naast die van de wet */
  vrijeDagen: readonly Datum[];
  /** hoe lang iets bewaard blijft */
  bewaarbeleid: Bewaarbeleid;
  /** rapporten over gegevens die niet uit de opslag komen */
  rapporten?: readonly Rapport[];
}

/** De API voor mensen. Haalt haar diensten uit de globale `OpslagModule`; samen met `installeerConsole` compleet. */
@Module({})
export class ConsoleModule {
  static met({ logboek, relais, wachtrijen, beoordeling, vrijeDagen, bewaarbeleid, rapporten = [] }: ConsoleOpties): DynamicModule {
    const diensten: Provider[] = [
      { provide: LOGBOEK, useValue: logboek },
      { provide: RELAIS, useValue: relais },
      { provide: WACHTRIJEN, useValue: wachtrijen },
      { provide: VRIJE_DAGEN, useValue: vrijeDagen },
      { provide: BEWAARBELEID, useValue: bewaarbeleid },
      {
        provide: Proefkamer,
        inject: [Databank, Kluis, Klok],
        useFactory: (databank: Databank, kluis: Kluis, klok: Klok) => new Proefkamer(databank, kluis, klok, beoordeling),
      },
      {
        provide: Rapportenregister,
        inject: [Databank, Klok],
        useFactory: (databank: Databank, klok: Klok) => new Rapportenregister([...rapportenUitOpslag(databank, klok), ...rapporten]),
      },
      { provide: VERSIEARCHIEF, inject: [Databank], useFactory: (databank: Databank) => new Vaststellingen(databank.pool) },
      { provide: Sterlezer, inject: [Databank], useFactory: (databank: Databank) => new Sterlezer(databank.pool) },
      Proefinvoer, Rapportarchief, Rapportenbalie, Rapportkeuze, Rollenkenner, Tabellenbalie, Toegang, Toezicht, Antwoorder, Klokzetter,
    ];
    return {
      module: ConsoleModule,
      imports: [MetingenModule],
      controllers: [
        BerichtenController, BewarenController, TermijnenController, SignalenController, ProefController, RaadplegingenController, RapportenController, VaststellingenController,
        WarehouseController, TabellenController, SimulatieController, OnbekendController,
      ],
      providers: diensten,
      exports: diensten,
    };
  }
}
