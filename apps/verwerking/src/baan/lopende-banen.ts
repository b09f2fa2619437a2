/** Zoveel beoordeelde berichten onthoudt een proces. */
const GEHEUGEN = 10_000;

/**
 * Wat dit proces zelf al weet, zodat een job zonder werk de database niet hoeft te vragen. Elk bericht heeft een eigen job, maar wie een
 * baan heeft, behandelt ook de volgende berichten: hun jobs komen daarna voor niets, of terwijl de baan nog bezig is.
 */
export class LopendeBanen {
  /** per baan de berichten waarvan de job langskwam terwijl zij bezig was */
  private readonly bezig = new Map<string, Set<number>>();
  private readonly beoordeeld = new Set<number>();

  /** Dit bericht is beoordeeld en dat is vastgelegd; dat verandert nooit meer. */
  meldBeoordeeld(berichtId: number): void {
    this.beoordeeld.add(berichtId);
    const [oudste] = this.beoordeeld;
    if (this.beoordeeld.size > GEHEUGEN && oudste !== undefined) this.beoordeeld.delete(oudste);
  }

  /**
   * Laat `werkAf` de baan afwerken, als er voor dit bericht iets te doen is en dit proces er niet al mee bezig is. Kwam er intussen een job
   * langs voor een bericht dat niet is beoordeeld, dan gaat `werkAf` nog eens.
   */
  async houd(baan: string, berichtId: number, werkAf: () => Promise<void>): Promise<void> {
    if (this.beoordeeld.has(berichtId)) return;
    const bezet = this.bezig.get(baan);
    if (bezet) return void bezet.add(berichtId);
    try {
      let gemist: Set<number>;
      do {
        gemist = new Set();
        this.bezig.set(baan, gemist);
        await werkAf();
      } while ([...gemist].some((id) => !this.beoordeeld.has(id)));
    } finally {
      this.bezig.delete(baan);
    }
  }
}
