import { Body, Get, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { BewaardeRaadpleging, Ketenuitslag, Ontvangst } from '@hub/opslag';
import type { VNode } from 'preact';
import { type Gevonden, Toezicht } from '../../raadplegingen/toezicht.js';
import { RAADPLEEGVRAAG } from '../../raadplegingen/velden.js';
import { type Filter, leesFilter } from '../filter.js';
import { Csrfwacht } from '../inloggen/csrfwacht.js';
import { type Gebruiker, Ingelogd } from '../inloggen/gebruiker.js';
import { type Blad, Melding } from '../opmaak/bladzijde.js';
import { Etiket, Knop, Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { Csrf, Tekstveld } from '../opmaak/velden.js';
import { alsMoment } from '../opmaak/woorden.js';
import { Onderpagina } from '../pagina.js';

type Vraag = Filter<ReturnType<typeof RAADPLEEGVRAAG.parse>>;

/** Zoeken wie gegevens zag. Alles gaat in de inhoud van een formulier: een Bsn komt nooit in een adres. */
@Onderpagina('beheer', 'logboek')
export class LogboekPagina {
  constructor(
    @Inject(Toezicht) private readonly toezicht: Toezicht,
    @Inject(Csrfwacht) private readonly csrf: Csrfwacht,
  ) {}

  @Get()
  toon(@Req() req: Request): Blad {
    return this.blad(req, { getypt: {}, fouten: {} });
  }

  @Post('zoeken')
  async zoek(@Req() req: Request, @Ingelogd() { rol, code, persoon, via }: Gebruiker, @Body() formulier: Record<string, unknown>): Promise<Blad> {
    const { _csrf: _, ...vraag } = formulier;
    const filter = leesFilter(RAADPLEEGVRAAG, vraag);
    if (!filter.waarden) return this.blad(req, filter);
    return this.blad(req, filter, { gevonden: await this.toezicht.zoek({ rol, code, persoon, via }, filter.waarden) });
  }

  @Post('controle')
  async controleer(@Req() req: Request, @Ingelogd() { rol, code, persoon, via }: Gebruiker): Promise<Blad> {
    return this.blad(req, { getypt: {}, fouten: {} }, { uitslag: await this.toezicht.controleer({ rol, code, persoon, via }) });
  }

  private blad(req: Request, filter: Vraag, uitkomst: { gevonden?: Gevonden; uitslag?: Ketenuitslag } = {}): Blad {
    return { titel: 'Logboek', pagina: 'beheer', inhoud: <Logboekblad filter={filter} csrf={this.csrf.token(req)} {...uitkomst} /> };
  }
}

function Logboekblad({ filter: { getypt, fouten }, csrf, gevonden, uitslag }: { filter: Vraag; csrf: string; gevonden?: Gevonden; uitslag?: Ketenuitslag }): VNode {
  const veld = (naam: string): { naam: string; waarde?: string; fout?: string } => ({ naam, waarde: naam === 'bsn' ? undefined : getypt[naam], fout: fouten[naam] });
  return (
    <>
      <Kop titel="Logboek" vraag="Wie zag gegevens van een kind, of deed er iets mee, wanneer en waarom?">
        <form method="post" action="/beheer/logboek/controle"><Csrf token={csrf} /><Knop soort="secondary-action">Is het logboek heel?</Knop></form>
      </Kop>
      {uitslag && <Uitslag uitslag={uitslag} />}
      <form method="post" action="/beheer/logboek/zoeken" class="hub-vak hub-zoek" role="search" aria-label="Logboek doorzoeken">
        <Csrf token={csrf} />
        <Tekstveld {...veld('bsn')} label="Bsn" uitleg="Wordt niet bewaard." />
        <Tekstveld {...veld('traceerId')} label="TraceerId" />
        <Tekstveld {...veld('persoon')} label="Persoon" />
        <Tekstveld {...veld('partij')} label="Partij (code)" />
        <Tekstveld {...veld('van')} label="Vanaf" soort="date" />
        <Tekstveld {...veld('tot')} label="Tot en met" soort="date" />
        <div class="hub-acties"><Knop>Zoeken</Knop></div>
      </form>
      {gevonden && <Uitkomst {...gevonden} />}
    </>
  );
}

function Uitslag({ uitslag }: { uitslag: Ketenuitslag }): VNode {
  if (uitslag.breuk) return <Melding soort="error" kop="Het logboek is niet heel">Bij nummer {uitslag.breuk.volgnummer}: {uitslag.breuk.reden}. Bewaar de database zoals zij nu is en zoek uit wie haar kon wijzigen.</Melding>;
  return <Melding soort="ok">Het logboek is heel: {uitslag.aantal} raadplegingen sluiten op elkaar aan.</Melding>;
}

function Uitkomst({ rijen, meer, ontvangsten }: Gevonden): VNode {
  return (
    <Vak titel="Gevonden">
      {meer && <p>Dit zijn de nieuwste {rijen.length}; er zijn er meer. Vul meer velden in om verder te zoeken.</p>}
      <Tabel<BewaardeRaadpleging> bijschrift="Raadplegingen, nieuwste eerst" rijen={rijen} leeg="Niemand; of maak een veld leeg en zoek opnieuw." kolommen={[
        { kop: 'Nr.', cel: (r) => r.volgnummer, getal: true },
        { kop: 'Wanneer', cel: (r) => <span class="hub-dag">{alsMoment(r.op)}</span> },
        { kop: 'Wie', cel: (r) => `${r.wie.persoon ? `${r.wie.persoon}, ` : ''}${r.wie.rol} ${r.wie.code} (${r.wie.via})` },
        { kop: 'Wat', cel: (r) => <>{r.handeling}: {r.onderwerp.soort}{r.onderwerp.traceerIds?.slice(0, 2).map((id) => <> <Koppeling href={`/berichten/${id}`}><span class="hub-code">{id.slice(0, 8)}</span></Koppeling></>)}{r.onderwerp.bijzonderheid && ` (${r.onderwerp.bijzonderheid})`}</> },
        { kop: 'Waarom', cel: (r) => r.doel },
        { kop: 'Uitkomst', cel: (r) => <Etiket toon={r.uitkomst === 'toegestaan' ? 'neutral' : 'danger'}>{r.uitkomst}</Etiket> },
      ]} />
      {ontvangsten.length > 0 && (
        <Tabel<Ontvangst> bijschrift="Wie deze berichten in haar postvak kreeg" rijen={ontvangsten} leeg="" kolommen={[
          { kop: 'Wanneer', cel: (o) => <span class="hub-dag">{alsMoment(o.op)}</span> },
          { kop: 'Partij', cel: (o) => o.geadresseerde },
          { kop: 'Bericht', cel: (o) => <>{o.soort} <Koppeling href={`/berichten/${o.traceerId}`}><span class="hub-code">{o.traceerId.slice(0, 8)}</span></Koppeling></> },
        ]} />
      )}
    </Vak>
  );
}
