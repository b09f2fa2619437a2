import type { VNode } from 'preact';
import type { Partijtelling } from '@hub/opslag';
import { adres, type Filter } from '../filter.js';
import type { Namen } from '../namen.js';
import { Knop, Knopkoppeling, Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { Keuzeveld, Tekstveld } from '../opmaak/velden.js';
import { alsGetal } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';
import type { Telvraag } from './vraag.js';
import { SOORTKEUZES } from './woorden.js';

const { pad: PAD } = PAGINAS.termijnen;
const HIER = `${PAD}/partijen`;

/** Van wie zelf moet handelen: hoe het er voor staat, en hoe vaak het op tijd was. */
export function Partijenblad({ filter, aanbieders, gemeenten, namen }: {
  filter: Filter<Telvraag>; aanbieders: readonly Partijtelling[]; gemeenten: readonly Partijtelling[]; namen: Namen;
}): VNode {
  const gekozen = Object.keys(filter.fouten).length > 0 ? {} : filter.getypt;
  return (
    <>
      <Kop titel="Termijnen per partij" vraag="Geteld bij wie moet handelen. Een termijn die verviel, telt niet mee."><Knopkoppeling href={PAD}>Naar de lijst</Knopkoppeling></Kop>
      <Kiesformulier filter={filter} />
      <Vak titel="Aanbieders"><Tellingen soort="aanbieder" rijen={aanbieders} namen={namen} gekozen={gekozen} /></Vak>
      <Vak titel="Gemeenten"><Tellingen soort="gemeente" rijen={gemeenten} namen={namen} gekozen={gekozen} /></Vak>
    </>
  );
}

const PROCENT = new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 1 });

/** Het deel dat op tijd was van alles wat gedaan is of gedaan had moeten zijn. */
function opTijd({ tijdig, teLaat, verlopen }: Partijtelling): string {
  const geweest = tijdig + teLaat + verlopen;
  return geweest === 0 ? 'nog niets' : PROCENT.format(tijdig / geweest);
}

function Tellingen({ soort, rijen, namen, gekozen }: { soort: 'aanbieder' | 'gemeente'; rijen: readonly Partijtelling[]; namen: Namen; gekozen: Readonly<Record<string, string>> }): VNode {
  const naar = (rij: Partijtelling, status: string, hoeveel: number): VNode | string => (hoeveel === 0 ? '0'
    : <Koppeling href={adres(PAD, gekozen, { plichtige: rij.code, status })}>{alsGetal(hoeveel)}<span class="hub-onzichtbaar"> van {namen(rij.code)}</span></Koppeling>);
  return (
    <Tabel<Partijtelling>
      bijschrift={`Termijnen per ${soort}`} rijen={rijen} leeg={`Geen ${soort} heeft hier een termijn.`}
      kolommen={[
        { kop: soort === 'aanbieder' ? 'Aanbieder' : 'Gemeente', cel: (r) => <Koppeling href={adres(PAD, gekozen, { plichtige: r.code, status: 'alle' })}>{namen(r.code)}</Koppeling> },
        { kop: 'Open', getal: true, cel: (r) => naar(r, 'open', r.open) },
        { kop: 'Bijna voorbij', getal: true, cel: (r) => naar(r, 'waarschuwing', r.waarschuwing) },
        { kop: 'Voorbij, niet gedaan', getal: true, cel: (r) => naar(r, 'verlopen', r.verlopen) },
        { kop: 'Te laat gedaan', getal: true, cel: (r) => naar(r, 'te-laat', r.teLaat) },
        { kop: 'Op tijd gedaan', getal: true, cel: (r) => naar(r, 'tijdig', r.tijdig) },
        { kop: 'Op tijd', getal: true, cel: opTijd },
      ]}
    />
  );
}

function Kiesformulier({ filter: { getypt, fouten } }: { filter: Filter<Telvraag> }): VNode {
  const veld = (naam: string): { naam: string; waarde?: string; fout?: string } => ({ naam, waarde: getypt[naam], fout: fouten[naam] });
  return (
    <form method="get" action={HIER} class="hub-vak hub-zoek" role="search" aria-label="Telling kiezen">
      <Keuzeveld {...veld('soort')} label="Wat er moet gebeuren" keuzes={SOORTKEUZES} alles="Alles" />
      <Tekstveld {...veld('uiterlijkVan')} label="Laatste dag vanaf" soort="date" />
      <Tekstveld {...veld('uiterlijkTot')} label="Tot en met" soort="date" />
      <div class="hub-acties"><Knop>Tellen</Knop><Knopkoppeling href={HIER}>Wissen</Knopkoppeling></div>
    </form>
  );
}
