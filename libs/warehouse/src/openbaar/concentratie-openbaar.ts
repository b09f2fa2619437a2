import { groepeer, maakRapport, rapportparameters, TIJDVAK, tijdvakVan, type Beeld, type Rapport, type RijVan } from '@hub/rapporten';
import type { Rapportbron } from '../bron.js';
import { alsPubliek, BINNEN_TIJDVAK, jaarEerder } from './als-publiek.js';

const KOLOMMEN = [
  { naam: 'kwartaal', type: 'kwartaal', omschrijving: 'Kwartaal waarin de zorg is geleverd.' },
  { naam: 'grootste_aanbieders', type: 'geheel', omschrijving: 'Zoveel aanbieders met de meeste kosten samen: 10, 20, 50 of 100.' },
  { naam: 'aandeel_procent', type: 'decimaal', omschrijving: 'Hun deel van de kosten, keer honderd, afgerond op een decimaal.' },
  { naam: 'aandeel_vorig_jaar_procent', type: 'decimaal', omschrijving: 'Dat deel in hetzelfde kwartaal een jaar eerder; leeg als het toen niet genoemd is.' },
] as const;

type Openbarerij = RijVan<typeof KOLOMMEN>;

const CONCENTRATIE_OPENBAAR = `
  select c.kwartaal, c.grootste as grootste_aanbieders, c.aandeel_procent::float8 as aandeel_procent, v.aandeel_procent::float8 as aandeel_vorig_jaar_procent
  from (select * from publiek.concentratie where ${BINNEN_TIJDVAK}) c
  left join publiek.concentratie v on (v.kwartaal, v.grootste) = (${jaarEerder('c.kwartaal')}, c.grootste)
  order by c.kwartaal, c.grootste`;

/** Het verloop van het aandeel van de grootste aanbieders. */
function beeld(rijen: readonly Openbarerij[]): Beeld {
  const kwartalen = [...groepeer(rijen, ({ kwartaal }) => kwartaal ?? '').keys()];
  const perGrens = [...groepeer(rijen, ({ grootste_aanbieders }) => String(grootste_aanbieders))];
  const laatste = rijen.at(-1);
  return {
    titel: 'Deel van de kosten bij de grootste aanbieders in de regio',
    beschrijving: laatste === undefined ? 'Er is nog geen kwartaal gepubliceerd.'
      : `In ${laatste.kwartaal} ging ${String(laatste.aandeel_procent).replace('.', ',')} procent van de kosten naar de ${laatste.grootste_aanbieders} grootste aanbieders.`,
    soort: 'lijnen', eenheid: 'procent', categorieen: kwartalen,
    reeksen: perGrens.map(([grens, eigen]) => ({
      naam: `${grens} grootste`, waarden: kwartalen.map((kwartaal) => eigen.find((rij) => rij.kwartaal === kwartaal)?.aandeel_procent ?? null),
    })),
  };
}

/** Hoe de kosten over aanbieders verdeeld zijn, zonder te zeggen over welke. */
export function concentratieOpenbaar(bron: Rapportbron): Rapport {
  return maakRapport({
    naam: 'concentratie-openbaar',
    titel: 'Verdeling van de kosten over aanbieders, openbaar',
    omschrijving: 'Het deel van de kosten dat per kwartaal naar de 10, 20, 50 en 100 grootste aanbieders gaat. Namen staan er niet in: de omzet van een kleine aanbieder is het inkomen '
      + 'van een mens. Een grens ontbreekt als er aan een van beide kanten minder dan drie aanbieders of te weinig cliënten zijn (10, of wat het beleid zegt). Een kwartaal wordt zestig '
      + 'dagen na afloop één keer gepubliceerd en verandert daarna niet meer (docs/besluiten/0012).',
    kolommen: KOLOMMEN,
    parameters: rapportparameters({ ...TIJDVAK }),
    rollen: ['analist', 'beheer'],
    openbaar: true,
    beeld,
    rijen: (keuze) => {
      const { van, tot } = tijdvakVan(keuze) ?? {};
      return alsPubliek<Openbarerij>(bron, CONCENTRATIE_OPENBAAR, [van ?? null, tot ?? null]);
    },
  });
}
