import type { VNode } from 'preact';
import type { Berichtdetail, Toewijzingsbeeld } from '@hub/opslag';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import type { Namen } from '../namen.js';
import { Melding } from '../opmaak/bladzijde.js';
import { Etiket, Feiten, Knop, Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { Csrf, Tekstveld } from '../opmaak/velden.js';
import { aantal, alsDag, alsGetal, alsMoment } from '../opmaak/woorden.js';
import { redenBeeindiging, soortnaam, statusVan } from './woorden.js';

interface Eigenschappen {
  wie: Gebruiker;
  csrf: string;
  namen: Namen;
  detail: Berichtdetail;
  dossier: readonly Toewijzingsbeeld[];
}

const naarBericht = (traceerId: string | null, tekst: string): VNode | string => (traceerId ? <Koppeling href={`/berichten/${traceerId}`}>{tekst}</Koppeling> : tekst);

/** Eén bericht: waar het is, wat de hub ervan vond, en in welk verhaal het staat. */
export function Berichtblad({ wie, csrf, namen, detail, dossier }: Eigenschappen): VNode {
  const { bericht, vastgelopen } = detail;
  const { tekst, toon, uitleg } = statusVan(bericht.status);
  return (
    <>
      <Kop titel={soortnaam(bericht.soort)} vraag={`${namen(bericht.afzenderCode)} aan ${namen(bericht.geadresseerdeCode)}`} />
      {vastgelopen && (
        <Melding soort="warning" kop="Dit bericht zit vast">
          <p>Sinds {alsMoment(vastgelopen.sinds)} wacht het op het beheer van de hub; er gaat niets verloren.{wie.rol === 'beheer' ? ` Reden: ${vastgelopen.reden}` : ''}</p>
          {wie.rol === 'beheer' && <p><Koppeling href={`/beheer/vastgelopen?zoek=${bericht.traceerId}`}>Bekijken in Beheer</Koppeling></p>}
        </Melding>
      )}
      <div class="hub-rij">
        <Vak titel="Waar het is">
          <p><Etiket toon={toon}>{tekst}</Etiket> {uitleg}</p>
          <Tijdlijn detail={detail} />
        </Vak>
        <Vak titel="Gegevens">
          <Feiten feiten={[
            ['TraceerId', <span class="hub-vast">{bericht.traceerId}</span>], ['ConversatieId', <span class="hub-vast">{bericht.conversatieId}</span>],
            ['Referentie', bericht.referentieId], ['Van', namen(bericht.afzenderCode)], ['Aan', namen(bericht.geadresseerdeCode)],
            ['Antwoord op', detail.heenbericht && naarBericht(detail.heenbericht, 'het heenbericht')],
            ['Retour', detail.retouren.length > 0 && <>{detail.retouren.map((id, i) => <span>{i > 0 && ', '}{naarBericht(id, `retourbericht${detail.retouren.length > 1 ? ` ${i + 1}` : ''}`)}</span>)}</>],
          ]} />
          <Inhoudsvraag wie={wie} csrf={csrf} traceerId={bericht.traceerId} />
        </Vak>
      </div>
      <Bevindingen detail={detail} />
      <Dossier dossier={dossier} eigen={bericht.traceerId} />
    </>
  );
}

const INGREEP = { herverwerk: 'Door het beheer opnieuw in de baan gezet', terzijde: 'Door het beheer terzijde gelegd' } as const;

function Tijdlijn({ detail: { historie, ingrepen } }: { detail: Berichtdetail }): VNode {
  const stappen = [
    ...historie.map(({ status, op }) => ({ op, tekst: statusVan(status).tekst })),
    ...ingrepen.map(({ soort, op, reden }) => ({ op, tekst: `${INGREEP[soort]}${reden ? `: ${reden}` : ''}` })),
  ].sort((a, b) => a.op.getTime() - b.op.getTime());
  return <ol class="hub-tijdlijn">{stappen.map(({ op, tekst }) => <li><time dateTime={op.toISOString()}>{alsMoment(op)}</time>{tekst}</li>)}</ol>;
}

function Inhoudsvraag({ wie, csrf, traceerId }: { wie: Gebruiker; csrf: string; traceerId: string }): VNode {
  return (
    <form method="post" action={`/berichten/${traceerId}/inhoud`} class="hub-formulier">
      <Csrf token={csrf} />
      {wie.rol === 'beheer' && (
        <Tekstveld naam="reden" label="Waarom moet u de inhoud zien?" uitleg="De inhoud gaat over een kind. Uw naam en deze reden komen in het logboek." verplicht />
      )}
      <div><Knop soort="secondary-action">Inhoud (XML) bekijken</Knop></div>
      {wie.rol !== 'beheer' && <p class="hub-uitleg">Dat u keek, komt in het logboek.</p>}
    </form>
  );
}

function Bevindingen({ detail: { bevindingen, meldingen, bericht } }: { detail: Berichtdetail }): VNode {
  const wacht = ['Ontvangen', 'WordtVerwerkt'].includes(bericht.status);
  return (
    <Vak titel="Wat de hub vond">
      {meldingen.length > 0 && (
        <Tabel bijschrift="Waarom het bericht niet te lezen is" rijen={meldingen} leeg="" kolommen={[
          { kop: 'Code', cel: (m) => m.code }, { kop: 'Wat', cel: (m) => m.omschrijving }, { kop: 'Waar', cel: (m) => m.toelichting ?? '' },
        ]} />
      )}
      {(bevindingen.length > 0 || meldingen.length === 0) && (
        <Tabel bijschrift="Bevindingen van de regels" rijen={bevindingen} leeg={wacht ? 'De hub heeft nog niet geoordeeld.' : 'Niets: het bericht voldoet.'} kolommen={[
          { kop: 'Regel', cel: (b) => b.regel }, { kop: 'Niveau', cel: (b) => b.niveau }, { kop: 'Retourcode', cel: (b) => b.retourcode ?? 'geen' },
          { kop: 'Waar', cel: (b) => b.pad }, { kop: 'Wat er is en wat te doen', cel: (b) => b.uitleg },
        ]} />
      )}
    </Vak>
  );
}

const BEDRAG = new Intl.NumberFormat('nl-NL', { style: 'currency', currency: 'EUR' });

function Dossier({ dossier, eigen }: { dossier: readonly Toewijzingsbeeld[]; eigen: string }): VNode {
  const dit = (traceerId: string | null): VNode | null => (traceerId === eigen ? <Etiket>dit bericht</Etiket> : null);
  return (
    <Vak titel="Dossier">
      {dossier.length === 0 && <p class="hub-leeg">Bij dit bericht hoort (nog) geen toewijzing in het dossier.</p>}
      {dossier.map((t) => (
        <section aria-label={`Toewijzing ${t.toewijzingNummer}`}>
          <h3 class="utrecht-heading-3">Toewijzing {t.toewijzingNummer}: product {t.productCategorie ?? 'onbepaald'}{t.productCode ? ` ${t.productCode}` : ''}</h3>
          <ol class="hub-tijdlijn">
            <li>{naarBericht(t.traceerId, 'Toegewezen')} van {alsDag(t.ingangsdatum)} {t.einddatum ? `tot en met ${alsDag(t.einddatum)}` : 'zonder einddatum'} {dit(t.traceerId)}</li>
            {t.leveringen.map((l) => (
              <>
                <li>{naarBericht(l.traceerId, 'Gestart')} op {alsDag(l.begindatum)} {dit(l.traceerId)}</li>
                {l.stops.map((s) => <li>{naarBericht(s.traceerId, 'Gestopt')} op {alsDag(s.einddatum)}, reden {redenBeeindiging(s.redenBeeindiging)} {dit(s.traceerId)}</li>)}
              </>
            ))}
          </ol>
          {t.prestaties.length > 0 && (
            <Tabel bijschrift={`Prestaties op toewijzing ${t.toewijzingNummer}`} rijen={t.prestaties} leeg="" kolommen={[
              { kop: 'Maand', cel: (p) => p.maand }, { kop: 'Oordeel', cel: (p) => p.oordeel },
              { kop: 'Aantal', cel: (p) => alsGetal(p.aantal), getal: true }, { kop: 'Bedrag', cel: (p) => BEDRAG.format(p.bedrag / 100), getal: true },
            ]} />
          )}
        </section>
      ))}
      {dossier.length >= 25 && <p class="hub-uitleg">Dit bericht gaat over meer toewijzingen dan hier passen; {aantal(dossier.length, 'staat', 'staan')} hier.</p>}
    </Vak>
  );
}
