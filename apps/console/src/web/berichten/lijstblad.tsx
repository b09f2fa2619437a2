import type { VNode } from 'preact';
import type { BerichtRij } from '@hub/opslag';
import { adres, type Filter } from '../filter.js';
import type { Namen } from '../namen.js';
import { Bladeren, Etiket, Knop, Knopkoppeling, Kop, Koppeling, Tabel } from '../opmaak/onderdelen.js';
import { Keuzeveld, Tekstveld } from '../opmaak/velden.js';
import { alsMoment } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';
import type { Zoekvraag } from './vraag.js';
import { soortnaam, SOORTKEUZES, STATUSKEUZES, statusVan } from './woorden.js';

const { pad: PAD, titel, vraag } = PAGINAS.berichten;

export function Berichtenlijst({ filter, rijen, volgende, namen, opPartij }: {
  filter: Filter<Zoekvraag>; rijen: readonly BerichtRij[]; volgende: string | null; namen: Namen; opPartij: boolean;
}): VNode {
  const { getypt } = filter;
  const zonderPlek = { ...getypt };
  delete (zonderPlek as Record<string, string>)['na'];
  return (
    <>
      <Kop titel={titel} vraag={vraag}><Knopkoppeling href={adres(`${PAD}/uitvoer.csv`, zonderPlek)}>Opslaan als CSV</Knopkoppeling></Kop>
      <Zoekformulier filter={filter} opPartij={opPartij} />
      <section class="hub-vak" aria-label="Gevonden berichten">
        <Berichtentabel rijen={rijen} namen={namen} leeg={Object.keys(getypt).length === 0 ? 'Er zijn nog geen berichten.' : 'Geen bericht past hierbij. Maak een veld leeg of kies een ander tijdvak.'} />
        <Bladeren volgende={volgende && adres(PAD, getypt, { na: volgende })} begin={getypt['na'] && adres(PAD, zonderPlek)} />
      </section>
    </>
  );
}

/** Berichten onder elkaar, nieuwste eerst; ook voor andere pagina's. */
export function Berichtentabel({ rijen, namen, leeg }: { rijen: readonly BerichtRij[]; namen: Namen; leeg: string }): VNode {
  return (
    <Tabel<BerichtRij>
      bijschrift="Berichten, nieuwste eerst" rijen={rijen} leeg={leeg}
      kolommen={[
        { kop: 'Ontvangen', cel: (b) => <span class="hub-dag">{alsMoment(b.ontvangenOp)}</span> },
        { kop: 'Soort', cel: (b) => <Koppeling href={`${PAD}/${b.traceerId}`}>{soortnaam(b.soort)}<span class="hub-onzichtbaar"> van {alsMoment(b.ontvangenOp)}</span></Koppeling> },
        { kop: 'Van', cel: (b) => namen(b.afzenderCode) },
        { kop: 'Aan', cel: (b) => namen(b.geadresseerdeCode) },
        { kop: 'Status', cel: (b) => <Etiket toon={statusVan(b.status).toon}>{statusVan(b.status).tekst}</Etiket> },
        { kop: 'TraceerId', cel: (b) => <span class="hub-vast">{b.traceerId}</span> },
      ]}
    />
  );
}

function Zoekformulier({ filter: { getypt, fouten }, opPartij }: { filter: Filter<Zoekvraag>; opPartij: boolean }): VNode {
  const veld = (naam: string): { naam: string; waarde?: string; fout?: string } => ({ naam, waarde: getypt[naam], fout: fouten[naam] });
  return (
    <form method="get" action={PAD} class="hub-vak hub-zoek" role="search" aria-label="Berichten zoeken">
      <Tekstveld {...veld('zoek')} label="TraceerId, conversatie of referentie" soort="search" />
      <Tekstveld {...veld('identificatie')} label="Identificatie" />
      <Tekstveld {...veld('toewijzingNummer')} label="ToewijzingNummer" />
      {opPartij && <Tekstveld {...veld('partij')} label="Partij (code)" />}
      <Keuzeveld {...veld('soort')} label="Soort" keuzes={SOORTKEUZES} alles="Alle soorten" />
      <Keuzeveld {...veld('status')} label="Status" keuzes={STATUSKEUZES} alles="Elke status" />
      <Tekstveld {...veld('van')} label="Ontvangen vanaf" soort="date" />
      <Tekstveld {...veld('tot')} label="Tot en met" soort="date" />
      <div class="hub-acties"><Knop>Zoeken</Knop><Knopkoppeling href={PAD}>Wissen</Knopkoppeling></div>
    </form>
  );
}
