import { controleerUniek, emailadres, jaNee, kloktijd, lijst, partijcode, vorm, webadres, weglaatbaar } from './velden.js';

/** Wie van welke termijn hoort, en langs welke weg. */

const melding = vorm({
  code: partijcode,
  email: weglaatbaar(emailadres),
  webhook: weglaatbaar(webadres),
  waarschuwing: jaNee.default(true),
  overschrijding: jaNee.default(true),
  ookVanWederpartij: jaNee.default(false),
}).superRefine(({ email, webhook }, ctx) => {
  if (email === undefined && webhook === undefined) ctx.addIssue({ code: 'custom', path: ['email'], message: 'een e-mailadres, of in plaats daarvan een webhook', input: email });
});

export const meldingen = vorm({
  dagelijks: kloktijd.default('07:00'),
  partijen: lijst(melding).default([]).superRefine((regels, ctx) => controleerUniek(regels, ctx, 'code', 'een code', ({ code }) => code)),
}).prefault({});
