import type { BewaardeTermijn } from '@hub/opslag';
import { kalenderVan, statusOp, TERMIJNSOORTEN, TERMIJNSTATUSSEN, verbruiktOp, type Termijn } from '@hub/termijnen';
import { opOfVoor, plusDagen, verantwoordDagen, type Datum } from '@hub/werkdagen';
import * as z from 'zod';
import { API } from '../api-controller.js';

const dag = z.iso.date();

/** Een termijn in een lijst. */
export const TERMIJN = z.strictObject({
  id: z.guid(),
  soort: z.enum(TERMIJNSOORTEN),
  norm: z.strictObject({
    dagen: z.int().meta({ description: 'bij maandeinde: de dagen van de maand waarin het moet gebeuren' }),
    eenheid: z.enum(['werkdagen', 'kalenderdagen', 'maandeinde']),
    bron: z.string().meta({ description: 'artikel of regel' }),
  }),
  aanbieder: z.string(),
  gemeente: z.string(),
  plichtige: z.string().meta({ description: 'code van wie moet handelen' }),
  toewijzingNummer: z.int().optional(),
  traceerId: z.guid().optional().meta({ description: 'het bericht waarop geantwoord moet worden' }),
  begin: dag.meta({ description: 'dag 0; de dag erna is de eerste die telt' }),
  uiterlijk: dag.meta({ description: 'de laatste dag, tot middernacht in Nederland' }),
  voldaanOp: dag.optional(),
  status: z.enum(TERMIJNSTATUSSEN),
  verbruikt: z.int().meta({ description: 'verbruikte werkdagen' }),
  href: z.string(),
}).meta({ id: 'Termijn' });

/** Een bladzijde termijnen. */
export const TERMIJNENLIJST = z.strictObject({
  items: z.array(TERMIJN),
  volgende: z.string().nullable().meta({ description: 'cursor van de volgende bladzijde; null: dit was de laatste' }),
}).meta({ id: 'Termijnenlijst' });

/** Een termijn met haar bewijs. */
export const TERMIJNDETAIL = TERMIJN.extend({
  productCategorie: z.string().optional(),
  productCode: z.string().optional(),
  plaatsing: z.string().optional().meta({ description: 'de plaatsing uit het beleid waarvan de norm komt' }),
  waarschuwingOp: dag.meta({ description: 'vanaf deze dag is een open termijn een waarschuwing' }),
  bewijs: z.strictObject({
    uitleg: z.string().meta({ description: 'het oordeel in woorden' }),
    toelichting: z.array(z.string()),
    lateToewijzing: z.strictObject({ ontvangenOp: dag, werkdagen: z.int() }).optional()
      .meta({ description: 'de toewijzing kwam na het begin, zoveel werkdagen later' }),
    berichten: z.array(z.strictObject({
      traceerId: z.guid(), soort: z.string(), ontvangenOp: z.iso.datetime(), rol: z.string(),
      telt: z.boolean().meta({ description: 'dit bericht sloot de termijn af' }), href: z.string(),
    })),
    dagen: z.array(z.strictObject({
      datum: dag, werkdag: z.int().nullable().meta({ description: 'de hoeveelste werkdag; null: telt niet' }), reden: z.string().nullable(),
    })).meta({ description: 'elke dag van begin tot uiterlijk, of tot de dag waarop eraan is voldaan als die later is' }),
  }),
}).meta({ id: 'Termijndetail' });

/** Meer dagen dan dit zegt de telling ook wel; een datum uit een ver verleden zou er duizenden geven. */
const MEESTE_DAGEN = 400;

/** @param vandaag de dag van de hub in Nederland; `extra` de vrije dagen van het beleid */
export function toonTermijn({ id, termijn: t }: BewaardeTermijn, vandaag: Datum, extra: readonly Datum[]): z.infer<typeof TERMIJN> {
  return {
    id, soort: t.soort, norm: t.norm, aanbieder: t.aanbieder, gemeente: t.gemeente, plichtige: t.plichtige,
    ...(t.toewijzingNummer === undefined ? {} : { toewijzingNummer: t.toewijzingNummer }),
    ...(t.traceerId === undefined ? {} : { traceerId: t.traceerId }),
    begin: t.begin, uiterlijk: t.uiterlijk,
    ...(t.voldaanOp === undefined ? {} : { voldaanOp: t.voldaanOp }),
    status: statusOp(t, vandaag),
    verbruikt: verbruiktOp(t, vandaag, kalenderVan(t, extra)),
    href: `${API}/termijnen/${id}`,
  };
}

export function toonTermijndetail(bewaard: BewaardeTermijn, vandaag: Datum, extra: readonly Datum[]): z.infer<typeof TERMIJNDETAIL> {
  const { termijn: t } = bewaard;
  const { lateToewijzing, toelichting, berichten } = t.bewijs;
  const kort = toonTermijn(bewaard, vandaag, extra);
  return {
    ...kort,
    productCategorie: t.productCategorie, productCode: t.productCode, plaatsing: t.plaatsing, waarschuwingOp: t.waarschuwingOp,
    bewijs: {
      uitleg: uitlegVan(t, kort),
      toelichting,
      ...(lateToewijzing ? { lateToewijzing } : {}),
      berichten: berichten.map((b) => ({ ...b, href: `${API}/berichten/${b.traceerId}` })),
      dagen: dagenVan(t, vandaag, extra),
    },
  };
}

function dagenVan(t: Termijn, vandaag: Datum, extra: readonly Datum[]): ReturnType<typeof verantwoordDagen> {
  const einde = t.voldaanOp ?? (t.vervallen ? t.uiterlijk : vandaag);
  const gewenst = opOfVoor(einde, t.uiterlijk) ? t.uiterlijk : einde;
  const grens = plusDagen(t.begin, MEESTE_DAGEN);
  return verantwoordDagen(t.begin, opOfVoor(gewenst, grens) ? gewenst : grens, kalenderVan(t, extra));
}

const EENHEID = { werkdagen: 'werkdagen', kalenderdagen: 'kalenderdagen', maandeinde: 'dagen (tot en met de laatste dag van de volgende maand)' } as const;

function uitlegVan({ norm, begin, uiterlijk, voldaanOp }: Termijn, { status, verbruikt }: z.infer<typeof TERMIJN>): string {
  const telling = `De norm is ${norm.dagen} ${EENHEID[norm.eenheid]} (${norm.bron}); dag 0 is ${begin}, de laatste dag ${uiterlijk}.`;
  const werkdagen = `${verbruikt} ${verbruikt === 1 ? 'werkdag' : 'werkdagen'}`;
  const oordeel = {
    open: `Er ${verbruikt === 1 ? 'is' : 'zijn'} ${werkdagen} verbruikt.`,
    waarschuwing: `Er ${verbruikt === 1 ? 'is' : 'zijn'} ${werkdagen} verbruikt: de termijn is bijna voorbij.`,
    tijdig: `Gedaan op ${voldaanOp}, na ${werkdagen}: op tijd.`,
    'te-laat': `Gedaan op ${voldaanOp}, na ${werkdagen}: te laat. Het bericht is daarom niet afgekeurd.`,
    verlopen: `Niet gedaan; er zijn ${werkdagen} voorbij.`,
    vervallen: 'De termijn is vervallen: gehaald noch gemist.',
  }[status];
  return `${telling} ${oordeel}`;
}
