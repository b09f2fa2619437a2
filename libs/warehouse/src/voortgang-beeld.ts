import type { Beeld, Rij } from '@hub/rapporten';

const aantal = (rij: Rij, kolom: string): number => Number(rij[kolom] ?? 0);

/** Instroom, uitstroom en eindstand van elke gemeente die in het kwartaal iets had. */
export function voortgangBeeld(rijen: readonly Rij[]): Beeld {
  const metZorg = rijen.filter((rij) => aantal(rij, 'unieke_clienten') > 0);
  const totaal = (kolom: string): number => metZorg.reduce((som, rij) => som + aantal(rij, kolom), 0);
  return {
    titel: `JeugdzorgPlus per gemeente${rijen[0] ? `, ${String(rijen[0]['kwartaal'])}` : ''}`,
    beschrijving: `${metZorg.length} ${metZorg.length === 1 ? 'gemeente had' : 'gemeenten hadden'} cliënten in zorg. Samen: ${totaal('instroom')} instroom, ${totaal('uitstroom')} uitstroom en ${totaal('eindstand')} in zorg aan het eind.`,
    soort: 'staven', eenheid: 'aantal', categorieen: metZorg.map((rij) => String(rij['gemeente'])),
    reeksen: [['eindstand', 'in zorg aan het eind'], ['instroom', 'instroom'], ['uitstroom', 'uitstroom']]
      .map(([kolom = '', naam = '']) => ({ naam, waarden: metZorg.map((rij) => aantal(rij, kolom)) })),
  };
}
