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
  1827: () => 'attribuut is hier niet toegestaan',
  1828: () => 'element mag alleen tekst bevatten, geen elementen',
  1831: (bericht) => `waarde is te kort${grensIn(bericht, 'minste lengte')}`,
  1832: (bericht) => `waarde is te lang${grensIn(bericht, 'grootste lengte')}`,
  1833: (bericht) => `waarde is te laag${grensIn(bericht, 'laagste waarde')}`,
  1834: (bericht) => `waarde is te hoog${grensIn(bericht, 'hoogste waarde')}`,
  1839: () => 'waarde past niet bij het patroon van haar type',
  1840: () => 'waarde staat niet in de codelijst van haar type',
  1841: () => 'element moet leeg zijn',
  1842: () => 'element mag geen elementen bevatten',
  1843: () => 'element mag geen tekst bevatten, alleen elementen',
  1847: () => 'xsi:nil is hier niet toegestaan',
  1851: () => 'xsi:type noemt een onbekend type',
  1852: () => 'xsi:type noemt een type dat hier niet past',
  1866: () => 'attribuut is hier niet toegestaan',
  1871: (bericht) => (bericht.includes('Missing child') ? 'verplicht element ontbreekt' : 'element hoort hier niet') + verwachtIn(bericht),
};

/** Teksten bij de meest voorkomende foutnummers van de XML-lezer. */
const XML_TEKSTEN: Readonly<Record<number, string>> = {
  4: 'document begint niet met een element',
  5: 'document houdt voortijdig op of heeft tekst na het einde',
  9: 'teken is in XML niet toegestaan',
  26: 'verwijzing naar een onbekende entiteit',
  27: 'verwijzing naar een onbekende entiteit',
  32: 'tekenset in de XML-declaratie is onbekend',
  38: 'attribuut bevat een <',
  39: 'attribuut zonder aanhalingstekens',
  41: 'attribuut zonder waarde',
  42: 'attribuut staat er twee keer',
  45: 'commentaar is niet afgesloten',
  62: 'de tekens ]]> mogen niet in tekst staan',
  64: 'XML-declaratie staat niet aan het begin',
  68: 'naam ontbreekt na een < of &',
  73: 'begintag is niet afgesloten',
  76: 'begin- en eindtag passen niet bij elkaar',
  77: 'een element is niet afgesloten',
  80: 'twee streepjes in commentaar',
  81: 'bytes passen niet bij de tekenset',
  89: 'entiteit verwijst naar zichzelf',
  96: 'versie ontbreekt in de XML-declaratie',
  114: 'document is groter of dieper dan is toegestaan',
  116: 'document is groter of dieper dan is toegestaan',
  201: 'prefix zonder namespace',
  202: 'naam met een ongeldige prefix',
};

function typeIn(bericht: string): string {
  const type = /type '(?:\{[^}]*\})?((?:xs:|[LC]DT_)\w+)'\.\s*$/.exec(bericht)?.[1];
  return type === undefined ? 'haar type' : `type ${type}`;
}

function grensIn(bericht: string, woord: string): string {
  const grens = /(?:length of '|allowed \(')(\d+)'\)?\.\s*$/.exec(bericht)?.[1];
  return grens === undefined ? '' : `; ${woord}: ${grens}`;
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
