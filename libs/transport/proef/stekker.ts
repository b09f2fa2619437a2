import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** Een doorgeefpunt tussen een test en zijn opslag dat eruit getrokken kan worden: zo valt een server weg zonder hem te stoppen. */
export class Stekker {
  private readonly sokken = new Set<Socket>();
  private server: Server | undefined;
  private poort = 0;

  private constructor(private readonly doel: URL, private readonly doelpoort: number) {}

  /** @param standaardpoort de poort als het adres er geen noemt */
  static async in(adres: string, standaardpoort: number): Promise<Stekker> {
    const doel = new URL(adres);
    const stekker = new Stekker(doel, Number(doel.port) || standaardpoort);
    await stekker.erin();
    return stekker;
  }

  /** Het adres van het doel, met de weg over dit doorgeefpunt. */
  get adres(): string {
    const over = new URL(this.doel);
    over.host = `127.0.0.1:${this.poort}`;
    return over.href;
  }

  async erin(): Promise<void> {
    this.server = createServer((binnen) => {
      const buiten = connect(this.doelpoort, this.doel.hostname);
      for (const [van, naar] of [[binnen, buiten], [buiten, binnen]] as const) {
        this.sokken.add(van);
        van.on('error', () => naar.destroy());
        van.on('close', () => {
          this.sokken.delete(van);
          naar.destroy();
        });
        van.pipe(naar);
      }
    });
    await new Promise<void>((klaar) => this.server?.listen(this.poort, '127.0.0.1', klaar));
    this.poort = (this.server?.address() as AddressInfo).port;
  }

  async eruit(): Promise<void> {
    const dicht = new Promise((klaar) => this.server?.close(klaar));
    for (const sok of this.sokken) sok.destroy();
    await dicht;
  }
}
