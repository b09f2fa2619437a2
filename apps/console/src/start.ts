import { Module, type DynamicModule } from '@nestjs/common';
import { OpslagModule } from '@hub/opslag';
import { GezondheidModule, luister, maakHttpApp, openProces, stopBijSignaal, type Proces } from '@hub/proces';
import { consoleVoor, installatieVan } from './console-voor.js';
import { installeerConsole } from './installeer-console.js';

/** Verbindingen met PostgreSQL: mensen zoeken een voor een. */
const VERBINDINGEN = 8;

@Module({})
class ConsoleApp {
  static met(proces: Proces): DynamicModule {
    return { module: ConsoleApp, imports: [OpslagModule.met(proces), consoleVoor(proces), GezondheidModule.met(proces.gezondheid)] };
  }
}

/** Start de console als zelfstandig proces. */
export async function startConsole(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'console', verbindingen: VERBINDINGEN });
  const app = await maakHttpApp(ConsoleApp.met(proces), proces);
  installeerConsole(app, installatieVan(proces));
  const adres = await luister(app, proces);
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info({ adres }, 'console luistert');
}
