import { kloptWachtwoord } from '@hub/toegang';
import { voerUit } from './programma.js';

async function hubWachtwoord(geheim: string): Promise<{ code: number; uit: string; fout: string }> {
  let [uit, fout] = ['', ''];
  const code = await voerUit(['wachtwoord'], {
    omgeving: {}, uit: (tekst) => void (uit += String(tekst)), fout: (tekst) => void (fout += tekst), vraagGeheim: () => Promise.resolve(geheim),
  });
  return { code, uit, fout };
}

describe('hub wachtwoord', () => {
  it('geeft de vorm die in het bestand met accounts past, en niet het wachtwoord', async () => {
    const geheim = 'een lang geheim';
    const { code, uit, fout } = await hubWachtwoord(geheim);
    expect([code, fout]).toEqual([0, '']);
    expect(uit).not.toContain('geheim');
    expect(await kloptWachtwoord(geheim, uit.trim())).toBe(true);
  });

  it.each(['', 'elf tekens.'])('weigert %j', async (kort) => {
    expect(await hubWachtwoord(kort)).toEqual({ code: 1, uit: '', fout: `het wachtwoord heeft ${kort.length} tekens; geef er een van minstens 12, als één regel op de invoer\n` });
  });
});
