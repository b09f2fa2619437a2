import type { BekendePartij } from '@hub/opslag';

export type Rol = BekendePartij['rol'];

/** Wat een pagina is: waar zij staat, hoe zij heet en wie haar ziet. */
export interface Paginaopgave {
  pad: string;
  titel: string;
  /** waarvoor iemand erheen gaat; staat onder de titel */
  vraag: string;
  rollen: readonly Rol[];
}

const IEDEREEN: readonly Rol[] = ['aanbieder', 'gemeente', 'beheer', 'analist'];
const BERICHTEN: readonly Rol[] = ['aanbieder', 'gemeente', 'beheer'];

/** De pagina's in de volgorde van het menu. Hieruit volgen het menu, de toegang en `docs/rechten.md`. */
export const PAGINAS = {
  overzicht: { pad: '/', titel: 'Overzicht', vraag: 'Wat loopt er, en wat vraagt om een mens?', rollen: BERICHTEN },
  berichten: { pad: '/berichten', titel: 'Berichten', vraag: 'Waar is een bericht, en wat vond de hub ervan?', rollen: BERICHTEN },
  termijnen: { pad: '/termijnen', titel: 'Termijnen', vraag: 'Wat moet voor wanneer gemeld zijn?', rollen: IEDEREEN },
  rapportages: { pad: '/rapportages', titel: 'Rapportages', vraag: 'Wat zeggen de berichten bij elkaar?', rollen: IEDEREEN },
  proef: { pad: '/proef', titel: 'Proef', vraag: 'Wat zou de hub van dit bericht vinden?', rollen: BERICHTEN },
  beheer: { pad: '/beheer', titel: 'Beheer', vraag: 'Wie doet mee, wat is afgesproken en wat zit vast?', rollen: ['beheer'] },
} as const satisfies Record<string, Paginaopgave>;

export type Paginanaam = keyof typeof PAGINAS;

/** Of deze rol deze pagina mag zien. */
export const magPagina = (naam: Paginanaam, rol: Rol): boolean => (PAGINAS[naam].rollen as readonly Rol[]).includes(rol);

/** Waar iemand na het inloggen begint: de eerste pagina die hij mag zien. */
export const beginpad = (rol: Rol): string => Object.values<Paginaopgave>(PAGINAS).find(({ rollen }) => rollen.includes(rol))?.pad ?? '/';
