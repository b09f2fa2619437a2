import * as http from 'node:http';
import * as https from 'node:https';
import { text } from 'node:stream/consumers';
import type { IJkpunt, Ketenbeeld, Raadplegingenbeeld } from './audit.js';
import type { Bewaarbeeld, Opgeruimdbeeld } from './bewaren.js';
import type { Bevinding } from './oordeel.js';

interface Verwijzing {
  traceerId: string;
}

/** Een bericht zoals `/api/v1/berichten/{traceerId}` het geeft, voor zover de opdrachten het tonen. */
export interface Berichtbeeld {
  traceerId: string;
  soort: string;
  afzender: { code: string };
  geadresseerde: { code: string };
  ontvangenOp: string;
  status: string;
  statushistorie: { status: string; op: string }[];
  meldingen: { code: string; omschrijving: string; toelichting: string | null }[];
  bevindingen: Bevinding[];
  links: { heenbericht: Verwijzing | null; retouren: Verwijzing[] };
  vastgelopen: { sinds: string; reden?: string } | null;
}

/** Het oordeel dat `/api/v1/proef` geeft. */
export interface Proefbeeld {
  niveau1: { geldig: boolean; meldingen: { code: string; regel: number | null; element: string | null; tekst: string }[] };
  bevindingen: Bevinding[];
  /** het retourbericht als XML */
  retour: string | null;
}

/** Hoe het warehouse ervoor staat. */
export interface Warehousebeeld {
  geladenTot: string | null;
  opdrachten: { soort: string; gevraagdOp: string; begonnenOp: string | null; klaarOp: string | null; afloop: string | null }[];
}

/** De tabellen van het sterschema. */
export interface Tabellenbeeld {
  geladenTot: string | null;
  items: { naam: string; omschrijving: string; rijen: number; kolommen: { naam: string; type: string; sleutel: boolean; verplicht: boolean; omschrijving: string }[] }[];
}

/** Een termijn in een lijst. */
export interface Termijnbeeld {
  id: string;
  soort: string;
  norm: { dagen: number; eenheid: string; bron: string };
  aanbieder: string;
  gemeente: string;
  plichtige: string;
  toewijzingNummer?: number;
  traceerId?: string;
  begin: string;
  uiterlijk: string;
  voldaanOp?: string;
  status: string;
  verbruikt: number;
}

/** Een termijn met haar bewijs. */
export interface Termijndetail extends Termijnbeeld {
  productCategorie?: string;
  productCode?: string;
  plaatsing?: string;
  waarschuwingOp: string;
  bewijs: {
    uitleg: string;
    toelichting: string[];
    berichten: { traceerId: string; soort: string; ontvangenOp: string; rol: string; telt: boolean }[];
    dagen: { datum: string; werkdag: number | null; reden: string | null }[];
  };
}

/** Een rapport zoals het in `/api/v1/rapporten` staat. */
export interface Rapportbeeld {
  naam: string;
  titel: string;
  omschrijving: string;
  parameters: { naam: string; omschrijving: string; verplicht: boolean; voorbeeld: string | null }[];
  kolommen: { naam: string; type: string; omschrijving: string }[];
}

/** Een vastgestelde versie van een rapport. */
export interface Versiebeeld {
  periode: string;
  versie: number;
  vastgesteldOp: string;
  geladenTot: string | null;
}

/** Een antwoord van de eigen API dat geen succes is. */
export class HubApiFout extends Error {
  override readonly name = 'HubApiFout';

  constructor(
    readonly status: number,
    uitleg: string,
  ) {
    super(uitleg);
  }
}

/** Wat er met een verzoek meegaat. */
interface Inhoud {
  soort: string;
  inhoud: Buffer;
}

export interface HubApiOpties {
  /** waar de hub luistert, zonder pad */
  basisUrl: string;
  token?: string;
  /** CA's die voor het certificaat van de hub mogen instaan, als PEM-tekst; zonder: die van Node */
  ca?: string;
}

/** De eigen API van de hub (`/api/v1`), namens één partij. Niet `fetch`: dat kan zonder extra pakket geen eigen CA vertrouwen. */
export class HubApi {
  constructor(private readonly opties: HubApiOpties) {}

  /** Een bericht met zijn geschiedenis. @throws HubApiFout met status 404 als deze partij het niet kent */
  async bericht(traceerId: string): Promise<Berichtbeeld> {
    return JSON.parse(await this.vraag('GET', `/berichten/${encodeURIComponent(traceerId)}`)) as Berichtbeeld;
  }

  /** Wat de regels over een bericht vonden; leeg als de API hier niet draait of deze partij het bericht niet mag zien. */
  async bevindingen(traceerId: string): Promise<Bevinding[]> {
    try {
      return (await this.bericht(traceerId)).bevindingen;
    } catch (fout) {
      if (fout instanceof HubApiFout && fout.status === 404) return [];
      throw fout;
    }
  }

  /** Laat een vastgelopen bericht opnieuw verwerken. @throws HubApiFout als het niet vastgelopen is of de partij geen beheer is */
  async herverwerk(traceerId: string): Promise<void> {
    await this.vraag('POST', `/berichten/${encodeURIComponent(traceerId)}/herverwerk`);
  }

  /** Hoe het warehouse ervoor staat. @throws HubApiFout met status 403 als de partij geen beheer of analist is */
  async warehouse(): Promise<Warehousebeeld> {
    return JSON.parse(await this.vraag('GET', '/warehouse')) as Warehousebeeld;
  }

  /** Geeft de lader van het warehouse een opdracht. @throws HubApiFout met status 403 als de partij geen beheer is */
  async warehouseopdracht(soort: 'herbouw' | 'sleutel'): Promise<Warehousebeeld> {
    return JSON.parse(await this.vraag('POST', `/warehouse/${soort}`)) as Warehousebeeld;
  }

  /** De tabellen van het sterschema. @throws HubApiFout met status 403 als de partij geen beheer of analist is */
  async tabellen(): Promise<Tabellenbeeld> {
    return JSON.parse(await this.vraag('GET', '/warehouse/tabellen')) as Tabellenbeeld;
  }

  /** De bytes van een tabel als Parquet, terwijl zij binnenkomen. @throws HubApiFout als zij er niet is */
  async tabel(naam: string): Promise<http.IncomingMessage> {
    return this.haal('GET', `/warehouse/tabellen/${encodeURIComponent(naam)}`);
  }

  /** Een termijn met haar bewijs. @throws HubApiFout met status 404 als deze partij haar niet kent */
  async termijn(id: string): Promise<Termijndetail> {
    return JSON.parse(await this.vraag('GET', `/termijnen/${encodeURIComponent(id)}`)) as Termijndetail;
  }

  /** Een bladzijde termijnen. @param filter de parameters van de API, zoals `status` en `limiet` */
  async termijnen(filter: Readonly<Record<string, string>>): Promise<{ items: Termijnbeeld[]; volgende: string | null }> {
    return JSON.parse(await this.vraag('GET', `/termijnen?${new URLSearchParams(filter).toString()}`)) as { items: Termijnbeeld[]; volgende: string | null };
  }

  /** Laat een bericht beoordelen zonder dat er iets verandert; XML of zip. @throws HubApiFout, 403 als het van een ander is */
  async proef(inhoud: Buffer): Promise<Proefbeeld> {
    const soort = inhoud.toString('latin1', 0, 2) === 'PK' ? 'application/zip' : 'application/xml';
    return JSON.parse(await this.vraag('POST', '/proef', { soort, inhoud })) as Proefbeeld;
  }

  /** De rapporten die deze partij mag vragen. @throws HubApiFout, 403 als er geen is */
  async rapporten(): Promise<Rapportbeeld[]> {
    return (JSON.parse(await this.vraag('GET', '/rapporten')) as { items: Rapportbeeld[] }).items;
  }

  /** De bytes van een rapport, terwijl zij binnenkomen. @throws HubApiFout als het er niet is of de vraag niet klopt */
  async rapport(naam: string, vraag: URLSearchParams): Promise<http.IncomingMessage> {
    return this.haal('GET', `/rapporten/${encodeURIComponent(naam)}?${vraag.toString()}`);
  }

  /** Zet de klok van een gesimuleerde hub vooruit; klaar als gedaan is wat daardoor aan de beurt kwam. @throws HubApiFout: 404 op de echte tijd, 409 als het moment voorbij is */
  async zetKlok(nu: string): Promise<void> {
    await this.stuur('/simulatie/klok', { nu });
  }

  /** Stelt een rapport vast over een periode. @throws HubApiFout als het er niet is, de periode niet voorbij is of de vraag niet klopt */
  async stelVast(naam: string, periode: Record<string, string>): Promise<Versiebeeld> {
    return JSON.parse(await this.stuur(`/rapporten/${encodeURIComponent(naam)}/vaststellen`, periode)) as Versiebeeld;
  }

  /** Wie gegevens zag. @throws HubApiFout, 403 als de partij geen beheer is */
  async raadplegingen(vraag: object): Promise<Raadplegingenbeeld> {
    return JSON.parse(await this.stuur('/raadplegingen/zoeken', vraag)) as Raadplegingenbeeld;
  }

  /** Of het raadpleeglogboek heel is. @throws HubApiFout, 403 als de partij geen beheer is */
  async controleerRaadplegingen(ijkpunt?: IJkpunt): Promise<Ketenbeeld> {
    return JSON.parse(await this.stuur('/raadplegingen/controle', { ijkpunt })) as Ketenbeeld;
  }

  /** Wat er volgens het beleid weg mag. @throws HubApiFout, 403 als de partij geen beheer is */
  async bewaren(): Promise<Bewaarbeeld> {
    return JSON.parse(await this.vraag('GET', '/bewaren')) as Bewaarbeeld;
  }

  /** Ruimt een tijdje op. @throws HubApiFout: 403 als de partij geen beheer is, 409 als het raadpleeglogboek niet klopt */
  async ruimOp(): Promise<Opgeruimdbeeld> {
    return JSON.parse(await this.vraag('POST', '/bewaren')) as Opgeruimdbeeld;
  }

  /** Stuurt JSON in de inhoud van een POST. */
  private stuur(pad: string, inhoud: object): Promise<string> {
    return this.vraag('POST', pad, { soort: 'application/json', inhoud: Buffer.from(JSON.stringify(inhoud)) });
  }

  private async vraag(method: 'GET' | 'POST', pad: string, mee?: Inhoud): Promise<string> {
    return text(await this.haal(method, pad, mee));
  }

  private async haal(method: 'GET' | 'POST', pad: string, mee?: Inhoud): Promise<http.IncomingMessage> {
    const antwoord = await this.verstuur(method, new URL(`/api/v1${pad}`, this.opties.basisUrl), mee);
    const status = antwoord.statusCode ?? 0;
    if (status >= 200 && status < 300) return antwoord;
    throw new HubApiFout(status, uitlegIn(await text(antwoord)));
  }

  private verstuur(method: string, url: URL, mee?: Inhoud): Promise<http.IncomingMessage> {
    const { token, ca } = this.opties;
    const headers = {
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(mee && { 'content-type': mee.soort, 'content-length': mee.inhoud.length }),
    };
    const opties: https.RequestOptions = { method, ca, headers };
    return new Promise((klaar, mislukt) => {
      (url.protocol === 'https:' ? https : http).request(url, opties, klaar).on('error', mislukt).end(mee?.inhoud);
    });
  }
}

/** De uitleg uit een `application/problem+json`, of niets als het antwoord dat niet is. */
function uitlegIn(inhoud: string): string {
  try {
    const { title, detail } = JSON.parse(inhoud) as { title?: string; detail?: string };
    return detail ?? title ?? '';
  } catch {
    return '';
  }
}
