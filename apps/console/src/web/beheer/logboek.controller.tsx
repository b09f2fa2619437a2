import { Body, Get, Inject, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type BewaardeRaadpleging, type Ketenuitslag, Kluis, Raadpleeglogboek } from '@hub/opslag';
import type { VNode } from 'preact';
import { alsFilter, inWoorden, RAADPLEEGVRAAG } from '../../raadplegingen/velden.js';
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
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
    @Inject(Kluis) private readonly kluis: Kluis,
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
    const gezocht = alsFilter(filter.waarden, (bsn) => this.kluis.clientSleutel(bsn));
    await this.logboek.leg({
      wie: { rol, code, persoon, via }, handeling: 'logboek doorzoeken', doel: 'nagaan wie gegevens zag', uitkomst: 'toegestaan',
      onderwerp: { soort: 'raadplegingen', bijzonderheid: inWoorden(filter.waarden) }, clienten: gezocht.client === undefined ? [] : [gezocht.client],
    });
    return this.blad(req, filter, { rijen: await this.logboek.zoek(gezocht) });
  }

  @Post('controle')
  async controleer(@Req() req: Request, @Ingelogd() { rol, code, persoon, via }: Gebruiker): Promise<Blad> {
    await this.logboek.leg({ wie: { rol, code, persoon, via }, handeling: 'logboek controleren', onderwerp: { soort: 'raadplegingen' }, doel: 'nagaan of het logboek heel is', uitkomst: 'toegestaan' });
    return this.blad(req, { getypt: {}, fouten: {} }, { uitslag: await this.logboek.controleer() });
  }

  private blad(req: Request, filter: Vraag, gevonden: { rijen?: BewaardeRaadpleging[]; uitslag?: Ketenuitslag } = {}): Blad {
    return { titel: 'Logboek', pagina: 'beheer', inhoud: <Logboekblad filter={filter} csrf={this.csrf.token(req)} {...gevonden} /> };
  }
}

function Logboekblad({ filter: { getypt, fouten }, csrf, rijen, uitslag }: { filter: Vraag; csrf: string; rijen?: readonly BewaardeRaadpleging[]; uitslag?: Ketenuitslag }): VNode {
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
      {rijen && <Gevonden rijen={rijen} />}
    </>
  );
}

function Uitslag({ uitslag }: { uitslag: Ketenuitslag }): VNode {
  if (uitslag.breuk) return <Melding soort="error" kop="Het logboek is niet heel">Bij nummer {uitslag.breuk.volgnummer}: {uitslag.breuk.reden}. Bewaar de database zoals zij nu is en zoek uit wie haar kon wijzigen.</Melding>;
  return <Melding soort="ok">Het logboek is heel: {uitslag.aantal} raadplegingen sluiten op elkaar aan.</Melding>;
}

function Gevonden({ rijen }: { rijen: readonly BewaardeRaadpleging[] }): VNode {
  return (
    <Vak titel="Gevonden">
      <Tabel<BewaardeRaadpleging> bijschrift="Raadplegingen, nieuwste eerst" rijen={rijen} leeg="Niemand; of maak een veld leeg en zoek opnieuw." kolommen={[
        { kop: 'Nr.', cel: (r) => r.volgnummer, getal: true },
        { kop: 'Wanneer', cel: (r) => <span class="hub-dag">{alsMoment(r.op)}</span> },
        { kop: 'Wie', cel: (r) => `${r.wie.persoon ? `${r.wie.persoon}, ` : ''}${r.wie.rol} ${r.wie.code} (${r.wie.via})` },
        { kop: 'Wat', cel: (r) => <>{r.handeling}: {r.onderwerp.soort}{r.onderwerp.traceerIds?.slice(0, 2).map((id) => <> <Koppeling href={`/berichten/${id}`}><span class="hub-code">{id.slice(0, 8)}</span></Koppeling></>)}{r.onderwerp.bijzonderheid && ` (${r.onderwerp.bijzonderheid})`}</> },
        { kop: 'Waarom', cel: (r) => r.doel },
        { kop: 'Uitkomst', cel: (r) => <Etiket toon={r.uitkomst === 'toegestaan' ? 'neutral' : 'danger'}>{r.uitkomst}</Etiket> },
      ]} />
    </Vak>
  );
}
