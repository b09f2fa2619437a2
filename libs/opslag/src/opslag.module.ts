import { type DynamicModule, Module } from '@nestjs/common';
import { Baanopslag } from './baanopslag.js';
import { BerichtOpslag } from './bericht-opslag.js';
import { Berichtinhoud } from './berichtinhoud.js';
import { Berichtregister } from './berichtregister.js';
import { Berichtstatussen } from './berichtstatussen.js';
import { Bewaring } from './bewaren/bewaring.js';
import { Databank } from './databank.js';
import { Dossierbeelden } from './dossierbeeld.js';
import { Klok } from './klok.js';
import { Kluis } from './kluis.js';
import { Onderhoud } from './onderhoud.js';
import { OutboxTabel } from './outbox-tabel.js';
import { Partijen } from './partijen.js';
import { Postvak } from './postvak.js';
import { Bezorgboek } from './termijn/bezorgboek.js';
import { Signaalregister } from './termijn/signaalregister.js';
import { Termijnregister } from './termijn/termijnregister.js';
import { Termijnstand } from './termijn/termijnstand.js';
import { Instelboek } from './toegang/instelboek.js';
import { Ontvangsten } from './toegang/ontvangsten.js';
import { Termijntelling } from './termijn/termijntelling.js';
import { Raadpleeglogboek } from './toegang/raadpleeglogboek.js';
import { Vastgelopen } from './vastgelopen.js';
import { Verkeersbeeld } from './verkeersbeeld.js';
import { Incidenten } from './waken/incidenten.js';
import { Incidentpost } from './waken/incidentpost.js';
import { Warehousestand } from './warehouse/warehousestand.js';

/** Wat de opslag van buiten nodig heeft; de hub opent de databank en start de klok voordat Nest begint. */
export interface OpslagDelen {
  databank: Databank;
  kluis: Kluis;
  klok: Klok;
}

const DIENSTEN = [
  Baanopslag, Berichtinhoud, BerichtOpslag, Berichtregister, Berichtstatussen, Bewaring, Bezorgboek, Dossierbeelden, Incidenten, Incidentpost, Instelboek, Onderhoud, Ontvangsten,
  OutboxTabel, Partijen, Postvak, Raadpleeglogboek, Signaalregister, Termijnregister, Termijnstand, Termijntelling, Vastgelopen, Verkeersbeeld, Warehousestand,
];

@Module({})
export class OpslagModule {
  static met({ databank, kluis, klok }: OpslagDelen): DynamicModule {
    return {
      module: OpslagModule,
      global: true,
      providers: [
        { provide: Databank, useValue: databank },
        { provide: Kluis, useValue: kluis },
        { provide: Klok, useValue: klok },
        ...DIENSTEN,
      ],
      exports: [Databank, Kluis, Klok, ...DIENSTEN],
    };
  }
}
