import { Inject, Injectable } from '@nestjs/common';
import { Klok, Warehousestand } from '@hub/opslag';
import {
  isVastTeStellen, rapportVanVersie, rijenVanNu, tijdvakVan, verschilMetVersie, type Rapport, type VastTeStellen, type Versie, type Versiearchief,
} from '@hub/rapporten';
import { vandaagInNederland } from '@hub/werkdagen';
import { Probleem } from '../antwoord/probleem.js';
import { VERSIEARCHIEF } from '../sleutels.js';
import type { Rapportvraag } from './rapportvraag.js';

/** Stelt rapporten vast en vindt terug wat is vastgesteld. */
@Injectable()
export class Rapportarchief {
  constructor(
    @Inject(VERSIEARCHIEF) private readonly archief: Versiearchief,
    @Inject(Klok) private readonly klok: Klok,
    @Inject(Warehousestand) private readonly warehouse: Warehousestand,
  ) {}

  /**
   * Stelt een rapport over een periode vast; veranderde er niets, dan is dat de laatste versie.
   * @throws Probleem 409 zolang de periode niet voorbij is, en zolang het warehouse wordt herbouwd: dan zijn de cijfers niet af
   */
  async stelVast(rapport: VastTeStellen, periode: string): Promise<Versie> {
    const { naam, vaststelling } = rapport;
    const nu = this.klok.nu();
    if (!this.isVoorbij(rapport, periode)) {
      throw new Probleem(409, `${vaststelling.periode}: deze periode is nog niet voorbij.`, { veld: vaststelling.periode });
    }
    if (await this.warehouse.wordtHerbouwd()) throw new Probleem(409, 'Het warehouse wordt herbouwd; stel het rapport vast als dat klaar is (hub warehouse).');
    const versie = await this.archief.stelVast(naam, periode, vaststelling.definitie, await rijenVanNu(rapport, periode), nu);
    return this.zoek(rapport, periode, versie);
  }

  isVoorbij({ vaststelling }: VastTeStellen, periode: string): boolean {
    return (tijdvakVan({ [vaststelling.periode]: periode })?.tot ?? '') < vandaagInNederland(this.klok.nu());
  }

  versies(rapport: VastTeStellen): Promise<Versie[]> {
    return this.archief.versies(rapport.naam);
  }

  /**
   * Het rapport dat bij de vraag hoort: de stand van nu, een vastgestelde versie, of het verschil daarmee.
   * @throws Probleem 400 bij een parameter waar een versie niet op te beperken is; 404 als de versie er niet is
   */
  async kies(rapport: Rapport, { parameters, versie, verschil }: Rapportvraag): Promise<Rapport> {
    if (!isVastTeStellen(rapport) || (versie === undefined && !verschil)) return rapport;
    const { periode } = rapport.vaststelling;
    const teveel = Object.keys(parameters).find((naam) => naam !== periode && naam !== 'gemeente' && parameters[naam] !== undefined);
    if (teveel !== undefined) throw Probleem.ongeldig(teveel, `${teveel}: een vastgestelde versie is hier niet op te beperken.`);
    const gevonden = await this.zoek(rapport, String(parameters[periode]), versie);
    return verschil ? verschilMetVersie(rapport, gevonden, this.archief) : rapportVanVersie(rapport, gevonden, this.archief);
  }

  /** @param nummer zonder: de laatste */
  private async zoek({ naam }: VastTeStellen, periode: string, nummer?: number): Promise<Versie> {
    const versies = await this.archief.versies(naam, periode);
    const gevonden = nummer === undefined ? versies.at(-1) : versies.find(({ versie }) => versie === nummer);
    if (!gevonden) throw new Probleem(404, `Deze versie is er niet; /api/v1/rapporten/${naam}/vaststellingen noemt ze alle.`, { veld: 'versie' });
    return gevonden;
  }
}
