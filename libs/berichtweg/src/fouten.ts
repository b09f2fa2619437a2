/** De wereld is stuk (database weg, partij onbereikbaar): het werk wordt later herhaald. */
export class Storing extends Error {
  override readonly name = 'Storing';
}

/** Een aanname van onszelf is gebroken: herhalen helpt niet, een mens moet kijken. */
export class Fout extends Error {
  override readonly name = 'Fout';
}
