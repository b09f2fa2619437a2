import { isLokaal } from './lokaal.js';

const verzoek = (remoteAddress: string | undefined, headers: Record<string, string> = {}) => ({ socket: { remoteAddress }, headers });

describe('isLokaal', () => {
  it.each(['127.0.0.1', '127.8.9.10', '::1', '::ffff:127.0.0.1'])('%s is deze machine', (adres) => {
    expect(isLokaal(verzoek(adres))).toBe(true);
  });

  it.each(['10.0.0.1', '::ffff:10.0.0.1', '2001:db8::1', '128.0.0.1', '1127.0.0.1', '', undefined])('%s is een ander', (adres) => {
    expect(isLokaal(verzoek(adres))).toBe(false);
  });

  it.each(['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'])('wat een proxy op deze machine doorgeeft (%s) is van een ander', (kop) => {
    expect(isLokaal(verzoek('127.0.0.1', { [kop]: 'iets' }))).toBe(false);
  });
});
