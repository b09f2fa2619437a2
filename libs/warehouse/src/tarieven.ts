import { AANBIEDER, GEMEENTE, groepeer, maakRapport, rapportparameters, schrijfGetal, som, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from './bron.js';
import { meetMet } from './kwaliteit.js';
import { vraagAan } from './vraag-aan.js';

const KOLOMMEN = [
  { naam: 'maand', type: 'maand', omschrijving: 'Maand van de ProductPeriode.' },
  { naam: 'aanbieder', type: 'tekst', omschrijving: 'AGB-code van de aanbieder.' },
  { naam: 'product_categorie', type: 'tekst', omschrijving: 'Productcategorie.' },
  { naam: 'product_code', type: 'tekst', omschrijving: 'Productcode.' },
  { naam: 'eenheid', type: 'tekst', omschrijving: 'Eenheid waarin is gedeclareerd (WJ756).' },
  { naam: 'contract_tarief', type: 'decimaal', omschrijving: 'Tarief volgens het contract op de eerste dag van de ProductPeriode, in eurocenten per eenheid; leeg als er geen te vergelijken contracttarief is.' },
  { naam: 'tarief_plafond', type: 'decimaal', omschrijving: 'Hoogste tarief volgens de regeling in die periode (art. 6, jaarlijks geïndexeerd), in eurocenten per eenheid; leeg als er geen plafond is.' },
  { naam: 'laagste_tarief', type: 'eurocent', omschrijving: 'Laagste gedeclareerde tarief in eurocenten per eenheid.' },
  { naam: 'hoogste_tarief', type: 'eurocent', omschrijving: 'Hoogste gedeclareerde tarief in eurocenten per eenheid.' },
  { naam: 'prestaties', type: 'geheel', omschrijving: 'Debetprestaties die zijn toegekend of nog in behandeling zijn. Afgewezen prestaties tellen in geen enkele kolom mee, behalve in afgewezen.' },
  { naam: 'volume', type: 'geheel', omschrijving: 'Volume daarvan, debet min credit, in de eenheid.' },
  { naam: 'bedrag_eurocent', type: 'eurocent', omschrijving: 'Bedrag daarvan, debet min credit.' },
  { naam: 'zonder_tarief', type: 'geheel', omschrijving: 'Debetprestaties zonder ProductTarief of zonder contracttarief: niet te vergelijken.' },
  { naam: 'boven_contract', type: 'geheel', omschrijving: 'Debetprestaties met een hoger tarief dan het contract.' },
  { naam: 'boven_contract_volume', type: 'geheel', omschrijving: 'Volume daarvan, debet min credit.' },
  { naam: 'boven_contract_eurocent', type: 'eurocent', omschrijving: 'Wat er boven het contract is gedeclareerd: verschil in tarief maal volume, debet min credit, per prestatie afgerond.' },
  { naam: 'onder_contract', type: 'geheel', omschrijving: 'Debetprestaties met een lager tarief dan het contract.' },
  { naam: 'boven_plafond', type: 'geheel', omschrijving: 'Debetprestaties met een hoger tarief dan het plafond.' },
  { naam: 'boven_plafond_volume', type: 'geheel', omschrijving: 'Volume daarvan, debet min credit.' },
  { naam: 'boven_plafond_eurocent', type: 'eurocent', omschrijving: 'Wat er boven het plafond is gedeclareerd: verschil in tarief maal volume, debet min credit, per prestatie afgerond.' },
  { naam: 'contract_boven_plafond', type: 'janee', omschrijving: 'Ja als het contract zelf boven het plafond ligt; leeg als een van beide ontbreekt.' },
  { naam: 'afgewezen', type: 'geheel', omschrijving: 'Debetprestaties die zijn afgewezen, om welke reden ook.' },
] as const;

type Tariefrij = RijVan<typeof KOLOMMEN>;

/** Kolommen van het rapport die in de som anders heten. */
const BEDRAGEN: Readonly<Record<string, string>> = { bedrag_eurocent: 'bedrag', boven_contract_eurocent: 'boven_contract_bedrag', boven_plafond_eurocent: 'boven_plafond_bedrag' };
const opgeteld = (...namen: string[]): string => namen.map((naam) => `sum(${BEDRAGEN[naam] ?? naam})::bigint as ${naam}`).join(', ');

/** $1 en $2 zijn het tijdvak, $3 de gemeente, $4 de aanbieder. */
const TARIEVEN = `
  select to_char(maand, 'YYYY-MM') as maand, aanbieder, product_categorie, product_code, eenheid, contract_tarief::float8, tarief_plafond::float8,
    min(laagste_tarief) as laagste_tarief, max(hoogste_tarief) as hoogste_tarief, ${opgeteld('prestaties', 'volume', 'bedrag_eurocent', 'zonder_tarief')},
    ${opgeteld('boven_contract', 'boven_contract_volume', 'boven_contract_eurocent', 'onder_contract', 'boven_plafond', 'boven_plafond_volume', 'boven_plafond_eurocent')},
    contract_tarief > tarief_plafond as contract_boven_plafond, ${opgeteld('afgewezen')}
  from dwh.som_tarief t
  where ($1::date is null or maand >= $1::date) and ($2::date is null or maand <= $2::date) and ($3::text is null or gemeente = $3) and ($4::text is null or aanbieder = $4)
  group by t.maand, aanbieder, product_categorie, product_code, eenheid, contract_tarief, tarief_plafond
  order by t.maand, aanbieder, product_categorie, product_code, eenheid, contract_tarief nulls first, tarief_plafond nulls first`;

/** Zoveel aanbieders passen leesbaar in een beeld. */
const IN_BEELD = 12;

/** De aanbieders die het meest boven hun contract of boven het plafond declareerden. */
function beeld(rijen: readonly Tariefrij[]): Beeld {
  const perAanbieder = [...groepeer(rijen, ({ aanbieder }) => aanbieder ?? '')].map(([aanbieder, regels]) => ({
    aanbieder, contract: som(regels, (rij) => rij.boven_contract_eurocent) / 100, plafond: som(regels, (rij) => rij.boven_plafond_eurocent) / 100,
  }));
  const teVeel = perAanbieder.filter(({ contract, plafond }) => contract > 0 || plafond > 0);
  const meeste = teVeel.sort((a, b) => Math.max(b.contract, b.plafond) - Math.max(a.contract, a.plafond)).slice(0, IN_BEELD);
  const samen = (bedrag: 'contract' | 'plafond'): string => schrijfGetal(som(teVeel, (rij) => rij[bedrag]), 'euro');
  return {
    titel: 'Gedeclareerd boven contract en boven plafond, per aanbieder',
    beschrijving: teVeel.length === 0 ? 'Niemand declareerde boven het contract of het plafond.'
      : `${teVeel.length} van ${perAanbieder.length} aanbieders declareerden te veel: samen ${samen('contract')} boven het contract en ${samen('plafond')} boven het plafond.`,
    soort: 'liggend', eenheid: 'euro', categorieen: meeste.map(({ aanbieder }) => aanbieder),
    reeksen: [{ naam: 'boven contract', waarden: meeste.map(({ contract }) => contract) }, { naam: 'boven plafond', waarden: meeste.map(({ plafond }) => plafond) }],
  };
}

/** Het gedeclareerde tarief naast het contract en naast het plafond van de regeling. */
export function tarieven(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'tarieven',
    titel: 'Tarieven: gedeclareerd naast contract en plafond',
    omschrijving: 'Per maand, aanbieder en product het gedeclareerde tarief, het tarief van het contract en het geïndexeerde hoogste tarief van de regeling (Subsidieregeling '
      + 'Jeugdzorg Plus art. 6), met wat er boven elk van beide is gedeclareerd. Veranderen contract of plafond binnen een maand of per gemeente, dan staan er meer rijen.',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK, gemeente: GEMEENTE.optional(), aanbieder: AANBIEDER.optional() }),
    rollen: ['analist', 'beheer', 'gemeente', 'aanbieder'],
    kwaliteit: meetMet(bron, []),
    beeld,
    rijen: async ({ gemeente, aanbieder, ...keuze }) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      const rows = await vraagAan<Tariefrij>(bron, TARIEVEN, [van ?? null, tot ?? null, gemeente ?? null, aanbieder ?? null]);
      return rows;
    },
  });
}
