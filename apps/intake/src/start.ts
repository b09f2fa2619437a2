import { Module, type DynamicModule } from '@nestjs/common';
import { bewaarbeleidVan, Onderhoud, OpslagModule } from '@hub/opslag';
import { GezondheidModule, luister, maakHttpApp, MetingenModule, openProces, stopBijSignaal, type Proces } from '@hub/proces';
import { installeerVsp } from './installeer-vsp.js';
import { intakeVoor } from './intake-voor.js';

/** Verbindingen met PostgreSQL: genoeg om pushes tegelijk vast te leggen. */
const VERBINDINGEN = 16;

@Module({})
class IntakeApp {
  static met(proces: Proces): DynamicModule {
    return { module: IntakeApp, imports: [OpslagModule.met(proces), intakeVoor(proces), GezondheidModule.met(proces.gezondheid), MetingenModule] };
  }
}

/** Start de intake als zelfstandig proces. */
export async function startIntake(env: Record<string, string | undefined>): Promise<void> {
  const proces = await openProces(env, { naam: 'intake', verbindingen: VERBINDINGEN });
  const app = await maakHttpApp(IntakeApp.met(proces), proces);
  await installeerVsp(app);
  await app.get(Onderhoud).start(bewaarbeleidVan(proces.beleid), (fout) => proces.logboek.error({ fout }, 'opruimen mislukt; volgt later opnieuw'));
  const adres = await luister(app, proces);
  stopBijSignaal(() => app.close(), () => proces.sluit());
  proces.logboek.info({ adres }, 'intake luistert');
}
