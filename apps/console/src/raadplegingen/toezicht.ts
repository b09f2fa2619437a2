import { Inject, Injectable } from '@nestjs/common';
import { type BewaardeRaadpleging, type Handelende, type IJkpunt, type Ketenuitslag, Kluis, type Ontvangst, Ontvangsten, Raadpleeglogboek } from '@hub/opslag';
import { alsFilter, inWoorden, type Raadpleegvraag } from './velden.js';

/** Wat er gevonden is: een bladzijde raadplegingen, of er meer zijn, en wie berichten kreeg waar zij over gaan. */
export interface Gevonden {
  rijen: BewaardeRaadpleging[];
  meer: boolean;
  ontvangsten: Ontvangst[];
}

/** Nagaan wie gegevens zag, voor de API en de pagina's. Wie dat nagaat, komt zelf ook in het logboek. */
@Injectable()
export class Toezicht {
  constructor(
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
    @Inject(Ontvangsten) private readonly ontvangsten: Ontvangsten,
    @Inject(Kluis) private readonly kluis: Kluis,
  ) {}

  async zoek(wie: Handelende, vraag: Raadpleegvraag): Promise<Gevonden> {
    const { limiet, traceerId } = vraag;
    const filter = alsFilter(vraag, (bsn) => this.kluis.clientSleutel(bsn));
    await this.logboek.leg({
      wie, handeling: 'logboek doorzoeken', doel: 'nagaan wie gegevens zag', uitkomst: 'toegestaan',
      onderwerp: { soort: 'raadplegingen', bijzonderheid: inWoorden(vraag), ...(traceerId === undefined ? {} : { traceerIds: [traceerId] }) },
      clienten: filter.client === undefined ? [] : [filter.client],
    });
    const rijen = await this.logboek.zoek({ ...filter, limiet: limiet + 1 });
    // een ontvangst heeft geen persoon, en hoort bij de eerste bladzijde
    const ontvangsten = filter.na === undefined && filter.persoon === undefined ? await this.ontvangsten.zoek(filter) : [];
    return { rijen: rijen.slice(0, limiet), meer: rijen.length > limiet, ontvangsten };
  }

  async controleer(wie: Handelende, ijkpunt?: IJkpunt): Promise<Ketenuitslag> {
    await this.logboek.leg({ wie, handeling: 'logboek controleren', onderwerp: { soort: 'raadplegingen' }, doel: 'nagaan of het logboek heel is', uitkomst: 'toegestaan' });
    return this.logboek.controleer(ijkpunt);
  }
}
