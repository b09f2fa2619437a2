import { eenJW301, eenJW323 } from '../../../test/bouwers/index.js';
import { persoonIn } from './persoon.js';

const met = (geboortedatum: object) => eenJW301({ client: { geboortedatum: { datum: '2010-05-17', ...geboortedatum } } });

describe('de persoon in een bericht', () => {
  it('is een geboortejaar en een geslacht', () => expect(persoonIn(eenJW301())).toEqual({ geboortejaar: 2010, geslacht: '2' }));
  it.each([['1', 2010], ['2', 2010], ['3', undefined]])('met DatumGebruik %s is het jaar %s', (datumGebruik, geboortejaar) =>
    expect(persoonIn(met({ datumGebruik }))).toEqual({ geboortejaar, geslacht: '2' }));
  it('blijft binnen de jaren waarmee een database rekent', () => expect(persoonIn(met({ datum: '-0044-03-15' }))?.geboortejaar).toBe(1));
  it('staat niet in een declaratie', () => expect(persoonIn(eenJW323())).toBeUndefined());
});
