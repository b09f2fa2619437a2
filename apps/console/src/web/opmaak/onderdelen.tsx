import type { ComponentChildren, VNode } from 'preact';

/** De kop van een pagina: waar men is, waarvoor, en wat men er kan doen. */
export function Kop({ titel, vraag, children }: { titel: string; vraag?: string; children?: ComponentChildren }): VNode {
  return (
    <div class="hub-titel">
      <div>
        <h1 class="utrecht-heading-1">{titel}</h1>
        {vraag && <p>{vraag}</p>}
      </div>
      {children && <div class="hub-acties">{children}</div>}
    </div>
  );
}

export function Vak({ titel, id, children }: { titel: string; id?: string; children: ComponentChildren }): VNode {
  return (
    <section class="hub-vak" aria-label={titel} id={id}>
      <h2 class="utrecht-heading-2">{titel}</h2>
      {children}
    </section>
  );
}

export type Toon = 'neutral' | 'success' | 'warning' | 'danger';

export function Etiket({ toon = 'neutral', children }: { toon?: Toon; children: ComponentChildren }): VNode {
  return <span class={`utrecht-status-badge utrecht-status-badge--${toon}`}>{children}</span>;
}

/** Eén getal dat ertoe doet. */
export function Cijfer({ waarde, wat, toon, href }: { waarde: ComponentChildren; wat: string; toon?: 'goed' | 'let-op' | 'fout'; href?: string }): VNode {
  return (
    <li class={`hub-cijfer${toon ? ` hub-cijfer--${toon}` : ''}`}>
      <strong>{waarde}</strong>
      {href ? <a class="utrecht-link utrecht-link--html-a" href={href}>{wat}</a> : <span>{wat}</span>}
    </li>
  );
}

export const Cijfers = ({ children }: { children: ComponentChildren }): VNode => <ul class="hub-cijfers">{children}</ul>;

export interface Tabelkolom<R> {
  kop: string;
  cel: (rij: R) => ComponentChildren;
  /** getallen staan rechts */
  getal?: boolean;
}

/** Een tabel die op een smal scherm uit kaarten bestaat. Zonder rijen staat er wat dat betekent. */
export function Tabel<R>({ bijschrift, kolommen, rijen, leeg, breed = false }: {
  bijschrift: string; kolommen: readonly Tabelkolom<R>[]; rijen: readonly R[]; leeg: string;
  /** voor veel kolommen: de tabel schuift in haar eigen vak, ook op een smal scherm */
  breed?: boolean;
}): VNode {
  if (rijen.length === 0) return <p class="hub-leeg">{leeg}</p>;
  const klasse = ({ getal }: Tabelkolom<R>): string => `utrecht-table__cell${getal ? ' utrecht-table__cell--numeric hub-getal' : ''}`;
  return (
    <div class="hub-schuif" tabIndex={0} role="region" aria-label={bijschrift}>
      <table class={`utrecht-table ${breed ? 'hub-breed' : 'hub-kaarten'}`}>
        <caption class="hub-onzichtbaar">{bijschrift}</caption>
        <thead class="utrecht-table__header">
          <tr class="utrecht-table__row">{kolommen.map((kolom) => <th scope="col" class={`utrecht-table__header-cell ${klasse(kolom)}`}>{kolom.kop}</th>)}</tr>
        </thead>
        <tbody class="utrecht-table__body">
          {rijen.map((rij) => <tr class="utrecht-table__row">{kolommen.map((kolom) => <td class={klasse(kolom)} data-kop={kolom.kop}><div>{kolom.cel(rij)}</div></td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}

/** Feiten onder elkaar; wat niet bekend is, staat er niet. */
export function Feiten({ feiten }: { feiten: readonly (readonly [string, ComponentChildren])[] }): VNode {
  const bekend = feiten.filter(([, waarde]) => waarde !== undefined && waarde !== null && waarde !== '');
  return <dl class="hub-feiten">{bekend.map(([naam, waarde]) => <><dt>{naam}</dt><dd>{waarde}</dd></>)}</dl>;
}

export const Koppeling = ({ href, children }: { href: string; children: ComponentChildren }): VNode =>
  <a class="utrecht-link utrecht-link--html-a" href={href}>{children}</a>;

/** Een koppeling die eruitziet als een knop: zij haalt iets op en verandert niets. */
export const Knopkoppeling = ({ href, children }: { href: string; children: ComponentChildren }): VNode =>
  <a class="utrecht-button-link utrecht-button-link--html-a utrecht-button utrecht-button--secondary-action" href={href}>{children}</a>;

export function Knop({ soort = 'primary-action', gevaar = false, naam, waarde, children }: {
  soort?: 'primary-action' | 'secondary-action'; gevaar?: boolean; naam?: string; waarde?: string; children: ComponentChildren;
}): VNode {
  return <button type="submit" name={naam} value={waarde} class={`utrecht-button utrecht-button--${soort}${gevaar ? ' utrecht-button--danger' : ''}`}>{children}</button>;
}

/** Vooruit door een lijst; terug kan met de knop van de browser. */
export function Bladeren({ volgende, begin }: { volgende: string | null; begin?: string }): VNode | null {
  if (!volgende && !begin) return null;
  return (
    <nav class="hub-bladeren" aria-label="Bladzijden">
      {begin && <Knopkoppeling href={begin}>Naar het begin</Knopkoppeling>}
      {volgende && <Knopkoppeling href={volgende}>Volgende bladzijde</Knopkoppeling>}
    </nav>
  );
}
