import { verschillen } from './verschillen.js';

describe('verschillen', () => {
  it.each([
    [{ a: 1 }, { a: 1 }, []],
    [{ normen: { start: 5 } }, { normen: { start: 7 } }, [{ plaats: 'normen.start', was: '5', werd: '7' }]],
    [{}, { levering: [] }, [{ plaats: 'levering', werd: '[]' }]],
    [{ tot: null }, {}, [{ plaats: 'tot', was: 'null' }]],
    [['a', 'b'], ['b', 'a'], []],
    [[{ code: '1' }, { code: '2' }], [{ code: '2' }, { code: '3' }], [{ plaats: '', was: '{"code":"1"}' }, { plaats: '', werd: '{"code":"3"}' }]],
    [{ x: [1] }, { x: { y: 1 } }, [{ plaats: 'x', was: '[1]', werd: '{"y":1}' }]],
  ])('van %j naar %j', (oud, nieuw, verwacht) => {
    expect(verschillen(oud, nieuw).filter(({ was, werd }) => was !== werd)).toEqual(verwacht);
  });
});
