import { createInterface } from 'node:readline';
import { type Readable, Writable } from 'node:stream';

/** Waar de vraag verschijnt en het antwoord vandaan komt. */
export interface Scherm {
  in: Readable & { isTTY?: boolean };
  uit: (tekst: string) => void;
}

/**
 * Leest één regel. Aan een terminal verschijnt eerst de vraag en blijft wat wordt getypt onzichtbaar.
 * @returns de regel zonder regeleinde; leeg als de invoer ophoudt of de gebruiker afbreekt
 */
export async function vraagGeheim(vraag: string, { in: invoer, uit }: Scherm): Promise<string> {
  const isTerminal = invoer.isTTY === true;
  const nergens = new Writable({ write: (_deel, _codering, klaar) => klaar() });
  const lezer = createInterface({ input: invoer, output: nergens, terminal: isTerminal });
  if (isTerminal) uit(vraag);
  try {
    return await new Promise<string>((klaar) => lezer.once('line', klaar).once('close', () => klaar('')));
  } finally {
    lezer.close();
    if (isTerminal) uit('\n');
  }
}
