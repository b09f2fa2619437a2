import type { VNode } from 'preact';
import type { BekendePartij, Instelsoort, Instelversie, Postvakstand } from '@hub/opslag';
import { Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { alsDag, alsDuur, alsGetal, alsMoment } from '../opmaak/woorden.js';
import { type Verschil, verschillen } from './verschillen.js';

const KOPPEN = {
  beleid: { titel: 'Beleid', vraag: 'Het beleid van de regio zoals de hub het nu toepast. Het staat in een bestand; na een wijziging start het beheer de hub opnieuw.' },
  contracten: { titel: 'Contracten', vraag: 'De contractregels waarmee de hub declaraties toetst.' },
} as const;

const Beleid = ({ inhoud }: { inhoud: unknown }): VNode =>
  <Vak titel="Zoals het nu is"><pre class="hub-xml" tabIndex={0} role="region" aria-label="Beleid als JSON">{JSON.stringify(inhoud, null, 2)}</pre></Vak>;

/** Een ingesteld bestand: hoe het nu is, en wat er per versie veranderde. */
export function Instelblad({ soort, versies }: { soort: Exclude<Instelsoort, 'partijen'>; versies: readonly Instelversie[] }): VNode {
  return (
    <>
      <Kop {...KOPPEN[soort]} />
      <Wijzigingen versies={versies} />
      {soort === 'contracten' && <Contracten regels={versies[0]?.inhoud} />}
      {soort === 'beleid' && versies[0] && <Beleid inhoud={versies[0].inhoud} />}
    </>
  );
}

function Wijzigingen({ versies }: { versies: readonly Instelversie[] }): VNode {
  return (
    <Vak titel="Wie wat wijzigde">
      <Tabel<Instelversie> bijschrift="Versies, nieuwste eerst" rijen={versies} leeg="Er is nog geen versie gelezen." kolommen={[
        { kop: 'In gebruik vanaf', cel: (v) => <span class="hub-dag">{alsMoment(v.gelezen)}</span> },
        { kop: 'Bestand gewijzigd', cel: (v) => (v.gewijzigd ? <span class="hub-dag">{alsMoment(v.gewijzigd)}</span> : 'onbekend') },
        { kop: 'Bestand van', cel: (v) => v.eigenaar ?? 'onbekend' },
        { kop: 'Wat er anders is', cel: (v) => <Verschillen verschil={eerder(versies, v)} /> },
      ]} />
    </Vak>
  );
}

/** Wat deze versie anders deed dan de vorige; undefined bij de oudste die te zien is. */
function eerder(versies: readonly Instelversie[], versie: Instelversie): Verschil[] | undefined {
  const vorige = versies[versies.indexOf(versie) + 1];
  return vorige && verschillen(vorige.inhoud, versie.inhoud);
}

const MEESTE_VERSCHILLEN = 12;

function Verschillen({ verschil }: { verschil: readonly Verschil[] | undefined }): VNode {
  if (!verschil) return <span class="hub-zacht">oudste versie</span>;
  return (
    <ul>
      {verschil.slice(0, MEESTE_VERSCHILLEN).map(({ plaats, was, werd }) => (
        <li>{plaats && <strong>{plaats}: </strong>}<span class="hub-code">{was === undefined ? `erbij ${werd}` : werd === undefined ? `weg ${was}` : `${was} werd ${werd}`}</span></li>
      ))}
      {verschil.length > MEESTE_VERSCHILLEN && <li>en nog {alsGetal(verschil.length - MEESTE_VERSCHILLEN)}</li>}
    </ul>
  );
}

interface Contractrij { aanbieder: string; gemeente: string; productCategorie: string; productCode: string | null; eenheid: string | null; tarief: number | null; van: string; tot: string | null; variant: string }

const EURO = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });
const MEESTE_REGELS = 500;

function Contracten({ regels }: { regels: unknown }): VNode {
  const rijen = (Array.isArray(regels) ? regels : []) as Contractrij[];
  return (
    <Vak titel={`Contractregels (${alsGetal(rijen.length)})`}>
      <Tabel<Contractrij> bijschrift="Contractregels" rijen={rijen.slice(0, MEESTE_REGELS)} leeg="Er zijn geen contractregels; tarieven worden niet getoetst." kolommen={[
        { kop: 'Aanbieder', cel: (c) => c.aanbieder }, { kop: 'Gemeente', cel: (c) => (c.gemeente === '*' ? 'alle' : c.gemeente) },
        { kop: 'Product', cel: (c) => `${c.productCategorie} ${c.productCode ?? '(alle)'}` }, { kop: 'Variant', cel: (c) => c.variant },
        { kop: 'Eenheid', cel: (c) => c.eenheid ?? '' }, { kop: 'Tarief', cel: (c) => (c.tarief === null ? '' : EURO.format(c.tarief / 100)), getal: true },
        { kop: 'Van', cel: (c) => alsDag(c.van) }, { kop: 'Tot en met', cel: (c) => (c.tot ? alsDag(c.tot) : 'zonder einde') },
      ]} />
    </Vak>
  );
}

/** Wie er meedoen, en wat er nog voor hen klaarligt. */
export function Partijenblad({ partijen, versies, postvakken, nu }: {
  partijen: readonly BekendePartij[]; versies: readonly Instelversie[]; postvakken: readonly Postvakstand[]; nu: Date;
}): VNode {
  const klaar = new Map(postvakken.map((stand) => [stand.code, stand]));
  return (
    <>
      <Kop titel="Partijen" vraag="Wie berichten uitwisselt of meekijkt. De lijst staat in een bestand; na een wijziging start het beheer de hub opnieuw." />
      <Vak titel={`Partijen (${alsGetal(partijen.length)})`}>
        <Tabel<BekendePartij> bijschrift="Partijen" rijen={partijen} leeg="Er zijn geen partijen." kolommen={[
          { kop: 'Naam', cel: (p) => p.naam }, { kop: 'Rol', cel: (p) => p.rol }, { kop: 'Code', cel: (p) => (p.rol === 'beheer' || p.rol === 'analist' ? p.code : <Koppeling href={`/berichten?partij=${p.code}`}>{p.code}</Koppeling>) },
          { kop: 'Ligt klaar', cel: (p) => alsGetal(klaar.get(p.code)?.aantal ?? 0), getal: true },
          { kop: 'Oudste wacht', cel: (p) => { const stand = klaar.get(p.code); return stand ? alsDuur(nu.getTime() - stand.oudste.getTime()) : ''; } },
        ]} />
      </Vak>
      <Wijzigingen versies={versies} />
    </>
  );
}
