import type { Afloop } from './afloop.js';
import { breekAf, tabel, toonAfloop } from './weergave.js';

const goed: Afloop = { traceerId: 'a', status: 'WordtAangeboden', meldingen: [], bevindingen: [], retour: { type: 'JW306', traceerId: 'b', codes: [] } };

const bevinding = (nummer: number) => ({ regel: 'TR326', niveau: 3, retourcode: '9326', pad: `Client › StartProduct ${nummer}`, uitleg: 'Er loopt al een levering.' });

describe('het oordeel in regels', () => {
  it('zegt bij een goed bericht alleen de uitspraak', () => {
    expect(toonAfloop(goed)).toEqual(['  ✔ goedgekeurd (WordtAangeboden), retour JW306 zonder retourcodes']);
  });

  it('noemt het niveau, de codes met betekenis en de regels; dezelfde melding op meer plaatsen staat er één keer', () => {
    const codes = [{ klasse: 'Header', code: '0200' }, { klasse: 'Client › StartProduct 1', code: '9326' }, { klasse: 'Client › StartProduct 2', code: '9326' }];
    expect(toonAfloop({ ...goed, status: 'VerwerkingVoltooid', retour: { type: 'JW306', traceerId: 'b', codes }, bevindingen: [bevinding(1), bevinding(2)] }, 0)).toEqual([
      '✘ afgekeurd op niveau 3 (VerwerkingVoltooid), retour JW306',
      '  9326   Client › StartProduct 1, Client › StartProduct 2: De lopende levering heeft nog geen stopbericht.',
      '  TR326  Client › StartProduct 1, Client › StartProduct 2: Er loopt al een levering.',
    ]);
  });

  it('geeft op niveau 1 de melding met haar toelichting', () => {
    const meldingen = [{ code: 'BRS14', omschrijving: 'Geen XML', toelichting: 'regel 1: leeg' }];
    expect(toonAfloop({ ...goed, status: 'AfgekeurdDoorDienst', retour: undefined, meldingen }, 0)).toEqual([
      '✘ afgekeurd op niveau 1 (AfgekeurdDoorDienst), geen retour',
      '  BRS14  Geen XML: regel 1: leeg',
    ]);
  });

  it('noemt een aangeboden declaratie met afgewezen prestaties deels toegekend, en een volledige met 8001', () => {
    const met = (code: string): string[] => toonAfloop({ ...goed, retour: { type: 'JW325', traceerId: 'b', codes: [{ klasse: 'X', code }] } }, 0);
    expect(met('9307')[0]).toBe('± deels toegekend (WordtAangeboden), retour JW325');
    expect(met('8001')).toEqual(['✔ goedgekeurd (WordtAangeboden), retour JW325', '  8001  X: De hele declaratie is toegewezen.']);
  });

  it('zegt dat er nog geen oordeel is', () => {
    expect(toonAfloop({ ...goed, status: 'WordtVerwerkt', retour: undefined }, 0)).toEqual(['… nog geen oordeel (WordtVerwerkt)']);
  });

  it('toont van een lange lijst het begin en het aantal dat ontbreekt', () => {
    const bevindingen = Array.from({ length: 30 }, (_, i) => ({ ...bevinding(i), regel: `TR${i}` }));
    const regels = toonAfloop({ ...goed, status: 'VerwerkingVoltooid', bevindingen }, 0);
    expect(regels).toHaveLength(22);
    expect(regels.at(-1)).toBe('  … en nog 10');
    const zelfde = toonAfloop({ ...goed, status: 'VerwerkingVoltooid', bevindingen: [1, 2, 3, 4, 5, 6].map(bevinding) }, 0);
    expect(zelfde.at(-1)?.replaceAll(/\s+/g, ' ')).toContain('StartProduct 4 en nog 2: Er loopt');
  });
});

describe('kolommen en regels', () => {
  it('lijnt kolommen uit', () => {
    expect(tabel([['a', 'bb', 'c'], ['aaa', 'b', '']])).toEqual(['a    bb  c', 'aaa  b']);
    expect(tabel([])).toEqual([]);
  });

  it('breekt op woorden af onder het begin van de tekst', () => {
    expect(breekAf('  X  ', 'een twee drie', 13)).toBe('  X  een twee\n     drie');
    expect(breekAf('', 'onafbreekbaarwoord', 5)).toBe('onafbreekbaarwoord');
  });
});
