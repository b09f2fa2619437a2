import { OnderwerpFout, normaliseerOnderwerp, onderwerpVanCertificaat } from './index.js';

describe('onderwerp van een certificaat volgens RFC 2253', () => {
  it.each([
    ['CN=Zorg,O=Voorbeeld,C=NL', 'CN=Zorg,O=Voorbeeld,C=NL'],
    ['cn = Zorg , o=Voorbeeld; C=NL', 'CN=Zorg,O=Voorbeeld,C=NL'],
    ['commonName=Zorg,2.5.4.10=Voorbeeld,OID.2.5.4.6=NL', 'CN=Zorg,O=Voorbeeld,C=NL'],
    ['CN="Zorg, thuis",C=NL', 'CN=Zorg\\, thuis,C=NL'],
    ['CN=Zorg\\2C thuis,C=NL', 'CN=Zorg\\, thuis,C=NL'],
    ['CN=Zo\\C3\\ABrg', 'CN=Zoërg'],
    ['CN=a\\\\b', 'CN=a\\\\b'],
    ['CN=\\ spatie\\ ', 'CN=\\ spatie\\ '],
    ['CN=\\#1', 'CN=\\#1'],
    ['OU=b+CN=a,C=NL', 'CN=a+OU=b,C=NL'],
    ['E=post@voorbeeld.nl', 'EMAILADDRESS=post@voorbeeld.nl'],
  ])('%s wordt %s', (invoer, verwacht) => {
    expect(normaliseerOnderwerp(invoer)).toBe(verwacht);
    expect(normaliseerOnderwerp(verwacht)).toBe(verwacht);
  });

  it.each(['', 'Zorg', 'CN=', '=x', 'CN="open', 'CN=a,,C=NL'])('%j is geen onderwerp', (invoer) => {
    expect(() => normaliseerOnderwerp(invoer)).toThrow(OnderwerpFout);
  });

  it('draait de volgorde van het certificaat om', () => {
    expect(onderwerpVanCertificaat('C=NL\nO=Voor\\, beeld\nCN=Zorg')).toBe('CN=Zorg,O=Voor\\, beeld,C=NL');
  });
});
