import { isMinstensZoRecent, isVerwijderd, type LeveringSleutel, type Meldingsrecord, type Stop, type Toewijzing, type Verzoek } from '@hub/dossier';
import { opOfVoor, type Datum } from '@hub/werkdagen';
import { alsBewijs, grondslagVan, type Berichtfeit, type Clienthistorie, type Gebeurtenis } from './historie.js';
import { Meldingenreeks, type Correctie, type Melding } from './meldingenreeks.js';
import type { Bewijsbericht } from './termijn.js';

export type Startmelding = Melding<LeveringSleutel>;
/** Een gemelde stop; `tijdelijk` is geen einde van de levering. */
export interface GemeldeStop {
  sleutel: LeveringSleutel;
  stop: Stop;
  tijdelijk: boolean;
}
export type Stopmelding = Melding<GemeldeStop>;

/** Wat op één grondslag is gemeld. */
export class Grondslag {
  readonly starts: Meldingenreeks<LeveringSleutel>;
  /** tijdelijk en definitief in één reeks: een stop die met een andere reden opnieuw komt, vervangt de vorige */
  readonly stops: Meldingenreeks<GemeldeStop>;

  constructor(readonly sleutel: LeveringSleutel, correctie: Correctie) {
    this.starts = new Meldingenreeks(correctie, ({ begindatum }) => begindatum);
    this.stops = new Meldingenreeks(correctie, ({ sleutel: { begindatum }, stop: { einddatum }, tijdelijk }) =>
      [tijdelijk ? 'tijdelijk' : 'definitief', einddatum, begindatum].join('|'));
  }

  /** De start die het laatst begon. */
  get laatsteStart(): Startmelding | undefined {
    return this.starts.aanwezig.reduce<Startmelding | undefined>((laatst, m) => (laatst && opOfVoor(m.dag, laatst.dag) ? laatst : m), undefined);
  }

  /** De stops van de levering die op deze dag begon. */
  stopsVan(begindatum: Datum): Stopmelding[] {
    return this.stops.aanwezig.filter(({ record }) => record.sleutel.begindatum === begindatum);
  }
}

/** Een toewijzing met al haar versies; de jongste geldt (IV013). */
export class Toewijzingsbeeld {
  readonly versies: { toewijzing: Toewijzing; bericht: Berichtfeit }[] = [];
  huidig!: Toewijzing;

  voegToe(toewijzing: Toewijzing, bericht: Berichtfeit): void {
    this.versies.push({ toewijzing, bericht });
    if (this.versies.length === 1 || isMinstensZoRecent(toewijzing, this.huidig)) this.huidig = toewijzing;
  }

  get ingetrokken(): boolean {
    return isVerwijderd(this.huidig);
  }

  /** De dag waarop de aanbieder een toewijzing had waarop hij op deze dag kon beginnen. */
  ontvangenVoor(dag: Datum): Berichtfeit | undefined {
    const passend = this.versies.find(({ toewijzing }) => opOfVoor(toewijzing.ingangsdatum, dag)) ?? this.versies[0];
    return passend?.bericht;
  }
}

/** Een verzoek en wat erop volgde. */
export interface Verzoekbeeld {
  verzoek: Pick<Verzoek, 'referentieAanbieder' | 'soort' | 'dagtekening'>;
  bericht: Berichtfeit;
  /** de eerste reactie, ook "in onderzoek" */
  reactie?: { bericht: Berichtfeit; rol: string; woonplaats: boolean };
  onderzoek?: Berichtfeit;
  afloop?: { bericht: Berichtfeit; rol: string; woonplaats: boolean };
  afgekeurd: Bewijsbericht[];
}

const AFGEWEZEN = '1';

/** Wat er van een client bekend is, uit de gebeurtenissen op volgorde. */
export class Clientbeeld {
  readonly toewijzingen = new Map<number, Toewijzingsbeeld>();
  readonly grondslagen = new Map<string, Grondslag>();
  readonly verzoeken = new Map<string, Verzoekbeeld>();
  /** afgekeurde verzoeken waarop nog geen aanvaard verzoek met die referentie volgde */
  private readonly afgekeurdeVerzoeken = new Map<string, Bewijsbericht[]>();

  constructor(historie: Pick<Clienthistorie, 'gebeurtenissen'>, private readonly keuzes: { correctie: Correctie; tijdelijkeRedenen: readonly string[] }) {
    for (const gebeurtenis of historie.gebeurtenissen) {
      for (const record of gebeurtenis.records) this.verwerk(record, gebeurtenis);
    }
  }

  private verwerk(record: Meldingsrecord, { bericht, aanvaard }: Gebeurtenis): void {
    switch (record.klasse) {
      case 'ToegewezenProduct':
        return aanvaard ? this.wijsToe(record.toewijzing, bericht) : undefined;
      case 'StartProduct':
        return aanvaard ? this.start(record, bericht) : this.grondslag(record.sleutel).starts.keurAf(bericht);
      case 'StopProduct':
        return aanvaard ? this.stop(record, bericht) : this.grondslag(record.sleutel).stops.keurAf(bericht);
      case 'Verzoek':
        return aanvaard ? this.vraag(record.verzoek, bericht) : this.keurVerzoekAf(record.verzoek.referentieAanbieder, bericht);
      case 'Antwoord':
        return aanvaard ? this.antwoord(record, bericht) : undefined;
    }
  }

  private wijsToe(toewijzing: Toewijzing, bericht: Berichtfeit): void {
    const beeld = this.toewijzingen.get(toewijzing.toewijzingNummer) ?? new Toewijzingsbeeld();
    this.toewijzingen.set(toewijzing.toewijzingNummer, beeld);
    beeld.voegToe(toewijzing, bericht);
    const verzoek = toewijzing.referentieAanbieder === undefined ? undefined : this.verzoeken.get(toewijzing.referentieAanbieder);
    if (!verzoek) return;
    const afloop = { bericht, rol: 'toegewezen', woonplaats: false };
    verzoek.reactie ??= afloop;
    verzoek.afloop ??= afloop;
  }

  private start({ sleutel, verwijdering }: Extract<Meldingsrecord, { klasse: 'StartProduct' }>, bericht: Berichtfeit): void {
    const { starts, stops } = this.grondslag(sleutel);
    if (!verwijdering) return starts.meld(sleutel.begindatum, sleutel, bericht);
    starts.verwijder(sleutel, bericht);
    stops.verwijderMee((stop) => stop.sleutel.begindatum === sleutel.begindatum, bericht);
  }

  private stop({ sleutel, stop, verwijdering }: Extract<Meldingsrecord, { klasse: 'StopProduct' }>, bericht: Berichtfeit): void {
    const { stops } = this.grondslag(sleutel);
    const gemeld = { sleutel, stop, tijdelijk: this.keuzes.tijdelijkeRedenen.includes(stop.redenBeeindiging) };
    if (verwijdering) stops.verwijder(gemeld, bericht);
    else stops.meld(stop.einddatum, gemeld, bericht);
  }

  private vraag(verzoek: Verzoekbeeld['verzoek'], bericht: Berichtfeit): void {
    if (this.verzoeken.has(verzoek.referentieAanbieder)) return;
    this.verzoeken.set(verzoek.referentieAanbieder, { verzoek, bericht, afgekeurd: this.afgekeurdeVerzoeken.get(verzoek.referentieAanbieder) ?? [] });
  }

  private keurVerzoekAf(referentie: string, bericht: Berichtfeit): void {
    const eerder = this.afgekeurdeVerzoeken.get(referentie) ?? [];
    this.afgekeurdeVerzoeken.set(referentie, [...eerder, alsBewijs(bericht, 'afgekeurd')]);
  }

  private antwoord({ referentieAanbieder, verzoekAntwoord, woonplaats }: Extract<Meldingsrecord, { klasse: 'Antwoord' }>, bericht: Berichtfeit): void {
    const verzoek = this.verzoeken.get(referentieAanbieder);
    if (!verzoek) return;
    const afgewezen = verzoekAntwoord === AFGEWEZEN;
    const uitkomst = { bericht, rol: afgewezen ? 'afgewezen' : 'in onderzoek', woonplaats: woonplaats !== undefined };
    verzoek.reactie ??= uitkomst;
    if (afgewezen) verzoek.afloop ??= uitkomst;
    else verzoek.onderzoek ??= bericht;
  }

  private grondslag(sleutel: LeveringSleutel): Grondslag {
    const naam = grondslagVan(sleutel);
    const bekend = this.grondslagen.get(naam) ?? new Grondslag(sleutel, this.keuzes.correctie);
    this.grondslagen.set(naam, bekend);
    return bekend;
  }
}
