import { type DynamicModule, Module } from '@nestjs/common';
import type { Account, Instellingen } from '@hub/instellingen';
import { BerichtenPagina } from './berichten/berichten.controller.js';
import { Inzage } from './berichten/inzage.js';
import { BeheerPagina } from './beheer/beheer.controller.js';
import { Wachtrijenbord } from './beheer/bord.js';
import { Ingrijper } from './beheer/ingrijper.js';
import { LogboekPagina } from './beheer/logboek.controller.js';
import { VastgelopenPagina } from './beheer/vastgelopen.controller.js';
import { Foutpagina } from './foutpagina.js';
import { Accounts } from './inloggen/accounts.js';
import { Csrfwacht } from './inloggen/csrfwacht.js';
import { Inlogbalie } from './inloggen/inlogbalie.js';
import { InloggenController, UitloggenController } from './inloggen/inloggen.controller.js';
import { Openid } from './inloggen/openid.js';
import { HUBADRES, OPENID } from './inloggen/sleutels.js';
import { Naamlijst } from './namen.js';
import { Bestanden } from './opmaak/bestanden.js';
import { Tekenaar } from './opmaak/tekenaar.js';
import { OverzichtPagina } from './overzicht/overzicht.controller.js';
import { Overzichtlezer } from './overzicht/overzichtlezer.js';
import { Techniekstand } from './overzicht/techniekstand.js';
import { ProefPagina } from './proef/proef.controller.js';
import { RapportagesPagina } from './rapportages/rapportages.controller.js';
import { Rapportlezer } from './rapportages/rapportlezer.js';
import { TermijnenPagina } from './termijnen/termijnen.controller.js';
import { Termijninzage } from './termijnen/termijninzage.js';

export interface WebmoduleOpties {
  projectMap: string;
  accounts: readonly Account[];
  oidc?: Instellingen['oidc'];
  /** adres waarop mensen de console bereiken; zonder opgave zoals het verzoek het zegt */
  url?: string;
}

/** De pagina's voor mensen. */
@Module({})
export class WebModule {
  /** @param console de module met de API, waarvan de pagina's de diensten gebruiken */
  static met({ projectMap, accounts, oidc, url }: WebmoduleOpties, console: DynamicModule): DynamicModule {
    return {
      module: WebModule,
      imports: [console],
      controllers: [
        InloggenController, UitloggenController, OverzichtPagina, BerichtenPagina, TermijnenPagina, RapportagesPagina, ProefPagina, VastgelopenPagina, LogboekPagina,
        BeheerPagina,
      ],
      providers: [
        { provide: Bestanden, useValue: new Bestanden(projectMap) },
        { provide: Accounts, useValue: new Accounts(accounts) },
        { provide: OPENID, useValue: oidc ? new Openid(oidc) : null },
        { provide: HUBADRES, useValue: url ?? null },
        Csrfwacht, Foutpagina, Inlogbalie, Inzage, Naamlijst, Rapportlezer, Tekenaar, Termijninzage, Wachtrijenbord, Overzichtlezer, Techniekstand, Ingrijper,
      ],
    };
  }
}
