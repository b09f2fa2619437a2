import { BERICHTSTATUSSEN, type Berichtstatus } from '@hub/berichtweg';
import type { Berichtdetail, BerichtRij } from '@hub/opslag';
import * as z from 'zod';
import { API } from '../api-controller.js';

const moment = z.iso.datetime().meta({ description: 'moment in UTC' });
const status = z.enum(BERICHTSTATUSSEN);
const relatie = z.strictObject({ rol: z.string(), code: z.string() });
const verwijzing = z.strictObject({ traceerId: z.guid(), href: z.string() });

/** Een schending van een regel. */
export const BEVINDING = z.strictObject({
  regel: z.string().meta({ description: 'code van de regel, ook waar het retour alleen 0001 zegt' }),
  niveau: z.int(),
  retourcode: z.string().nullable(),
  pad: z.string().meta({ description: 'waar in het bericht, bijvoorbeeld Client › StopProduct 2 › Einddatum' }),
  uitleg: z.string().meta({ description: 'wat er aan de hand is en wat eraan te doen is' }),
}).meta({ id: 'Bevinding' });

/** Een bericht in een lijst. */
export const BERICHT = z.strictObject({
  traceerId: z.guid(),
  conversatieId: z.guid(),
  alsAntwoordOp: z.guid().nullable(),
  referentieId: z.string().nullable(),
  soort: z.string().meta({ description: 'berichttype, bijvoorbeeld JW305' }),
  afzender: relatie,
  geadresseerde: relatie,
  berichtstroom: z.strictObject({
    berichttype: z.string(), berichtsubtype: z.string(), berichtversie: z.int(), berichtsubversie: z.int(), actie: z.string(),
  }),
  ontvangenOp: moment,
  status,
  statusGewijzigdOp: moment,
  href: z.string(),
}).meta({ id: 'Bericht' });

/** Een bladzijde berichten. */
export const BERICHTENLIJST = z.strictObject({
  items: z.array(BERICHT),
  volgende: z.string().nullable().meta({ description: 'cursor van de volgende bladzijde; null: dit was de laatste' }),
}).meta({ id: 'Berichtenlijst' });

/** Een bericht met alles wat ervan te vertellen is; de inhoud zelf hoort daar niet bij. */
export const BERICHTDETAIL = BERICHT.extend({
  statushistorie: z.array(z.strictObject({ status, op: moment })),
  meldingen: z.array(z.strictObject({ code: z.string(), omschrijving: z.string(), toelichting: z.string().nullable() }))
    .meta({ description: 'afkeur op niveau 1 of eerder' }),
  bevindingen: z.array(BEVINDING).meta({ description: 'wat de regels vonden' }),
  links: z.strictObject({ heenbericht: verwijzing.nullable(), retouren: z.array(verwijzing) }),
  vastgelopen: z.strictObject({ sinds: moment, reden: z.string().optional().meta({ description: 'alleen voor beheer' }) }).nullable()
    .meta({ description: 'apart gezet: wacht op beheer' }),
}).meta({ id: 'Berichtdetail' });

/** Een bericht dat weer in zijn baan staat. */
export const HERVERWERKING = verwijzing.meta({ id: 'Herverwerking' });

/** De verwijzing naar een bericht. */
export const naar = (traceerId: string): z.infer<typeof verwijzing> => ({ traceerId, href: `${API}/berichten/${traceerId}` });

/** @param rij een bericht uit de opslag */
export function toonBericht(rij: BerichtRij): z.infer<typeof BERICHT> {
  const { traceerId, conversatieId, alsAntwoordOp, referentieId, soort, berichtversie, berichtsubversie, actie } = rij;
  return {
    traceerId, conversatieId, alsAntwoordOp, referentieId, soort,
    afzender: { rol: rij.afzenderRol, code: rij.afzenderCode },
    geadresseerde: { rol: rij.geadresseerdeRol, code: rij.geadresseerdeCode },
    berichtstroom: { berichttype: 'JW', berichtsubtype: soort, berichtversie, berichtsubversie, actie },
    ontvangenOp: rij.ontvangenOp.toISOString(),
    status: rij.status as Berichtstatus,
    statusGewijzigdOp: rij.statusOp.toISOString(),
    href: naar(traceerId).href,
  };
}

/** @param metReden of de beller mag weten waarom de hub vastliep */
export function toonDetail(d: Berichtdetail, metReden: boolean): z.infer<typeof BERICHTDETAIL> {
  const { vastgelopen } = d;
  return {
    ...toonBericht(d.bericht),
    statushistorie: d.historie.map(({ status: stand, op }) => ({ status: stand, op: op.toISOString() })),
    meldingen: d.meldingen.map(({ code, omschrijving, toelichting }) => ({ code, omschrijving, toelichting: toelichting ?? null })),
    bevindingen: d.bevindingen.map(({ regel, niveau, retourcode, pad, uitleg }) => ({ regel, niveau, retourcode, pad, uitleg })),
    links: { heenbericht: d.heenbericht === undefined ? null : naar(d.heenbericht), retouren: d.retouren.map(naar) },
    vastgelopen: vastgelopen ? { sinds: vastgelopen.sinds.toISOString(), ...(metReden ? { reden: vastgelopen.reden } : {}) } : null,
  };
}
