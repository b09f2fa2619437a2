/** Wat er op niveau 1 aan een bericht mankeert. */
export interface Melding {
  /** BRS13: niet volgens de XSD; BRS14: geen welgevormd XML of met een DOCTYPE */
  code: 'BRS13' | 'BRS14';
  /** regelnummer in het document, vanaf 1; 0 als het onbekend is */
  regel: number;
  /** naam van het element zonder prefix; leeg als er geen element is aan te wijzen */
  element: string;
  /** uitleg in het Nederlands, zonder waarden uit het bericht */
  tekst: string;
}

/** Een fout zoals libxml2 haar meldt. `bericht` kan waarden bevatten en mag niet naar buiten. */
export interface RuweFout {
  code: number;
  niveau: number;
  regel: number;
  element: string;
  bericht: string;
}

/** Zo lang mag een elementnaam in een melding zijn; de standaard kent geen langere. */
const LANGSTE_NAAM = 60;

/** Teksten bij de foutnummers van libxml2 (xmlerror.h); de functie haalt uit het bericht alleen wat uit het schema komt. */
const XSD_TEKSTEN: Readonly<Record<number, (bericht: string) => string>> = {
  1824: (bericht) => `waarde past niet bij ${typeIn(bericht)}`,
  1826: (bericht) => `waarde past niet bij ${typeIn(bericht)}`,
  1831: (bericht) => `waarde is te kort${grensIn(bericht, 'ten minste', ' tekens')}`,
  1832: (bericht) => `waarde is te lang${grensIn(bericht, 'hoogstens', ' tekens')}`,
  1833: (bericht) => `waarde is te laag${grensIn(bericht, 'ten minste')}`,
  1834: (bericht) => `waarde is te hoog${grensIn(bericht, 'hoogstens')}`,
  1839: () => 'waarde past niet bij het patroon van haar type',
  1840: () => 'waarde staat niet in de codelijst van haar type',
  1841: () => 'element moet leeg zijn',
  1842: () => 'element mag geen elementen bevatten',
  1843: () => 'element mag geen tekst bevatten, alleen elementen',
  1866: () => 'attribuut is hier niet toegestaan',
  1871: (bericht) => (bericht.includes('Missing child') ? 'verplicht element ontbreekt' : 'element hoort hier niet') + verwachtIn(bericht),
};

/** Teksten bij de meest voorkomende foutnummers van de XML-lezer. */
const XML_TEKSTEN: Readonly<Record<number, string>> = {
  4: 'document is leeg',
  5: 'document houdt voortijdig op of heeft tekst na het einde',
  9: 'teken is in XML niet toegestaan',
  26: 'verwijzing naar een onbekende entiteit',
  27: 'verwijzing naar een onbekende entiteit',
  32: 'tekenset in de XML-declaratie is onbekend',
  76: 'begin- en eindtag passen niet bij elkaar',
  77: 'een element is niet afgesloten',
  81: 'bytes passen niet bij de tekenset',
  89: 'entiteit verwijst naar zichzelf',
  114: 'document is groter of dieper dan is toegestaan',
  116: 'document is groter of dieper dan is toegestaan',
  201: 'prefix zonder namespace',
};

function typeIn(bericht: string): string {
  const type = /type '(?:\{[^}]*\})?((?:xs:|[LC]DT_)\w+)'\.\s*$/.exec(bericht)?.[1];
  return type === undefined ? 'haar type' : `type ${type}`;
}

function grensIn(bericht: string, woord: string, eenheid = ''): string {
  const grens = /(?:length of '|allowed \(')(\d+)'\)?\.\s*$/.exec(bericht)?.[1];
  return grens === undefined ? '' : `: ${woord} ${grens}${eenheid}`;
}

function verwachtIn(bericht: string): string {
  const lijst = /\(([^()]*)\)\.\s*$/.exec(bericht)?.[1];
  if (lijst === undefined) return '';
  return `; verwacht: ${lijst.replace(/\{[^}]*\}/g, '').trim().replace(/,\s*/g, ' of ')}`;
}

const melding = (code: Melding['code'], regel: number, element: string, tekst: string): Melding =>
  ({ code, regel, element: element.slice(0, LANGSTE_NAAM), tekst });

/** Een melding dat het document tegen een schema ingaat. */
export function schemamelding({ regel, element, tekst }: Omit<Melding, 'code'>): Melding {
  return melding('BRS13', regel, element, tekst);
}

/** Een melding dat het document geen bruikbaar XML is. */
export function xmlmelding(regel: number, tekst: string): Melding {
  return melding('BRS14', regel, '', tekst);
}

/** Vertaalt fouten van de validatie; gelijke meldingen vallen samen. */
export function schemameldingen(fouten: readonly RuweFout[]): Melding[] {
  const uniek = new Map<string, Melding>();
  for (const { code, regel, element, bericht } of fouten) {
    const tekst = XSD_TEKSTEN[code]?.(bericht) ?? `niet volgens de XSD (libxml2-fout ${code})`;
    uniek.set(`${regel} ${element} ${tekst}`, schemamelding({ regel, element, tekst }));
  }
  return [...uniek.values()];
}

/** Vertaalt de eerste fout van de XML-lezer; wat daarna komt is er meestal een gevolg van. */
export function xmlmeldingen(fouten: readonly RuweFout[]): Melding[] {
  const eerste = fouten[0];
  if (eerste === undefined) return [xmlmelding(0, 'geen welgevormd XML')];
  return [xmlmelding(eerste.regel, XML_TEKSTEN[eerste.code] ?? `geen welgevormd XML (libxml2-fout ${eerste.code})`)];
}
