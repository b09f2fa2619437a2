import { Inject, Injectable } from '@nestjs/common';
import { type BekendePartij, Partijen } from '@hub/opslag';

/** Hoe partijen heten: `De Veste (65656055)`. */
export type Namen = (code: string) => string;

/** Geeft bij een code de naam van de partij; een code die niemand kent, staat er zonder naam. */
@Injectable()
export class Naamlijst {
  constructor(@Inject(Partijen) private readonly lijst: Partijen) {}

  /** Wie berichten uitwisselt, op naam. */
  async partijen(): Promise<BekendePartij[]> {
    return (await this.lijst.alle()).filter(({ rol }) => rol === 'aanbieder' || rol === 'gemeente').sort((a, b) => a.naam.localeCompare(b.naam, 'nl'));
  }

  async lees(): Promise<Namen> {
    const namen = new Map((await this.lijst.alle()).map(({ code, naam }) => [code, naam]));
    return (code) => (namen.has(code) ? `${namen.get(code)} (${code})` : code);
  }
}
