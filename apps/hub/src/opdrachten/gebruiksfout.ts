/** Iets wat de gebruiker van de opdracht kan verhelpen; `message` is één Nederlandse regel. */
export class Gebruiksfout extends Error {
  override readonly name = 'Gebruiksfout';
}
