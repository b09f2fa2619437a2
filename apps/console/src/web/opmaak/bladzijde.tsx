import type { ComponentChildren, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import { magPagina, PAGINAS, type Paginanaam } from '../rechten.js';

/** Wat een controller van een pagina teruggeeft; de rest van de bladzijde komt eromheen. */
export interface Blad {
  titel: string;
  /** onder welk kopje van het menu dit hoort */
  pagina?: Paginanaam;
  inhoud: VNode;
  /** HTTP-status; zonder opgave 200 */
  status?: number;
}

/** Wat een bladzijde om haar inhoud heen nodig heeft. */
export interface Omgeving {
  gebruiker?: Gebruiker;
  /** bewijst dat een formulier van deze sessie komt */
  csrf: string;
  melding?: { soort: 'ok' | 'error'; tekst: string };
  /** paden van de opmaak en het script, met hun vingerafdruk */
  stijlen: readonly string[];
  script: string;
  /** of de klok van deze hub gesimuleerd is, en hoe laat het er dan is */
  klok?: string;
}

/** Een envelop; staat in de bladzijde zelf, zodat een browser er niet om vraagt. */
const PICTOGRAM = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><rect y="2" width="16" height="12" rx="2" fill="#073a50"/><path d="M2 5l6 4 6-4" fill="none" stroke="#fff" stroke-width="1.5"/></svg>')}`;

/** De bladzijde als HTML. Alle tekst wordt onschadelijk gemaakt; er is geen weg om opmaak door te geven. */
export function tekenBladzijde(blad: Blad, omgeving: Omgeving): string {
  return `<!doctype html>${renderToString(<Bladzijde blad={blad} omgeving={omgeving} />)}`;
}

function Bladzijde({ blad, omgeving }: { blad: Blad; omgeving: Omgeving }): VNode {
  const { gebruiker, csrf, stijlen, script, klok } = omgeving;
  return (
    <html lang="nl">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <link rel="icon" href={PICTOGRAM} />
        <title>{`${blad.titel} · Berichtenhub`}</title>
        {stijlen.map((pad) => <link rel="stylesheet" href={pad} />)}
        <script src={script} defer />
      </head>
      <body class="utrecht-document utrecht-root">
        <a class="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">Naar de inhoud</a>
        <header>
          <div class="hub-kop">
            <div class="hub-balk">
              <a class="hub-naam" href="/">Berichtenhub<small>jeugdzorg Twente</small></a>
              {gebruiker && <Wie gebruiker={gebruiker} csrf={csrf} />}
            </div>
          </div>
          {gebruiker && <Menu gebruiker={gebruiker} nu={blad.pagina} />}
        </header>
        <main id="inhoud" class="hub-inhoud" tabIndex={-1}>
          {omgeving.melding && <Melding soort={omgeving.melding.soort}>{omgeving.melding.tekst}</Melding>}
          {blad.inhoud}
        </main>
        <footer class="hub-voet"><p>{klok ? `De klok van deze hub is gesimuleerd: ${klok}. ` : ''}Wie gegevens van een kind inziet, staat in het logboek.</p></footer>
      </body>
    </html>
  );
}

function Wie({ gebruiker, csrf }: { gebruiker: Gebruiker; csrf: string }): VNode {
  return (
    <div class="hub-wie">
      <span>{gebruiker.weergavenaam}{gebruiker.naam === gebruiker.weergavenaam ? '' : ` (${gebruiker.naam})`}</span>
      <form method="post" action="/uitloggen">
        <input type="hidden" name="_csrf" value={csrf} />
        <button class="hub-uit" type="submit">Uitloggen</button>
      </form>
    </div>
  );
}

function Menu({ gebruiker, nu }: { gebruiker: Gebruiker; nu?: Paginanaam }): VNode {
  const namen = (Object.keys(PAGINAS) as Paginanaam[]).filter((naam) => magPagina(naam, gebruiker.rol));
  return (
    <nav class="hub-menu" aria-label="Hoofdmenu">
      <ul>{namen.map((naam) => <li><a href={PAGINAS[naam].pad} aria-current={naam === nu ? 'page' : undefined}>{PAGINAS[naam].titel}</a></li>)}</ul>
    </nav>
  );
}

/** Een mededeling; een fout wordt meteen voorgelezen. */
export function Melding({ soort, kop, children }: { soort: 'info' | 'ok' | 'warning' | 'error'; kop?: string; children: ComponentChildren }): VNode {
  return (
    <div class={`utrecht-alert utrecht-alert--${soort}`} role={soort === 'error' ? 'alert' : 'status'}>
      <div class="utrecht-alert__content">
        {kop && <strong>{kop}</strong>}
        <div>{children}</div>
      </div>
    </div>
  );
}
