import type { VNode } from 'preact';
import type { Vastoorzaak, Vastrij } from '@hub/opslag';
import type { Namen } from '../namen.js';
import { Melding } from '../opmaak/bladzijde.js';
import { Etiket, Knop, Knopkoppeling, Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { Csrf, Tekstveld } from '../opmaak/velden.js';
import { aantal, alsDuur, alsGetal, alsMoment } from '../opmaak/woorden.js';
import { soortnaam } from '../berichten/woorden.js';

export const VASTPAD = '/beheer/vastgelopen';
/** Zijn het er meer, dan ziet men eerst hoeveel en voor wie, en typt men het aantal over. */
export const ZONDER_VRAAG = 25;
const MEESTE_NAMEN = 4;

export interface Keuze {
  /** alle met deze reden, of dit ene bericht */
  reden?: string;
  traceerId?: string;
  aantal: number;
}

const Verborgen = ({ csrf, keuze }: { csrf: string; keuze: Keuze }): VNode => (
  <>
    <Csrf token={csrf} />
    {keuze.reden !== undefined && <input type="hidden" name="reden" value={keuze.reden} />}
    {keuze.traceerId !== undefined && <input type="hidden" name="traceerId" value={keuze.traceerId} />}
    <input type="hidden" name="aantal" value={String(keuze.aantal)} />
  </>
);

/** Wat er vastzit, per oorzaak; van één oorzaak ook de berichten. */
export function Vastlijst({ oorzaken, rijen, gekozen, terzijde, namen, csrf, nu }: {
  oorzaken: readonly Vastoorzaak[]; rijen: readonly Vastrij[]; gekozen?: string; terzijde: boolean; namen: Namen; csrf: string; nu: Date;
}): VNode {
  return (
    <>
      <Kop titel="Vastgelopen berichten" vraag="Waarop liep de hub zelf vast, voor wie, en wat is veilig om te doen?">
        <Knopkoppeling href={terzijde ? VASTPAD : `${VASTPAD}?terzijde=ja`}>{terzijde ? 'Wat aandacht vraagt' : 'Terzijde gelegd'}</Knopkoppeling>
      </Kop>
      {!terzijde && <Oorzaken oorzaken={oorzaken} namen={namen} csrf={csrf} nu={nu} />}
      {(gekozen !== undefined || terzijde) && (
        <Vak titel={terzijde ? 'Terzijde gelegd' : 'Berichten met deze reden'}>
          <Tabel<Vastrij> bijschrift="Vastgelopen berichten, langst wachtend eerst" rijen={rijen} leeg="Er is niets." kolommen={[
            { kop: 'Sinds', cel: (v) => <span class="hub-dag">{alsMoment(v.sinds)}</span> },
            { kop: 'Bericht', cel: (v) => <Koppeling href={`/berichten/${v.bericht.traceerId}`}>{soortnaam(v.bericht.soort)}<span class="hub-onzichtbaar"> {v.bericht.traceerId}</span></Koppeling> },
            { kop: 'Van', cel: (v) => namen(v.bericht.afzenderCode) }, { kop: 'Aan', cel: (v) => namen(v.bericht.geadresseerdeCode) },
            { kop: 'Reden', cel: (v) => <>{v.reden}{v.terzijde && <p class="hub-zacht">Terzijde: {v.terzijde.reden} ({alsMoment(v.terzijde.op)})</p>}</> },
            { kop: 'Doen', cel: (v) => <Acties csrf={csrf} keuze={{ traceerId: v.bericht.traceerId, aantal: 1 }} terzijde={v.terzijde !== undefined} /> },
          ]} />
        </Vak>
      )}
    </>
  );
}

function Oorzaken({ oorzaken, namen, csrf, nu }: { oorzaken: readonly Vastoorzaak[]; namen: Namen; csrf: string; nu: Date }): VNode {
  return (
    <Vak titel="Oorzaken">
      <Tabel<Vastoorzaak> bijschrift="Oorzaken, langst wachtend eerst" rijen={oorzaken} leeg="Er zit niets vast." kolommen={[
        { kop: 'Reden', cel: (o) => <Koppeling href={`${VASTPAD}?reden=${encodeURIComponent(o.reden)}`}>{o.reden}</Koppeling> },
        { kop: 'Berichten', cel: (o) => alsGetal(o.aantal), getal: true },
        { kop: 'Langst', cel: (o) => <Etiket toon="warning">{alsDuur(nu.getTime() - o.oudste.getTime())}</Etiket> },
        { kop: 'Raakt', cel: (o) => <>{o.partijen.slice(0, MEESTE_NAMEN).map(namen).join(', ')}{o.partijen.length > MEESTE_NAMEN && ` en nog ${o.partijen.length - MEESTE_NAMEN}`}</> },
        { kop: 'Doen', cel: (o) => <Acties csrf={csrf} keuze={{ reden: o.reden, aantal: o.aantal }} /> },
      ]} />
    </Vak>
  );
}

function Acties({ csrf, keuze, terzijde = false }: { csrf: string; keuze: Keuze; terzijde?: boolean }): VNode {
  return (
    <div class="hub-acties">
      <form method="post" action={`${VASTPAD}/herverwerk`}><Verborgen csrf={csrf} keuze={keuze} /><Knop>Opnieuw verwerken</Knop></form>
      {!terzijde && <form method="post" action={`${VASTPAD}/terzijde`}><Verborgen csrf={csrf} keuze={keuze} /><Knop soort="secondary-action">Terzijde leggen</Knop></form>}
    </div>
  );
}

/** Wat er precies gaat gebeuren, voordat het gebeurt. */
export function Bevestiging({ soort, keuze, ontvangers, namen, csrf, fout }: {
  soort: 'herverwerk' | 'terzijde'; keuze: Keuze; ontvangers: readonly { geadresseerde: string; soort: string; aantal: number }[]; namen: Namen; csrf: string; fout?: string;
}): VNode {
  const wat = soort === 'herverwerk' ? 'opnieuw verwerken' : 'terzijde leggen';
  const overtypen = keuze.aantal > ZONDER_VRAAG;
  return (
    <>
      <Kop titel={`${aantal(keuze.aantal, 'bericht', 'berichten')} ${wat}?`} vraag={keuze.reden} />
      <Vak titel="Om welke berichten het gaat">
        <Tabel bijschrift="Geadresseerden" rijen={ontvangers} leeg="Er zit intussen niets meer vast." kolommen={[
          { kop: 'Geadresseerde', cel: (o) => namen(o.geadresseerde) }, { kop: 'Soort', cel: (o) => soortnaam(o.soort) }, { kop: 'Berichten', cel: (o) => alsGetal(o.aantal), getal: true },
        ]} />
        <p>{soort === 'herverwerk'
          ? 'Elk bericht wordt beoordeeld zoals het de eerste keer had moeten gaan. Het blijft hetzelfde bericht: niemand krijgt er een tweede, en wat al beoordeeld is wordt niet nog eens beoordeeld.'
          : 'De berichten blijven bewaard en de afzender blijft zien dat zij worden verwerkt. U kunt ze later alsnog opnieuw verwerken.'}</p>
        {fout && <Melding soort="error">{fout}</Melding>}
        <form method="post" action={`${VASTPAD}/${soort}`} class="hub-formulier">
          <Verborgen csrf={csrf} keuze={keuze} />
          {soort === 'terzijde' && <Tekstveld naam="waarom" label="Waarom mag dit terzijde?" uitleg="Zonder gegevens van een kind; de reden staat bij het bericht." verplicht />}
          {overtypen && <Tekstveld naam="bevestiging" label={`Typ ${keuze.aantal} om te bevestigen`} verplicht />}
          <div class="hub-acties"><Knop gevaar={soort === 'terzijde'}>{soort === 'herverwerk' ? 'Opnieuw verwerken' : 'Terzijde leggen'}</Knop><Knopkoppeling href={VASTPAD}>Terug</Knopkoppeling></div>
        </form>
      </Vak>
    </>
  );
}
