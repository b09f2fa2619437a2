import type { Berichtstatus } from '@hub/berichtweg';
import { BERICHTSOORTEN, type BerichtType } from '@hub/ijw';
import type { Toon } from '../opmaak/onderdelen.js';

/** Wat een status voor een mens betekent, en hoe goed of slecht dat nieuws is. */
export const STATUS: Readonly<Record<Berichtstatus, { tekst: string; toon: Toon; uitleg: string }>> = {
  Ontvangen: { tekst: 'Ontvangen', toon: 'neutral', uitleg: 'Veilig opgeslagen; de hub heeft er nog niet naar gekeken.' },
  WordtVerwerkt: { tekst: 'Wordt verwerkt', toon: 'neutral', uitleg: 'De hub is ermee bezig, of wacht op het beheer.' },
  AfgekeurdDoorDienst: { tekst: 'Afgekeurd', toon: 'danger', uitleg: 'Niet leesbaar als iJw-bericht; er komt geen retourbericht.' },
  VerwerkingVoltooid: { tekst: 'Afgewezen', toon: 'danger', uitleg: 'De regels vonden iets; het retourbericht zegt wat. De geadresseerde krijgt het niet.' },
  WordtAangeboden: { tekst: 'Ligt klaar', toon: 'warning', uitleg: 'In het postvak van de geadresseerde, die het nog moet ophalen.' },
  Bezorgd: { tekst: 'Bezorgd', toon: 'success', uitleg: 'De geadresseerde heeft het opgehaald en bevestigd.' },
  AanbiedenMislukt: { tekst: 'Aanbieden mislukt', toon: 'warning', uitleg: 'Bezorgen lukte niet; het ligt nog klaar om op te halen.' },
  BezorgingAfgebroken: { tekst: 'Bezorging afgebroken', toon: 'danger', uitleg: 'De hub probeert het niet meer; het ligt nog klaar om op te halen.' },
};

const NAMEN: Readonly<Record<BerichtType, string>> = {
  JW301: 'toewijzing', JW302: 'toewijzing-retour', JW305: 'startbericht', JW306: 'start-retour', JW307: 'stopbericht', JW308: 'stop-retour',
  JW315: 'verzoek om toewijzing', JW316: 'verzoek-retour', JW317: 'verzoek om wijziging', JW318: 'wijziging-retour', JW319: 'antwoord op verzoek', JW320: 'antwoord-retour',
  JW323: 'declaratie', JW325: 'declaratie-antwoord',
};

/** `JW305 startbericht`. */
export const soortnaam = (soort: string): string => (soort in NAMEN ? `${soort} ${NAMEN[soort as BerichtType]}` : soort);

export const SOORTKEUZES = (Object.keys(BERICHTSOORTEN) as BerichtType[]).map((soort) => [soort, soortnaam(soort)] as const);
export const STATUSKEUZES = Object.entries(STATUS).map(([status, { tekst }]) => [status, tekst] as const);

/** Met wat de hub er zelf van zei: een declaratie die ten dele is toegekend, ligt ook klaar. */
export const statusVan = (status: string): { tekst: string; toon: Toon; uitleg: string } =>
  STATUS[status as Berichtstatus] ?? { tekst: status, toon: 'neutral', uitleg: '' };

/** Betekenis van RedenBeeindiging op het scherm: de code met het ene verschil dat ertoe doet. */
export const redenBeeindiging = (code: string): string => (code === '20' ? '20 (tijdelijk)' : code);
