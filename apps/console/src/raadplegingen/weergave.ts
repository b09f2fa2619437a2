import { type BewaardeRaadpleging, HANDELINGEN, type Ketenuitslag, ONDERWERPEN, type Ontvangst } from '@hub/opslag';
import * as z from 'zod';

const moment = z.iso.datetime().meta({ description: 'moment in UTC' });

/** Eén keer dat iemand gegevens zag of er iets mee deed. */
export const RAADPLEGING = z.strictObject({
  volgnummer: z.int(),
  op: moment,
  wie: z.strictObject({
    rol: z.enum(['aanbieder', 'gemeente', 'beheer', 'analist', 'hub']),
    code: z.string().meta({ description: 'namens welke partij' }),
    persoon: z.string().nullable().meta({ description: 'de gebruiker; leeg bij een systeem' }),
    via: z.enum(['token', 'certificaat', 'oidc', 'account', 'klok']),
  }),
  handeling: z.enum(HANDELINGEN),
  onderwerp: z.strictObject({
    soort: z.enum(ONDERWERPEN),
    traceerIds: z.array(z.guid()),
    termijnId: z.guid().nullable(),
    bijzonderheid: z.string().nullable(),
  }),
  clienten: z.int().meta({ description: 'over hoeveel cliënten het ging' }),
  doel: z.string(),
  uitkomst: z.enum(['toegestaan', 'geweigerd']),
}).meta({ id: 'Raadpleging' });

/** Een bladzijde raadplegingen. */
export const RAADPLEGINGENLIJST = z.strictObject({
  items: z.array(RAADPLEGING),
  volgende: z.string().nullable().meta({ description: 'cursor van de volgende bladzijde; null: dit was de laatste' }),
  ontvangsten: z.array(z.strictObject({ traceerId: z.guid(), soort: z.string(), geadresseerde: z.string(), op: moment }))
    .meta({ description: 'bij zoeken op bsn of traceerId, op de eerste bladzijde: de laatste keren dat een partij een bericht ophaalde en de ontvangst bevestigde' }),
}).meta({ id: 'Raadplegingenlijst' });

const ijkpunt = z.strictObject({ volgnummer: z.int(), zegel: z.string() });

/** Hoe de keten van het logboek eraan toe is. */
export const KETENUITSLAG = z.strictObject({
  klopt: z.boolean(),
  aantal: z.int().meta({ description: 'nagelopen raadplegingen' }),
  vanaf: z.int().meta({ description: 'eerste volgnummer dat bewaard is; wat ervoor lag, is volgens beleid opgeruimd' }),
  laatste: ijkpunt.nullable().meta({ description: 'het einde van de keten: bewaar dit buiten de hub en geef het bij een volgende controle mee' }),
  breuk: z.strictObject({ volgnummer: z.int(), reden: z.string() }).nullable().meta({ description: 'de eerste plaats waar iets niet klopt' }),
}).meta({ id: 'Ketenuitslag' });

export function toonRaadpleging({ volgnummer, op, wie, handeling, onderwerp, clienten, doel, uitkomst }: BewaardeRaadpleging): z.infer<typeof RAADPLEGING> {
  const { soort, traceerIds = [], termijnId = null, bijzonderheid = null } = onderwerp;
  return {
    volgnummer, op: op.toISOString(), handeling, doel, uitkomst,
    wie: { rol: wie.rol, code: wie.code, persoon: wie.persoon ?? null, via: wie.via },
    onderwerp: { soort, traceerIds: [...traceerIds], termijnId, bijzonderheid },
    clienten: clienten.length,
  };
}

export const toonOntvangst = ({ op, ...rest }: Ontvangst): z.infer<typeof RAADPLEGINGENLIJST>['ontvangsten'][number] => ({ ...rest, op: op.toISOString() });

export function toonUitslag({ aantal, vanaf, laatste, breuk }: Ketenuitslag): z.infer<typeof KETENUITSLAG> {
  return { klopt: breuk === undefined, aantal, vanaf, laatste: laatste ?? null, breuk: breuk ?? null };
}
