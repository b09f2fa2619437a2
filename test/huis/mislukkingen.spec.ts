import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { projectMap } from '@hub/instellingen';

type Mislukkingen = (telling: { testResults: object[] }, wortel: string) => string[];

const WORTEL = '/hub';
const suite = (naam: string, ...tests: object[]): object => ({ name: join(WORTEL, naam), status: 'failed', message: 'SyntaxError: zo niet', assertionResults: tests });
const test = (title: string, ...failureMessages: string[]): object => ({ ancestorTitles: ['termijnen'], title, status: failureMessages.length > 0 ? 'failed' : 'passed', failureMessages });

describe('wat er aan het eind van npm test over mislukte tests staat', () => {
  let mislukkingen: Mislukkingen;
  beforeAll(async () => {
    ({ mislukkingen } = await import(pathToFileURL(join(projectMap(), 'scripts', 'mislukkingen.mjs')).href) as { mislukkingen: Mislukkingen });
  });

  it('is elke mislukte test met zijn plek en het begin van de fout, zonder kleuren en zonder de stapel van een ander', () => {
    const testResults = [suite('test/keten/a.spec.ts', test('slaagt'), test('faalt', '\u001b[31mError: te laat\u001b[39m\n\n    at Object.<anonymous> (test/keten/a.spec.ts:1:1)\n    at new Promise (/hub/node_modules/jest/x.js:1:1)'))];
    expect(mislukkingen({ testResults }, WORTEL)).toEqual(['mislukt: test/keten/a.spec.ts › termijnen › faalt', '    Error: te laat', '        at Object.<anonymous> (test/keten/a.spec.ts:1:1)']);
  });

  it('is ook een suite die niet eens begon', () => {
    expect(mislukkingen({ testResults: [suite('libs/b.spec.ts')] }, WORTEL)).toEqual(['mislukt: libs/b.spec.ts', '    SyntaxError: zo niet']);
  });

  it('is niets als alles slaagde, en blijft kort als alles faalt', () => {
    expect(mislukkingen({ testResults: [{ ...suite('c.spec.ts', test('slaagt')), status: 'passed' }] }, WORTEL)).toEqual([]);
    const veel = Array.from({ length: 25 }, (_, i) => test(`faalt ${i}`, Array(40).fill('regel').join('\n')));
    const regels = mislukkingen({ testResults: [suite('d.spec.ts', ...veel)] }, WORTEL);
    expect(regels).toHaveLength(20 * 16 + 1);
    expect(regels.at(-1)).toBe('en nog 5');
  });
});
