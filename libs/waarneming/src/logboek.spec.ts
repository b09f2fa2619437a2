import { Logger } from '@nestjs/common';
import { maakLogboek, metSpoor, NestLogboek, huidigSpoor, type Logniveau } from './index.js';

const TRACEERID = '3f0c1a52-1111-4222-8333-123456789012';

function vangend(niveau: Logniveau = 'trace') {
  const regels: string[] = [];
  const logboek = maakLogboek('proef', { niveau, uitvoer: { write: (regel: string) => void regels.push(regel) } });
  return { logboek, regels, laatste: (): Record<string, unknown> => JSON.parse(regels.at(-1) ?? '{}') };
}

describe('logboek', () => {
  it('schrijft een JSON-regel met onderdeel, ernst, tijd, tekst en toegestane velden', () => {
    const { logboek, laatste } = vangend();
    logboek.info({ stadium: 'verwerken', aantal: 3 }, 'aangeboden');
    expect(laatste()).toMatchObject({ onderdeel: 'proef', ernst: 'info', tekst: 'aangeboden', stadium: 'verwerken', aantal: 3 });
    expect(String(laatste()['tijd'])).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('laat onbekende velden en samengestelde waarden weg en noemt hun naam', () => {
    const { logboek, regels, laatste } = vangend();
    logboek.info({ achternaam: 'Jansen', status: { naam: 'Jansen' }, '999990019': 1 }, 'x');
    expect(regels.join()).not.toMatch(/Jansen|999990019/);
    expect(laatste()['weggelaten']).toBe('? achternaam status');
  });

  it('geeft alleen de niveaus uit handen, geen weg om de zeef heen', () => {
    expect(Object.keys(vangend().logboek).sort()).toEqual(['debug', 'error', 'fatal', 'info', 'trace', 'warn']);
  });

  it('maakt negen cijfers onleesbaar in tekst, velden en fouten, en laat UUID en JSON-getal heel', () => {
    const { logboek, regels, laatste } = vangend();
    const fout = Object.assign(new Error('BSN999990019 bestaat al'), { code: '23505' });
    logboek.error({ fout, reden: 'x 999990019', traceerId: TRACEERID, grootte: 123456789 }, 'mis 999990019');
    expect(regels.join()).not.toContain('999990019');
    expect(laatste()).toMatchObject({ traceerId: TRACEERID, grootte: 123456789, fout: { code: '23505', tekst: 'BSN********* bestaat al' } });
  });

  it('neemt van een fout geen aangehaalde waarden, eigen velden of melding boven de stapel over', () => {
    const { logboek, regels, laatste } = vangend();
    const oorzaak = Object.assign(new Error('invalid input: "Jansen"'), { detail: 'Key (naam)=(Jansen)' });
    logboek.error(new TypeError("kan 'Jansen' niet lezen", { cause: oorzaak }));
    expect(regels.join()).not.toContain('Jansen');
    expect(laatste()).toMatchObject({ tekst: 'fout van de soort TypeError', fout: { naam: 'TypeError', oorzaak: { naam: 'Error' } } });
    expect((laatste()['fout'] as { stapel: string }).stapel).toMatch(/^at .*logboek\.spec/);
  });

  it('vult geen plaatshouders in', () => {
    const { logboek, regels } = vangend();
    logboek.info('naam %s', 'Jansen');
    logboek.info({ aantal: 1 }, 'naam %s', 'Jansen');
    expect(regels.join()).not.toContain('Jansen');
  });

  it('houdt zich aan het niveau', () => {
    const { logboek, regels } = vangend('warn');
    logboek.info('stil');
    logboek.warn('wel');
    expect(regels).toHaveLength(1);
  });
});

describe('spoor', () => {
  it('staat op elke regel, ook na een await, en niet daarbuiten of bij de buurman', async () => {
    const { logboek, regels } = vangend();
    const loop = (id: string) => metSpoor(id, async () => {
      await new Promise((klaar) => setTimeout(klaar, 1));
      logboek.info('binnen');
    });
    const ander = TRACEERID.replace('3f', '4a');
    await Promise.all([loop(TRACEERID), loop(ander)]);
    logboek.info('buiten');
    expect(regels.map((regel) => JSON.parse(regel).traceerId)).toEqual([TRACEERID, ander, undefined]);
    expect(huidigSpoor()).toBeUndefined();
  });
});

describe('NestLogboek', () => {
  it('neemt tekst, context, velden en fouten van Nest over door dezelfde zeef', () => {
    const { logboek, regels } = vangend();
    const nest = new NestLogboek(logboek);
    nest.log('gestart', 'NestFactory');
    nest.warn({ tekst: 'wachtrij weg', wachtrij: 'verwerken', client: 'Jansen' }, 'Relais');
    nest.error('mis', 'Error: Jansen\n    at plek (bestand.ts:1:1)', 'Handler');
    nest.error(new Error('melding "Jansen"'));
    const [a, b, c, d] = regels.map((regel) => JSON.parse(regel));
    expect(a).toMatchObject({ ernst: 'info', tekst: 'gestart', context: 'NestFactory' });
    expect(b).toMatchObject({ ernst: 'warn', tekst: 'wachtrij weg', wachtrij: 'verwerken', context: 'Relais', weggelaten: 'client' });
    expect(c).toMatchObject({ ernst: 'error', tekst: 'mis', context: 'Handler', reden: 'at plek (bestand.ts:1:1)' });
    expect(d).toMatchObject({ ernst: 'error', tekst: 'fout van de soort Error', fout: { naam: 'Error' } });
    expect(regels.join()).not.toContain('Jansen');
  });

  it('is te gebruiken achter de Logger van Nest', () => {
    const { logboek, laatste } = vangend();
    Logger.overrideLogger(new NestLogboek(logboek));
    metSpoor(TRACEERID, () => new Logger('Onderdeel').warn({ tekst: 'let op', aantal: 2 }));
    expect(laatste()).toMatchObject({ tekst: 'let op', aantal: 2, context: 'Onderdeel', traceerId: TRACEERID });
  });
});
