import { Rekenaar, type Som } from './aanval.js';

/** Een gepubliceerde rij, van welke indeling ook. */
export interface Publicatie {
  kwartaal: string;
  indeling: string;
  groep: string;
  samengevoegd: string[];
  clienten: number | null;
  instroom: number;
  uitstroom: number | null;
  prijs: number | null;
  kosten: number | null;
}

const KENMERKEN = ['gemeente', 'segment', 'leeftijd', 'verwijzer'] as const;

type Kenmerk = (typeof KENMERKEN)[number];

/** De waarden van kenmerken waartoe een telling zich beperkt. */
type Keuze = Partial<Record<Kenmerk, readonly string[]>>;

/** Een cliënt met één traject, van het ene kwartaal tot en met het andere; `tot` voorbij de reeks is nog in zorg. */
type Client = Record<Kenmerk, string> & { id: number; van: number; tot: number; metPrestatie: boolean };

const KWARTALEN = ['2025-K1', '2025-K2', '2025-K3', '2025-K4', '2026-K1'];
const WAARDEN: Readonly<Record<Kenmerk, readonly string[]>> = {
  gemeente: ['0153', '0141', '0164', '0183'], segment: ['Ambulant', 'Verblijf', 'Crisis'], leeftijd: ['4-11', '18+'], verwijzer: ['medisch', 'gemeente', 'onbekend'],
};
const GEBOREN: Readonly<Record<string, number>> = { '4-11': 2018, '18+': 2000 };
const CODES: Readonly<Record<string, string>> = { medisch: '02', gemeente: '01', onbekend: 'geen-verzoek' };
const MAANDEN_PER_KWARTAAL = 3;

/** Getallen van 0 tot 1 die uit een zaad volgen. */
function loterij(zaad: number): () => number {
  let stand = zaad >>> 0;
  return () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = Math.imul(stand ^ (stand >>> 15), 1 | stand);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const maand = (kwartaal: number, plus: number): string => {
  const [jaar, nummer] = (KWARTALEN[kwartaal] ?? '').split('-K').map(Number);
  return `${jaar}-${String(((nummer ?? 1) - 1) * MAANDEN_PER_KWARTAAL + 1 + plus).padStart(2, '0')}`;
};

/**
 * Cliënten zoals een aanvaller ze zich het liefst denkt: ieder heeft één traject en verhuist nooit. Dan is wat er in een kwartaal uitgaat het
 * verschil tussen kwartalen, en zijn cliënten en trajecten hetzelfde. De groepen zijn scheef verdeeld, zodat er altijd kleine bij zijn.
 */
export class Proefpopulatie {
  private readonly alle: Client[];

  constructor(zaad: number, omvang: number, { deelMetPrestatie = 0.9 } = {}) {
    const trek = loterij(zaad);
    const kies = (uit: readonly string[]): string => uit[Math.min(uit.length - 1, Math.floor(-Math.log(1 - trek()) * (0.6 + uit.length / 6)))] ?? '';
    this.alle = Array.from({ length: omvang }, (_, id): Client => {
      const van = Math.floor(trek() * (KWARTALEN.length + 2)) - 2;
      return {
        id: id + 1, van, tot: Math.max(0, van) + Math.floor(trek() * 4), metPrestatie: trek() < deelMetPrestatie,
        gemeente: kies(WAARDEN.gemeente), segment: kies(WAARDEN.segment), leeftijd: kies(WAARDEN.leeftijd), verwijzer: kies(WAARDEN.verwijzer),
      };
    });
  }

  clienten(): Record<string, unknown>[] {
    return this.alle.map(({ id, leeftijd }) => ({ client_id: id, pseudoniem: `p${id}`, geboortejaar: GEBOREN[leeftijd] }));
  }

  leveringen(): Record<string, unknown>[] {
    return this.alle.map(({ id, van, tot, gemeente, segment, verwijzer }) => ({
      client_id: id, gemeente, segment, verwijzer: CODES[verwijzer], toewijzing_nummer: id, aanbieder: `4242${String(id % 40).padStart(4, '0')}`,
      begindatum: van < 0 ? '2024-05-06' : `${maand(van, 1)}-05`, einddatum: tot >= KWARTALEN.length ? null : `${maand(tot, 2)}-10`,
    }));
  }

  prestaties(): Record<string, unknown>[] {
    return this.alle.filter(({ metPrestatie }) => metPrestatie).flatMap(({ id, van, tot, gemeente, segment }) => this.inZorg(van, tot).map((kwartaal) => ({
      client_id: id, gemeente, segment, toewijzing_nummer: id, aanbieder: `4242${String(id % 40).padStart(4, '0')}`,
      maand: `${maand(kwartaal, 1)}-01`, begindatum: `${maand(kwartaal, 1)}-06`, einddatum: `${maand(kwartaal, 1)}-20`, ingediend: 10_000 + id, toegekend: 10_000 + id,
    })));
  }

  /** Hoeveel cliënten er in een kwartaal op deze manier meetellen. */
  tel(kwartaal: number, soort: Soort, keuze: Keuze = {}): number {
    return this.alle.filter((client) => hoortBij(client, kwartaal, soort) && past(client, keuze)).length;
  }

  /** Zoals het niet moet: elke groep apart, en alleen weg wat zelf te klein is. */
  naievePublicatie(minimum: number): Publicatie[] {
    const rij = (kwartaal: number, indeling: string, groep: string, keuze: Keuze): Publicatie => ({
      kwartaal: KWARTALEN[kwartaal] ?? '', indeling, groep, samengevoegd: [], clienten: this.tel(kwartaal, 'clienten', keuze),
      instroom: this.tel(kwartaal, 'instroom', keuze), uitstroom: null, prijs: null, kosten: null,
    });
    return KWARTALEN.flatMap((_, kwartaal) => [rij(kwartaal, 'regio', 'alle', {}),
      ...WAARDEN.gemeente.map((gemeente) => rij(kwartaal, 'gemeente', gemeente, { gemeente: [gemeente] }))]).filter(({ clienten }) => (clienten ?? 0) >= minimum);
  }

  clientenMetPrijs(kwartaal: string): number {
    return this.alle.filter(({ tot, metPrestatie }) => metPrestatie && KWARTALEN[tot] === kwartaal).length;
  }

  private inZorg(van: number, tot: number): number[] {
    return KWARTALEN.map((_, kwartaal) => kwartaal).filter((kwartaal) => kwartaal >= van && kwartaal <= tot);
  }
}

const SOORTEN = ['clienten', 'instroom', 'uitstroom', 'reedsInZorg', 'blijft', 'kort'] as const;

type Soort = (typeof SOORTEN)[number];

function hoortBij({ van, tot }: Pick<Client, 'van' | 'tot'>, kwartaal: number, soort: Soort): boolean {
  if (kwartaal < van || kwartaal > tot) return false;
  switch (soort) {
    case 'instroom': return van === kwartaal;
    case 'uitstroom': return tot === kwartaal;
    case 'reedsInZorg': return van < kwartaal;
    case 'blijft': return tot > kwartaal;
    case 'kort': return van === kwartaal && tot === kwartaal;
    default: return true;
  }
}

const past = (een: Record<Kenmerk, string>, keuze: Keuze): boolean => KENMERKEN.every((kenmerk) => keuze[kenmerk]?.includes(een[kenmerk]) ?? true);

/** De onbekenden: elke combinatie van begin, einde en kenmerken die kan bestaan, ook waar niemand is. Een aanvaller weet dat immers niet. */
const ATOMEN = [-1, ...KWARTALEN.keys()].flatMap((van) => [...KWARTALEN.keys(), KWARTALEN.length].filter((tot) => tot >= van).flatMap((tot) =>
  WAARDEN.gemeente.flatMap((gemeente) => WAARDEN.segment.flatMap((segment) => WAARDEN.leeftijd.flatMap((leeftijd) => WAARDEN.verwijzer
    .map((verwijzer) => ({ van, tot, gemeente, segment, leeftijd, verwijzer })))))));

const som = (kwartaal: number, soort: Soort, keuze: Keuze): Som => ATOMEN.flatMap((atoom, nr) => (hoortBij(atoom, kwartaal, soort) && past(atoom, keuze) ? [nr] : []));

/** Iemand die alles weet wat er gepubliceerd is. */
export function aanvaller(rijen: readonly Publicatie[]): Rekenaar {
  const rekenaar = new Rekenaar(ATOMEN.length);
  for (const { kwartaal, indeling, groep, samengevoegd, clienten, uitstroom } of rijen) {
    const keuze = indeling === 'regio' ? {} : { [indeling]: groep === 'overig' ? samengevoegd : [groep] };
    const nummer = KWARTALEN.indexOf(kwartaal);
    if (nummer < 0) throw new Error(`in ${kwartaal} begint of eindigt er in de proef niets; dan hoort er niets te staan`);
    if (clienten !== null) rekenaar.leer(som(nummer, 'clienten', keuze));
    rekenaar.leer(som(nummer, 'instroom', keuze));
    if (uitstroom !== null) rekenaar.leer(som(nummer, 'uitstroom', keuze));
  }
  return rekenaar;
}

/** Een groep, twee groepen van een kenmerk samen, of de kruising van twee kenmerken. */
function keuzes(): Keuze[] {
  const groepen = KENMERKEN.flatMap((kenmerk) => WAARDEN[kenmerk].map((waarde) => ({ kenmerk, waarde })));
  const tweetallen = groepen.flatMap((een, nr) => groepen.slice(nr + 1).map((ander) => [een, ander] as const));
  return [{}, ...groepen.map(({ kenmerk, waarde }) => ({ [kenmerk]: [waarde] })), ...tweetallen.map(([een, ander]) =>
    (een.kenmerk === ander.kenmerk ? { [een.kenmerk]: [een.waarde, ander.waarde] } : { [een.kenmerk]: [een.waarde], [ander.kenmerk]: [ander.waarde] }))];
}

/** Alles wat niemand mag kunnen uitrekenen als het klein is: in elk kwartaal, op elke manier geteld. */
const GEVOELIG = KWARTALEN.flatMap((kwartaal, nummer) => SOORTEN.flatMap((soort) => keuzes().map((keuze) =>
  ({ nummer, soort, keuze, som: som(nummer, soort, keuze), wat: `${kwartaal} ${soort} ${JSON.stringify(keuze)}` }))));

/** De kleine aantallen (ook nul) die een aanvaller kan uitrekenen, met waar zij over gaan. */
export function gelekt(rekenaar: Rekenaar, populatie: Proefpopulatie, minimum: number): { wat: string; waarde: number }[] {
  return GEVOELIG.map(({ nummer, soort, keuze, ...een }) => ({ ...een, waarde: populatie.tel(nummer, soort, keuze) }))
    .filter((een) => een.waarde < minimum && rekenaar.weet(een.som)).map(({ wat, waarde }) => ({ wat, waarde }));
}
