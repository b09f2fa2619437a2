import type { VNode } from 'preact';
import type { Termijncijfers } from '@hub/opslag';
import { eersteVanMaand, laatsteVanMaand, type Datum } from '@hub/werkdagen';
import { adres, type Filter } from '../filter.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import type { Namen } from '../namen.js';
import { Bladeren, Cijfer, Cijfers, Etiket, Knop, Knopkoppeling, Kop, Koppeling, Tabel } from '../opmaak/onderdelen.js';
import { Keuzeveld, Tekstveld } from '../opmaak/velden.js';
import { alsDag, alsGetal } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';
import type { Termijnregel } from './termijninzage.js';
import type { Termijnzoekvraag } from './vraag.js';
import { overIn, productVan, SOORTKEUZES, STATUSKEUZES, TERMIJNSOORT, TERMIJNSTATUS } from './woorden.js';

const { pad: PAD, titel, vraag } = PAGINAS.termijnen;

interface Eigenschappen {
  wie: Gebruiker;
  filter: Filter<Termijnzoekvraag>;
  rijen: readonly Termijnregel[];
  volgende: string | null;
  cijfers: Termijncijfers;
  vandaag: Datum;
  namen: Namen;
}

export function Termijnenlijst({ wie, filter, rijen, volgende, cijfers, vandaag, namen }: Eigenschappen): VNode {
  const { na, ...zonderPlek } = filter.getypt;
  const leeg = Object.keys(filter.getypt).length === 0 ? 'Er is niets te doen. Termijnen ontstaan uit toewijzingen, starts, stops, verzoeken en declaraties; wat gedaan is, staat onder een andere stand.'
    : Object.keys(filter.fouten).length > 0 ? 'Verbeter eerst het gemerkte veld.' : 'Geen termijn past hierbij. Maak een veld leeg of kies een ander tijdvak.';
  return (
    <>
      <Kop titel={titel} vraag={vraag}>
        <Knopkoppeling href={`${PAD}/partijen`}>Per partij</Knopkoppeling>
        <Knopkoppeling href={adres(`${PAD}/uitvoer.csv`, zonderPlek)}>Opslaan als CSV</Knopkoppeling>
      </Kop>
      <Stand cijfers={cijfers} vandaag={vandaag} />
      <Zoekformulier filter={filter} wie={wie} />
      <section class="hub-vak" aria-label="Gevonden termijnen">
        <Termijnentabel rijen={rijen} namen={namen} leeg={leeg} />
        <Bladeren volgende={volgende && adres(PAD, filter.getypt, { na: volgende })} begin={na && adres(PAD, zonderPlek)} />
      </section>
    </>
  );
}

/** Elk getal leidt naar de termijnen die erin geteld zijn. */
function Stand({ cijfers: c, vandaag }: { cijfers: Termijncijfers; vandaag: Datum }): VNode {
  const maand = { uiterlijkVan: eersteVanMaand(vandaag), uiterlijkTot: laatsteVanMaand(vandaag) };
  return (
    <Cijfers>
      <Cijfer waarde={alsGetal(c.vandaag)} wat="vandaag de laatste dag" toon={c.vandaag > 0 ? 'let-op' : undefined} href={adres(PAD, { status: 'waarschuwing', uiterlijkVan: vandaag, uiterlijkTot: vandaag })} />
      <Cijfer waarde={alsGetal(c.waarschuwing)} wat="bijna voorbij" toon={c.waarschuwing > 0 ? 'let-op' : undefined} href={adres(PAD, { status: 'waarschuwing' })} />
      <Cijfer waarde={alsGetal(c.open)} wat="open" href={adres(PAD, { status: 'open' })} />
      <Cijfer waarde={alsGetal(c.verlopenDezeMaand)} wat="deze maand voorbij, niet gedaan" toon={c.verlopenDezeMaand > 0 ? 'fout' : 'goed'} href={adres(PAD, { status: 'verlopen', ...maand })} />
      <Cijfer waarde={alsGetal(c.teLaatDezeMaand)} wat="deze maand te laat gedaan" toon={c.teLaatDezeMaand > 0 ? 'fout' : 'goed'} href={adres(PAD, { status: 'te-laat', ...maand })} />
    </Cijfers>
  );
}

function Termijnentabel({ rijen, namen, leeg }: { rijen: readonly Termijnregel[]; namen: Namen; leeg: string }): VNode {
  return (
    <Tabel<Termijnregel>
      bijschrift="Termijnen, op laatste dag" rijen={rijen} leeg={leeg}
      kolommen={[
        { kop: 'Uiterlijk', cel: (t) => <span class="hub-dag">{alsDag(t.uiterlijk)}</span> },
        { kop: 'Wat', cel: (t) => <Koppeling href={`${PAD}/${t.id}`}>{TERMIJNSOORT[t.soort]}<span class="hub-onzichtbaar"> voor {alsDag(t.uiterlijk)}</span></Koppeling> },
        { kop: 'Stand', cel: (t) => <><Etiket toon={TERMIJNSTATUS[t.status].toon}>{TERMIJNSTATUS[t.status].tekst}</Etiket> <span class="hub-zacht">{overIn(t)}</span></> },
        { kop: 'Wie', cel: (t) => namen(t.plichtige) },
        { kop: 'Voor', cel: (t) => namen(t.plichtige === t.aanbieder ? t.gemeente : t.aanbieder) },
        { kop: 'Product', cel: productVan },
        { kop: 'Toewijzing', cel: (t) => <span class="hub-dag">{t.toewijzingNummer}</span> },
      ]}
    />
  );
}

function Zoekformulier({ filter: { getypt, fouten }, wie }: { filter: Filter<Termijnzoekvraag>; wie: Gebruiker }): VNode {
  const veld = (naam: string): { naam: string; waarde?: string; fout?: string } => ({ naam, waarde: getypt[naam], fout: fouten[naam] });
  return (
    <form method="get" action={PAD} class="hub-vak hub-zoek" role="search" aria-label="Termijnen zoeken">
      <Keuzeveld {...veld('soort')} label="Wat er moet gebeuren" keuzes={SOORTKEUZES} alles="Alles" />
      <Keuzeveld {...veld('status')} label="Stand" keuzes={STATUSKEUZES} />
      {wie.rol !== 'aanbieder' && <Tekstveld {...veld('aanbieder')} label="Aanbieder (AGB-code)" />}
      {wie.rol !== 'gemeente' && <Tekstveld {...veld('gemeente')} label="Gemeente (CBS-code)" />}
      <Tekstveld {...veld('plichtige')} label="Wie moet handelen (code)" />
      <Tekstveld {...veld('uiterlijkVan')} label="Laatste dag vanaf" soort="date" />
      <Tekstveld {...veld('uiterlijkTot')} label="Tot en met" soort="date" />
      <div class="hub-acties"><Knop>Zoeken</Knop><Knopkoppeling href={PAD}>Wissen</Knopkoppeling></div>
    </form>
  );
}
