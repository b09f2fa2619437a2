import { XMLBuilder } from 'fast-xml-parser';
import type { Bericht, BerichtType } from './berichtsoorten.js';
import { BASISSCHEMA, type Klasse, type Namespace } from './klasse.js';
import { IJW_3_2 } from './releases.js';

type Knoop = { [naam: string]: string | Knoop | Knoop[] | string[] };
type Model = { readonly [sleutel: string]: unknown };

/** CR moet een verwijzing worden: een lezer maakt van een kale CR een LF. */
const ENTITEITEN = [
  { regex: /&/g, val: '&amp;' },
  { regex: /</g, val: '&lt;' },
  { regex: />/g, val: '&gt;' },
  { regex: /\r/g, val: '&#13;' },
];

/** `jPath: false` spaart per element een tekst uit; de typen van de bibliotheek kennen die optie nog niet. */
const OPTIES = { ignoreAttributes: false, attributeNamePrefix: '@', format: false, jPath: false, entities: ENTITEITEN };
const bouwer = new XMLBuilder(OPTIES);

/** Zet het model om in de geneste vorm van de bouwer: namen met prefix, elementen in de volgorde van de XSD. */
class Omzetting {
  constructor(private readonly prefix: string) {}

  knoop(model: Model, klasse: Klasse): Knoop {
    const uit: Knoop = {};
    for (const veld of klasse) {
      const waarde = model[veld.sleutel];
      if (waarde === undefined) continue;
      const naam = this.naam(veld.ns, veld.element);
      if (veld.lijst === undefined) uit[naam] = this.waarde(waarde, veld.klasse);
      else if (veld.verplicht || (waarde as unknown[]).length > 0) uit[naam] = this.omhulsel(waarde as unknown[], veld.lijst);
    }
    return uit;
  }

  private omhulsel(lijst: unknown[], kind: { element: string; ns: Namespace; klasse?: Klasse }): Knoop {
    return { [this.naam(kind.ns, kind.element)]: lijst.map((waarde) => this.waarde(waarde, kind.klasse)) as Knoop[] };
  }

  private waarde(waarde: unknown, klasse: Klasse | undefined): string | Knoop {
    return klasse === undefined ? (waarde as string) : this.knoop(waarde as Model, klasse);
  }

  private naam(ns: Namespace, element: string): string {
    return `${ns === 'ijw' ? 'ijw' : this.prefix}:${element}`;
  }
}

/**
 * Schrijft een bericht als XML-document in UTF-8, met de prefixen van de standaard en de elementen in de volgorde van de XSD.
 * Het document staat op één regel, zodat een retour van een groot bericht klein blijft; een lege niet-verplichte lijst valt weg.
 * De uitkomst wordt hier niet getoetst: dat doet {@link Schemaset.toets}. Zonder opgave is het een bericht van iJw 3.2.
 */
export function bouwXml<T extends BerichtType>(type: T, bericht: Bericht<T>, { schemas } = IJW_3_2.xsd): string {
  const { namespace, prefix, wortel } = schemas[type];
  const document = {
    [`${prefix}:Bericht`]: {
      '@xmlns:ijw': BASISSCHEMA,
      [`@xmlns:${prefix}`]: namespace,
      ...new Omzetting(prefix).knoop(bericht as unknown as Model, wortel),
    },
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\r\n${bouwer.build(document)}\r\n`;
}
