import { Inject, Injectable } from '@nestjs/common';
import { STADIA, type Stadium } from '@hub/berichtweg';
import { Vastgelopen, Verkeersbeeld } from '@hub/opslag';
import type { Telling, Wachtrijen } from '@hub/transport';
import { WACHTRIJEN } from '../../sleutels.js';
import type { Techniek } from './overzichtblad.js';

/** Eén wachtrij met wat erin zit. */
export interface Wachtrij extends Telling {
  stadium: Stadium;
  betekenis: string;
}

/** Hoe het met de hub zelf gaat: wat vastzit, wat wacht en de wachtrijen. */
@Injectable()
export class Techniekstand {
  constructor(
    @Inject(Vastgelopen) private readonly vastgelopen: Vastgelopen,
    @Inject(Verkeersbeeld) private readonly verkeer: Verkeersbeeld,
    @Inject(WACHTRIJEN) private readonly wachtrijen: Pick<Wachtrijen, 'tellingen'>,
  ) {}

  async lees(): Promise<Techniek> {
    const [oorzaken, wachtend, rijen] = await Promise.all([this.vastgelopen.oorzaken(), this.verkeer.wachtend(), this.leesWachtrijen()]);
    return { oorzaken, wachtend, rijen };
  }

  /** @returns null als zij niet te bereiken zijn; het werk zelf staat in de database en gaat niet verloren */
  private async leesWachtrijen(): Promise<Wachtrij[] | null> {
    const tellingen = await this.wachtrijen.tellingen().catch(() => null);
    return tellingen && (Object.keys(STADIA) as Stadium[]).map((stadium) => ({ stadium, betekenis: STADIA[stadium].betekenis, ...tellingen[stadium] }));
  }
}
