import { Get, Inject } from '@nestjs/common';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { Naamlijst } from '../namen.js';
import type { Blad } from '../opmaak/bladzijde.js';
import { Pagina } from '../pagina.js';
import { Overzicht } from './overzichtblad.js';
import { Overzichtlezer } from './overzichtlezer.js';

/** Wat er loopt en wat om een mens vraagt; een partij ziet alleen het hare. */
@Pagina('overzicht')
export class OverzichtPagina {
  constructor(
    @Inject(Overzichtlezer) private readonly lezer: Overzichtlezer,
    @Inject(Naamlijst) private readonly namen: Naamlijst,
  ) {}

  @Get()
  async toon(@Ingelogd() wie: Gebruiker): Promise<Blad> {
    const [beeld, namen] = await Promise.all([this.lezer.lees(wie), this.namen.lees()]);
    return { titel: 'Overzicht', pagina: 'overzicht', inhoud: <Overzicht beeld={beeld} namen={namen} /> };
  }
}
