import { Inject, Injectable } from '@nestjs/common';
import { STADIA, type Stadium } from '@hub/berichtweg';
import type { Telling, Wachtrijen } from '@hub/transport';
import { WACHTRIJEN } from '../../sleutels.js';

/** Eén wachtrij met wat erin zit. */
export interface Wachtrij extends Telling {
  stadium: Stadium;
  betekenis: string;
}

/** Hoe het met de wachtrijen staat. */
@Injectable()
export class Wachtrijstand {
  constructor(@Inject(WACHTRIJEN) private readonly wachtrijen: Pick<Wachtrijen, 'tellingen'>) {}

  /** @returns null als zij niet te bereiken zijn; het werk zelf staat in de database en gaat niet verloren */
  async lees(): Promise<Wachtrij[] | null> {
    const tellingen = await this.wachtrijen.tellingen().catch(() => null);
    return tellingen && (Object.keys(STADIA) as Stadium[]).map((stadium) => ({ stadium, betekenis: STADIA[stadium].betekenis, ...tellingen[stadium] }));
  }
}
