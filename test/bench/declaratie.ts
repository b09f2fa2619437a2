import { bouwXml, type JW323Prestatie } from '@hub/ijw';
import { eenBsn, eenJW301, eenJW323, eenPrestatieInBericht } from '../bouwers/index.js';
import { zetKlaar, type Baan, type Volgnummers, type Zending } from './verkeer.js';

/** Een declaratie van 24 MB, en hoeveel prestaties daarin staan. */
export interface GroteDeclaratie {
  zending: Zending;
  aantal: number;
}

const OMVANG = 24 * 1024 * 1024;
const DAGEN = 31;
/** Hoger dan het contract: elke prestatie wordt afgewezen (TR418). */
const TE_HOOG_TARIEF = '50000';
const TARIEF = '49357';

/** Alle banen delen deze clienten; elk heeft een toewijzing en per maand 31 prestaties van een dag. */
export class GroteClienten {
  private readonly toewijzingNummers: string[];

  constructor(private readonly baan: Baan, private readonly volgnummers: Volgnummers) {
    const perClient = DAGEN * gemiddeldePrestatie();
    this.toewijzingNummers = Array.from({ length: Math.floor(OMVANG / perClient) }, () => String(volgnummers.neem()));
  }

  /** De toewijzingen die er eerst moeten zijn: een klein bericht per client. */
  toewijzingen(): Zending[] {
    const { gemeente, aanbieder } = this.baan;
    return this.toewijzingNummers.map((toewijzingNummer, i) => {
      const bericht = eenJW301({ gemeente: gemeente.code, aanbieder: aanbieder.code, identificatie: `B${toewijzingNummer}`, volgnummerBsn: i, regels: [{ toewijzingNummer }] });
      return zetKlaar('JW301', this.baan, Buffer.from(bouwXml('JW301', bericht)));
    });
  }

  /** @param maand januari, maart, mei, juli, augustus, oktober of december: alle 31 dagen lang */
  declaratie(maand: string, allesAfgewezen: boolean): GroteDeclaratie {
    const nummer = this.volgnummers.neem();
    const tarief = allesAfgewezen ? TE_HOOG_TARIEF : TARIEF;
    const bericht = eenJW323({
      gemeente: this.baan.gemeente.code,
      aanbieder: this.baan.aanbieder.code,
      identificatie: `B${nummer}`,
      dagtekening: '2026-02-03',
      declaratie: {
        declaratieNummer: `D${nummer}`,
        declaratiePeriode: { begindatum: `2025-${maand}-01`, einddatum: `2025-${maand}-31` },
        declaratieDagtekening: '2026-02-03',
      },
      clienten: this.toewijzingNummers.map((toewijzingNummer, i) => ({
        bsn: eenBsn(i),
        prestaties: Array.from({ length: DAGEN }, (_, dag) => prestatie(`G${nummer}C${i}D${dag}`, toewijzingNummer, `2025-${maand}-${String(dag + 1).padStart(2, '0')}`, tarief)),
      })),
    });
    return { zending: zetKlaar('JW323', this.baan, Buffer.from(bouwXml('JW323', bericht))), aantal: DAGEN * this.toewijzingNummers.length };
  }
}

/** Een etmaal verblijf. */
function prestatie(referentieNummer: string, toewijzingNummer: string, dag: string, tarief: string): Partial<JW323Prestatie> {
  return {
    productReferentie: { referentieNummer },
    toewijzingNummer,
    productPeriode: { begindatum: dag, einddatum: dag },
    geleverdVolume: '1',
    productTarief: tarief,
    ingediendBedrag: { bedrag: tarief, debetCredit: 'D' },
  };
}

/** Bytes van een prestatie in het document, met haar deel van de client. */
function gemiddeldePrestatie(): number {
  const een = eenPrestatieInBericht(prestatie('G1234C123D12', '12345', '2025-01-01', TARIEF));
  const lengte = (aantal: number): number => bouwXml('JW323', eenJW323({ clienten: [{ prestaties: Array.from({ length: aantal }, () => een) }] })).length;
  return lengte(2) - lengte(1) + 5;
}
