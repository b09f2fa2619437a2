import { beslis, stelAntwoordOp } from '@hub/beoordeling';
import { vertaal, type Berichtmelding } from '@hub/dossier';
import { BERICHTSOORTEN, type Bericht, type BerichtIdentificatie, type BerichtType } from '@hub/ijw';
import { toetsBinnenBericht, toetsDossier, type Bevinding, type Contractregel } from '@hub/regels';
import type { Datum } from '@hub/werkdagen';
import { eenOmgeving, Geheugendossier } from '../bouwers/index.js';

/** Wat de hub van een bericht vond. */
export interface Uitkomst {
  bevindingen: Bevinding[];
  /** elke fout als `code pad` */
  fouten: string[];
  /** het antwoord aan de afzender, en zijn soort */
  antwoord: Bericht<BerichtType>;
  antwoordSoort: BerichtType;
}

/** De motor van de hub zonder diensten: bericht erin, oordeel en antwoord eruit, en een dossier dat onthoudt. */
export class Proefhub {
  readonly dossier = new Geheugendossier();
  private verstuurd = 0;

  constructor(
    readonly contracten: readonly Contractregel[] = [],
    public vandaag: Datum = '2025-04-01',
  ) {}

  /** Beoordeelt een bericht, dat een eigen Identificatie krijgt en vandaag als Dagtekening. */
  stuur<T extends BerichtType>(type: T, bericht: Bericht<T>): Uitkomst {
    this.verstuurd += 1;
    const { header } = bericht as { header: { berichtIdentificatie: BerichtIdentificatie } };
    header.berichtIdentificatie = { identificatie: `B${this.verstuurd}`, dagtekening: this.vandaag };
    const bevindingen = this.beoordeel(type, bericht);
    const soort = BERICHTSOORTEN[type];
    return {
      bevindingen,
      fouten: bevindingen.map(({ retourcode, pad }) => `${retourcode ?? 'geen'} ${pad}`),
      antwoord: stelAntwoordOp({ soort, heen: bericht, bevindingen, kenmerk: `R${this.verstuurd}`, vandaag: this.vandaag }),
      antwoordSoort: soort.retour ?? type,
    };
  }

  private beoordeel<T extends BerichtType>(type: T, bericht: Bericht<T>): Bevinding[] {
    const opVorm = toetsBinnenBericht(type, bericht);
    if (opVorm.length > 0) return opVorm;
    const melding: Berichtmelding = vertaal(type, bericht, (bsn) => `client-${bsn}`);
    const { vandaag, contracten } = this;
    const { bevindingen, wijzigingen } = toetsDossier(melding, eenOmgeving({ vandaag, contracten, header: melding.header, dossier: this.dossier.laad(melding) }));
    const { telling } = beslis({ soort: BERICHTSOORTEN[type], meldingen: [], bevindingen });
    if (telling !== 'niet') this.dossier.verbruikIdentificatie(melding.header);
    if (telling === 'geheel') this.dossier.schrijf(wijzigingen, melding.header);
    return bevindingen;
  }
}
