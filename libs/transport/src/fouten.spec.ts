import { Fout, OngeldigeJob, Storing } from '@hub/berichtweg';
import { UnrecoverableError } from 'bullmq';
import { naarWachtrijfout } from './fouten.js';

describe('naarWachtrijfout', () => {
  it.each([
    [new Fout('aanname'), true],
    [new OngeldigeJob('vorm'), true],
    [new UnrecoverableError('x'), true],
    [new Storing('weg'), false],
    [new TypeError('onbekend'), false],
    ['geen fout', false],
  ])('weet of herhalen zinloos is (%#)', (fout, blijvend) => {
    expect(naarWachtrijfout(fout) instanceof UnrecoverableError).toBe(blijvend);
  });

  it.each([
    [Object.assign(new Error('Jansen'), { code: '57P01' }), 'Error 57P01'],
    [Object.assign(new Error('Jansen'), { code: 'ECONNREFUSED' }), 'Error ECONNREFUSED'],
    [Object.assign(new Error('Jansen'), { code: '999990019' }), 'Error'],
    [Object.assign(new Error('x'), { name: 'Jansen woont hier' }), 'onbekende fout'],
    [Object.assign(new Error('NOAUTH Authentication required.'), { name: 'ReplyError' }), 'ReplyError NOAUTH'],
    [{ status: 'error', message: 'Jansen' }, 'onbekende fout'],
    [undefined, 'onbekende fout'],
  ])('neemt alleen de soort mee (%#)', (fout, soort) => {
    const uit = naarWachtrijfout(fout);
    expect([uit.message, uit.stack]).toEqual([soort, soort]);
  });
});
