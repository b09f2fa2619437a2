import * as z from 'zod';
import { BEVINDING } from '../berichten/weergave.js';

/** Hoe een bericht nu beoordeeld zou worden. */
export const PROEFUITSLAG = z.strictObject({
  niveau1: z.strictObject({
    geldig: z.boolean(),
    meldingen: z.array(z.strictObject({
      code: z.string().meta({ description: 'BRS-code' }),
      regel: z.int().nullable().meta({ description: 'regelnummer in het document; null: het gaat over het geheel' }),
      element: z.string().nullable(),
      tekst: z.string(),
    })),
  }).meta({ description: 'berichtformaat: zip, XML en XSD' }),
  bevindingen: z.array(BEVINDING).meta({ description: 'wat de regels van niveau 2, 3 en 4 vinden' }),
  retour: z.string().nullable().meta({ description: 'het retourbericht dat de afzender zou krijgen, als XML; null: de hub zou niet antwoorden' }),
}).meta({ id: 'Proefuitslag' });
