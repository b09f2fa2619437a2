import type { VNode } from 'preact';
import type { OpenIncident, Postvakstand, Termijncijfers, Vastoorzaak, Verkeersoordeel, Verkeersteller, Wachtend } from '@hub/opslag';
import { soortnaam } from '../berichten/woorden.js';
import type { Namen } from '../namen.js';
import { Melding } from '../opmaak/bladzijde.js';
import { Cijfer, Cijfers, Etiket, Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { aantal, alsDuur, alsGetal, alsTijd } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';
import type { Wachtrij } from './techniekstand.js';

/** Alles wat op het overzicht staat. */
export interface Overzichtbeeld {
  nu: Date;
  uur: readonly Verkeersteller[];
  dag: readonly Verkeersteller[];
  minuten: readonly { minuut: Date; aantal: number }[];
  postvakken: readonly Postvakstand[];
  termijnen: Termijncijfers;
  /** problemen die duren: voor beheer alle, voor een partij het hare */
  incidenten: readonly OpenIncident[];
  /** alleen voor beheer */
  techniek?: Techniek;
}

/** Hoe het met de hub zelf gaat. */
export interface Techniek {
  oorzaken: readonly Vastoorzaak[];
  wachtend: Wachtend;
  /** null: niet te bereiken */
  rijen: readonly Wachtrij[] | null;
}

/** Wacht een bericht langer dan dit op zijn oordeel, dan is er iets aan de hand. */
const TE_LANG_MS = 5 * 60_000;
const VERVERS_SECONDEN = 10;
const MEESTE_NAMEN = 3;

const som = (tellers: readonly Verkeersteller[], oordeel?: Verkeersoordeel): number =>
  tellers.reduce((totaal, teller) => totaal + (oordeel === undefined || teller.oordeel === oordeel ? teller.aantal : 0), 0);

/** Binnen tien seconden te zien: wat loopt, wat vastzit, sinds wanneer, voor wie, en wat te doen. */
export function Overzicht({ beeld, namen }: { beeld: Overzichtbeeld; namen: Namen }): VNode {
  const { nu, uur, termijnen, techniek, postvakken } = beeld;
  // wat vastzit staat al per oorzaak in beeld
  const incidenten = beeld.incidenten.filter(({ soort }) => soort !== 'vastgelopen');
  return (
    <>
      <Kop titel={PAGINAS.overzicht.titel} vraag={PAGINAS.overzicht.vraag} />
      <div data-ververs={VERVERS_SECONDEN}>
        {techniek && <Aandacht techniek={techniek} incidenten={incidenten.length} nu={nu} namen={namen} />}
        <Incidenten incidenten={incidenten} nu={nu} namen={namen} />
        <Cijfers>
          <Cijfer waarde={alsGetal(som(uur))} wat="berichten in het laatste uur" href="/berichten" />
          <Cijfer waarde={alsGetal(som(uur, 'afgewezen') + som(uur, 'afgekeurd'))} wat="daarvan niet in orde" toon={som(uur, 'afgewezen') + som(uur, 'afgekeurd') > 0 ? 'let-op' : undefined} href="/berichten?status=VerwerkingVoltooid" />
          <Cijfer waarde={alsGetal(postvakken.reduce((n, { aantal: hoeveel }) => n + hoeveel, 0))} wat="klaar om op te halen" href="/berichten?status=WordtAangeboden" />
          <Cijfer waarde={alsGetal(termijnen.vandaag)} wat="termijnen met vandaag als laatste dag" toon={termijnen.vandaag > 0 ? 'let-op' : 'goed'} href="/termijnen" />
          <Cijfer waarde={alsGetal(termijnen.waarschuwing)} wat="termijnen bijna voorbij" toon={termijnen.waarschuwing > 0 ? 'let-op' : 'goed'} href="/termijnen?status=waarschuwing" />
          <Cijfer waarde={alsGetal(termijnen.verlopenDezeMaand)} wat="deze maand verlopen" toon={termijnen.verlopenDezeMaand > 0 ? 'fout' : 'goed'} href="/termijnen?status=verlopen" />
        </Cijfers>
        <div class="hub-rij">
          <Stroom beeld={beeld} />
          <Postvakken postvakken={postvakken} namen={namen} nu={nu} />
        </div>
        {techniek && <Wachtrijen rijen={techniek.rijen} />}
        <p class="hub-zacht">Stand van {alsTijd(nu)}; deze bladzijde ververst zichzelf elke {VERVERS_SECONDEN} seconden.</p>
      </div>
    </>
  );
}

function Aandacht({ techniek: { oorzaken, wachtend }, incidenten, nu, namen }: {
  techniek: Techniek; incidenten: number; nu: Date; namen: Namen;
}): VNode | null {
  const traag = wachtend.oudste && nu.getTime() - wachtend.oudste.ontvangenOp.getTime() > TE_LANG_MS ? wachtend.oudste : undefined;
  if (oorzaken.length === 0 && !traag) return incidenten === 0 ? <Melding soort="ok">Er is niets dat om een mens vraagt.</Melding> : null;
  return (
    <Vak titel="Vraagt om een mens">
      {traag && (
        <Melding soort="warning">
          {aantal(wachtend.aantal, 'bericht wacht', 'berichten wachten')} op een oordeel, het oudste al {alsDuur(nu.getTime() - traag.ontvangenOp.getTime())}: <Koppeling href={`/berichten/${traag.traceerId}`}>{soortnaam(traag.soort)}</Koppeling>.
        </Melding>
      )}
      <Tabel<Vastoorzaak> bijschrift="Problemen per oorzaak" rijen={oorzaken} leeg="Er zit niets vast." kolommen={[
        { kop: 'Oorzaak', cel: (o) => o.reden },
        { kop: 'Berichten', cel: (o) => alsGetal(o.aantal), getal: true },
        { kop: 'Sinds', cel: (o) => <Etiket toon="danger">{alsDuur(nu.getTime() - o.oudste.getTime())}</Etiket> },
        { kop: 'Raakt', cel: (o) => <>{o.partijen.slice(0, MEESTE_NAMEN).map(namen).join(', ')}{o.partijen.length > MEESTE_NAMEN && ` en nog ${o.partijen.length - MEESTE_NAMEN}`}</> },
        { kop: 'Doen', cel: (o) => <Koppeling href={`/beheer/vastgelopen?reden=${encodeURIComponent(o.reden)}`}>Bekijken en opnieuw verwerken</Koppeling> },
      ]} />
    </Vak>
  );
}

/** Wat niet gaat zoals het hoort zonder dat er een bericht vastzit: een partij die stil is, een achterstand, een bezorging die is opgegeven. */
function Incidenten({ incidenten, nu, namen }: { incidenten: readonly OpenIncident[]; nu: Date; namen: Namen }): VNode | null {
  if (incidenten.length === 0) return null;
  return (
    <Vak titel="Anders dan gewoonlijk">
      <Tabel<OpenIncident> bijschrift="Problemen die duren, oudste eerst" rijen={incidenten} leeg="" kolommen={[
        { kop: 'Wat', cel: (i) => i.tekst },
        { kop: 'Wie', cel: (i) => (/^\d+$/.test(i.onderwerp) ? namen(i.onderwerp) : i.onderwerp) },
        { kop: 'Sinds', cel: (i) => <Etiket toon="warning">{alsDuur(nu.getTime() - i.begonnen.getTime())}</Etiket> },
      ]} />
    </Vak>
  );
}

function Stroom({ beeld: { minuten, dag } }: { beeld: Overzichtbeeld }): VNode {
  const soorten = [...new Set(dag.map(({ soort }) => soort))];
  const van = (soort: string, ...oordelen: Verkeersoordeel[]): number => dag.reduce((n, t) => n + (t.soort === soort && oordelen.includes(t.oordeel) ? t.aantal : 0), 0);
  return (
    <Vak titel="Wat er stroomt">
      <Staafjes minuten={minuten} />
      <Tabel<string> bijschrift="Berichten van het laatste etmaal, per soort en oordeel" rijen={soorten} leeg="Het laatste etmaal kwam er niets binnen." kolommen={[
        { kop: 'Laatste etmaal', cel: (s) => <Koppeling href={`/berichten?soort=${s}`}>{soortnaam(s)}</Koppeling> },
        { kop: 'Goed', cel: (s) => alsGetal(van(s, 'goed')), getal: true },
        { kop: 'Niet in orde', cel: (s) => alsGetal(van(s, 'afgewezen', 'afgekeurd')), getal: true },
        { kop: 'Wacht', cel: (s) => alsGetal(van(s, 'wacht')), getal: true },
      ]} />
    </Vak>
  );
}

const [BREED, HOOG] = [600, 80];

/** Het laatste uur per minuut; voor wie het niet ziet, staat het in woorden. */
function Staafjes({ minuten }: { minuten: Overzichtbeeld['minuten'] }): VNode {
  const top = Math.max(1, ...minuten.map(({ aantal: hoeveel }) => hoeveel));
  const totaal = minuten.reduce((n, { aantal: hoeveel }) => n + hoeveel, 0);
  const breed = BREED / minuten.length;
  const tekst = totaal === 0 ? 'Het laatste uur kwam er niets binnen.' : `Het laatste uur ${aantal(totaal, 'bericht', 'berichten')}, ten hoogste ${alsGetal(top)} in één minuut.`;
  return (
    <figure class="hub-figuur">
      <svg viewBox={`0 0 ${BREED} ${HOOG}`} class="hub-stroom" role="img" aria-label={tekst} preserveAspectRatio="none">
        <line x1="0" y1={HOOG - 0.5} x2={BREED} y2={HOOG - 0.5} class="hub-as" />
        {minuten.map(({ aantal: hoeveel }, i) => hoeveel > 0 && <rect x={i * breed + 1} width={breed - 2} y={HOOG - (hoeveel / top) * (HOOG - 4)} height={(hoeveel / top) * (HOOG - 4)} />)}
      </svg>
      <figcaption class="hub-zacht">{tekst}</figcaption>
    </figure>
  );
}

function Postvakken({ postvakken, namen, nu }: { postvakken: readonly Postvakstand[]; namen: Namen; nu: Date }): VNode {
  return (
    <Vak titel="Wacht op ophalen">
      <Tabel<Postvakstand> bijschrift="Postvakken, langst wachtend eerst" rijen={postvakken} leeg="Alle postvakken zijn leeg." kolommen={[
        { kop: 'Postvak van', cel: (p) => <Koppeling href={`/berichten?geadresseerde=${p.code}&status=WordtAangeboden`}>{namen(p.code)}</Koppeling> },
        { kop: 'Berichten', cel: (p) => alsGetal(p.aantal), getal: true },
        { kop: 'Oudste', cel: (p) => alsDuur(nu.getTime() - p.oudste.getTime()) },
      ]} />
    </Vak>
  );
}

function Wachtrijen({ rijen }: { rijen: readonly Wachtrij[] | null }): VNode {
  if (!rijen) return <Melding soort="error">De wachtrijen zijn niet te bereiken. Er gaat niets verloren: het werk staat in de database en gaat verder zodra zij er weer zijn.</Melding>;
  return (
    <Vak titel="Wachtrijen">
      <Tabel<Wachtrij> bijschrift="Wachtrijen" rijen={rijen} leeg="" kolommen={[
        { kop: 'Stadium', cel: (r) => r.stadium },
        { kop: 'Wacht', cel: (r) => alsGetal(r.wachtend), getal: true }, { kop: 'Bezig', cel: (r) => alsGetal(r.actief), getal: true },
        { kop: 'Later opnieuw', cel: (r) => alsGetal(r.uitgesteld), getal: true },
        { kop: 'Betekenis van een job', cel: (r) => r.betekenis },
      ]} />
      <p><Koppeling href="/beheer/wachtrijen">Wachtrijen van dichtbij</Koppeling></p>
    </Vak>
  );
}
