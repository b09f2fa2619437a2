import { schemameldingen, xmlmeldingen } from './meldingen.js';

const fout = (code: number, bericht: string, element = 'Bsn') => ({ code, regel: 7, element, bericht });

describe('meldingen', () => {
  it.each([
    [1824, "Element 'x': 'geheim' is not a valid value of the atomic type '{urn:x}LDT_Datum'.\n", 'waarde past niet bij type LDT_Datum'],
    [1824, "Element 'x': 'geheim' is not a valid value of the local atomic type.\n", 'waarde past niet bij haar type'],
    [1824, "Element 'x': 'type 'LDT_geheim'. ' is not a valid value of the local atomic type.\n", 'waarde past niet bij haar type'],
    [1832, "[facet 'maxLength'] The value has a length of '14'; this exceeds the allowed maximum length of '12'.\n", 'waarde is te lang; grootste lengte: 12'],
    [1834, "[facet 'maxInclusive'] The value '999' is greater than the maximum value allowed ('99').\n", 'waarde is te hoog; hoogste waarde: 99'],
    [1839, "[facet 'pattern'] The value 'geheim' is not accepted by the pattern '[0-9]{9}'.\n", 'waarde past niet bij het patroon van haar type'],
    [1871, 'This element is not expected. Expected is one of ( {urn:x}A, {urn:y}B ).\n', 'element hoort hier niet; verwacht: A of B'],
    [1871, 'This element is not expected.\n', 'element hoort hier niet'],
    [9999, 'geheim', 'niet volgens de XSD (libxml2-fout 9999)'],
  ])('vertalen fout %d zonder waarden uit het bericht', (code, bericht, tekst) => {
    expect(schemameldingen([fout(code, bericht)])).toEqual([{ code: 'BRS13', regel: 7, element: 'Bsn', tekst }]);
  });

  it('vallen samen als zij gelijk zijn', () => {
    expect(schemameldingen([fout(1839, 'a'), fout(1839, 'b'), fout(1839, 'c', 'Geslacht')])).toHaveLength(2);
  });

  it('korten een lange elementnaam in', () => {
    expect(schemameldingen([fout(1871, '', 'x'.repeat(5000))])[0]?.element).toHaveLength(60);
  });

  it('noemen van de XML-lezer alleen de eerste fout', () => {
    expect(xmlmeldingen([fout(76, 'geheim', ''), fout(77, 'geheim', '')])).toEqual([
      { code: 'BRS14', regel: 7, element: '', tekst: 'begin- en eindtag passen niet bij elkaar' },
    ]);
    expect(xmlmeldingen([])).toEqual([{ code: 'BRS14', regel: 0, element: '', tekst: 'geen welgevormd XML' }]);
  });
});
