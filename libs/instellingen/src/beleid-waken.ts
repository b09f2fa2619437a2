import * as z from 'zod';
import { emailadres, minstensEen, vorm, weglaatbaar } from './velden.js';

const DEEL = 'een getal boven 0 en hoogstens 1';
const WEKEN = 'een geheel aantal weken van 4 tot en met 12';

/** Wanneer de hub alarm slaat, en bij wie. */
export const waken = vorm({
  email: weglaatbaar(emailadres),
  minimumPerWeek: minstensEen.default(5),
  deel: z.number(DEEL).positive(DEEL).max(1, DEEL).default(0.25),
  weken: z.int(WEKEN).min(4, WEKEN).max(12, WEKEN).default(8),
  achterstandMinuten: minstensEen.default(10),
  warehouseMinuten: minstensEen.default(60),
}).prefault({});
