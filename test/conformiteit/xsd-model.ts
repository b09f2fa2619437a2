import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** De facetten van een enkelvoudig type, opgeteld over de afleiding. */
export interface Facetten {
  basis: string;
  enumeratie: string[];
  patronen: string[];
  minLength?: number;
  maxLength?: number;
  minInclusive?: number;
  maxInclusive?: number;
}

/** Een element van een bericht zoals de XSD het beschrijft, los van de gegenereerde code gelezen. */
export interface XsdElement {
  naam: string;
  ns: 'jw' | 'ijw';
  optioneel: boolean;
  meer: boolean;
  kinderen?: XsdElement[];
  facetten?: Facetten;
}

interface Beperking {
  base: string;
  'xs:pattern'?: { value: string };
  'xs:enumeration'?: { value: string }[];
  'xs:minLength'?: { value: string };
  'xs:maxLength'?: { value: string };
  'xs:minInclusive'?: { value: string };
  'xs:maxInclusive'?: { value: string };
}
interface SimpelType { name?: string; 'xs:restriction': Beperking }
interface ElementRegel { name: string; type?: string; minOccurs?: string; maxOccurs?: string; 'xs:simpleType'?: SimpelType[] }
interface ComplexType { name: string; 'xs:sequence': { 'xs:element': ElementRegel[] } }
interface Schema { 'xs:complexType'?: ComplexType[]; 'xs:simpleType'?: SimpelType[] }

const LIJSTEN = new Set(['xs:element', 'xs:complexType', 'xs:simpleType', 'xs:enumeration']);
const GRENZEN = ['minLength', 'maxLength', 'minInclusive', 'maxInclusive'] as const;

function lees(map: string, naam: string): Schema {
  const parser = new XMLParser({
    ignoreAttributes: false, attributeNamePrefix: '', parseAttributeValue: false,
    isArray: (tag, _pad, _blad, attribuut) => !attribuut && LIJSTEN.has(tag),
  });
  return (parser.parse(readFileSync(join(map, `${naam}.xsd`))) as { 'xs:schema': Schema })['xs:schema'];
}

const kaal = (type: string) => type.slice(type.indexOf(':') + 1);

/** Leest berichten uit een map met XSD's (`…/ijw/3.2`). */
export class XsdModel {
  private readonly basis: Schema;

  constructor(private readonly map: string) {
    this.basis = lees(map, 'basisschema');
  }

  /** De elementen onder de wortel van een bericht. */
  bericht(type: string): XsdElement[] {
    const schema = lees(this.map, type);
    return this.complex(schema, 'jw', 'Root');
  }

  private complex(schema: Schema, ns: 'jw' | 'ijw', naam: string): XsdElement[] {
    const type = schema['xs:complexType']?.find((kandidaat) => kandidaat.name === naam);
    if (type === undefined) throw new Error(`complexType ${naam} ontbreekt`);
    return type['xs:sequence']['xs:element'].map((regel) => this.element(schema, ns, regel));
  }

  private element(schema: Schema, ns: 'jw' | 'ijw', regel: ElementRegel): XsdElement {
    const kop = { naam: regel.name, ns, optioneel: regel.minOccurs === '0', meer: regel.maxOccurs === 'unbounded' };
    const type = kaal(regel.type ?? '');
    if (regel.type === undefined) return { ...kop, facetten: this.beperking(regel['xs:simpleType']![0]!['xs:restriction']) };
    if (type.startsWith('LDT_')) return { ...kop, facetten: this.simpel(type) };
    return { ...kop, kinderen: type.startsWith('CDT_') ? this.complex(this.basis, 'ijw', type) : this.complex(schema, ns, type) };
  }

  private simpel(naam: string): Facetten {
    const type = this.basis['xs:simpleType']?.find((kandidaat) => kandidaat.name === naam);
    if (type === undefined) throw new Error(`simpleType ${naam} ontbreekt`);
    return this.beperking(type['xs:restriction']);
  }

  private beperking(beperking: Beperking): Facetten {
    const basis = beperking.base.startsWith('xs:') ? { basis: beperking.base, enumeratie: [], patronen: [] } : this.simpel(kaal(beperking.base));
    const uit: Facetten = { ...basis, patronen: [...basis.patronen] };
    if (beperking['xs:pattern']) uit.patronen.push(beperking['xs:pattern'].value);
    if (beperking['xs:enumeration']) uit.enumeratie = beperking['xs:enumeration'].map(({ value }) => value);
    for (const grens of GRENZEN) {
      const facet = beperking[`xs:${grens}`];
      if (facet) uit[grens] = Number(facet.value);
    }
    return uit;
  }
}
