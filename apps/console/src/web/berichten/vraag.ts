import * as z from 'zod';
import { BERICHTVRAAG } from '../../berichten/velden.js';
import { code } from '../../velden.js';

/** Waarop op de pagina te zoeken is: wat de API kent, en wat een backoffice in handen heeft. */
export const ZOEKVRAAG = BERICHTVRAAG.extend({
  partij: code.optional(),
  identificatie: z.string().regex(/^\P{Cc}+$/u, 'geef een tekst zonder stuurtekens.').max(36, 'een Identificatie heeft ten hoogste 36 tekens.').optional(),
  toewijzingNummer: z.string().regex(/^[1-9]\d{0,8}$/, 'geef een ToewijzingNummer van 1 tot 9 cijfers.').transform(Number).optional(),
});

export type Zoekvraag = z.output<typeof ZOEKVRAAG>;
