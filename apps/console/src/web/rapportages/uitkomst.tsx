import type { VNode } from 'preact';
import { schrijfGetal, type Beeld, type Kolom, type Kwaliteit as Kwaliteitsmaat, type Rij } from '@hub/rapporten';
import type { Namen } from '../namen.js';
import { Tabel, Vak } from '../opmaak/onderdelen.js';
import { alsGetal } from '../opmaak/woorden.js';
import { type GelezenRapport, RIJEN_OP_BLAD } from './rapportlezer.js';
import { alsTekst, isGetal, kop } from './waarden.js';

type Uitkomst = NonNullable<GelezenRapport['uitkomst']>;

/** De grafiek, en dezelfde getallen als tabel voor wie haar niet kan zien. */
export function Grafiek({ bron, beeld }: { bron: string; beeld: Beeld | undefined }): VNode | null {
  if (!beeld || beeld.categorieen.length === 0) return null;
  return (
    <Vak titel="Grafiek">
      <div class="hub-schuif" tabIndex={0} role="region" aria-label={beeld.titel}>
        <img class="hub-grafiek" src={bron} alt={`${beeld.titel}. ${beeld.beschrijving}`} />
      </div>
      <details class="hub-meer">
        <summary>De grafiek als tabel</summary>
        <Tabel
          bijschrift={beeld.titel} rijen={beeld.categorieen.map((categorie, i) => ({ categorie, i }))} leeg=""
          kolommen={[
            { kop: 'Groep', cel: ({ categorie }) => categorie },
            ...beeld.reeksen.map(({ naam, waarden }) => ({ kop: naam, getal: true, cel: ({ i }: { i: number }) => getal(waarden[i], beeld) })),
          ]}
        />
        {beeld.grens && <p class="hub-uitleg">{beeld.grens.naam}: {schrijfGetal(beeld.grens.waarde, beeld.eenheid)}</p>}
      </details>
    </Vak>
  );
}

const getal = (waarde: number | null | undefined, { eenheid }: Beeld): string => (waarde === null || waarde === undefined ? '–' : schrijfGetal(waarde, eenheid));

const LEEG = {
  verschil: 'Er is niets veranderd: elke cel is nog wat zij in deze versie was.',
  openbaar: 'Hierover is (nog) niets gepubliceerd: er zijn te weinig cliënten, of het kwartaal is nog niet uit.',
  besloten: 'Hierover zijn geen cijfers. Kies een ander tijdvak of maak een veld leeg.',
} as const;

export function Rijen({ uitkomst: { rapport, rijen, totaal }, verschil, namen }: { uitkomst: Uitkomst; verschil: boolean; namen: Namen }): VNode {
  return (
    <>
      {totaal > 0 && <p class="hub-uitleg">{totaal > RIJEN_OP_BLAD ? `De eerste ${alsGetal(RIJEN_OP_BLAD)} van ${alsGetal(totaal)} rijen; alle rijen staan in het bestand.` : `${alsGetal(totaal)} ${totaal === 1 ? 'rij' : 'rijen'}.`} Een streepje betekent: geen waarde.</p>}
      <Tabel<Rij>
        breed={rapport.kolommen.length > 8} bijschrift={rapport.titel} rijen={rijen} leeg={LEEG[verschil ? 'verschil' : rapport.openbaar ? 'openbaar' : 'besloten']}
        kolommen={rapport.kolommen.map((kolom) => ({ kop: kop(kolom), getal: isGetal(kolom), cel: (rij) => alsTekst(kolom, rij[kolom.naam] ?? null, namen) }))}
      />
    </>
  );
}

/** Wat de cijfers waard zijn: hoe vers, en van welk deel iets niet bekend is. */
export function Kwaliteit({ maten, namen }: { maten: readonly Kwaliteitsmaat[]; namen: Namen }): VNode | null {
  if (maten.length === 0) return null;
  return (
    <Vak titel="Over deze cijfers">
      <Tabel
        bijschrift="Kwaliteit van de cijfers" rijen={maten} leeg=""
        kolommen={[{ kop: 'Maat', cel: kop }, { kop: 'Waarde', cel: (maat) => <span class="hub-dag">{alsTekst(maat, maat.waarde, namen)}</span> }, { kop: 'Betekenis', cel: (maat) => maat.omschrijving }]}
      />
    </Vak>
  );
}

export function Kolomuitleg({ kolommen }: { kolommen: readonly Kolom[] }): VNode {
  return (
    <details class="hub-vak hub-meer">
      <summary>Wat de kolommen betekenen</summary>
      <dl class="hub-lijst">{kolommen.map((kolom) => <div><dt>{kop(kolom)}</dt><dd>{kolom.omschrijving}</dd></div>)}</dl>
    </details>
  );
}
