import { kloptWachtwoord, versleutelWachtwoord } from './wachtwoord.js';

describe('wachtwoord', () => {
  it('klopt met zichzelf en met niets anders, en staat nergens leesbaar', async () => {
    const versleuteld = await versleutelWachtwoord('een lang geheim');
    expect(versleuteld).not.toContain('geheim');
    expect(await kloptWachtwoord('een lang geheim', versleuteld)).toBe(true);
    expect(await kloptWachtwoord('een lang geheiM', versleuteld)).toBe(false);
    expect(await kloptWachtwoord('', versleuteld)).toBe(false);
  });

  it('hetzelfde wachtwoord geeft elke keer iets anders', async () => expect(await versleutelWachtwoord('x')).not.toBe(await versleutelWachtwoord('x')));

  it('een accent als los teken is hetzelfde accent', async () => expect(await kloptWachtwoord('café', await versleutelWachtwoord('cafe\u0301'))).toBe(true));

  it.each(['', 'geheim', 'scrypt$1$1$1', 'scrypt$65536$8$1$$'])('%j past bij niets', async (vorm) => expect(await kloptWachtwoord('geheim', vorm)).toBe(false));
});
