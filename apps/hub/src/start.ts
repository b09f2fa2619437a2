import { join } from 'node:path';
import { Module, type DynamicModule } from '@nestjs/common';
import type { MicroserviceOptions } from '@nestjs/microservices';
import type { Instellingen } from '@hub/instellingen';
import { bewaarbeleidVan, Onderhoud, OpslagModule } from '@hub/opslag';
import { GezondheidModule, luister, maakHttpApp, openProces, stopBijSignaal, type Proces, type VolledigeInstellingen } from '@hub/proces';
import { BullMqServer } from '@hub/transport';
import { consoleVoor, installatieVan, installeerConsole } from '../../console/src/index.js';
import { installeerVsp, intakeVoor } from '../../intake/src/index.js';
import { termijnenVoor } from '../../termijnen/src/index.js';
import { GELIJKTIJDIG, verwerkingVoor } from '../../verwerking/src/index.js';
import { warehouseVoor } from '../../warehouse/src/index.js';
import { startEigenPostgres, type EigenPostgres } from './diensten/eigen-postgres.js';
import { eigenSleutels } from './diensten/sleutels.js';

/** Verbindingen met PostgreSQL voor alle delen samen. */
const VERBINDINGEN = 24;

@Module({})
class HubApp {
  static met(proces: Proces): DynamicModule {
    return {
      module: HubApp,
      imports: [
        OpslagModule.met(proces),
        intakeVoor(proces),
        verwerkingVoor(proces, GELIJKTIJDIG),
        termijnenVoor(proces),
        warehouseVoor(proces),
        consoleVoor(proces),
        GezondheidModule.met(proces.gezondheid),
      ],
    };
  }
}

/** Een lopende hub: alle delen in één proces. */
export interface LopendeHub {
  proces: Proces;
  adres: string;
}

/** Vult aan wat een hub zonder HUB_POSTGRES_URL zelf meebrengt: PostgreSQL en de sleutels. */
async function vulAan(i: Instellingen, bewaar: (postgres: EigenPostgres) => void): Promise<VolledigeInstellingen> {
  const eigen = i.kluisSleutel && i.pseudoniemSleutel ? undefined : eigenSleutels(i.dataMap);
  let { postgresUrl } = i;
  if (!postgresUrl) {
    const postgres = await startEigenPostgres(i.dataMap);
    bewaar(postgres);
    postgresUrl = postgres.url;
  }
  return {
    ...i,
    postgresUrl,
    kluisSleutel: i.kluisSleutel ?? (eigen?.kluisSleutel as Buffer),
    pseudoniemSleutel: i.pseudoniemSleutel ?? (eigen?.pseudoniemSleutel as Buffer),
  };
}

/** Start alle delen van de hub in dit proces. */
export async function startHub(env: Record<string, string | undefined>): Promise<LopendeHub> {
  let postgres: EigenPostgres | undefined;
  const proces = await openProces(env, {
    naam: 'hub',
    verbindingen: VERBINDINGEN,
    migreert: true,
    logbestand: (i) => join(i.dataMap, 'hub.log'),
    vulAan: (i) => vulAan(i, (eigen) => (postgres = eigen)),
  });
  const app = await maakHttpApp(HubApp.met(proces), proces);
  await installeerVsp(app);
  installeerConsole(app, installatieVan(proces));
  app.connectMicroservice<MicroserviceOptions>({ strategy: new BullMqServer({ ...proces.wachtrij, gelijktijdig: GELIJKTIJDIG }) });
  await app.get(Onderhoud).start(bewaarbeleidVan(proces.beleid), (fout) => proces.logboek.error({ fout }, 'opruimen mislukt; volgt later opnieuw'));
  await app.startAllMicroservices();
  const adres = await luister(app, proces);
  stopBijSignaal(() => app.close(), () => proces.sluit(), async () => postgres?.stop());
  return { proces, adres };
}
