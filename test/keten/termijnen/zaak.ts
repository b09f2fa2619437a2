import type { Bericht, BerichtType } from '@hub/ijw';
import type { Hubapi, Termijnbeeld, Termijndetail } from '../opstelling/hubapi.js';
import type { Keten } from '../opstelling/keten.js';
import type { Zending } from '../opstelling/partij.js';
import { type Afloop, ENSCHEDE, Geval, verzend } from '../stromen/geval.js';
import type { Tijdlijn } from './tijdlijn.js';

/** JeugdzorgPlus: bij de ontvanger van de subsidie een plaatsing. */
export const PLUS = { categorie: '44', code: '44A09' };
/** Ambulante hulp: de landelijke normen gelden. */
export const AMBULANT = { categorie: '45', code: '45A04' };

const DAGTARIEF = 49_357;

type Startregel = Bericht<'JW305'>['client']['startProducten'][number];
type Stopregel = Bericht<'JW307'>['client']['stopProducten'][number];
type Toewijzingsregel = Bericht<'JW301'>['client']['toegewezenProducten'][number];
type Prestatie = NonNullable<NonNullable<Parameters<Geval['jw323']>[0]>['prestaties']>[number];

/** Wat een verhaal nodig heeft om te spelen. */
export interface Wereld {
  keten: Keten;
  api: Hubapi;
  tijd: Tijdlijn;
}

let volgnummer = 0;

/** Een client met een toewijzing, en wat zijn aanbieder en gemeente op de klok van de hub over hem melden. */
export class Zaak {
  readonly geval: Geval;
  ingangsdatum = '2023-01-01';
  begindatum = '2023-01-01';

  constructor(readonly wereld: Wereld, readonly product: { categorie: string; code: string } = PLUS, readonly gemeente = ENSCHEDE) {
    this.geval = new Geval(wereld.keten, gemeente);
  }

  get nummer(): number {
    return Number(this.geval.toewijzingNummer);
  }

  get vandaag(): string {
    return this.wereld.tijd.vandaag;
  }

  op(wanneer: string): Promise<void> {
    return this.wereld.tijd.op(wanneer);
  }

  even(): Promise<void> {
    return this.wereld.tijd.even();
  }

  /** De gemeente wijst toe; zonder keuze van 2023 tot en met 2025. */
  async wijstToe(regel: Partial<Toewijzingsregel> = {}): Promise<Afloop> {
    this.ingangsdatum = regel.ingangsdatum ?? this.ingangsdatum;
    const heel = { product: this.product, ingangsdatum: this.ingangsdatum, einddatum: '2025-12-31', toewijzingsdatum: this.vandaag, ...regel };
    return aangenomen(await this.geval.wijstToe({ dagtekening: this.vandaag, regels: [heel] }));
  }

  startregel(begindatum = this.begindatum, anders: Partial<Startregel> = {}): Partial<Startregel> {
    return { product: this.product, toewijzingIngangsdatum: this.ingangsdatum, begindatum, ...anders };
  }

  /** De aanbieder meldt starts, zonder te eisen dat zij worden aangenomen. */
  meldtStarts(...regels: Partial<Startregel>[]): Promise<Afloop> {
    return this.geval.meldt('JW305', this.geval.jw305({ dagtekening: this.vandaag, regels }));
  }

  async start(begindatum = this.begindatum): Promise<Afloop> {
    this.begindatum = begindatum;
    return aangenomen(await this.meldtStarts(this.startregel()));
  }

  async verwijdertStart(begindatum = this.begindatum): Promise<Afloop> {
    return aangenomen(await this.meldtStarts(this.startregel(begindatum, { statusAanlevering: '3' })));
  }

  meldtStop(einddatum: string, anders: Partial<Stopregel> = {}): Promise<Afloop> {
    const regel = { product: this.product, toewijzingIngangsdatum: this.ingangsdatum, begindatum: this.begindatum, einddatum, ...anders };
    return this.geval.meldt('JW307', this.geval.jw307({ dagtekening: this.vandaag, regels: [regel] }));
  }

  async stop(einddatum: string, anders: Partial<Stopregel> = {}): Promise<Afloop> {
    return aangenomen(await this.meldtStop(einddatum, anders));
  }

  /** Een prestatie over een hele kalendermaand (`2023-01`). */
  prestatie(maand: string, anders: Partial<Prestatie> = {}): Prestatie {
    const dagen = new Date(Date.UTC(Number(maand.slice(0, 4)), Number(maand.slice(5)), 0)).getUTCDate();
    return {
      productReferentie: { referentieNummer: `T${++volgnummer}` }, productCategorie: this.product.categorie, productCode: this.product.code,
      productPeriode: { begindatum: `${maand}-01`, einddatum: `${maand}-${dagen}` },
      geleverdVolume: String(dagen), ingediendBedrag: { bedrag: String(dagen * DAGTARIEF), debetCredit: 'D' }, ...anders,
    };
  }

  /** De aanbieder declareert, in de declaratieperiode van vorige maand. */
  declareert(...prestaties: Prestatie[]): Promise<Afloop> {
    const einde = new Date(`${this.vandaag.slice(0, 7)}-01T00:00:00Z`);
    einde.setUTCDate(0);
    const einddatum = einde.toISOString().slice(0, 10);
    const declaratie = { declaratiePeriode: { begindatum: `${einddatum.slice(0, 7)}-01`, einddatum }, declaratieDagtekening: this.vandaag };
    return this.geval.meldt('JW323', this.geval.jw323({ dagtekening: this.vandaag, declaratie, prestaties }));
  }

  /** De gemeente stuurt een bericht. */
  stuurt<T extends BerichtType>(type: T, inhoud: Bericht<T>, zending: Zending = {}): Promise<Afloop> {
    return verzend(this.geval.gemeente, type, this.geval.aanbieder.code, inhoud, zending);
  }

  /** De termijnen van een soort op de toewijzing van deze zaak, op begin. */
  async termijnen(soort: string): Promise<Termijnbeeld[]> {
    const alle = await this.wereld.api.termijnen({ soort, gemeente: this.gemeente, aanbieder: this.geval.aanbieder.code });
    return alle.filter(({ toewijzingNummer }) => toewijzingNummer === this.nummer).sort((a, b) => a.begin.localeCompare(b.begin));
  }

  /**
   * Die termijnen zonder wat verviel. Tussen twee berichten van dezelfde dag mag de hub rekenen of niet; wat hij dan even verwachtte,
   * vervalt met het tweede bericht.
   */
  async geldend(soort: string): Promise<Termijnbeeld[]> {
    return (await this.termijnen(soort)).filter(({ status }) => status !== 'vervallen');
  }

  /** De enige termijn van een soort, met haar bewijs. */
  async termijn(soort: string): Promise<Termijndetail> {
    return enige(this.wereld.api, await this.termijnen(soort));
  }

  /** De enige termijn van een soort over een bericht. */
  async termijnOver(soort: string, traceerId: string): Promise<Termijndetail> {
    return enige(this.wereld.api, (await this.wereld.api.termijnen({ soort, gemeente: this.gemeente })).filter((t) => t.traceerId === traceerId));
  }

  /** Kort: van elke termijn van een soort `begin > uiterlijk status`. */
  async kort(soort: string): Promise<string[]> {
    return (await this.termijnen(soort)).map(kort);
  }
}

export function kort({ begin, uiterlijk, status }: Termijnbeeld): string {
  return `${begin} > ${uiterlijk} ${status}`;
}

async function enige(api: Hubapi, gevonden: readonly Termijnbeeld[]): Promise<Termijndetail> {
  const [termijn] = gevonden;
  if (!termijn || gevonden.length > 1) throw new Error(`verwachtte één termijn, het zijn er ${gevonden.length}: ${gevonden.map(kort).join('; ')}`);
  return api.detail(termijn.id);
}

/** Een bericht dat is aangenomen en aangeboden; dat het te laat kwam, doet daar niets aan af (OP364). */
export function aangenomen(afloop: Afloop): Afloop {
  if (afloop.status.berichtstatus === 'WordtAangeboden') return afloop;
  throw new Error(`niet aangenomen: ${afloop.status.berichtstatus} ${JSON.stringify(afloop.antwoorden.map(({ inhoud }) => inhoud))}`);
}

export function afgekeurd(afloop: Afloop): Afloop {
  if (afloop.status.berichtstatus === 'VerwerkingVoltooid') return afloop;
  throw new Error(`niet afgekeurd: ${afloop.status.berichtstatus}`);
}
