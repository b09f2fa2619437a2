import { setImmediate as laatVoorgaan } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationShutdown, type StreamableFile } from '@nestjs/common';
import { Klok } from '@hub/opslag';
import {
  leesKwaliteit, leesRijen, MEESTE_RIJEN_WERKBLAD, OPMAAK, WerkbladTeGroot, type Beeld, type Beller, type Kwaliteit, type Rapport, type Rij,
} from '@hub/rapporten';
import type { Logboek } from '@hub/waarneming';
import { Probleem } from '../antwoord/probleem.js';
import { alsStroom } from '../antwoord/stroom.js';
import { LOGBOEK } from '../sleutels.js';
import { Plaatsen } from '../antwoord/plaatsen.js';
import type { Rapportvraag } from './rapportvraag.js';
import { Werkbladkamer } from './werkbladkamer.js';

/** Zoveel rapporten worden er tegelijk gemaakt; de andere verbindingen met de database zijn voor andere vragen. */
const TEGELIJK = 3;
const MEESTE_WACHTENDEN = 20;
const WACHT_SECONDEN = 5;

/** Een rapport om op een scherm te lezen. */
export interface Rapportinzage {
  kwaliteit: Kwaliteit[];
  /** de eerste rijen */
  rijen: Rij[];
  /** hoeveel rijen er in het geheel zijn */
  totaal: number;
  /** de grafiek, gemaakt van alle rijen */
  beeld?: Beeld;
}

/** Geeft rapporten uit, stuk voor stuk; tussen twee stukken gaan andere verzoeken voor. */
@Injectable()
export class Rapportenbalie implements OnApplicationShutdown {
  private readonly werkbladen = new Werkbladkamer();
  private readonly plaatsen = new Plaatsen(TEGELIJK, MEESTE_WACHTENDEN);

  constructor(
    @Inject(Klok) private readonly klok: Klok,
    @Inject(LOGBOEK) private readonly logboek: Logboek,
  ) {}

  /**
   * Het rapport als bestand. Het eerste stuk is er dan al, zodat een vraag die mislukt nog een gewone fout wordt.
   * @throws Probleem 400 als het niet in een werkblad past; 503 als er te veel wachten
   */
  async geef(rapport: Rapport, vraag: Rapportvraag, beller: Beller): Promise<StreamableFile> {
    await this.neemPlaats();
    const kop = { type: OPMAAK[vraag.formaat].mime, disposition: bestandsnaam(rapport.naam, vraag) };
    return alsStroom(this.schrijf(rapport, vraag, beller), kop, this.logboek).catch(alsProbleem);
  }

  /**
   * Het begin van het rapport, met zijn grafiek.
   * @param meeste zoveel rijen
   * @throws Probleem 503 als er te veel wachten
   */
  async lees(rapport: Rapport, { parameters }: Pick<Rapportvraag, 'parameters'>, beller: Beller, meeste: number): Promise<Rapportinzage> {
    await this.neemPlaats();
    try {
      const kwaliteit = await leesKwaliteit(rapport, parameters, beller);
      const houden = rapport.beeld ? Infinity : meeste;
      const rijen: Rij[] = [];
      let totaal = 0;
      for await (const rij of leesRijen(rapport, parameters, beller)) {
        totaal += 1;
        if (totaal <= houden) rijen.push(rij);
      }
      return { kwaliteit, rijen: rijen.slice(0, meeste), totaal, beeld: rapport.beeld?.(rijen, parameters) };
    } finally {
      this.plaatsen.geef();
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.werkbladen.stop();
  }

  private async neemPlaats(): Promise<void> {
    if (!(await this.plaatsen.neem())) throw Probleem.overbelast(WACHT_SECONDEN, 'Er wachten al te veel rapporten op hun beurt; probeer het straks opnieuw.');
  }

  /** Heeft een plaats, en geeft haar op het eind vrij. */
  private async *schrijf(rapport: Rapport, { formaat, parameters }: Rapportvraag, beller: Beller): AsyncGenerator<Uint8Array, void> {
    const { naam, titel, omschrijving, kolommen, beeld } = rapport;
    try {
      const kwaliteit = await leesKwaliteit(rapport, parameters, beller);
      const uitgave = {
        rapport: naam, titel, omschrijving, kolommen, kwaliteit, parameters, gemaaktOp: this.klok.nu(), rijen: leesRijen(rapport, parameters, beller),
        maakBeeld: beeld && ((rijen: readonly Rij[]) => beeld(rijen, parameters)),
      };
      for await (const stuk of OPMAAK[formaat].schrijf(uitgave, this.werkbladen.maak)) {
        yield stuk;
        await laatVoorgaan();
      }
    } finally {
      this.plaatsen.geef();
    }
  }
}

function alsProbleem(fout: unknown): never {
  if (!(fout instanceof WerkbladTeGroot)) throw fout;
  throw Probleem.ongeldig('formaat', `formaat: dit rapport heeft meer dan ${MEESTE_RIJEN_WERKBLAD} rijen en past niet in een werkblad; kies csv of parquet, of een korter tijdvak.`);
}

/** De kop met de naam van het bestand: het rapport, zijn tijdvak en zijn versie. JSON en een beeld mag een browser gewoon tonen. */
function bestandsnaam(naam: string, { formaat, parameters: { kwartaal, maand, jaar }, versie, verschil }: Rapportvraag): string {
  const tijdvak = [kwartaal, maand, jaar].filter((deel) => typeof deel === 'string' && /^[\dK-]+$/.test(deel));
  const welke = [...(verschil ? ['verschil'] : []), ...(versie === undefined ? [] : [`v${versie}`])];
  return `${['json', 'svg'].includes(formaat) ? 'inline' : 'attachment'}; filename="${[naam, ...tijdvak, ...welke].join('-')}.${formaat}"`;
}
