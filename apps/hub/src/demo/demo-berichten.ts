import { BERICHTSOORTEN, xsdVersie, type BerichtType, type JW301, type JW301Contact, type JW301ToegewezenProduct, type JW305, type JW307, type JW323, type JW323Prestatie } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Demodatums } from './demo-datums.js';

/** Wie elkaar in de demo schrijven: hun codes. */
export interface Demopartijen {
  gemeente: string;
  aanbieder: string;
}

/** De partijen uit config/partijen.demo.json die elkaar in de demo schrijven: Enschede en De Veste. */
export const DEMOPARTIJEN: Demopartijen = { gemeente: '0153', aanbieder: '65656055' };

/** Een product van de demo: wat is toegewezen en wat er in een maand van is geleverd. */
interface Demoproduct {
  toewijzingNummer: string;
  code: string;
  /** uren per week */
  volume: string;
  /** uren in de gedeclareerde maand */
  geleverd: number;
  /** eurocenten per uur; zoals in config/contracten.demo.json */
  tarief: number;
}

const CATEGORIE = '45';
const UUR = '04';
const PER_WEEK = '2';
const PRODUCTEN: readonly Demoproduct[] = [
  { toewijzingNummer: '10072', code: '45A03', volume: '1', geleverd: 4, tarief: 1250 },
  { toewijzingNummer: '10073', code: '45A04', volume: '4', geleverd: 16, tarief: 1500 },
];

/** Een nummer dat voor testen is bedoeld en aan de elfproef voldoet; de personen zijn verzonnen. */
const BSN = '999900006';
const ACHTERNAAM = { achternaam: 'Voorbeeldkind', voorvoegsel: 'van het' };
const CLIENT = {
  bsn: BSN,
  geboortedatum: { datum: '2012-02-14' },
  geslacht: '2',
  naam: { geslachtsnaam: ACHTERNAAM, voornamen: 'Demi', voorletters: 'D' },
};
const VOLLEDIGE_NAAM = { ...CLIENT.naam, naamGebruik: '1' };

/** Maakt de berichten van de demo, in de vorm van de voorbeeldberichten van de standaard. */
export class Demoberichten {
  private volgnummer = 0;

  constructor(
    private readonly partijen: Demopartijen,
    private readonly op: Demodatums,
  ) {}

  toewijzing(): JW301 {
    return {
      header: this.kop('JW301'),
      client: {
        ...CLIENT,
        naam: VOLLEDIGE_NAAM,
        communicatie: { vorm: '1', taal: 'Nederlands' },
        juridischeStatus: '01',
        wettelijkeVertegenwoordiging: '09',
        relaties: [
          {
            nummer: '1',
            volgorde: '1',
            soort: '12',
            geslacht: '1',
            naam: { geslachtsnaam: { achternaam: 'Voorbeeldouder' }, voorletters: 'V', naamGebruik: '1' },
            contact: contact('03'),
          },
        ],
        contactgegevens: [contact('03'), contact('04')],
        toegewezenProducten: PRODUCTEN.map((product) => this.toegewezen(product)),
      },
    };
  }

  /** @param begindatum zonder: het begin van de toewijzing */
  start(begindatum: Datum = this.op.maand.van): JW305 {
    return {
      header: this.kop('JW305'),
      client: {
        ...CLIENT,
        startProducten: PRODUCTEN.map((product) => ({ ...this.levering(product), begindatum, statusAanlevering: '1' })),
      },
    };
  }

  declaratie(): JW323 {
    const { maand, vandaag } = this.op;
    const periode = { begindatum: maand.van, einddatum: maand.tot };
    const prestaties = PRODUCTEN.map((product, i) => prestatie(product, periode, `RN00${i + 1}`));
    const totaal = prestaties.reduce((som, { ingediendBedrag }) => som + Number(ingediendBedrag.bedrag), 0);
    return {
      header: this.kop('JW323'),
      declaratie: {
        declaratieNummer: 'DN001',
        declaratiePeriode: periode,
        declaratieDagtekening: vandaag,
        totaalIngediendBedrag: { totaalBedrag: String(totaal), debetCredit: 'D' },
        clienten: [{ bsn: BSN, prestaties }],
      },
    };
  }

  stop({ einddatum = this.op.gisteren, dagtekening = this.op.vandaag }: { einddatum?: Datum; dagtekening?: Datum } = {}): JW307 {
    const begindatum = this.op.maand.van;
    return {
      header: this.kop('JW307', dagtekening),
      client: {
        ...CLIENT,
        stopProducten: PRODUCTEN.map((product) => ({
          ...this.levering(product),
          begindatum,
          redenBeeindiging: '31',
          einddatum,
          statusAanlevering: '1',
        })),
      },
    };
  }

  private kop(type: BerichtType, dagtekening: Datum = this.op.vandaag) {
    const { gemeente, aanbieder } = this.partijen;
    const { code, verzender } = BERICHTSOORTEN[type];
    return {
      berichtCode: code,
      berichtVersie: '3',
      berichtSubversie: '2',
      afzender: verzender === 'gemeente' ? gemeente : aanbieder,
      ontvanger: verzender === 'gemeente' ? aanbieder : gemeente,
      berichtIdentificatie: { identificatie: `DEMO${String(++this.volgnummer).padStart(4, '0')}`, dagtekening },
      xsdVersie: xsdVersie(type),
    };
  }

  private toegewezen({ toewijzingNummer, code, volume }: Demoproduct): JW301ToegewezenProduct {
    return {
      toewijzingNummer,
      product: { categorie: CATEGORIE, code },
      toewijzingsdatum: this.op.maand.van,
      toewijzingstijd: '12:34:56',
      ingangsdatum: this.op.maand.van,
      einddatum: this.op.eindeToewijzing,
      omvang: { volume, eenheid: UUR, frequentie: PER_WEEK },
    };
  }

  private levering({ toewijzingNummer, code }: Demoproduct) {
    return { toewijzingNummer, product: { categorie: CATEGORIE, code }, toewijzingIngangsdatum: this.op.maand.van };
  }
}

function contact(soort: string): JW301Contact {
  return {
    soort,
    adres: { huis: { huisnummer: '1' }, postcode: '9999XX', straatnaam: 'Voorbeeldstraat', plaatsnaam: 'Voorbeeldstad', landCode: 'NL' },
    telefoon: { telefoon01: { telefoonnummer: '0530000000', landnummer: '0031' } },
  };
}

function prestatie(product: Demoproduct, productPeriode: JW323Prestatie['productPeriode'], referentieNummer: string): JW323Prestatie {
  const { toewijzingNummer, code, geleverd, tarief } = product;
  return {
    productReferentie: { referentieNummer },
    toewijzingNummer,
    productCategorie: CATEGORIE,
    productCode: code,
    productPeriode,
    geleverdVolume: String(geleverd),
    eenheid: UUR,
    productTarief: String(tarief),
    ingediendBedrag: { bedrag: String(geleverd * tarief), debetCredit: 'D' },
  };
}
