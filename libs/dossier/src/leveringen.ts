import { zelfdeLevering, type Levering, type LeveringSleutel } from './dossier.js';

/** Leveringen op hun grondslag: het ToewijzingNummer of, taakgericht, het product. */
interface Register {
  opGrondslag: Map<string, Levering[]>;
  aantal: number;
}

/** Gemaakt bij de eerste vraag; een bericht kan tienduizenden leveringen starten. */
const REGISTERS = new WeakMap<readonly Levering[], Register>();

/** In XML kan dit teken niet voorkomen: een ontbrekende code is aan geen code gelijk. */
const ONTBREEKT = '\u0001';

function grondslag({ toewijzingNummer, productCategorie, productCode }: LeveringSleutel): string {
  if (toewijzingNummer !== undefined) return String(toewijzingNummer);
  return `${productCategorie ?? ONTBREEKT}/${productCode ?? ONTBREEKT}`;
}

function neemOp(register: Register, levering: Levering): void {
  const sleutel = grondslag(levering);
  const bekend = register.opGrondslag.get(sleutel);
  if (bekend) bekend.push(levering);
  else register.opGrondslag.set(sleutel, [levering]);
  register.aantal += 1;
}

function registerVan(leveringen: readonly Levering[]): Register {
  const bekend = REGISTERS.get(leveringen);
  if (bekend?.aantal === leveringen.length) return bekend;
  const register: Register = { opGrondslag: new Map(), aantal: 0 };
  for (const levering of leveringen) neemOp(register, levering);
  REGISTERS.set(leveringen, register);
  return register;
}

/** De leveringen op dezelfde toewijzing of, zonder ToewijzingNummer, van hetzelfde product; zonder ze allemaal langs te gaan. */
export function leveringenOpGrondslag(leveringen: readonly Levering[], sleutel: LeveringSleutel): readonly Levering[] {
  return registerVan(leveringen).opGrondslag.get(grondslag(sleutel)) ?? [];
}

/** De levering met precies deze sleutel. */
export function zoekLevering(leveringen: readonly Levering[], sleutel: LeveringSleutel): Levering | undefined {
  return leveringenOpGrondslag(leveringen, sleutel).find((levering) => zelfdeLevering(levering, sleutel));
}

/** Zet een levering achteraan. */
export function voegLeveringToe(leveringen: Levering[], levering: Levering): void {
  const register = registerVan(leveringen);
  leveringen.push(levering);
  neemOp(register, levering);
}

/** Haalt de levering met deze sleutel weg; zonder zo'n levering gebeurt er niets. */
export function verwijderLevering(leveringen: Levering[], sleutel: LeveringSleutel): void {
  const register = registerVan(leveringen);
  const levering = zoekLevering(leveringen, sleutel);
  if (!levering) return;
  const groep = register.opGrondslag.get(grondslag(sleutel)) ?? [];
  groep.splice(groep.indexOf(levering), 1);
  leveringen.splice(leveringen.indexOf(levering), 1);
  register.aantal -= 1;
}
