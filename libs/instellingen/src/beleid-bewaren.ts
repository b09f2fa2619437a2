import * as z from 'zod';
import { vorm, weglaatbaar } from './velden.js';

/** Logging van toegang: minstens vijf jaar (Besluit elektronische gegevensverwerking door zorgaanbieders art. 5; NEN 7513). */
const MINSTENS_RAADPLEGINGEN = 60;

const maanden = (minstens: number) => {
  const wat = `een geheel aantal maanden van ${minstens} of meer`;
  return weglaatbaar(vorm({ maanden: z.int(wat).min(minstens, wat) }));
};

/** Hoe lang iets bewaard blijft; wat ontbreekt, blijft altijd. */
export const bewaren = vorm({ payloads: maanden(1), dossiers: maanden(1), raadplegingen: maanden(MINSTENS_RAADPLEGINGEN) }).prefault({});
