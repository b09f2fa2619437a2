import { Inject, Injectable } from '@nestjs/common';
import { Partijen } from '@hub/opslag';

/** Hoe partijen heten: `De Veste (65656055)`. */
export type Namen = (code: string) => string;

/** Geeft bij een code de naam van de partij; een code die niemand kent, staat er zonder naam. */
@Injectable()
export class Naamlijst {
  constructor(@Inject(Partijen) private readonly partijen: Partijen) {}

  async lees(): Promise<Namen> {
    const namen = new Map((await this.partijen.alle()).map(({ code, naam }) => [code, naam]));
    return (code) => (namen.has(code) ? `${namen.get(code)} (${code})` : code);
  }
}
