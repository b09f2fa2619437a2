import { fileURLToPath } from 'node:url';
import { type Bericht, type BerichtType, BERICHTSOORTEN, Schemaset, bouwXml } from '@hub/ijw';
import fc from 'fast-check';
import { XsdModel } from './xsd-model.js';
import { model } from './xsd-waarden.js';

const XSD_MAP = fileURLToPath(new URL('../../xsd', import.meta.url));
const set = Schemaset.laad(XSD_MAP);
const xsd = new XsdModel(`${XSD_MAP}/ijw/3.2`);
const TYPEN = Object.keys(BERICHTSOORTEN) as BerichtType[];

describe('elk geldig model', () => {
  it.each(TYPEN)('van een %s komt ongewijzigd terug uit bouwen, toetsen en weer bouwen', (type) => {
    const berichten = model(xsd.bericht(type), { alles: false }) as unknown as fc.Arbitrary<Bericht<BerichtType>>;
    fc.assert(fc.property(berichten, (bericht) => {
      const xml = bouwXml(type, bericht);
      const uitslag = set.toets(Buffer.from(xml), type);
      expect(uitslag).toEqual({ geldig: true, type, bericht });
      if (uitslag.geldig) expect(bouwXml(type, uitslag.bericht)).toBe(xml);
    }), { numRuns: 60 });
  });

  it.each(TYPEN)('van een %s met alle elementen heeft de code van zijn soort', (type) => {
    const [bericht] = fc.sample(model(xsd.bericht(type), { alles: true }), { numRuns: 1, seed: 1 });
    expect((bericht as { header: { berichtCode: string } }).header.berichtCode).toBe(BERICHTSOORTEN[type].code);
    expect(set.toets(Buffer.from(bouwXml(type, bericht as unknown as Bericht<BerichtType>)), type).geldig).toBe(true);
  });
});
