import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { leesPartijen, projectMap } from '@hub/instellingen';
import { Schemaset } from '@hub/ijw';
import { toetsBinnenBericht } from '@hub/regels';
import { leesKop } from './lees-kop.js';

const schemas = Schemaset.laad(join(projectMap(), 'xsd'));
const partijen = leesPartijen(join(projectMap(), 'config', 'partijen.demo.json')).map(({ code }) => code);

describe('de voorbeelden waarmee de README laat zien hoe het werkt', () => {
  it.each(['JW301', 'JW305'] as const)('%s is een bericht dat niveau 1 en 2 doorstaat, tussen partijen van de demo', (type) => {
    const xml = readFileSync(join(projectMap(), 'docs', 'voorbeelden', `${type}.xml`));
    const uitslag = schemas.toets(xml, type);
    expect(uitslag).toMatchObject({ geldig: true });
    if (uitslag.geldig) expect(toetsBinnenBericht(type, uitslag.bericht)).toEqual([]);
    const kop = leesKop(xml);
    expect(kop?.type).toBe(type);
    expect(partijen).toEqual(expect.arrayContaining([kop?.van, kop?.aan]));
  });
});
