import type { Klasse, Veld } from './klasse.js';
import { type Adres, KNOOP, SOORT, wasm } from './libxml2.js';

type Model = Record<string, unknown>;
type Lijst = NonNullable<Veld['lijst']>;

/**
 * Maakt van een gevalideerde boom het model. Tijdens het lezen vraagt niets om geheugen van libxml2,
 * dus het venster op dat geheugen blijft geldig. Namen van elementen zijn per document één keer opgeslagen:
 * het adres van een naam is hier haar sleutel.
 */
export class Boomlezer {
  private readonly geheugen = wasm.HEAP32;
  private readonly namen = new Map<Adres, string>();

  /** Leest een element als berichtklasse. Een element dat het model niet kent, wordt overgeslagen. */
  klasse(knoop: Adres, klasse: Klasse): Model {
    const model: Model = {};
    let plaats = 0;
    for (let kind = this.eersteElement(knoop); kind !== 0; kind = this.volgendElement(kind)) {
      const naam = this.naam(kind);
      const gevonden = zoekVanaf(klasse, naam, plaats);
      const veld = klasse[gevonden];
      if (veld === undefined) continue;
      plaats = gevonden;
      model[veld.sleutel] = veld.lijst === undefined ? this.waarde(kind, veld.klasse) : this.lijst(kind, veld.lijst);
    }
    return model;
  }

  /** De tekst van het eerste element langs een weg van namen, zonder witruimte aan de randen; undefined als het er niet is. */
  zoekTekst(knoop: Adres, weg: readonly string[]): string | undefined {
    const [naam, ...rest] = weg;
    if (naam === undefined) return this.tekst(knoop).trim();
    let kind = this.eersteElement(knoop);
    while (kind !== 0 && this.naam(kind) !== naam) kind = this.volgendElement(kind);
    return kind === 0 ? undefined : this.zoekTekst(kind, rest);
  }

  private lijst(knoop: Adres, lijst: Lijst): unknown[] {
    const uit: unknown[] = [];
    for (let kind = this.eersteElement(knoop); kind !== 0; kind = this.volgendElement(kind)) {
      uit.push(this.waarde(kind, lijst.klasse));
    }
    return uit;
  }

  private waarde(knoop: Adres, klasse: Klasse | undefined): unknown {
    return klasse === undefined ? this.tekst(knoop) : this.klasse(knoop, klasse);
  }

  /** De tekst van een blad: alle tekst en CDATA achter elkaar; commentaar telt niet mee. */
  private tekst(knoop: Adres): string {
    let tekst = '';
    for (let kind = this.veld(knoop, KNOOP.eersteKind); kind !== 0; kind = this.veld(kind, KNOOP.volgende)) {
      const soort = this.veld(kind, KNOOP.soort);
      if (soort === SOORT.tekst || soort === SOORT.cdata) tekst += wasm.UTF8ToString(this.veld(kind, KNOOP.inhoud));
    }
    return tekst;
  }

  private naam(knoop: Adres): string {
    const adres = this.veld(knoop, KNOOP.naam);
    let naam = this.namen.get(adres);
    if (naam === undefined) this.namen.set(adres, naam = wasm.UTF8ToString(adres));
    return naam;
  }

  private eersteElement(knoop: Adres): Adres {
    return this.elementVanaf(this.veld(knoop, KNOOP.eersteKind));
  }

  private volgendElement(knoop: Adres): Adres {
    return this.elementVanaf(this.veld(knoop, KNOOP.volgende));
  }

  private elementVanaf(knoop: Adres): Adres {
    let element = knoop;
    while (element !== 0 && this.veld(element, KNOOP.soort) !== SOORT.element) element = this.veld(element, KNOOP.volgende);
    return element;
  }

  private veld(knoop: Adres, afstand: number): number {
    return this.geheugen[(knoop + afstand) >> 2] as number;
  }
}

/** De elementen staan in de volgorde van de XSD, dus zoeken gaat alleen vooruit. */
function zoekVanaf(klasse: Klasse, element: string, begin: number): number {
  let plaats = begin;
  while (plaats < klasse.length && klasse[plaats]?.element !== element) plaats += 1;
  return plaats;
}
