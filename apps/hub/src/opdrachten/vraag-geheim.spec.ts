import { PassThrough } from 'node:stream';
import { vraagGeheim } from './vraag-geheim.js';

async function vraag(invoer: string, isTTY: boolean): Promise<{ antwoord: string; getoond: string }> {
  let getoond = '';
  const stroom = Object.assign(new PassThrough(), { isTTY, setRawMode: () => undefined });
  stroom.end(invoer);
  const antwoord = await vraagGeheim('Wachtwoord: ', { in: stroom, uit: (tekst) => void (getoond += tekst) });
  return { antwoord, getoond };
}

describe('vraagGeheim', () => {
  it('leest de eerste regel van een pijp en toont niets', async () =>
    expect(await vraag('een lang geheim\nnog een regel\n', false)).toEqual({ antwoord: 'een lang geheim', getoond: '' }));

  it('toont aan een terminal de vraag en niet het antwoord', async () =>
    expect(await vraag('een lang geheim\r', true)).toEqual({ antwoord: 'een lang geheim', getoond: 'Wachtwoord: \n' }));

  it('geeft niets als de invoer leeg is', async () => expect((await vraag('', false)).antwoord).toBe(''));
});
