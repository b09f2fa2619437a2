/** Een beperkt aantal plaatsen; wie er geen heeft, wacht op zijn beurt zolang de rij niet te lang is. */
export class Plaatsen {
  private bezet = 0;
  private readonly rij: (() => void)[] = [];

  /**
   * @param aantal zoveel tegelijk
   * @param meesteWachtenden zoveel in de rij
   */
  constructor(private readonly aantal: number, private readonly meesteWachtenden: number) {}

  /** @returns false als de rij vol is; anders true, zodra er plaats is */
  async neem(): Promise<boolean> {
    if (this.bezet < this.aantal) {
      this.bezet += 1;
      return true;
    }
    if (this.rij.length >= this.meesteWachtenden) return false;
    await new Promise<void>((aanDeBeurt) => this.rij.push(aanDeBeurt));
    return true;
  }

  /** Geeft een plaats vrij, of door aan wie het langst wacht. */
  geef(): void {
    const volgende = this.rij.shift();
    if (volgende) volgende();
    else this.bezet -= 1;
  }
}
