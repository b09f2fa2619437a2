import { XMLValidator } from 'fast-xml-parser';
import type { Beeld } from '../beeld.js';
import { schrijfGetal } from '../beeld.js';
import { OPMAAK } from './opmaak.js';
import { KLEUREN, tekenBeeld } from './svg.js';

const BEELD: Beeld = {
  titel: 'Cliënten & instroom <proef>', beschrijving: 'In 2026-K1 hadden 1.234 cliënten "zorg".', soort: 'staven', eenheid: 'aantal',
  categorieen: ['2025-K4', '2026-K1'], reeksen: [{ naam: 'cliënten', waarden: [1200, 1234] }, { naam: 'instroom', waarden: [null, 50] }],
};

/** Helderheid zoals WCAG haar rekent. */
function helderheid(kleur: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((plaats) => parseInt(kleur.slice(plaats, plaats + 2), 16) / 255).map((deel) => (deel <= 0.03928 ? deel / 12.92 : ((deel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

describe('een beeld', () => {
  it.each(['lijnen', 'staven', 'liggend'] as const)('is als %s geldige XML met naam en beschrijving voor een schermlezer', (soort) => {
    const svg = tekenBeeld({ ...BEELD, soort, grens: { naam: 'norm', waarde: 800 } });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).toMatch(/^<svg role="img" lang="nl" aria-labelledby="beeld-titel beeld-uitleg" /);
    expect(svg).toContain('<title id="beeld-titel">Cliënten &amp; instroom &lt;proef&gt;</title>');
    expect(svg).toContain('<desc id="beeld-uitleg">In 2026-K1 hadden 1.234 cliënten &quot;zorg&quot;.</desc>');
    expect(svg).toContain('norm: 800');
    expect(svg).not.toMatch(/<script|href="http|on\w+=/);
  });

  it('schrijft getallen zoals hier gewoon is', () => {
    expect([schrijfGetal(1234.56, 'aantal'), schrijfGetal(12.5, 'procent'), schrijfGetal(30, 'dagen'), schrijfGetal(2_500_000, 'euro')]).toEqual(['1.234,6', '12,5%', '30 dagen', '€ 2,5 mln.']);
    expect(tekenBeeld(BEELD)).toContain('1.234');
  });

  it('heeft kleuren die op wit genoeg afsteken, en bij gevulde vlakken een patroon naast de kleur', () => {
    for (const kleur of KLEUREN) expect(1.05 / (helderheid(kleur) + 0.05)).toBeGreaterThanOrEqual(3);
    expect(tekenBeeld(BEELD)).toContain('<pattern');
  });

  it('is elke keer hetzelfde, ook zonder gegevens', () => {
    expect(tekenBeeld(BEELD)).toBe(tekenBeeld(BEELD));
    expect(XMLValidator.validate(tekenBeeld({ ...BEELD, categorieen: [], reeksen: [] }))).toBe(true);
  });

  it('volgt uit alle rijen van het rapport', async () => {
    async function* rijen(): AsyncGenerator<{ n: number }, void> {
      yield* [{ n: 1 }, { n: 2 }, { n: 3 }];
    }
    const uitgave = { rapport: 'proef', titel: '', omschrijving: '', parameters: {}, gemaaktOp: new Date(0), kolommen: [], kwaliteit: [] };
    const delen: Uint8Array[] = [];
    for await (const deel of OPMAAK.svg.schrijf({ ...uitgave, rijen: rijen(), maakBeeld: (alle) => ({ ...BEELD, titel: `${alle.length} rijen` }) })) delen.push(deel);
    expect(Buffer.concat(delen).toString('utf8')).toContain('3 rijen');
    await expect(OPMAAK.svg.schrijf({ ...uitgave, rijen: rijen() })[Symbol.asyncIterator]().next()).rejects.toThrow('heeft geen beeld');
  });
});
