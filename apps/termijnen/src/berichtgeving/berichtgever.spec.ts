import { overzichtsdag } from './berichtgever.js';
import { handtekening, webhooksleutel } from './webhookbezorger.js';

describe('de dag van het laatste overzicht', () => {
  it.each([
    ['2026-06-05T04:59:59.999Z', '07:00', '2026-06-04'],
    ['2026-06-05T05:00:00Z', '07:00', '2026-06-05'],
    ['2026-12-05T05:30:00Z', '07:00', '2026-12-04'],
    ['2026-12-05T06:00:00Z', '07:00', '2026-12-05'],
    ['2026-06-04T22:00:00Z', '00:00', '2026-06-05'],
    ['2026-06-05T21:58:00Z', '23:59', '2026-06-04'],
  ])('op %s, bij %s: %s', (moment, dagelijks, dag) => expect(overzichtsdag(new Date(moment), dagelijks)).toBe(dag));
});

describe('de handtekening van een webhook', () => {
  it('volgt uit sleutel, tijd en inhoud', () => {
    expect(handtekening(Buffer.from('sleutel'), 1_780_000_000, '{"a":1}')).toBe(
      't=1780000000,v1=689d8c1b6f056a8d64bc31d713c3a5e628735cfca0b34e15168aaed0387b0b17');
  });

  it('elke partij heeft haar eigen sleutel', () => {
    const hoofd = Buffer.alloc(32, 5);
    expect(webhooksleutel(hoofd, '0153')).toHaveLength(32);
    expect(webhooksleutel(hoofd, '0153')).toEqual(webhooksleutel(hoofd, '0153'));
    expect(webhooksleutel(hoofd, '0153')).not.toEqual(webhooksleutel(hoofd, '0141'));
  });
});
