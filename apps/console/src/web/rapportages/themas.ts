import type { Rapport } from '@hub/rapporten';

/** Wat mensen willen weten, met de rapporten die daarover gaan; in deze volgorde staan zij op de pagina. */
const THEMAS: readonly { titel: string; vraag: string; rapporten: readonly string[] }[] = [
  { titel: 'Zorggebruik', vraag: 'Hoeveel jeugdigen krijgen welke zorg, en hoe komen zij er?', rapporten: ['monitor', 'verwijzers', 'woonplaats'] },
  { titel: 'Geld', vraag: 'Wat kost het, bij wie, en tegen welk tarief?', rapporten: ['productieverantwoording', 'tarieven', 'concentratie'] },
  { titel: 'JeugdzorgPlus', vraag: 'De verantwoording van de subsidieregeling.', rapporten: ['jeugdzorgplus-voortgang', 'jeugdzorgplus-specificatie'] },
  { titel: 'Berichten en termijnen', vraag: 'Gaat het berichtenverkeer goed en op tijd?', rapporten: ['berichtkwaliteit', 'naleving', 'doorlooptijd'] },
  { titel: 'Aanbieders', vraag: 'Waar is een gesprek nodig?', rapporten: ['aanbiedermonitor'] },
];

export interface Thema {
  titel: string;
  vraag: string;
  rapporten: readonly Rapport[];
}

/** De rapporten onder hun thema; openbare cijfers staan apart, en een thema zonder rapporten staat er niet. */
export function perThema(rapporten: readonly Rapport[]): Thema[] {
  const besloten = rapporten.filter(({ openbaar }) => openbaar !== true);
  const genoemd = new Set(THEMAS.flatMap((thema) => thema.rapporten));
  const themas: Thema[] = [
    ...THEMAS.map((thema) => ({ ...thema, rapporten: thema.rapporten.flatMap((naam) => besloten.filter((rapport) => rapport.naam === naam)) })),
    { titel: 'Andere rapporten', vraag: 'Wat bij geen ander thema hoort.', rapporten: besloten.filter(({ naam }) => !genoemd.has(naam)) },
    { titel: 'Openbare cijfers', vraag: 'Om met iedereen te delen: zonder kleine aantallen.', rapporten: rapporten.filter(({ openbaar }) => openbaar === true) },
  ];
  return themas.filter((thema) => thema.rapporten.length > 0);
}

/** De eerste zin van een omschrijving. */
export const inEenZin = (omschrijving: string): string => /^.*?[.](?=\s+\p{Lu}|$)/su.exec(omschrijving)?.[0] ?? omschrijving;
