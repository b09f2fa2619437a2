import { leesRedisUrl } from './redis-url.js';

describe('leesRedisUrl', () => {
  it.each([
    ['redis://localhost', { soort: 'enkel', knopen: [{ host: 'localhost', port: 6379 }], tls: false }],
    ['redis://10.0.0.1:7000/3', { soort: 'enkel', knopen: [{ host: '10.0.0.1', port: 7000 }], db: 3 }],
    ['rediss://hub:ge%40heim@redis.intern:6380', { tls: true, username: 'hub', password: 'ge@heim', knopen: [{ host: 'redis.intern', port: 6380 }] }],
    ['redis://:geheim:2@r', { username: undefined, password: 'geheim:2' }],
    ['redis://[::1]:6379', { knopen: [{ host: '::1', port: 6379 }] }],
    ['redis+cluster://a:1,b', { soort: 'cluster', knopen: [{ host: 'a', port: 1 }, { host: 'b', port: 6379 }] }],
    ['redis://a:1,b:2?cluster=true', { soort: 'cluster', knopen: [{ host: 'a', port: 1 }, { host: 'b', port: 2 }] }],
    ['rediss+sentinel://:w@a,b:2/hub/4', { soort: 'sentinel', tls: true, password: 'w', groep: 'hub', db: 4, knopen: [{ host: 'a', port: 26379 }, { host: 'b', port: 2 }] }],
  ])('leest %s', (url, verwacht) => {
    expect(leesRedisUrl(url)).toMatchObject(verwacht);
  });

  it.each([
    ['http://localhost', /niet te lezen/],
    ['redis://', /niet te lezen/],
    ['redis://a:1,b:2', /meer hosts/],
    ['redis://a/drie', /databasenummer/],
    ['redis+cluster://a/2', /alleen database 0/],
    ['redis+sentinel://a', /mist de groep/],
    ['redis://a:poort', /host/],
  ])('weigert %s met wat eraan mankeert', (url, melding) => {
    expect(() => leesRedisUrl(url)).toThrow(melding);
  });

  it('noemt het wachtwoord niet in de melding', () => {
    let melding = '';
    try {
      leesRedisUrl('redis://:geheim@a:1,b:2');
    } catch (fout) {
      melding = (fout as Error).message;
    }
    expect(melding).toMatch(/meer hosts/);
    expect(melding).not.toContain('geheim');
  });
});
