import { bouwXml } from '@hub/ijw';
import { vandaagInNederland } from '@hub/werkdagen';
import { hubAntwoordt, type Beoordeling, type Middelen } from './beoordeling.js';

/** Het eigen antwoord voldoet niet aan zijn XSD: een fout van de hub. */
export class OngeldigAntwoord extends Error {
  override readonly name = 'OngeldigAntwoord';
}

/**
 * Het antwoord van de hub op een heenbericht, als XML; undefined als de hub niet antwoordt.
 * @param kenmerk IdentificatieRetour, of de Identificatie van een JW325
 * @throws OngeldigAntwoord als wat de hub opstelde niet geldig is
 */
export function maakAntwoord(b: Beoordeling, middelen: Middelen, kenmerk: string): Buffer | undefined {
  const { standaard, soort, inhoud, bevindingen } = b;
  if (!soort.retour || !inhoud || !hubAntwoordt(b, middelen)) return undefined;
  const antwoord = standaard.stelAntwoordOp({ soort, heen: inhoud, bevindingen, kenmerk, vandaag: vandaagInNederland(middelen.nu()) });
  const xml = Buffer.from(bouwXml(soort.retour, antwoord));
  const [fout] = standaard.schemas.meldingen(xml, soort.retour);
  if (fout) throw new OngeldigAntwoord(`het eigen antwoord ${soort.retour} is niet geldig: regel ${fout.regel}, element ${fout.element}`);
  return xml;
}
