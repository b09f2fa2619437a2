import { beperkTotEigen, eigenVeld, isVastTeStellen, type Beller, type Formaat, type Rapport, type VastTeStellen } from '@hub/rapporten';
import * as z from 'zod';
import { Probleem } from '../antwoord/probleem.js';
import { alsProbleem } from '../antwoord/toetser.js';
import { formaatveld, VERSIE, VERSCHIL } from './velden.js';

/** Een vraag naar een rapport, getoetst en tot de beller beperkt. */
export interface Rapportvraag {
  formaat: Formaat;
  parameters: Record<string, unknown>;
  /** een vastgestelde versie in plaats van de stand van nu */
  versie?: number;
  /** wat er sinds die versie veranderde */
  verschil: boolean;
}

/** Het schema van een vraag naar dit rapport: zijn eigen parameters, het formaat, en welke versie als er versies van zijn. */
export function vraagschema(rapport: Rapport): z.ZodObject {
  return rapport.parameters.safeExtend({ formaat: formaatveld(rapport), ...(isVastTeStellen(rapport) ? { versie: VERSIE, verschil: VERSCHIL } : {}) });
}

/** @throws Probleem 400 als een parameter niet klopt of niet bestaat; 403 als de beller naar een ander vraagt */
export function leesRapportvraag(rapport: Rapport, vraag: unknown, beller: Beller): Rapportvraag {
  const gelezen = vraagschema(rapport).safeParse(vraag);
  if (!gelezen.success) throw alsProbleem(gelezen.error.issues);
  const { formaat, versie, verschil, ...gevraagd } = gelezen.data;
  if (verschil === 'ja' && formaat === 'svg') throw Probleem.ongeldig('formaat', 'formaat: van een verschil is geen grafiek; kies een ander formaat.');
  const parameters = beperkTotEigen(gevraagd, beller);
  if (!parameters) {
    throw new Probleem(403, `U krijgt alleen uw eigen rijen; laat ${eigenVeld(beller)} weg of geef uw eigen code.`, { veld: eigenVeld(beller) });
  }
  return { formaat: formaat as Formaat, parameters, versie: versie as number | undefined, verschil: verschil === 'ja' };
}

/** De periode die vastgesteld moet worden; zij staat alleen. @throws Probleem 400 als zij ontbreekt, niet klopt of niet alleen staat */
export function leesPeriode({ parameters, vaststelling: { periode } }: VastTeStellen, vraag: unknown): string {
  const fout = (bezwaar: { code: string }): string => (bezwaar.code === 'unrecognized_keys' ? 'dit veld bestaat niet.' : `geef JSON met het veld ${periode}.`);
  const gelezen = z.strictObject({ [periode]: parameters.shape[periode] as z.ZodType<string> }, { error: fout }).safeParse(vraag);
  if (!gelezen.success) throw alsProbleem(gelezen.error.issues);
  return String(gelezen.data[periode]);
}
