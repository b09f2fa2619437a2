import { TERMIJNSTATUSSEN } from '@hub/termijnen';
import * as z from 'zod';
import { TERMIJNVRAAG } from '../../termijnen/velden.js';
import { code } from '../../velden.js';

/** Waarop op de pagina te zoeken is: wat de API kent, en wie moet handelen. Wie niets kiest, ziet wat er nog te doen is. */
export const TERMIJNZOEKVRAAG = TERMIJNVRAAG.extend({
  status: z.enum(['te-doen', ...TERMIJNSTATUSSEN, 'alle'], { error: 'kies een stand uit de lijst.' }).default('te-doen'),
  plichtige: code.optional(),
});

export type Termijnzoekvraag = z.output<typeof TERMIJNZOEKVRAAG>;

/** Waartoe een telling per partij te beperken is. */
export const TELVRAAG = TERMIJNVRAAG.pick({ soort: true, uiterlijkVan: true, uiterlijkTot: true });

export type Telvraag = z.output<typeof TELVRAAG>;
