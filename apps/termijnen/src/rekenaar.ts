import { createHash } from 'node:crypto';
import type { Beleid, Contractregel } from '@hub/instellingen';
import { berichtOnderwerp, type Termijnvastlegging } from '@hub/opslag';
import { antwoordtermijn, termijnenVan, verenig, type Bekend, type Clienthistorie, type Heenbericht, type Termijnomgeving } from '@hub/termijnen';
import { Contracten } from '@hub/regels';
import { maakKalender, plusDagen, type Datum } from '@hub/werkdagen';

/** Wat de rekenaar over een greep onderwerpen weet. */
export interface Greep {
  histories: ReadonlyMap<string, Clienthistorie>;
  heenberichten: readonly Heenbericht[];
  /** onderwerpen van berichten waarvan het antwoord niet meer wordt bewaakt */
  onbewaakt: readonly string[];
  /** per onderwerp wat er al bewaard is */
  bekend: ReadonlyMap<string, ReadonlyMap<string, Bekend>>;
}

/** Kort genoeg om bij elke termijn te bewaren, lang genoeg om nooit twee keer hetzelfde te zijn. */
const KENMERKLENGTE = 16;

const GEEN: ReadonlyMap<string, Bekend> = new Map();

/** Rekent termijnen uit volgens het beleid van de regio. */
export class Rekenaar {
  private readonly kalender;
  private readonly contracten: Contracten;
  /** productcategorieën die een plaatsing kunnen zijn */
  readonly categorieen: string[];
  /** verandert als er anders gerekend moet worden */
  readonly kenmerk: string;

  constructor(private readonly beleid: Beleid, contracten: readonly Contractregel[]) {
    const { plaatsingen, segmenten, normen, termijnen, feestdagen, antwoorden } = beleid;
    const taakgericht = contracten.filter(({ variant }) => variant === 'taak');
    this.kalender = maakKalender(feestdagen.extra);
    this.contracten = new Contracten(taakgericht);
    this.categorieen = [...new Set(plaatsingen.flatMap((p) =>
      p.segment === undefined ? [p.productCategorie ?? ''] : segmenten.filter(({ naam }) => naam === p.segment).map((s) => s.productCategorie)))];
    this.kenmerk = createHash('sha256').update(JSON.stringify([plaatsingen, segmenten, normen, termijnen, feestdagen, antwoorden.zelf, taakgericht])).digest('hex').slice(0, KENMERKLENGTE);
  }

  /** codes van partijen die goedgekeurde berichten zelf beantwoorden */
  get zelfAntwoordend(): readonly string[] {
    return this.beleid.antwoorden.zelf;
  }

  /**
   * Wat er over deze greep vast te leggen is.
   * @param bijFout krijgt een onderwerp waarop de hub zelf stukliep; het komt morgen weer aan de beurt, de andere gaan door
   */
  reken(greep: Greep, vandaag: Datum, bijFout: (onderwerp: string, fout: unknown) => void): Termijnvastlegging {
    const omgeving = this.omgeving(vandaag);
    const uit: Termijnvastlegging = { termijnen: [], vervallen: [], agenda: [] };
    for (const [onderwerp, historie] of greep.histories) {
      try {
        const uitkomst = termijnenVan(historie, omgeving);
        this.neemOp(uit, onderwerp, verenig(uitkomst.termijnen, greep.bekend.get(onderwerp) ?? GEEN, this.beleid));
        if (uitkomst.opnieuwOp !== undefined) uit.agenda.push({ onderwerp, op: uitkomst.opnieuwOp });
      } catch (fout) {
        bijFout(onderwerp, fout);
        uit.agenda.push({ onderwerp, op: plusDagen(vandaag, 1) });
      }
    }
    for (const heen of greep.heenberichten) {
      const onderwerp = berichtOnderwerp(heen.bericht.traceerId);
      this.neemOp(uit, onderwerp, verenig([antwoordtermijn(heen, omgeving)], greep.bekend.get(onderwerp) ?? GEEN, this.beleid));
    }
    for (const onderwerp of greep.onbewaakt) this.neemOp(uit, onderwerp, verenig([], greep.bekend.get(onderwerp) ?? GEEN, this.beleid));
    return uit;
  }

  private neemOp(uit: Termijnvastlegging, onderwerp: string, { termijnen, vervallen }: ReturnType<typeof verenig>): void {
    uit.termijnen.push(...termijnen.map((termijn) => ({ onderwerp, termijn })));
    uit.vervallen.push(...vervallen);
  }

  private omgeving(vandaag: Datum): Termijnomgeving {
    return {
      beleid: this.beleid, kenmerk: this.kenmerk, kalender: this.kalender, vandaag,
      isTaakgericht: ({ aanbieder, gemeente, productCategorie, productCode, dag }) =>
        productCategorie !== undefined && this.contracten.geldig({ aanbieder, gemeente, productCategorie, productCode, datum: dag }).length > 0,
    };
  }
}
