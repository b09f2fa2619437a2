import { Draad } from '@hub/draad';
import { maakWerkblad, type Werkbladopdracht } from '@hub/rapporten';

/** Meer rijen dan dit houden de hoofddraad te lang op. */
const GRENS_HOOFDDRAAD = 200;

/** Grens van het geheugen van de draad, in MB: het grootste werkblad vraagt er ongeveer de helft van. */
const GEHEUGEN_MB = 1024;

/** Maakt werkbladen: kleine hier, grote een voor een op een eigen draad, zodat andere verzoeken niet wachten. */
export class Werkbladkamer {
  private readonly draad = new Draad<Werkbladopdracht, Uint8Array>(new URL('./werkblad.draad.js', import.meta.url), null, { geheugenMB: GEHEUGEN_MB });

  readonly maak = (opdracht: Werkbladopdracht): Promise<Uint8Array> =>
    (opdracht.rijen.length > GRENS_HOOFDDRAAD ? this.draad.doe(opdracht) : maakWerkblad(opdracht));

  stop(): Promise<void> {
    return this.draad.stop();
  }
}
