import { leesKop } from './lees-kop.js';

function document({ type = 'jw305', prefix = 'jw305:', code = '438', afzender = '65656055', ontvanger = '0153', rest = '' } = {}): Buffer {
  const p = prefix;
  return Buffer.from(
    `<?xml version="1.0"?>\n<${p}Bericht xmlns:jw305="http://www.istandaarden.nl/ijw/3_2/${type}/schema"><${p}Header><${p}BerichtCode>${code}</${p}BerichtCode>` +
      `<${p}Afzender>${afzender}</${p}Afzender><${p}Ontvanger> ${ontvanger} </${p}Ontvanger></${p}Header>${rest}`,
  );
}

describe('van wie aan wie een bestand gaat', () => {
  it('staat in de Header, met welke prefix ook, ook als de rest van het document kapot is', () => {
    const verwacht = { type: 'JW305', van: '65656055', aan: '0153' };
    expect(leesKop(document())).toEqual(verwacht);
    expect(leesKop(document({ prefix: '' }))).toEqual(verwacht);
    expect(leesKop(document({ rest: '<kapot' }))).toEqual(verwacht);
  });

  it('is bij een retour dat de Header van het heenbericht herhaalt, omgekeerd', () => {
    expect(leesKop(document({ type: 'jw306', code: '439' }))).toEqual({ type: 'JW306', van: '0153', aan: '65656055' });
    expect(leesKop(document({ type: 'jw325', code: '491', afzender: '0153', ontvanger: '65656055' }))).toEqual({ type: 'JW325', van: '0153', aan: '65656055' });
  });

  it('kent het soort aan de namespace, anders aan de BerichtCode', () => {
    expect(leesKop(document({ type: 'jw307', code: '438' }))?.type).toBe('JW307');
    expect(leesKop(document({ type: 'iets-anders', code: '440' }))?.type).toBe('JW307');
  });

  it.each([
    ['een leeg bestand', Buffer.alloc(0)],
    ['geen XML', Buffer.from('PK\u0003\u0004')],
    ['een Header zonder partijen', document({ afzender: '' })],
    ['een onbekend soort', document({ type: 'wmo305', code: '999' })],
  ])('is onbekend bij %s', (_, xml) => {
    expect(leesKop(xml)).toBeUndefined();
  });
});
