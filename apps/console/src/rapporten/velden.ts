import { FORMATEN, KOLOMTYPEN, parametersVan, type Kolomtype, type Rapport } from '@hub/rapporten';
import * as z from 'zod';
import { API } from '../api-controller.js';

const TYPEN = Object.keys(KOLOMTYPEN) as [Kolomtype, ...Kolomtype[]];

/** De parameter die elk rapport heeft. */
export const FORMAAT = z.enum(FORMATEN, { error: `kies één van ${FORMATEN.join(', ')}.` }).default('json').meta({ description: 'vorm van het antwoord' });

/** De lijst van rapporten heeft geen parameters. */
export const GEEN_PARAMETERS = z.strictObject({}, { error: 'deze parameter bestaat niet.' });

/** Een kolom met zijn uitleg. */
export const KOLOM = z.strictObject({ naam: z.string(), type: z.enum(TYPEN), omschrijving: z.string() }).meta({ id: 'Rapportkolom' });

/** Een rapport zoals het in de lijst staat. */
export const RAPPORT = z.strictObject({
  naam: z.string().meta({ description: 'zoals het in het adres staat' }),
  titel: z.string(),
  omschrijving: z.string().meta({ description: 'waarvoor het rapport er is en wat een rij is' }),
  openbaar: z.boolean().meta({ description: 'bedoeld om ook aan anderen te tonen; kleine aantallen staan er niet in' }),
  formaten: z.array(z.enum(FORMATEN)),
  parameters: z.array(z.strictObject({ naam: z.string(), omschrijving: z.string(), verplicht: z.boolean(), voorbeeld: z.string().nullable() })),
  kolommen: z.array(KOLOM),
  href: z.string(),
}).meta({ id: 'Rapport' });

/** De rapporten die een beller mag vragen; altijd één bladzijde. */
export const RAPPORTENLIJST = z.strictObject({ items: z.array(RAPPORT), volgende: z.null() }).meta({ id: 'Rapportenlijst' });

export function toonRapport({ naam, titel, omschrijving, openbaar = false, parameters, kolommen }: Rapport): z.infer<typeof RAPPORT> {
  return {
    naam, titel, omschrijving, openbaar,
    formaten: [...FORMATEN],
    parameters: parametersVan(parameters),
    kolommen: kolommen.map((kolom) => ({ naam: kolom.naam, type: kolom.type, omschrijving: kolom.omschrijving })),
    href: `${API}/rapporten/${naam}`,
  };
}
