import { join } from 'node:path';
import { beslis } from '@hub/beoordeling';
import { vertaal } from '@hub/dossier';
import { BERICHTSOORTEN, Schemaset } from '@hub/ijw';
import { projectMap } from '@hub/instellingen';
import { Productlijst, toetsBinnenBericht, toetsDossier, type Bevinding, type Contractregel } from '@hub/regels';
import { xmlVan, type Berichtzet, type Verwachting } from '@hub/simulatie';
import { eenOmgeving, Geheugendossier } from '../bouwers/index.js';

let schemas: Schemaset | undefined;
const schemaset = (): Schemaset => (schemas ??= Schemaset.laad(join(projectMap(), 'xsd')));

interface Instellingen {
  contracten: readonly Contractregel[];
  productcodes: readonly { categorie: string; code: string }[];
  gemeenten: readonly string[];
}

/** De hub zonder diensten, voor zetten van de simulatie: document erin, oordeel op alle niveaus eruit. */
export class Simulatiehub {
  private readonly dossiers = new Map<string, Geheugendossier>();
  private readonly producten: Productlijst;

  constructor(private readonly instellingen: Instellingen) {
    this.producten = new Productlijst(instellingen.contracten, instellingen.productcodes, true);
  }

  /** Beoordeelt het document van een zet op de dag waarop het wordt verstuurd, en onthoudt wat telt. */
  beoordeel(zet: Berichtzet): Verwachting & { bevindingen: Bevinding[] } {
    const uitslag = schemaset().toets(Buffer.from(xmlVan(zet)), zet.type);
    if (!uitslag.geldig) return { oordeel: 'afgekeurd', regels: ['BRS13'], bevindingen: [] };
    const bevindingen = this.toets(zet, uitslag.bericht);
    const { status } = beslis({ soort: BERICHTSOORTEN[zet.type], meldingen: [], bevindingen });
    const aangeboden = bevindingen.length === 0 ? 'goed' : 'deels';
    return { oordeel: status === 'WordtAangeboden' ? aangeboden : 'afgekeurd', regels: [...new Set(bevindingen.map(({ regel }) => regel))].sort(), bevindingen };
  }

  private toets({ type, moment, aanbieder }: Berichtzet, bericht: Berichtzet['bericht']): Bevinding[] {
    const opVorm = toetsBinnenBericht(type, bericht);
    if (opVorm.length > 0) return opVorm;
    const melding = vertaal(type, bericht, (bsn) => `client-${bsn}`);
    const dossier = this.dossierVan(aanbieder);
    const { contracten, gemeenten } = this.instellingen;
    const omgeving = { ...eenOmgeving({ vandaag: moment.slice(0, 10), contracten, header: melding.header, dossier: dossier.laad(melding) }), producten: this.producten, gemeentecodes: new Set(gemeenten) };
    const { bevindingen, wijzigingen } = toetsDossier(melding, omgeving);
    const { telling } = beslis({ soort: BERICHTSOORTEN[type], meldingen: [], bevindingen });
    if (telling !== 'niet') dossier.verbruikIdentificatie(melding.header);
    if (telling === 'geheel') dossier.schrijf(wijzigingen, melding.header);
    return bevindingen;
  }

  /** Aanbieders weten niets van elkaar, op de ToewijzingNummers van een gemeente na; per aanbieder apart blijft het snel. */
  private dossierVan(aanbieder: string): Geheugendossier {
    const bekend = this.dossiers.get(aanbieder) ?? new Geheugendossier();
    this.dossiers.set(aanbieder, bekend);
    return bekend;
  }
}
