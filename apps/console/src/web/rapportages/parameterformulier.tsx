import type { VNode } from 'preact';
import type { BekendePartij } from '@hub/opslag';
import type { Parameteruitleg, Rapport } from '@hub/rapporten';
import type { Datum } from '@hub/werkdagen';
import type { Filter } from '../filter.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import { Knop, Knopkoppeling } from '../opmaak/onderdelen.js';
import { Keuzeveld, Tekstveld } from '../opmaak/velden.js';
import { PAGINAS } from '../rechten.js';
import { jarenTot, kwartalenTot, veldenVan } from './vraag.js';

type Keuzes = readonly (readonly [string, string])[];

/** De velden die het rapport zelf noemt; waar de keuze te overzien is, een lijst. */
export function Parameterformulier({ wie, rapport, filter: { getypt, fouten }, partijen, vandaag }: {
  wie: Gebruiker; rapport: Rapport; filter: Filter<unknown>; partijen: readonly BekendePartij[]; vandaag: Datum;
}): VNode | null {
  const velden = veldenVan(rapport, wie);
  const pad = `${PAGINAS.rapportages.pad}/${rapport.naam}`;
  if (velden.length === 0) return null;
  return (
    <form method="get" action={pad} class="hub-vak hub-zoek" role="search" aria-label="Rapport kiezen">
      {velden.map((veld) => <Parameterveld veld={veld} waarde={getypt[veld.naam]} fout={fouten[veld.naam]} keuzes={keuzesVoor(veld.naam, partijen, vandaag)} />)}
      <div class="hub-acties"><Knop>Tonen</Knop><Knopkoppeling href={pad}>Wissen</Knopkoppeling></div>
    </form>
  );
}

function Parameterveld({ veld: { naam, omschrijving, verplicht, voorbeeld }, waarde, fout, keuzes }: {
  veld: Parameteruitleg; waarde?: string; fout?: string; keuzes?: Keuzes;
}): VNode {
  const label = naam.charAt(0).toUpperCase() + naam.slice(1).replaceAll('_', ' ');
  if (!keuzes) return <Tekstveld naam={naam} label={`${label}${voorbeeld === null ? '' : `, als ${voorbeeld}`}`} uitleg={voorbeeld === null ? omschrijving : undefined} waarde={waarde} fout={fout} verplicht={verplicht} />;
  const gekozen: Keuzes = waarde !== undefined && !keuzes.some(([keuze]) => keuze === waarde) ? [[waarde, waarde]] : [];
  return <Keuzeveld naam={naam} label={label} keuzes={[...gekozen, ...keuzes]} waarde={waarde} fout={fout} alles={verplicht ? undefined : 'Alle'} />;
}

function keuzesVoor(naam: string, partijen: readonly BekendePartij[], vandaag: Datum): Keuzes | undefined {
  switch (naam) {
    case 'kwartaal': return kwartalenTot(vandaag).map((kwartaal) => [kwartaal, kwartaal]);
    case 'jaar': return jarenTot(vandaag).map((jaar) => [jaar, jaar]);
    case 'gemeente': case 'aanbieder': return partijen.filter(({ rol }) => rol === naam).map((partij) => [partij.code, `${partij.naam} (${partij.code})`]);
    default: return undefined;
  }
}
