import type { DynamicModule } from '@nestjs/common';
import { beoordelingsinstellingen } from '@hub/beoordeling';
import { leesAccounts } from '@hub/instellingen';
import { bewaarbeleidVan } from '@hub/opslag';
import type { Proces } from '@hub/proces';
import { logboekVoor } from '@hub/waarneming';
import { warehouserapporten } from '@hub/warehouse';
import { vandaagInNederland } from '@hub/werkdagen';
import { ConsoleModule } from './console.module.js';
import type { Installatie } from './installeer-console.js';
import { WebModule } from './web/web.module.js';

/** De API en de pagina's, met de diensten van dit proces. */
export function consoleVoor(proces: Proces): DynamicModule {
  const { accounts, oidc, url } = proces.instellingen;
  const api = ConsoleModule.met({
    logboek: logboekVoor('console', proces.logbestand), relais: proces.relais, wachtrijen: proces.wachtrijen, beoordeling: beoordelingsinstellingen(proces),
    vrijeDagen: proces.beleid.feestdagen.extra, bewaarbeleid: bewaarbeleidVan(proces.beleid),
    rapporten: warehouserapporten({ pool: proces.databank.pool, beleid: proces.beleid, vandaag: () => vandaagInNederland(proces.klok.nu()) }),
  });
  return WebModule.met({ projectMap: proces.projectMap, accounts: accounts ? leesAccounts(accounts) : [], oidc, url }, api);
}

/** Hoe de console in de toepassing van dit proces komt te liggen. */
export function installatieVan({ instellingen: { tls, url, kluisSleutel } }: Proces): Installatie {
  return { tls: tls !== undefined, web: { kluisSleutel, veilig: tls !== undefined || (url?.startsWith('https:') ?? false) } };
}
