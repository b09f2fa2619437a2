import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leesAccounts, leesBeleid, leesContracten, leesGemeenten, leesPartijen, projectMap } from './index.js';

const map = mkdtempSync(join(tmpdir(), 'bestanden-'));
const pad = join(map, 'invoer.json');
afterAll(() => rmSync(map, { recursive: true }));

const metInhoud = <T>(lezer: (pad: string) => T, inhoud: unknown): T => {
  writeFileSync(pad, typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud));
  return lezer(pad);
};
const meldt = (lezer: (pad: string) => unknown, inhoud: unknown): string => {
  try {
    metInhoud(lezer, inhoud);
    return 'geen fout';
  } catch (fout) {
    return (fout as Error).message;
  }
};

const partij = { rol: 'aanbieder', code: '12345678', naam: 'Zorg', token: 'a' };
const contract = { aanbieder: '12345678', gemeente: '*', productCategorie: '44', productCode: null, eenheid: '14', tarief: 1, van: '2026-01-01', tot: null, variant: 'inspanning' };
const account = { gebruikersnaam: 'zorg', naam: 'Zorg', wachtwoord: 'scrypt$65536$8$1$c2Fs$aGFzaA==', rol: 'aanbieder', code: '12345678' };

describe('partijen', () => {
  it('leest rollen en normaliseert het certificaat', () => {
    expect(metInhoud(leesPartijen, [{ ...partij, certificaat: 'cn=Zorg, c=NL', token: null }, { rol: 'beheer', code: 'beheer', naam: 'B' }])).toEqual([
      { rol: 'aanbieder', code: '12345678', naam: 'Zorg', certificaat: 'CN=Zorg,C=NL' }, { rol: 'beheer', code: 'beheer', naam: 'B' },
    ]);
  });

  it.each<[unknown, string]>([
    [{}, 'is {}; verwacht een lijst'],
    [[{ ...partij, rol: 'zorg' }], '[0].rol is "zorg"; verwacht een van "aanbieder", "gemeente", "beheer", "analist"'],
    [[{ ...partij, code: '0153' }], '[0].code is "0153"; verwacht een AGB-code van 8 cijfers'],
    [[{ ...partij, code: 12345678 }], '[0].code is 12345678; verwacht een code als tekst'],
    [[{ ...partij, rol: 'gemeente' }], '[0].code is "12345678"; verwacht een CBS-gemeentecode van 4 cijfers'],
    [[{ ...partij, naam: '' }], '[0].naam is ""; verwacht een tekst'],
    [[{ rol: 'aanbieder', code: '12345678' }], '[0].naam is niet ingevuld; verwacht een tekst'],
    [[{ ...partij, token: 'twee woorden' }], '[0].token is geheim; verwacht een token'],
    [[{ ...partij, certificaat: 'Zorg' }], '[0].certificaat is "Zorg"; verwacht het onderwerp van een certificaat volgens RFC 2253'],
    [[{ ...partij, tokn: 'x' }], '[0].tokn is "x"; verwacht een object met alleen de sleutels rol, code, naam, token, certificaat'],
    [[partij, { ...partij, token: 'b' }], '[1].code is "12345678"; verwacht een code die nog niet voorkwam (staat ook op [0])'],
    [[partij, { ...partij, code: '87654321' }], '[1].token is geheim; verwacht een token die nog niet voorkwam'],
    [[{ ...partij, certificaat: 'CN=a' }, { ...partij, code: '87654321', token: 'b', certificaat: 'cn=a' }], '[1].certificaat is "cn=a"; verwacht een certificaat die nog niet voorkwam'],
    ['{', 'geen geldige JSON'],
  ])('%j', (inhoud, verwacht) => {
    const regel = meldt(leesPartijen, inhoud);
    expect(regel.startsWith(pad)).toBe(true);
    expect(regel).toContain(verwacht);
    expect(regel).not.toContain('\n');
  });

  it('noemt een bestand dat ontbreekt', () => {
    expect(() => leesPartijen(join(map, 'weg.json'))).toThrow(/weg\.json: het bestand is niet te lezen \(ENOENT\)/);
  });
});

describe('contracten', () => {
  it('leest een regel zoals die is, ook een taak zonder tarief', () => {
    const taak = { ...contract, variant: 'taak', eenheid: null, tarief: null };
    expect(metInhoud(leesContracten, [contract, taak])).toEqual([contract, taak]);
  });

  it.each<[Record<string, unknown>, string]>([
    [{ aanbieder: '1' }, '[0].aanbieder is "1"; verwacht een AGB-code'],
    [{ gemeente: 'Enschede' }, '[0].gemeente is "Enschede"; verwacht een CBS-gemeentecode van 4 cijfers, als tekst, of "*"'],
    [{ productCategorie: '4' }, '[0].productCategorie is "4"'],
    [{ productCode: 'ABCDEF' }, '[0].productCode is "ABCDEF"; verwacht een productcode'],
    [{ productCode: undefined }, '[0].productCode is niet ingevuld'],
    [{ tarief: 1.5 }, '[0].tarief is 1.5; verwacht een geheel aantal eurocenten'],
    [{ tarief: -1 }, '[0].tarief is -1; verwacht een geheel aantal eurocenten'],
    [{ van: '2026-02-30' }, '[0].van is "2026-02-30"; verwacht een bestaande datum als JJJJ-MM-DD'],
    [{ tot: '2025-12-31' }, '[0].tot is "2025-12-31"; verwacht een datum op of na van (2026-01-01)'],
    [{ variant: 'lumpsum' }, '[0].variant is "lumpsum"; verwacht een van'],
    [{ variant: 'taak' }, '[0].eenheid is "14"; verwacht null'],
    [{ eenheid: null }, '[0].eenheid is null; verwacht een eenheid'],
  ])('%j', (wijziging, verwacht) => expect(meldt(leesContracten, [{ ...contract, ...wijziging }])).toContain(`${pad}: ${verwacht}`));
});

describe('accounts', () => {
  it('leest een account zoals het is', () => expect(metInhoud(leesAccounts, [account])).toEqual([account]));

  it.each<[Record<string, unknown>[], string]>([
    [[{ ...account, gebruikersnaam: 'Zorg' }], '[0].gebruikersnaam is "Zorg"; verwacht een gebruikersnaam van kleine letters'],
    [[{ ...account, wachtwoord: 'hartstikkeprive' }], '[0].wachtwoord is geheim; verwacht een versleuteld wachtwoord'],
    [[{ ...account, wachtwoord: undefined }], '[0].wachtwoord is niet ingevuld; verwacht een versleuteld wachtwoord'],
    [[{ ...account, code: '0153' }], '[0].code is "0153"; verwacht een AGB-code van 8 cijfers'],
    [[{ ...account, rol: 'gemeente' }], '[0].code is "12345678"; verwacht een CBS-gemeentecode van 4 cijfers'],
    [[{ ...account, rol: 'baas' }], '[0].rol is "baas"; verwacht een van "aanbieder", "gemeente", "beheer", "analist"'],
    [[account, { ...account, code: '87654321' }], '[1].gebruikersnaam is "zorg"; verwacht een gebruikersnaam die nog niet voorkwam'],
  ])('%j', (inhoud, verwacht) => {
    const regel = meldt(leesAccounts, inhoud);
    expect(regel).toContain(`${pad}: ${verwacht}`);
    expect(regel).not.toContain('hartstikkeprive');
  });
});

describe('de meegeleverde bestanden', () => {
  const config = join(projectMap(), 'config');
  const LEZERS = { accounts: leesAccounts, partijen: leesPartijen, contracten: leesContracten, beleid: leesBeleid, gemeenten: leesGemeenten };

  it.each(readdirSync(config).filter((naam) => naam.endsWith('.json')))('%s is geldig', (naam) => {
    const soort = naam.split('.')[0] as keyof typeof LEZERS;
    expect(() => LEZERS[soort](join(config, naam))).not.toThrow();
  });

  it('gemeenten.json noemt elke gemeente van het beleid, met inwoners', () => {
    const { gemeenten } = leesGemeenten();
    expect(gemeenten.map(({ code }) => code).sort()).toEqual([...leesBeleid(join(config, 'beleid.twente.json')).gemeenten].sort());
    expect(gemeenten.filter(({ jaren }) => !jaren.some(({ inwoners }) => inwoners !== null))).toEqual([]);
  });

  it('de demo kent alle gemeenten van het beleid, en tokens die zeggen dat ze demo zijn', () => {
    const partijen = leesPartijen(join(config, 'partijen.demo.json'));
    const gemeenten = partijen.filter((p) => p.rol === 'gemeente').map((p) => p.code);
    expect(gemeenten).toEqual(expect.arrayContaining(leesBeleid(join(config, 'beleid.demo.json')).gemeenten));
    expect(partijen.every((p) => p.token?.startsWith('demo-'))).toBe(true);
    expect(new Set(partijen.map((p) => p.rol))).toEqual(new Set(['aanbieder', 'gemeente', 'beheer', 'analist']));
  });

  it('de demo heeft voor elke rol een account, en elk hoort bij een partij van de demo', () => {
    const accounts = leesAccounts(join(config, 'accounts.demo.json'));
    const partijen = leesPartijen(join(config, 'partijen.demo.json')).map(({ rol, code }) => `${rol} ${code}`);
    expect(partijen).toEqual(expect.arrayContaining(accounts.map(({ rol, code }) => `${rol} ${code}`)));
    expect(new Set(accounts.map(({ rol }) => rol))).toEqual(new Set(['aanbieder', 'gemeente', 'beheer', 'analist']));
  });
});
