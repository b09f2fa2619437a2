import * as z from 'zod';
import type { Rij } from './kolom.js';
import { leesKwaliteit } from './kwaliteit.js';
import { GEMEENTE, rapportparameters } from './parameters.js';
import { beperkTotEigen, maakRapport, type Beller, type Rapport } from './rapport.js';
import { Rapportenregister } from './register.js';
import { leesRijen } from './rijen.js';

const BEHEER: Beller = { rol: 'beheer', code: 'beheer' };
const ENSCHEDE: Beller = { rol: 'gemeente', code: '0153' };

const PROEF = {
  naam: 'proef',
  titel: 'Proef',
  omschrijving: 'Om te proeven.',
  parameters: rapportparameters({ gemeente: GEMEENTE.optional() }),
  rollen: ['beheer', 'gemeente'],
  kolommen: [{ naam: 'gemeente', type: 'tekst', omschrijving: 'CBS-code.' }, { naam: 'aantal', type: 'geheel', omschrijving: 'Aantal.' }],
} as const;

/** Een rapport met deze rijen, ook als zij niet kloppen. */
function metRijen(...rijen: unknown[]): Rapport {
  return maakRapport({ ...PROEF, rijen: () => Promise.resolve(rijen as { gemeente: string; aantal: number }[]) });
}

async function lees(rapport: Rapport, beller = BEHEER): Promise<Rij[]> {
  const gelezen: Rij[] = [];
  for await (const rij of leesRijen(rapport, {}, beller)) gelezen.push(rij);
  return gelezen;
}

describe('een definitie', () => {
  const kolom = { naam: 'aantal', type: 'geheel', omschrijving: 'Aantal.' } as const;
  const maak = (anders: Partial<Omit<Rapport, 'rijen'>>) => () => maakRapport({ ...PROEF, ...anders, rijen: () => Promise.resolve([]) });

  it.each([
    ['een naam met een hoofdletter', maak({ naam: 'Proef' }), /naam bestaat uit/],
    ['geen kolommen', maak({ kolommen: [] }), /geen kolom/],
    ['twee dezelfde kolommen', maak({ kolommen: [kolom, kolom] }), /twee keer/],
    ['een kolomnaam met een spatie', maak({ kolommen: [{ ...kolom, naam: 'aan tal' }] }), /kolom aan tal/],
    ['een kolom zonder uitleg', maak({ kolommen: [{ ...kolom, omschrijving: '' }] }), /omschrijving/],
    ['een bedrag dat niet zegt dat het eurocenten zijn', maak({ kolommen: [{ ...kolom, type: 'eurocent' }] }), /eurocenten/],
    ['een maat zonder uitleg', maak({ kwaliteit: { maten: [{ ...kolom, omschrijving: '' }], meet: () => Promise.resolve({}) } }), /maat aantal/],
    ['een gemeente zonder parameter die haar beperkt', maak({ parameters: rapportparameters({}) }), /geen parameter gemeente/],
  ])('met %s wordt geweigerd', (_, doe, verwacht) => expect(doe).toThrow(verwacht));
});

describe('rijen', () => {
  it('gaan door zoals zij zijn, uit een lijst en uit een stroom', async () => {
    const rij = { gemeente: '0153', aantal: null };
    expect(await lees(metRijen(rij))).toEqual([rij]);
    const stroom = maakRapport({
      ...PROEF,
      async *rijen() {
        yield* [{ gemeente: '0141', aantal: 1 }, rij];
      },
    });
    expect(await lees(stroom)).toEqual([{ gemeente: '0141', aantal: 1 }, rij]);
  });

  it.each([
    ['tekst in een getal', { gemeente: '0153', aantal: '3' }], ['een gebroken aantal', { gemeente: '0153', aantal: 1.5 }],
    ['een getal als code', { gemeente: 153, aantal: 3 }], ['een kolom te weinig', { gemeente: '0153' }],
    ['een kolom te veel', { gemeente: '0153', aantal: 3, naam: 'x' }], ['geen getal', { gemeente: '0153', aantal: Number.NaN }],
  ])('met %s breken het rapport af', async (_, rij) => {
    await expect(lees(metRijen(rij))).rejects.toThrow(/rapport proef/);
  });

  it('van een andere gemeente komen nooit bij een gemeente, ook als het rapport ze geeft', async () => {
    const eigen = { gemeente: '0153', aantal: 1 };
    expect(await lees(metRijen(eigen), ENSCHEDE)).toEqual([eigen]);
    await expect(lees(metRijen(eigen, { gemeente: '0141', aantal: 1 }), ENSCHEDE)).rejects.toThrow(/niet van de gemeente/);
  });
});

describe('kwaliteit', () => {
  const MATEN = [{ naam: 'aandeel', type: 'decimaal', omschrijving: 'Aandeel.' }, { naam: 'geladen_tot', type: 'moment', omschrijving: 'Tot wanneer.' }] as const;
  const metMaten = (meting: unknown): Rapport =>
    maakRapport({ ...PROEF, rijen: () => Promise.resolve([]), kwaliteit: { maten: MATEN, meet: () => Promise.resolve(meting as { aandeel: number; geladen_tot: string }) } });

  it('geeft van elke maat de uitleg en de waarde, op volgorde van de definitie', async () => {
    expect(await leesKwaliteit(metMaten({ geladen_tot: '2026-04-30T08:00:00.000Z', aandeel: null }), {}, BEHEER)).toEqual([
      { ...MATEN[0], waarde: null }, { ...MATEN[1], waarde: '2026-04-30T08:00:00.000Z' },
    ]);
  });

  it('is er niet als het rapport er niets over zegt', async () => expect(await leesKwaliteit(metRijen(), {}, BEHEER)).toEqual([]));

  it.each([[{ aandeel: 0.5 }], [{ aandeel: '0,5', geladen_tot: null }], [{ aandeel: 0.5, geladen_tot: '2026-04-30' }]])('%j breekt het rapport af', async (meting) => {
    await expect(leesKwaliteit(metMaten(meting), {}, BEHEER)).rejects.toThrow(/rapport proef.*maat/);
  });
});

describe('parameters van een beller', () => {
  it('beheer en analist houden wat zij vroegen', () => {
    expect(beperkTotEigen({ gemeente: '0141' }, BEHEER)).toEqual({ gemeente: '0141' });
    expect(beperkTotEigen({}, { rol: 'analist', code: 'x' })).toEqual({});
  });

  it('een gemeente en een aanbieder krijgen hun eigen code, en niets van een ander', () => {
    expect(beperkTotEigen({ maand: '2026-04' }, ENSCHEDE)).toEqual({ maand: '2026-04', gemeente: '0153' });
    expect(beperkTotEigen({ gemeente: '0153' }, ENSCHEDE)).toEqual({ gemeente: '0153' });
    expect(beperkTotEigen({ gemeente: '0141' }, ENSCHEDE)).toBeUndefined();
    expect(beperkTotEigen({ gemeente: '0153' }, { rol: 'aanbieder', code: '65656055' })).toEqual({ gemeente: '0153', aanbieder: '65656055' });
    expect(beperkTotEigen({ aanbieder: '42420001' }, { rol: 'aanbieder', code: '65656055' })).toBeUndefined();
  });
});

describe('het register', () => {
  const ander = maakRapport({ ...PROEF, naam: 'ander', rollen: ['analist'], parameters: z.strictObject({}), rijen: () => Promise.resolve([]) });

  it('vindt op naam en op rol, op volgorde van naam', () => {
    const register = new Rapportenregister([metRijen(), ander]);
    expect(register.alle().map(({ naam }) => naam)).toEqual(['ander', 'proef']);
    expect(register.voor('gemeente').map(({ naam }) => naam)).toEqual(['proef']);
    expect(register.voor('aanbieder')).toEqual([]);
    expect([register.zoek('proef')?.titel, register.zoek('niets')]).toEqual(['Proef', undefined]);
  });

  it('weigert twee rapporten met dezelfde naam', () => expect(() => new Rapportenregister([metRijen(), metRijen()])).toThrow(/dezelfde naam/));
});
