import { isDatabankstoring } from './databank.js';

const met = (velden: object): Error => Object.assign(new Error('x'), velden);

describe('isDatabankstoring', () => {
  it.each([
    ['verbinding geweigerd', { code: 'ECONNREFUSED' }],
    ['verbinding verbroken', { code: '08006' }],
    ['server stopt', { code: '57P01' }],
    ['te veel verbindingen', { code: '53300' }],
    ['botsing van transacties', { code: '40P01' }],
    ['een ander was net eerder', { code: '23505' }],
    ['verbroken zonder code', { message: 'Connection terminated unexpectedly' }],
  ])('%s: later opnieuw', (_naam, velden) => expect(isDatabankstoring(met(velden))).toBe(true));

  it.each([
    ['fout in de opdracht', { code: '42601' }],
    ['ongeldige waarde', { code: '22007' }],
    ['fout in onze code', { message: 'kan eigenschap niet lezen' }],
  ])('%s: herhalen helpt niet', (_naam, velden) => expect(isDatabankstoring(met(velden))).toBe(false));

  it('kijkt ook naar de oorzaak die TypeORM inpakt', () => {
    expect(isDatabankstoring(met({ driverError: met({ code: '57P03' }) }))).toBe(true);
  });
});
