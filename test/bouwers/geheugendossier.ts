import {
  debetSleutel,
  isMinstensZoRecent,
  leegDossier,
  zelfdeLevering,
  zelfdeStop,
  type BekendePrestatie,
  type Berichtmelding,
  type Dossier,
  type DossierRecord,
  type Gebruik,
  type HeaderRecord,
  type Levering,
  type LeveringSleutel,
  type Toewijzing,
  type Verzoek,
  type Wijziging,
} from '@hub/dossier';
import { opOfNa, type Datum } from '@hub/werkdagen';

type Lijn = Pick<HeaderRecord, 'aanbieder' | 'gemeente'>;

/** Een levering met van wie zij is. */
export interface BewaardeLevering extends Lijn, Levering {
  client: string;
}

export type BewaardePrestatie = BekendePrestatie & Lijn;
export type BewaardVerzoek = Verzoek & Pick<Lijn, 'aanbieder'>;

/** Wat een bericht noemt en dus van het dossier mag weten. */
interface Genoemd {
  clienten: Set<string>;
  toewijzingen: Set<number>;
  verzoeken: Set<string>;
  prestaties: Set<string | undefined>;
}

function neemOp(uit: Genoemd, record: DossierRecord): void {
  if ('client' in record) uit.clienten.add(record.client);
  if ('toewijzingNummer' in record) uit.toewijzingen.add(record.toewijzingNummer);
  if ('sleutel' in record && record.sleutel.toewijzingNummer !== undefined) uit.toewijzingen.add(record.sleutel.toewijzingNummer);
  if ('verzoek' in record) uit.verzoeken.add(record.verzoek.referentieAanbieder);
  if ('referentieAanbieder' in record) uit.verzoeken.add(record.referentieAanbieder);
  if (record.klasse === 'ToegewezenProduct') {
    uit.toewijzingen.add(record.toewijzing.toewijzingNummer);
    if (record.toewijzing.referentieAanbieder !== undefined) uit.verzoeken.add(record.toewijzing.referentieAanbieder);
  }
  if (record.klasse === 'Prestatie') {
    uit.toewijzingen.add(record.prestatie.toewijzingNummer);
    uit.prestaties.add(record.prestatie.referentieNummer).add(record.prestatie.vorigReferentieNummer);
  }
}

function genoemdIn(records: readonly DossierRecord[]): Genoemd {
  const uit: Genoemd = { clienten: new Set(), toewijzingen: new Set(), verzoeken: new Set(), prestaties: new Set() };
  for (const record of records) neemOp(uit, record);
  return uit;
}

const opLijn = (van: Lijn, { aanbieder, gemeente }: Lijn): boolean => van.aanbieder === aanbieder && van.gemeente === gemeente;

/**
 * Het dossier van alle partijen bij elkaar, in het geheugen. Het geeft elk bericht wat het mag weten en onthoudt wat een aanvaard
 * bericht verandert, zoals de opslag dat in de database doet.
 */
export class Geheugendossier {
  readonly toewijzingen = new Map<string, Toewijzing>();
  readonly leveringen: BewaardeLevering[] = [];
  readonly prestaties = new Map<string, BewaardePrestatie>();
  readonly verzoeken = new Map<string, BewaardVerzoek>();
  private readonly declaraties: (Lijn & { declaratieNummer: string; begindatum: Datum })[] = [];
  private readonly identificaties = new Set<string>();

  /** Wat over dit bericht bekend is; het oordeel mag het vrij veranderen. */
  laad({ header, records }: Berichtmelding): Dossier {
    const genoemd = genoemdIn(records);
    const { aanbieder, type, identificatie } = header;
    const declaraties = this.declaraties.filter((d) => d.aanbieder === aanbieder);
    const nummer = records.find((r) => r.klasse === 'Declaratie')?.declaratie.declaratieNummer;
    const perioden = declaraties.filter((d) => opLijn(d, header)).map((d) => d.begindatum);
    return {
      ...leegDossier(),
      identificatieGebruikt: this.identificaties.has(`${aanbieder}/${header.gemeente}/${type}/${identificatie}`),
      declaratieNummerGebruikt: declaraties.some((d) => d.declaratieNummer === nummer),
      laatsteDeclaratiePeriode: perioden.reduce<Datum | undefined>((laatste, d) => (laatste !== undefined && opOfNa(laatste, d) ? laatste : d), undefined),
      bekendeClienten: new Set([...this.toewijzingen.values(), ...this.leveringen].filter((b) => opLijn(b, header)).map((b) => b.client)),
      toewijzingen: this.toewijzingenVoor(header, genoemd),
      leveringen: structuredClone(this.leveringen.filter((l) => opLijn(l, header) && genoemd.clienten.has(l.client))),
      verzoeken: this.verzoekenVoor(header, genoemd),
      ...this.verbruikVoor(header, genoemd),
    };
  }

  /** Het bericht telt mee: zijn Identificatie is verbruikt. */
  verbruikIdentificatie({ aanbieder, gemeente, type, identificatie }: HeaderRecord): void {
    this.identificaties.add(`${aanbieder}/${gemeente}/${type}/${identificatie}`);
  }

  schrijf(wijzigingen: readonly Wijziging[], van: HeaderRecord): void {
    for (const wijziging of wijzigingen) this.schrijfEen(wijziging, van);
  }

  private toewijzingenVoor(header: HeaderRecord, { toewijzingen, clienten }: Genoemd): Map<number, Toewijzing> {
    const heelClient = header.type === 'JW317';
    const bedoeld = [...this.toewijzingen.values()].filter(
      (t) => t.gemeente === header.gemeente && (toewijzingen.has(t.toewijzingNummer) || (heelClient && opLijn(t, header) && clienten.has(t.client))),
    );
    return new Map(bedoeld.map((t) => [t.toewijzingNummer, t]));
  }

  private verzoekenVoor({ aanbieder, gemeente }: HeaderRecord, { verzoeken, clienten }: Genoemd): Map<string, Verzoek> {
    const bedoeld = [...this.verzoeken.values()].filter(
      (v) => v.aanbieder === aanbieder && (verzoeken.has(v.referentieAanbieder) || (v.afloop === undefined && v.gemeente === gemeente && clienten.has(v.client))),
    );
    return new Map(bedoeld.map((v) => [v.referentieAanbieder, v]));
  }

  private verbruikVoor(header: HeaderRecord, genoemd: Genoemd): Pick<Dossier, 'prestaties' | 'gebruik' | 'openDebet'> {
    const eigen = [...this.prestaties.values()].filter((p) => p.aanbieder === header.aanbieder);
    const gebruik = new Map<number, Gebruik>();
    const openDebet = new Set<string>();
    for (const p of eigen) {
      if (p.gemeente !== header.gemeente || p.oordeel === 'afgewezen' || !genoemd.toewijzingen.has(p.toewijzingNummer)) continue;
      const som = gebruik.get(p.toewijzingNummer) ?? { volume: {}, bedrag: 0, openDebet: 0 };
      const teken = p.debetCredit === 'C' ? -1 : 1;
      som.volume[p.eenheid] = (som.volume[p.eenheid] ?? 0) + teken * p.geleverdVolume;
      som.bedrag += teken * p.bedrag;
      som.openDebet += teken;
      gebruik.set(p.toewijzingNummer, som);
      if (teken === 1 && !p.gecrediteerd) openDebet.add(debetSleutel(p));
    }
    const bekend = eigen.filter((p) => genoemd.prestaties.has(p.referentieNummer)).map((p) => ({ ...p, elders: p.gemeente !== header.gemeente }));
    return { prestaties: new Map(bekend.map((p) => [p.referentieNummer, p])), gebruik, openDebet };
  }

  private zoekLevering(client: string, sleutel: LeveringSleutel, van: HeaderRecord): BewaardeLevering | undefined {
    return this.leveringen.find((l) => l.client === client && opLijn(l, van) && zelfdeLevering(l, sleutel));
  }

  private schrijfEen(w: Wijziging, van: HeaderRecord): void {
    const { aanbieder, gemeente } = van;
    switch (w.soort) {
      case 'toewijzing':
        return this.schrijfToewijzing(w.toewijzing);
      case 'start':
        this.leveringen.push({ aanbieder, gemeente, client: w.client, ...w.sleutel, toewijzingIngangsdatum: w.toewijzingIngangsdatum, stops: [] });
        return;
      case 'startVerwijderd': {
        const weg = this.zoekLevering(w.client, w.sleutel, van);
        if (weg) this.leveringen.splice(this.leveringen.indexOf(weg), 1);
        return;
      }
      case 'stop':
        this.zoekLevering(w.client, w.sleutel, van)?.stops.push(w.stop);
        return;
      case 'stopVerwijderd': {
        const levering = this.zoekLevering(w.client, w.sleutel, van);
        if (levering) levering.stops = levering.stops.filter((stop) => !zelfdeStop(stop, w.stop));
        return;
      }
      case 'verzoek':
        this.verzoeken.set(`${aanbieder}/${w.verzoek.referentieAanbieder}`, { ...w.verzoek, aanbieder });
        return;
      case 'verzoekBeantwoord':
        return this.beantwoord(w, van);
      case 'declaratie':
        this.declaraties.push({ aanbieder, gemeente, declaratieNummer: w.declaratie.declaratieNummer, begindatum: w.declaratie.begindatum });
        return;
      case 'prestatie':
        this.schrijfPrestatie({ ...w.prestatie, oordeel: w.oordeel, gecrediteerd: false, aanbieder, gemeente });
    }
  }

  private schrijfToewijzing(toewijzing: Toewijzing): void {
    const sleutel = `${toewijzing.gemeente}/${toewijzing.toewijzingNummer}`;
    const bekend = this.toewijzingen.get(sleutel);
    if (!bekend || isMinstensZoRecent(toewijzing, bekend)) this.toewijzingen.set(sleutel, toewijzing);
  }

  private beantwoord({ referentieAanbieder, antwoord }: Extract<Wijziging, { soort: 'verzoekBeantwoord' }>, { aanbieder, gemeente }: HeaderRecord): void {
    const verzoek = this.verzoeken.get(`${aanbieder}/${referentieAanbieder}`);
    if (verzoek?.gemeente !== gemeente) return;
    if (antwoord === 'onderzoek') verzoek.inOnderzoek = true;
    else verzoek.afloop = antwoord;
  }

  private schrijfPrestatie(prestatie: BewaardePrestatie): void {
    const sleutel = `${prestatie.aanbieder}/${prestatie.referentieNummer}`;
    if (this.prestaties.has(sleutel)) return;
    this.prestaties.set(sleutel, prestatie);
    const debet = this.prestaties.get(`${prestatie.aanbieder}/${prestatie.vorigReferentieNummer}`);
    if (debet && prestatie.debetCredit === 'C' && prestatie.oordeel !== 'afgewezen') debet.gecrediteerd = true;
  }
}
