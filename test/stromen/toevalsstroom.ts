import fc from 'fast-check';
import { isActueel, isInBehandeling, isVerwijderd, type Levering, type Toewijzing } from '@hub/dossier';
import type { Bericht, BerichtType, JW323Prestatie } from '@hub/ijw';
import { eersteVanMaand, laatsteVanMaand, opOfNa, inZelfdeMaand, type Datum } from '@hub/werkdagen';
import { eenBsn, eenContractregel, eenJW301, eenJW305, eenJW307, eenJW315, eenJW317, eenJW319, eenJW323, GEMEENTE } from '../bouwers/index.js';
import type { BewaardePrestatie } from '../bouwers/index.js';
import type { Proefhub } from './proefhub.js';

/** Een zet in een toevalsstroom: kleine getallen die met de stand van het dossier een bericht worden. */
export interface Zet {
  soort: 'JW301' | 'JW305' | 'JW307' | 'JW315' | 'JW317' | 'JW319' | 'JW323';
  /** de klok gaat zoveel dagen vooruit */
  dagen: number;
  client: number;
  product: number;
  /** kiest uit wat er is */
  keus: number;
  /** 0 tot en met 9: hoe lager, hoe vaker het bericht ergens niet klopt */
  zorg: number;
  maat: number;
}

const EERSTE_DAG: Datum = '2025-01-06';

const ZET: fc.Arbitrary<Zet> = fc.record({
  soort: fc.constantFrom('JW301', 'JW301', 'JW305', 'JW305', 'JW307', 'JW315', 'JW317', 'JW319', 'JW323', 'JW323', 'JW323'),
  dagen: fc.nat(14),
  client: fc.nat(1),
  product: fc.nat(3),
  keus: fc.nat(7),
  zorg: fc.nat(9),
  maat: fc.integer({ min: 1, max: 40 }),
});

/** Eerst een toewijzing voor elk product van de eerste client, dan van alles. */
export const STROOM: fc.Arbitrary<Zet[]> = fc
  .array(ZET, { minLength: 1, maxLength: 40, size: 'max' })
  .map((zetten) => [0, 1, 2, 3].map((product): Zet => ({ soort: 'JW301', dagen: 0, client: 0, product, keus: 3, zorg: 9, maat: 8 })).concat(zetten));

/** De producten die worden toegewezen: per week, totaal, per maand en met een budget. */
const PRODUCTEN = [
  { product: { categorie: '44', code: '44A09' }, eenheid: '14', frequentie: '2', tarief: 10_000 },
  { product: { categorie: '45', code: '45A04' }, eenheid: '04', frequentie: '6', tarief: 6_000 },
  { product: { categorie: '44', code: '44A10' }, eenheid: '16', frequentie: '4', tarief: 5_000 },
  { product: { categorie: '54' }, eenheid: '14', frequentie: undefined, tarief: 7_500 },
] as const;

/** Voor het product zonder omvang is een deel van de categorie taakgericht: een start zonder toewijzing. */
export const CONTRACTEN = [
  eenContractregel({ productCategorie: '44', productCode: '44A09', eenheid: '14', tarief: 10_000 }),
  eenContractregel({ productCategorie: '45', productCode: '45A04', eenheid: '04', tarief: 6_000 }),
  eenContractregel({ productCategorie: '50', productCode: null, eenheid: null, tarief: null, variant: 'taak' }),
];

export function plusDagen(datum: Datum, dagen: number): Datum {
  const dag = new Date(`${datum}T00:00:00Z`);
  dag.setUTCDate(dag.getUTCDate() + dagen);
  return dag.toISOString().slice(0, 10);
}

const kies = <E>(lijst: readonly E[], keus: number): E | undefined => lijst[keus % Math.max(lijst.length, 1)];
const isSlordig = ({ zorg }: Zet, grens = 1): boolean => zorg < grens;

/** Maakt van zetten berichten, met wat het dossier op dat moment weet. */
export class Toevalsstroom {
  private volgnummer = 0;

  constructor(readonly hub: Proefhub) {
    hub.vandaag = EERSTE_DAG;
  }

  /** Zet de klok vooruit en stelt het volgende bericht op. */
  bericht(zet: Zet): Bericht<BerichtType> {
    this.hub.vandaag = plusDagen(this.hub.vandaag, zet.dagen);
    this.volgnummer += 1;
    return this[zet.soort](zet);
  }

  private toewijzingenVan(client: number): Toewijzing[] {
    return [...this.hub.dossier.toewijzingen.values()].filter((t) => t.client === `client-${eenBsn(client)}` && !isVerwijderd(t));
  }

  private verzoek({ client, keus, zorg }: Zet): string | undefined {
    const alle = [...this.hub.dossier.verzoeken.values()].filter((v) => zorg === 0 || (isInBehandeling(v) && v.client === `client-${eenBsn(client)}`));
    return kies(alle, keus)?.referentieAanbieder;
  }

  private JW301(zet: Zet): Bericht<'JW301'> {
    const { product, eenheid, frequentie } = PRODUCTEN[zet.product] ?? PRODUCTEN[0];
    const nummer = 1001 + zet.product + (isSlordig(zet) ? 0 : 10 * zet.client);
    const bekend = this.hub.dossier.toewijzingen.get(`${GEMEENTE}/${nummer}`);
    const verwijder = bekend !== undefined && zet.keus === 0;
    const ingangsdatum = bekend?.ingangsdatum ?? plusDagen(EERSTE_DAG, zet.keus);
    const hoeveel = frequentie ? { omvang: { volume: String(zet.maat), eenheid, frequentie } } : { omvang: undefined, budget: String(zet.maat * 20_000) };
    const regel = {
      toewijzingNummer: String(nummer),
      product,
      ingangsdatum,
      einddatum: verwijder ? ingangsdatum : plusDagen(ingangsdatum, 20 + 10 * zet.maat),
      redenWijziging: verwijder ? '13' : bekend && '12',
      toewijzingsdatum: this.hub.vandaag,
      toewijzingstijd: '12:00:00',
      referentieAanbieder: zet.keus % 2 === 1 ? this.verzoek(zet) : undefined,
      ...hoeveel,
    };
    return eenJW301({ volgnummerBsn: zet.client, regels: [regel] });
  }

  private JW305(zet: Zet): Bericht<'JW305'> {
    const begindatum = plusDagen(this.hub.vandaag, -(zet.maat % 10));
    const toewijzing = kies(this.toewijzingenVan(isSlordig(zet) ? 1 - zet.client : zet.client), zet.keus);
    const weg = zet.zorg === 1 ? this.levering(zet, () => true) : undefined;
    const regel = weg
      ? { ...this.sleutel(weg), statusAanlevering: '3' }
      : { ...this.product(zet.keus === 7 ? undefined : toewijzing), begindatum };
    return eenJW305({ volgnummerBsn: zet.client, regels: zet.keus === 6 ? [regel, { ...regel, begindatum: plusDagen(begindatum, -1) }] : [regel] });
  }

  private product(toewijzing: Toewijzing | undefined) {
    if (!toewijzing) return { toewijzingNummer: undefined, toewijzingIngangsdatum: undefined, product: { categorie: '50' } };
    const { toewijzingNummer, ingangsdatum, productCategorie, productCode } = toewijzing;
    return { toewijzingNummer: String(toewijzingNummer), toewijzingIngangsdatum: ingangsdatum, product: productCategorie === undefined ? undefined : { categorie: productCategorie, code: productCode } };
  }

  private levering({ client, keus }: Zet, past: (levering: Levering) => boolean): Levering | undefined {
    return kies(this.hub.dossier.leveringen.filter((l) => l.client === `client-${eenBsn(client)}` && past(l)), keus);
  }

  private sleutel({ toewijzingNummer, toewijzingIngangsdatum, productCategorie, productCode, begindatum }: Levering) {
    const nummer = toewijzingNummer === undefined ? undefined : String(toewijzingNummer);
    return { toewijzingNummer: nummer, toewijzingIngangsdatum, product: productCategorie === undefined ? undefined : { categorie: productCategorie, code: productCode }, begindatum };
  }

  private JW307(zet: Zet): Bericht<'JW307'> {
    const gestopt = zet.zorg < 3 ? this.levering(zet, (l) => l.stops.length > 0) : undefined;
    const stop = kies(gestopt?.stops ?? [], zet.maat);
    if (gestopt && stop) return eenJW307({ volgnummerBsn: zet.client, regels: [{ ...this.sleutel(gestopt), ...stop, statusAanlevering: '3' }] });
    const levering = this.levering(zet, (l) => zet.zorg < 5 || isActueel(l));
    const van = levering ? this.sleutel(levering) : {};
    const einddatum = plusDagen(this.hub.vandaag, -(zet.maat % 4));
    const begin = levering?.begindatum ?? einddatum;
    return eenJW307({
      volgnummerBsn: zet.client,
      regels: [{ begindatum: begin, ...van, redenBeeindiging: zet.keus % 2 === 0 ? '20' : '31', einddatum: opOfNa(einddatum, begin) ? einddatum : begin }],
    });
  }

  private JW315(zet: Zet): Bericht<'JW315'> {
    const { product, eenheid, frequentie } = PRODUCTEN[zet.product] ?? PRODUCTEN[0];
    const regel = {
      product,
      toewijzingIngangsdatum: this.hub.vandaag,
      toewijzingEinddatum: plusDagen(this.hub.vandaag, 100),
      ...(frequentie ? { omvang: { volume: '5', eenheid, frequentie } } : { omvang: undefined, budget: '100000' }),
    };
    const eerste = { ...regel, referentieAanbieder: isSlordig(zet) ? 'V1' : `V${this.volgnummer}` };
    const tweede = { ...regel, referentieAanbieder: `W${this.volgnummer}`, toewijzingIngangsdatum: plusDagen(this.hub.vandaag, 101), toewijzingEinddatum: plusDagen(this.hub.vandaag, 200) };
    return eenJW315({ volgnummerBsn: zet.client, regels: zet.keus < 3 ? [eerste, tweede] : [eerste] });
  }

  private JW317(zet: Zet): Bericht<'JW317'> {
    const actueel = this.toewijzingenVan(zet.client).filter((t) => t.einddatum === undefined || opOfNa(t.einddatum, this.hub.vandaag));
    const [wijzig, ...rest] = actueel;
    const overig = isSlordig(zet) ? rest.slice(1) : rest;
    const bekend = wijzig ?? kies([...this.hub.dossier.toewijzingen.values()], zet.keus);
    return eenJW317({
      bsn: eenBsn(zet.client),
      verzoek: { referentieAanbieder: `V${this.volgnummer}` },
      ongewijzigdeProducten: overig.length > 0 ? overig.map((t) => ({ toewijzingNummer: String(t.toewijzingNummer) })) : undefined,
      teWijzigenProducten: [{
        toewijzingNummer: String(bekend?.toewijzingNummer ?? 1001),
        gewensteIngangsdatum: zet.keus === 0 ? this.hub.vandaag : (bekend?.ingangsdatum ?? this.hub.vandaag),
        einddatum: plusDagen(this.hub.vandaag, 5 * zet.maat),
        omvang: bekend?.omvang && { volume: String(zet.maat), eenheid: bekend.omvang.eenheid, frequentie: bekend.omvang.frequentie },
        budget: bekend?.budget === undefined ? undefined : String(zet.maat * 20_000),
      }],
    });
  }

  private JW319(zet: Zet): Bericht<'JW319'> {
    const referentieAanbieder = this.verzoek(zet) ?? 'ONBEKEND';
    const afwijzing = { verzoekAntwoord: '1', redenAfwijzingVerzoek: '7' };
    return eenJW319({ antwoord: { referentieAanbieder, ...(zet.keus % 2 === 0 ? afwijzing : { verzoekAntwoord: '2' }) } });
  }

  private JW323(zet: Zet): Bericht<'JW323'> {
    const maand = eersteVanMaand(plusDagen(eersteVanMaand(this.hub.vandaag), -1 - 28 * (zet.keus % 3)));
    const crediteerbaar = [...this.hub.dossier.prestaties.values()].filter((p) => isSlordig(zet) || (p.debetCredit === 'D' && p.oordeel === 'toegekend' && !p.gecrediteerd));
    const fout = zet.zorg < 4 ? kies(crediteerbaar, zet.keus) : undefined;
    const debets = this.toewijzingenVan(zet.client).slice(0, 1 + (zet.keus % 4)).map((t, i) => this.debet(t, maand, zet, i));
    const prestaties = [...(fout ? [this.credit(fout, zet.zorg === 1)] : []), ...debets];
    const vorige = eersteVanMaand(plusDagen(eersteVanMaand(this.hub.vandaag), -1));
    const periode = { begindatum: vorige, einddatum: laatsteVanMaand(vorige) };
    const bsn = fout ? fout.client.slice('client-'.length) : eenBsn(zet.client);
    return eenJW323({
      declaratie: { declaratieNummer: isSlordig(zet) ? 'D1' : `D${this.volgnummer}`, declaratiePeriode: periode, declaratieDagtekening: this.hub.vandaag },
      clienten: [{ bsn, prestaties: prestaties.length > 0 ? prestaties : [{ productPeriode: periode }] }],
    });
  }

  /** Een maand op een toewijzing; de ene keer in uren, de andere keer in minuten. */
  private debet(t: Toewijzing, maand: Datum, zet: Zet, i: number): Partial<JW323Prestatie> {
    const { eenheid, tarief } = PRODUCTEN.find(({ product }) => product.categorie === t.productCategorie && ('code' in product ? product.code : undefined) === t.productCode) ?? PRODUCTEN[0];
    const minuten = eenheid === '04' && zet.maat % 2 === 0;
    const volume = minuten ? zet.maat * 30 : zet.maat;
    return {
      productReferentie: { referentieNummer: `P${this.volgnummer}-${i}` },
      toewijzingNummer: String(t.toewijzingNummer),
      productCategorie: t.productCategorie ?? '44',
      productCode: t.productCode ?? `${t.productCategorie ?? '44'}001`,
      productPeriode: {
        begindatum: inZelfdeMaand(t.ingangsdatum, maand) ? t.ingangsdatum : maand,
        einddatum: t.einddatum !== undefined && inZelfdeMaand(t.einddatum, maand) ? t.einddatum : laatsteVanMaand(maand),
      },
      geleverdVolume: String(volume),
      eenheid: minuten ? '01' : eenheid,
      productTarief: String(minuten ? tarief / 60 : tarief),
      ingediendBedrag: { bedrag: String(minuten ? (volume * tarief) / 60 : volume * tarief), debetCredit: 'D' },
    };
  }

  private credit(p: BewaardePrestatie, teHoog: boolean): Partial<JW323Prestatie> {
    return {
      productReferentie: { referentieNummer: `C${this.volgnummer}`, vorigReferentieNummer: p.referentieNummer },
      toewijzingNummer: String(p.toewijzingNummer),
      productCategorie: p.productCategorie,
      productCode: p.productCode,
      productPeriode: { begindatum: p.begindatum, einddatum: p.einddatum },
      geleverdVolume: String(teHoog ? 2 * p.geleverdVolume : p.geleverdVolume),
      eenheid: p.eenheid,
      productTarief: p.productTarief === undefined ? undefined : String(p.productTarief),
      ingediendBedrag: { bedrag: String(teHoog ? 2 * p.bedrag : p.bedrag), debetCredit: 'C' },
    };
  }
}

