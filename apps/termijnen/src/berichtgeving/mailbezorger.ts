import type { BewaardSignaal, Bezorging, Partijen } from '@hub/opslag';
import { vandaagInNederland, type Datum } from '@hub/werkdagen';
import type { Bezorger } from './bezorger.js';
import type { Mailserver } from './mailserver.js';
import { maakOp } from './opmaak.js';
import { maakOverzicht } from './overzicht.js';

export interface Mailopties {
  /** code → e-mailadres van wie overzichten krijgt */
  adressen: ReadonlyMap<string, string>;
  /** vrije dagen van het beleid */
  extra: readonly Datum[];
  /** adres van de hub, voor koppelingen */
  url?: string;
}

/** Brengt het dagoverzicht per e-mail. Wat erin staat, wordt bij elke poging opnieuw bekeken: wat intussen gehaald is, valt weg. */
export class Mailbezorger implements Bezorger {
  readonly kanaal = 'mail';
  readonly groepen: readonly (readonly string[])[];

  constructor(
    private readonly server: Pick<Mailserver, 'verstuur'>,
    private readonly partijen: Pick<Partijen, 'alle'>,
    private readonly opties: Mailopties,
  ) {
    this.groepen = [[...opties.adressen.keys()]];
  }

  async bezorg({ id, partij }: Bezorging, signalen: readonly BewaardSignaal[], nu: Date): Promise<'bezorgd' | 'niets'> {
    const namen = new Map((await this.partijen.alle()).map(({ code, naam }) => [code, naam]));
    const overzicht = maakOverzicht(signalen, { partij, namen, vandaag: vandaagInNederland(nu), extra: this.opties.extra });
    if (overzicht === undefined) return 'niets';
    await this.server.verstuur({ id, aan: this.opties.adressen.get(partij) ?? '', op: nu, ...maakOp(overzicht, this.opties.url) });
    return 'bezorgd';
  }
}
