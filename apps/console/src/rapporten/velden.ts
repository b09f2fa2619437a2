import { FORMATEN, formatenVan, KOLOMTYPEN, parametersVan, type Formaat, type Kolom, type Kolomtype, type Rapport, type VastTeStellen, type Versie } from '@hub/rapporten';
import * as z from 'zod';
import { API } from '../api-controller.js';

const TYPEN = Object.keys(KOLOMTYPEN) as [Kolomtype, ...Kolomtype[]];

/** De parameter die elk rapport heeft. */
export function formaatveld(rapport: Rapport): z.ZodType<Formaat | undefined> {
  const formaten = formatenVan(rapport);
  return z.enum(formaten, { error: `kies één van ${formaten.join(', ')}.` }).default('json').meta({ description: 'vorm van het antwoord; svg is een grafiek' });
}

const VERSIETEKST = 'geef het nummer van een versie, als 1.';

/** Welke vastgestelde versie. */
export const VERSIE = z.string({ error: VERSIETEKST }).regex(/^[1-9]\d{0,8}$/, VERSIETEKST).transform(Number).optional()
  .meta({ description: 'nummer van een vastgestelde versie; zonder: de stand van nu, of bij een verschil de laatste versie', example: '1' });

/** Of de uitkomst is wat er sinds een versie veranderde. */
export const VERSCHIL = z.enum(['ja', 'nee'], { error: 'kies ja of nee.' }).default('nee').meta({ description: 'ja: wat er sinds de versie veranderde' });

/** Een vastgestelde versie. */
export const VASTGESTELD = z.strictObject({
  periode: z.string().meta({ description: 'kwartaal of jaar waar de versie over gaat' }),
  versie: z.int(),
  definitie: z.string().meta({ description: 'versie van de definities waarmee is gerekend' }),
  vastgesteldOp: z.iso.datetime(),
  geladenTot: z.iso.datetime().nullable().meta({ description: 'hoe ver de gegevens toen waren' }),
  href: z.string(),
}).meta({ id: 'VastgesteldeVersie' });

/** De versies van een rapport; altijd één bladzijde. */
export const VERSIES = z.strictObject({ items: z.array(VASTGESTELD), volgende: z.null() }).meta({ id: 'VastgesteldeVersies' });

export function toonVersie({ naam, vaststelling: { periode: parameter } }: VastTeStellen, versie: Versie): z.infer<typeof VASTGESTELD> {
  return { ...versie, href: `${API}/rapporten/${naam}?${parameter}=${versie.periode}&versie=${versie.versie}` };
}

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
  kwaliteit: z.array(KOLOM).meta({ description: 'maten die bij de uitkomst staan: hoe vers en hoe volledig de cijfers zijn' }),
  kolommen: z.array(KOLOM),
  href: z.string(),
}).meta({ id: 'Rapport' });

/** De rapporten die een beller mag vragen; altijd één bladzijde. */
export const RAPPORTENLIJST = z.strictObject({ items: z.array(RAPPORT), volgende: z.null() }).meta({ id: 'Rapportenlijst' });

const toonKolom = ({ naam, type, omschrijving }: Kolom): z.infer<typeof KOLOM> => ({ naam, type, omschrijving });

export function toonRapport(rapport: Rapport): z.infer<typeof RAPPORT> {
  const { naam, titel, omschrijving, openbaar = false, parameters, kwaliteit, kolommen } = rapport;
  return {
    naam, titel, omschrijving, openbaar,
    formaten: formatenVan(rapport),
    parameters: parametersVan(parameters),
    kwaliteit: (kwaliteit?.maten ?? []).map(toonKolom),
    kolommen: kolommen.map(toonKolom),
    href: `${API}/rapporten/${naam}`,
  };
}
