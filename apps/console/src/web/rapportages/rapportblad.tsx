import type { VNode } from 'preact';
import type { BekendePartij } from '@hub/opslag';
import type { Rapport } from '@hub/rapporten';
import type { Datum } from '@hub/werkdagen';
import { adres } from '../filter.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import type { Namen } from '../namen.js';
import { Melding } from '../opmaak/bladzijde.js';
import { Knopkoppeling, Kop, Vak } from '../opmaak/onderdelen.js';
import { PAGINAS } from '../rechten.js';
import { Parameterformulier } from './parameterformulier.js';
import type { GelezenRapport } from './rapportlezer.js';
import { Grafiek, Kolomuitleg, Kwaliteit, Rijen } from './uitkomst.js';
import { Versies } from './versies.js';
import { veldenVan } from './vraag.js';

const BESTANDEN = [['csv', 'CSV'], ['xlsx', 'Excel'], ['parquet', 'Parquet'], ['json', 'JSON']] as const;

interface Eigenschappen {
  wie: Gebruiker;
  rapport: Rapport;
  gelezen: GelezenRapport;
  partijen: readonly BekendePartij[];
  namen: Namen;
  vandaag: Datum;
  csrf: string;
}

/** Eén rapport: wat er te kiezen is, de grafiek, de rijen, en wat de cijfers waard zijn. */
export function Rapportblad({ wie, rapport, gelezen, partijen, namen, vandaag, csrf }: Eigenschappen): VNode {
  const { filter, uitkomst, vraag, versies, vastTeStellen } = gelezen;
  const elders = Object.entries(filter.fouten).filter(([naam]) => !veldenVan(rapport, wie).some((veld) => veld.naam === naam)).map(([, fout]) => fout);
  const pad = `${PAGINAS.rapportages.pad}/${rapport.naam}`;
  return (
    <>
      <Kop titel={uitkomst?.rapport.titel ?? rapport.titel}><Knopkoppeling href={PAGINAS.rapportages.pad}>Alle rapporten</Knopkoppeling></Kop>
      <div class="hub-vak"><p>{uitkomst?.rapport.omschrijving ?? rapport.omschrijving}</p></div>
      <Parameterformulier wie={wie} rapport={rapport} filter={filter} partijen={partijen} vandaag={vandaag} />
      {elders.length > 0 && <Melding soort="error">{elders.join(' ')}</Melding>}
      {vraag?.versie !== undefined && (
        <Melding soort="info" kop={vraag.verschil ? 'U ziet wat sinds een vastgestelde versie veranderde' : 'U ziet een vastgestelde versie'}>
          <a class="utrecht-link utrecht-link--html-a" href={adres(pad, filter.getypt, { versie: undefined, verschil: undefined })}>Naar de stand van nu</a>
        </Melding>
      )}
      {uitkomst && (
        <>
          <Grafiek bron={adres(`${pad}/beeld.svg`, filter.getypt)} beeld={uitkomst.totaal > 0 ? uitkomst.beeld : undefined} />
          <Vak titel="Cijfers">
            <Rijen uitkomst={uitkomst} verschil={vraag?.verschil === true} namen={namen} />
            {uitkomst.totaal > 0 && (
              <nav class="hub-bladeren" aria-label="Meenemen">
                {BESTANDEN.map(([formaat, naam]) => <Knopkoppeling href={adres(`${pad}/bestand`, filter.getypt, { formaat })}>{`Als ${naam}`}</Knopkoppeling>)}
              </nav>
            )}
          </Vak>
          <Kwaliteit maten={uitkomst.kwaliteit} namen={namen} />
          <Kolomuitleg kolommen={uitkomst.rapport.kolommen} />
        </>
      )}
      <Versies rapport={rapport} versies={versies} vastTeStellen={vastTeStellen} csrf={csrf} />
    </>
  );
}
