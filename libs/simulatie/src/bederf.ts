import type { Bericht, BerichtType, JW301, JW305, JW307, JW315, JW319, JW323 } from '@hub/ijw';
import type { Datum } from '@hub/werkdagen';
import type { Baan } from './baan.js';
import { plusDagen } from './dagen.js';
import type { Toeval } from './toeval.js';
import type { Verwachting } from './zet.js';

/** Een bericht met wat de hub ervan hoort te vinden. */
export interface Bedorven {
  bericht: Bericht<BerichtType>;
  vermink?: (xml: string) => string;
  verwacht: Verwachting;
  bijzonder?: string;
}

/** Een goed bericht, met wat nodig is om er iets aan te bederven. */
export interface Gaaf {
  type: BerichtType;
  bericht: Bericht<BerichtType>;
  baan: Baan;
  vandaag: Datum;
  toeval: Toeval;
  /** wat de hub zonder de fout al zou vinden */
  verwacht: Verwachting;
}

type Bederver = (gaaf: Gaaf) => Bedorven | undefined;

/** Een nummer dat geen gemeente uitgeeft. */
export const ONBEKEND_NUMMER = '999999999';
/** Een categorie waaronder geen van de producten staat: persoonlijke verzorging. */
const ANDERE_CATEGORIE = '40';
const CENTEN_TE_VEEL = 100;

const afgekeurd = (...regels: string[]): Verwachting => ({ oordeel: 'afgekeurd', regels });
/** Op niveau 3 en 4 komt elke fout naast wat er verder al mis was; op 1 en 2 houdt de hub bij zijn eigen niveau op. */
const bovendien = ({ verwacht }: Gaaf, regel: string): Verwachting => afgekeurd(...[...verwacht.regels, regel].sort());

function metIdentificatie<T extends BerichtType>(bericht: Bericht<T>, anders: { identificatie?: string; dagtekening?: Datum }): Bericht<T> {
  const { header } = bericht as JW305;
  return { ...bericht, header: { ...header, berichtIdentificatie: { ...header.berichtIdentificatie, ...anders } } };
}

/** Een datum in de gewone schrijfwijze: niet zoals de XSD haar wil. */
const dagVoorop = (xml: string): string => xml.replace(/Dagtekening>(\d{4})-(\d\d)-(\d\d)</, 'Dagtekening>$3-$2-$1<');
const schrijfwijze: Bederver = ({ bericht }) => ({ bericht, vermink: dagVoorop, verwacht: afgekeurd('BRS13'), bijzonder: 'datum in een andere schrijfwijze' });

const gebruikteIdentificatie: Bederver = (gaaf) => {
  const { bericht, baan, type } = gaaf;
  const identificatie = baan.laatsteIdentificatie.get(type);
  return identificatie === undefined ? undefined : { bericht: metIdentificatie(bericht, { identificatie }), verwacht: bovendien(gaaf, 'TR056'), bijzonder: 'Identificatie al gebruikt' };
};

const dagtekeningMorgen: Bederver = (gaaf) =>
  ({ bericht: metIdentificatie(gaaf.bericht, { dagtekening: plusDagen(gaaf.vandaag, 1) }), verwacht: bovendien(gaaf, 'TR135'), bijzonder: 'Dagtekening van morgen' });

/** Een ander laatste cijfer: daarmee klopt de elfproef nooit. */
const tikfout = (bsn: string): string => bsn.slice(0, -1) + String((Number(bsn.at(-1)) + 1) % 10);

const tikfoutInBsn: Bederver = ({ bericht, type }) => {
  const bijzonder = 'tikfout in het Bsn';
  if (type === 'JW323') {
    const { header, declaratie } = bericht as JW323;
    const clienten = declaratie.clienten.map((client, i) => (i === 0 ? { ...client, bsn: tikfout(client.bsn) } : client));
    return { bericht: { header, declaratie: { ...declaratie, clienten } }, verwacht: afgekeurd('CS002'), bijzonder };
  }
  if (type === 'JW319') return undefined;
  const { client } = bericht as JW305;
  return { bericht: { ...bericht, client: { ...client, bsn: tikfout(client.bsn) } } as JW305, verwacht: afgekeurd('CS002'), bijzonder };
};

/** Zet op de eerste melding met een ToewijzingNummer die geen verwijdering is, een nummer dat niet bestaat. */
function metVerkeerdNummer<R extends { toewijzingNummer?: string; statusAanlevering: string }>(regels: readonly R[]): R[] | undefined {
  const plek = regels.findIndex(({ toewijzingNummer, statusAanlevering }) => toewijzingNummer !== undefined && statusAanlevering === '1');
  return plek < 0 ? undefined : regels.map((regel, i) => (i === plek ? { ...regel, toewijzingNummer: ONBEKEND_NUMMER } : regel));
}

const VERKEERD_NUMMER = 'verkeerd ToewijzingNummer';

const startOpVerkeerdNummer: Bederver = ({ bericht }) => {
  const { header, client } = bericht as JW305;
  const startProducten = metVerkeerdNummer(client.startProducten);
  return startProducten && { bericht: { header, client: { ...client, startProducten } }, verwacht: afgekeurd('TR019'), bijzonder: VERKEERD_NUMMER };
};

const stopOpVerkeerdNummer: Bederver = ({ bericht }) => {
  const { header, client } = bericht as JW307;
  const stopProducten = metVerkeerdNummer(client.stopProducten);
  return stopProducten && { bericht: { header, client: { ...client, stopProducten } }, verwacht: afgekeurd('TR019', 'TR382'), bijzonder: VERKEERD_NUMMER };
};

const nummerVanAnder: Bederver = ({ bericht, baan }) => {
  const { header, client } = bericht as JW301;
  const { laatsteToewijzing } = baan;
  if (!laatsteToewijzing || laatsteToewijzing.bsn === client.bsn) return undefined;
  const toegewezenProducten = client.toegewezenProducten.map((product, i) => (i === 0 ? { ...product, toewijzingNummer: laatsteToewijzing.nummer } : product));
  return { bericht: { header, client: { ...client, toegewezenProducten } }, verwacht: afgekeurd('TR332'), bijzonder: 'ToewijzingNummer van een ander' };
};

const andereCategorie: Bederver = ({ bericht }) => {
  const { header, client } = bericht as JW315;
  const aangevraagdeProducten = client.aangevraagdeProducten.map((vraag) => ({ ...vraag, product: vraag.product && { ...vraag.product, categorie: ANDERE_CATEGORIE } }));
  return { bericht: { header, client: { ...client, aangevraagdeProducten } }, verwacht: afgekeurd('TR381'), bijzonder: 'categorie hoort niet bij de productcode' };
};

const tegenstrijdigAntwoord: Bederver = ({ bericht }) => {
  const { header, antwoord } = bericht as JW319;
  const { redenAfwijzingVerzoek: reden, woonplaatsbeginsel: _weg, ...rest } = antwoord;
  return reden === undefined
    ? { bericht: { header, antwoord: { ...rest, redenAfwijzingVerzoek: '7' } }, verwacht: afgekeurd('CD086'), bijzonder: 'reden van afwijzing bij een onderzoek' }
    : { bericht: { header, antwoord: rest }, verwacht: afgekeurd('CD085'), bijzonder: 'afwijzing zonder reden' };
};

const verkeerdTotaal: Bederver = ({ bericht }) => {
  const { header, declaratie } = bericht as JW323;
  const { totaalBedrag, debetCredit } = declaratie.totaalIngediendBedrag;
  const totaalIngediendBedrag = { totaalBedrag: String(Number(totaalBedrag) + CENTEN_TE_VEEL), debetCredit };
  return { bericht: { header, declaratie: { ...declaratie, totaalIngediendBedrag } }, verwacht: afgekeurd('TR358'), bijzonder: 'totaal is niet de som' };
};

const ALGEMEEN: readonly Bederver[] = [schrijfwijze, gebruikteIdentificatie, dagtekeningMorgen, tikfoutInBsn];
const PER_SOORT: Partial<Record<BerichtType, readonly Bederver[]>> = {
  JW301: [nummerVanAnder],
  JW305: [startOpVerkeerdNummer, startOpVerkeerdNummer],
  JW307: [stopOpVerkeerdNummer, stopOpVerkeerdNummer],
  JW315: [andereCategorie],
  JW319: [tegenstrijdigAntwoord],
  JW323: [verkeerdTotaal],
};

/** Maakt een fout in een goed bericht, van een soort die erbij past. */
export function bederf(gaaf: Gaaf): Bedorven | undefined {
  return gaaf.toeval.kies([...ALGEMEEN, ...(PER_SOORT[gaaf.type] ?? [])])?.(gaaf);
}
