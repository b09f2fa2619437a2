import { join } from 'node:path';
import { projectMap } from '@hub/instellingen';
import { Schemaset } from '@hub/ijw';
import { versleutelWachtwoord } from '@hub/toegang';
import { VspClientFout } from '@hub/vsp';
import { maakZoekvraag, toonControle, toonRaadplegingen, type IJkpunt, type Zoekopties } from './audit.js';
import { ruimAllesOp, toonBewaren, toonOpgeruimd } from './bewaren.js';
import { Gebruiksfout } from './gebruiksfout.js';
import { HubApiFout, type Warehousebeeld } from './hub-api.js';
import { alsBeeld, nieuweTokenregel, toonPartij, toonPartijen, zoekPartij } from './partij.js';
import { bekijkPostvak, toonPostvak, type Postvakopties } from './postvak.js';
import { proefBestand, toonProef, zouGoedgaan } from './proef.js';
import { haalRapport, kiesRapport, stelVast, toonRapporten, toonUitleg, toonVersie, type Rapportopties } from './rapport.js';
import { leesParameters, schrijfConfiguratie, schrijfStroom, speelSimulatie, type Simulatieopties } from './simuleer.js';
import { toonBericht } from './status.js';
import { toonTermijn, toonTermijnen } from './termijn.js';
import { isGoedgekeurd, stuurBestand, toonVerzending, type Stuuropties } from './stuur.js';
import { exporteer, toonExport } from './warehouse-export.js';
import { toonWarehouse, voerWarehouseopdrachtUit } from './warehouse.js';
import { legUit, Verbinding, type Omgeving, type Verbindingsopties } from './verbinding.js';

/** Zo lang, in seconden, wacht een opdracht aan het warehouse tenzij de gebruiker anders zegt. */
const WAREHOUSE_WACHT_S = 600;

/** Korter is met raden te vinden. */
const MIN_WACHTWOORD = 12;

/** Eindcodes van `hub`. */
export const EINDCODE = { goed: 0, fout: 1, afgekeurd: 2 } as const;

/** Waar een opdracht haar omgeving leest en waar haar woorden heen gaan. */
export interface Wereld {
  omgeving: Omgeving;
  uit: (uitvoer: string | Uint8Array) => void;
  fout: (tekst: string) => void;
  /** één regel van de gebruiker, zonder die te tonen */
  vraagGeheim: (vraag: string) => Promise<string>;
}

/** Wat een gebruiker bij elke opdracht mag opgeven. */
export type Opties = Verbindingsopties & { json?: boolean };

/** Waarmee een lijst termijnen te beperken is. */
export interface Termijnfilter {
  soort?: string;
  status?: string;
  aanbieder?: string;
  gemeente?: string;
  limiet?: string;
}

/** Wat een opdracht met een bestand doet. */
interface Bestandswerk<T> {
  doe: (bestand: string, v: Verbinding, schemas: Schemaset) => Promise<T>;
  toon: (uitkomst: T, naam: (code: string) => string) => string[];
  isGoed: (uitkomst: T) => boolean;
}

/** Wat de opdrachten van `npx hub` doen; elke methode is er een. Wat zij te melden heeft, gaat naar de wereld; hoe het afliep staat in `eindcode`. */
export class Opdrachten {
  eindcode: number = EINDCODE.goed;

  constructor(private readonly wereld: Wereld) {}

  async stuur(bestanden: string[], opties: Opties & Stuuropties): Promise<void> {
    await this.perBestand(bestanden, opties, {
      doe: (bestand, v, schemas) => stuurBestand(bestand, opties, v, schemas), toon: toonVerzending, isGoed: isGoedgekeurd,
    });
  }

  async proef(bestanden: string[], opties: Opties): Promise<void> {
    await this.perBestand(bestanden, opties, { doe: proefBestand, toon: toonProef, isGoed: zouGoedgaan });
  }

  async postvak(opties: Opties & Postvakopties): Promise<void> {
    await this.met(opties, async (v) => {
      if (opties.als === undefined && opties.token === undefined) throw new Gebruiksfout('wiens postvak? geef --als met de code van een partij, of --token');
      const regels = await bekijkPostvak(v.vsp(opties.als ?? ''), opties);
      if (opties.json) this.toonJson(regels);
      else this.toon(toonPostvak(regels, (code) => v.adresboek.naam(code)));
    });
  }

  async status(traceerId: string, opties: Opties): Promise<void> {
    await this.met(opties, async (v) => {
      const bericht = await v.api(wie(opties, v)).bericht(traceerId);
      if (opties.json) this.toonJson(bericht);
      else this.toon(toonBericht(bericht, (code) => v.adresboek.naam(code)));
    });
  }

  async herverwerk(traceerId: string, opties: Opties): Promise<void> {
    await this.met(opties, async (v) => {
      await v.api(wie(opties, v)).herverwerk(traceerId);
      this.toon([`bericht ${traceerId} staat weer in zijn baan; volg het met: hub status ${traceerId}`]);
    });
  }

  async simuleer(opties: Opties & Simulatieopties): Promise<void> {
    await this.met(opties, async (v) => {
      const parameters = leesParameters(opties);
      if (opties.schrijfConfig !== undefined) return this.toon(await schrijfConfiguratie(parameters, opties.schrijfConfig));
      if (opties.uit !== undefined) return this.toon([`${await schrijfStroom(parameters, opties.uit)} zetten staan in ${opties.uit}`]);
      const telling = await speelSimulatie(parameters, opties, v, (regel) => (opties.json ? undefined : this.toon([regel])));
      if (opties.json) this.toonJson(telling.alsJson());
      else this.toon(telling.toon());
      if (telling.verschillen.length > 0) this.eindcode = EINDCODE.afgekeurd;
    });
  }

  async termijn(id: string, opties: Opties): Promise<void> {
    await this.met(opties, async (v) => {
      const termijn = await v.api(wie(opties, v)).termijn(id);
      if (opties.json) this.toonJson(termijn);
      else this.toon(toonTermijn(termijn, (code) => v.adresboek.naam(code)));
    });
  }

  async termijnen(opties: Opties & Termijnfilter): Promise<void> {
    const { soort, status, aanbieder, gemeente, limiet } = opties;
    const filter = Object.entries({ soort, status, aanbieder, gemeente, limiet }).filter((deel): deel is [string, string] => deel[1] !== undefined);
    await this.met(opties, async (v) => {
      const bladzijde = await v.api(wie(opties, v)).termijnen(Object.fromEntries(filter));
      if (opties.json) this.toonJson(bladzijde);
      else this.toon(toonTermijnen(bladzijde.items, bladzijde.volgende !== null, (code) => v.adresboek.naam(code)));
    });
  }

  /**
   * @param wat `lijst`, `uitleg`, `vaststel` of de naam van een rapport; niets is de lijst
   * @param naam bij `uitleg` en `vaststel`: van welk rapport
   */
  async rapport(wat: string | undefined, naam: string | undefined, opties: Opties & Rapportopties): Promise<void> {
    await this.met(opties, async (v) => {
      const api = v.api(wie(opties, v));
      if (wat === 'vaststel') {
        const versie = await stelVast(api, naam, opties);
        return opties.json ? this.toonJson(versie) : this.toon(toonVersie(naam ?? '', versie));
      }
      if (wat !== undefined && wat !== 'lijst' && wat !== 'uitleg') return this.toon(await haalRapport(api, wat, opties, this.wereld.uit));
      const rapporten = await api.rapporten();
      const gekozen = wat === 'uitleg' ? kiesRapport(rapporten, naam) : undefined;
      if (opties.json) this.toonJson(gekozen ?? rapporten);
      else this.toon(gekozen ? toonUitleg(gekozen) : toonRapporten(rapporten));
    });
  }

  async warehouse(opties: Opties): Promise<void> {
    await this.met(opties, async (v) => this.toonWarehouse(await v.api(wie(opties, v)).warehouse(), opties));
  }

  async warehouseopdracht(soort: 'herbouw' | 'sleutel', opties: Opties & { wacht?: number }): Promise<void> {
    await this.met(opties, async (v) => {
      this.toonWarehouse(await voerWarehouseopdrachtUit(v.api(wie(opties, v)), soort, (opties.wacht ?? WAREHOUSE_WACHT_S) * 1000), opties);
    });
  }

  /** @param map een lege of nieuwe map, waarin van elke tabel een bestand komt */
  async warehouseExport(map: string, opties: Opties): Promise<void> {
    await this.met(opties, async (v) => {
      const uitkomst = await exporteer(v.api(wie(opties, v)), map);
      if (opties.json) this.toonJson(uitkomst);
      else this.toon(toonExport(uitkomst));
    });
  }

  async auditZoek(opties: Opties & Zoekopties): Promise<void> {
    await this.met(opties, async (v) => {
      const gevonden = await v.api(wie(opties, v)).raadplegingen(await maakZoekvraag(opties, this.wereld.vraagGeheim));
      if (opties.json) this.toonJson(gevonden);
      else this.toon(toonRaadplegingen(gevonden, (code) => v.adresboek.naam(code)));
    });
  }

  async auditControleer(opties: Opties & { ijkpunt?: IJkpunt }): Promise<void> {
    await this.met(opties, async (v) => {
      const uitslag = await v.api(wie(opties, v)).controleerRaadplegingen(opties.ijkpunt);
      if (opties.json) this.toonJson(uitslag);
      else this.toon(toonControle(uitslag));
      if (!uitslag.klopt) this.eindcode = EINDCODE.fout;
    });
  }

  async bewaren(opties: Opties & { doe?: boolean }): Promise<void> {
    await this.met(opties, async (v) => {
      const api = v.api(wie(opties, v));
      const beeld = opties.doe ? await ruimAllesOp(api) : await api.bewaren();
      if (opties.json) this.toonJson(beeld);
      else this.toon('klaar' in beeld ? toonOpgeruimd(beeld) : toonBewaren(beeld));
    });
  }

  async partijen(opties: Opties): Promise<void> {
    await this.met(opties, ({ adresboek }) => {
      const beelden = adresboek.partijen.map(alsBeeld);
      if (opties.json) this.toonJson(beelden);
      else this.toon(toonPartijen(beelden));
    });
  }

  async partij(code: string, opties: Opties): Promise<void> {
    await this.met(opties, ({ adresboek }) => {
      const beeld = zoekPartij(adresboek, code);
      if (opties.json) this.toonJson(beeld);
      else this.toon(toonPartij(beeld));
    });
  }

  async wachtwoord(): Promise<void> {
    const wachtwoord = await this.wereld.vraagGeheim('Wachtwoord: ');
    if (wachtwoord.length >= MIN_WACHTWOORD) return this.toon([await versleutelWachtwoord(wachtwoord)]);
    this.wereld.fout(`het wachtwoord heeft ${wachtwoord.length} tekens; geef er een van minstens ${MIN_WACHTWOORD}, als één regel op de invoer\n`);
    this.eindcode = EINDCODE.fout;
  }

  async token(code: string, opties: Opties): Promise<void> {
    await this.met(opties, ({ adresboek }) => {
      const bekend = adresboek.zoek(code);
      this.toon([
        `zet deze regel in ${adresboek.pad}${bekend ? ` in plaats van die van ${code}` : ''} en start de hub opnieuw; het token staat nergens anders`,
        nieuweTokenregel(bekend && alsBeeld(bekend), code),
      ]);
    });
  }

  /** Doet iets met elk bestand en toont wat ervan kwam; een bestand dat niet lukt, houdt de volgende niet op. */
  private async perBestand<T>(bestanden: readonly string[], opties: Opties, { doe, toon, isGoed }: Bestandswerk<T>): Promise<void> {
    await this.met(opties, async (v) => {
      const schemas = Schemaset.laad(this.wereld.omgeving['HUB_XSD'] ?? join(projectMap(), 'xsd'));
      const gedaan: T[] = [];
      for (const bestand of bestanden) {
        try {
          const uitkomst = await doe(bestand, v, schemas);
          gedaan.push(uitkomst);
          if (!opties.json) this.toon(toon(uitkomst, (code) => v.adresboek.naam(code)));
        } catch (oorzaak) {
          if (!isVanDitBestand(oorzaak)) throw oorzaak;
          this.wereld.fout(`${legUit(oorzaak, v.basisUrl)}\n`);
          this.eindcode = EINDCODE.fout;
        }
      }
      if (opties.json) this.toonJson(gedaan);
      if (this.eindcode === EINDCODE.goed && !gedaan.every(isGoed)) this.eindcode = EINDCODE.afgekeurd;
    });
  }

  private async met(opties: Opties, werk: (v: Verbinding) => Promise<void> | void): Promise<void> {
    const hub = opties.hub ?? `http://localhost:${this.wereld.omgeving['HUB_PORT'] ?? '8080'}`;
    let v: Verbinding | undefined;
    try {
      v = new Verbinding(opties, hub, this.wereld.omgeving);
      await werk(v);
    } catch (fout) {
      this.wereld.fout(`${legUit(fout, hub)}\n`);
      this.eindcode = EINDCODE.fout;
    } finally {
      v?.sluit();
    }
  }

  private toonWarehouse(beeld: Warehousebeeld, { json }: Opties): void {
    if (json) this.toonJson(beeld);
    else this.toon(toonWarehouse(beeld));
  }

  private toon(regels: readonly string[]): void {
    if (regels.length > 0) this.wereld.uit(`${regels.join('\n')}\n`);
  }

  private toonJson(waarde: unknown): void {
    this.wereld.uit(`${JSON.stringify(waarde, null, 2)}\n`);
  }
}

/** Namens wie wordt gekeken: de gekozen partij, of anders beheer. */
function wie({ als, token }: Opties, { adresboek }: Verbinding): string {
  return als ?? (token === undefined ? adresboek.beheerder() : '');
}

/** Een fout die alleen dit bestand raakt; de volgende bestanden gaan gewoon mee. */
function isVanDitBestand(fout: unknown): boolean {
  return fout instanceof Gebruiksfout || fout instanceof HubApiFout || (fout instanceof VspClientFout && fout.status === 400);
}
