import type { Meldingsrecord } from '@hub/dossier';
import type { Dossiermeldingen, Melding } from './melding.js';
import { Starts } from './start.js';
import { Toewijzingen } from './toewijzingen.js';
import { Verzoeken } from './verzoeken.js';

/** Wat er na alle aanvaarde meldingen van een dossier geldt. */
export class Dossierbeeld {
  readonly toewijzingen = new Toewijzingen();
  readonly verzoeken = new Verzoeken();
  readonly starts = new Starts();
  readonly onderwerp: string;
  /** de laatste melding die de persoon beschrijft */
  readonly persoon?: Melding;

  constructor({ onderwerp, meldingen }: Dossiermeldingen) {
    this.onderwerp = onderwerp;
    this.persoon = meldingen.findLast(({ persoon }) => persoon);
    for (const melding of meldingen) {
      for (const record of melding.records) this.neemOp(record, melding);
    }
  }

  private neemOp(record: Meldingsrecord, melding: Melding): void {
    switch (record.klasse) {
      case 'ToegewezenProduct': {
        const { referentieAanbieder } = record.toewijzing;
        this.toewijzingen.neemOp(record.toewijzing, this.verzoeken.zoek(referentieAanbieder), melding);
        this.verzoeken.wijsToe(referentieAanbieder, melding.gemeldOp);
        return;
      }
      case 'StartProduct':
        if (record.verwijdering) this.starts.verwijder(record.sleutel);
        else this.starts.begin(record.sleutel, melding);
        return;
      case 'StopProduct':
        if (record.verwijdering) this.starts.verwijderStop(record.sleutel, record.stop);
        else this.starts.stop(record.sleutel, record.stop, melding);
        return;
      case 'Verzoek':
        this.verzoeken.vraag(record, melding);
        return;
      case 'Antwoord':
        this.verzoeken.beantwoord(record, melding.gemeldOp);
    }
  }
}
