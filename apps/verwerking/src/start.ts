import { Module, type DynamicModule } from '@nestjs/common';
import { OpslagModule } from '@hub/opslag';
import { GezondheidModule, MetingenModule, openProces, startWerkapp, stopBijSignaal, type Proces } from '@hub/proces';
import { transportVoor, verwerkingVoor } from './verwerking-voor.js';

/** Zoveel jobs tegelijk: genoeg banen om rondes te vullen. Verbindingen kost dat niet; die heeft een ronde. */
export const GELIJKTIJDIG = 48;

/** Verbindingen met PostgreSQL: de rondes die naast elkaar lopen, en wat ernaast apart gaat. */
const VERBINDINGEN = 8;

@Module({})
class VerwerkingApp {
  static met(proces: Proces): DynamicModule {
    return { module: VerwerkingApp, imports: [OpslagModule.met(proces), verwerkingVoor(proces, GELIJKTIJDIG), GezondheidModule.met(proces.gezondheid), MetingenModule] };
  }
}

/** Start de verwerking als zelfstandig proces. */
export async function startVerwerking(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'verwerking', verbindingen: VERBINDINGEN });
  const { app, adres } = await startWerkapp(VerwerkingApp.met(proces), proces, transportVoor(proces, GELIJKTIJDIG));
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info({ adres }, 'verwerking loopt');
}
