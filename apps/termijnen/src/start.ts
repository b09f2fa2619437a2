import { Module, type DynamicModule } from '@nestjs/common';
import { OpslagModule } from '@hub/opslag';
import { GezondheidModule, MetingenModule, openProces, startWerkapp, stopBijSignaal, type Proces } from '@hub/proces';
import { termijnentransport, termijnenVoor } from './termijnen-voor.js';

const VERBINDINGEN = 4;

@Module({})
class TermijnenApp {
  static met(proces: Proces): DynamicModule {
    return { module: TermijnenApp, imports: [OpslagModule.met(proces), termijnenVoor(proces), GezondheidModule.met(proces.gezondheid), MetingenModule] };
  }
}

/** Start de bewaking van termijnen als zelfstandig proces. */
export async function startTermijnen(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'termijnen', verbindingen: VERBINDINGEN });
  const { app, adres } = await startWerkapp(TermijnenApp.met(proces), proces, termijnentransport(proces));
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info({ adres }, 'bewaking van termijnen loopt');
}
