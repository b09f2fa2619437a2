import type { VNode } from 'preact';
import { isVastTeStellen, type Rapport, type Versie } from '@hub/rapporten';
import { adres } from '../filter.js';
import { Knop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { Csrf } from '../opmaak/velden.js';
import { alsMoment } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';

/** De vastgestelde versies van een rapport: elk te bekijken, en naast de stand van nu te leggen. */
export function Versies({ rapport, versies, vastTeStellen, csrf }: { rapport: Rapport; versies: readonly Versie[]; vastTeStellen?: string; csrf: string }): VNode | null {
  if (!isVastTeStellen(rapport)) return null;
  const pad = `${PAGINAS.rapportages.pad}/${rapport.naam}`;
  const naar = ({ periode, versie }: Versie, verschil?: string): string =>
    adres(pad, { [rapport.vaststelling.periode]: periode, versie: String(versie) }, { verschil });
  return (
    <Vak titel="Vastgestelde versies">
      <Tabel<Versie>
        bijschrift="Vastgestelde versies" rijen={versies} leeg="Er is nog niets vastgesteld. Het beheer stelt een periode vast als zij voorbij is; die cijfers veranderen dan niet meer."
        kolommen={[
          { kop: 'Periode', cel: ({ periode }) => periode },
          { kop: 'Versie', cel: (v) => <Koppeling href={naar(v)}>versie {v.versie}<span class="hub-onzichtbaar"> van {v.periode}</span></Koppeling> },
          { kop: 'Vastgesteld', cel: ({ vastgesteldOp }) => alsMoment(vastgesteldOp) },
          { kop: 'Gegevens tot', cel: ({ geladenTot }) => (geladenTot === null ? '–' : alsMoment(geladenTot)) },
          { kop: 'Definitie', cel: ({ definitie }) => definitie },
          { kop: 'Verschil', cel: (v) => <Koppeling href={naar(v, 'ja')}>met nu<span class="hub-onzichtbaar">: {v.periode}, versie {v.versie}</span></Koppeling> },
        ]}
      />
      {vastTeStellen !== undefined && (
        <form method="post" action={`${pad}/vaststellen`}>
          <Csrf token={csrf} />
          <input type="hidden" name={rapport.vaststelling.periode} value={vastTeStellen} />
          <p>Vaststellen bewaart de cijfers van nu over {vastTeStellen}, voor iedereen, als versie. Veranderde er sinds de laatste versie niets, dan komt er geen bij.</p>
          <Knop soort="secondary-action">{`Stel ${vastTeStellen} vast`}</Knop>
        </form>
      )}
    </Vak>
  );
}
