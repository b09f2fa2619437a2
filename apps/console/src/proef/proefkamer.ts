import type { OnApplicationShutdown } from '@nestjs/common';
import { GRENS_HOOFDDRAAD, leesProef, maakMiddelen, type Beoordelingsinstellingen, type Middelen } from '@hub/beoordeling';
import type { Databank, Klok, Kluis } from '@hub/opslag';
import { Draad } from '@hub/draad';
import { alsJson, voerProefUit, type Proefantwoord, type Proefopdracht } from './voer-proef-uit.js';

/** Grens van het geheugen van de draad, in MB: een document van 25 MB waarvan elke prestatie wordt afgewezen, vraagt er de helft van. */
const GEHEUGEN_MB = 1024;

/** Proeft berichten: kleine hier, grote een voor een op een eigen draad, zodat andere verzoeken niet wachten. */
export class Proefkamer implements OnApplicationShutdown {
  private readonly middelen: Middelen;
  private readonly draad: Draad<Proefopdracht, Proefantwoord>;

  constructor(private readonly databank: Databank, kluis: Kluis, klok: Klok, instellingen: Beoordelingsinstellingen) {
    this.middelen = maakMiddelen(instellingen, kluis, klok);
    this.draad = new Draad(new URL('./proef.draad.js', import.meta.url), instellingen, { geheugenMB: GEHEUGEN_MB });
  }

  /**
   * @param payload een XML-document, of een zip met één document
   * @param namens code van wie de proef vraagt; null: beheer
   */
  async beproef(payload: Buffer, namens: string | null): Promise<Proefantwoord> {
    const gelezen = await leesProef(payload);
    if ('uitslag' in gelezen) return alsJson(gelezen.uitslag);
    const opdracht = { xml: gelezen.xml, namens };
    return gelezen.xml.length > GRENS_HOOFDDRAAD ? this.draad.doe(opdracht) : voerProefUit(opdracht, this.databank, this.middelen);
  }

  async onApplicationShutdown(): Promise<void> {
    await this.draad.stop();
  }
}
