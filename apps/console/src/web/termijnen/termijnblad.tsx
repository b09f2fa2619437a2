import type { VNode } from 'preact';
import type * as z from 'zod';
import type { TERMIJNDETAIL } from '../../termijnen/weergave.js';
import { soortnaam } from '../berichten/woorden.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import type { Namen } from '../namen.js';
import { Etiket, Feiten, Knopkoppeling, Kop, Koppeling, Tabel, Vak } from '../opmaak/onderdelen.js';
import { alsDag, alsMoment } from '../opmaak/woorden.js';
import { magPagina } from '../rechten.js';
import { Telkalender } from './telkalender.js';
import type { Termijnregel } from './termijninzage.js';
import { normIn, overIn, productVan, TERMIJNSOORT, TERMIJNSTATUS } from './woorden.js';

export type Termijndetail = z.infer<typeof TERMIJNDETAIL> & Termijnregel;

/** Eén termijn: wat er moet, van wie, en hoe die dag is uitgerekend. */
export function Termijnblad({ wie, termijn: t, namen }: { wie: Gebruiker; termijn: Termijndetail; namen: Namen }): VNode {
  const { tekst, toon } = TERMIJNSTATUS[t.status];
  const { uitleg, toelichting } = t.bewijs;
  return (
    <>
      <Kop titel={TERMIJNSOORT[t.soort]} vraag={`${namen(t.plichtige)}, uiterlijk ${alsDag(t.uiterlijk)}`}><Knopkoppeling href="/termijnen">Naar de lijst</Knopkoppeling></Kop>
      <div class="hub-rij">
        <Vak titel="Hoe het staat">
          <p><Etiket toon={toon}>{tekst}</Etiket> {overIn(t)}</p>
          <p>{uitleg.replace(/\d{4}-\d{2}-\d{2}/g, alsDag)}</p>
          {toelichting.map((zin) => <p>{zin.replace(/\d{4}-\d{2}-\d{2}/g, alsDag)}</p>)}
        </Vak>
        <Vak titel="Gegevens">
          <Feiten feiten={[
            ['Norm', normIn(t)], ['Staat in', t.norm.bron], ['Dag 0', alsDag(t.begin)], ['Waarschuwing', alsDag(t.waarschuwingOp)], ['Laatste dag', alsDag(t.uiterlijk)],
            ['Gedaan', t.voldaanOp && alsDag(t.voldaanOp)], ['Aanbieder', namen(t.aanbieder)], ['Gemeente', namen(t.gemeente)], ['Toewijzing', t.toewijzingNummer], ['Product', productVan(t)],
            ['Antwoord op', t.traceerId && (magPagina('berichten', wie.rol) ? <Koppeling href={`/berichten/${t.traceerId}`}>dit bericht</Koppeling> : <span class="hub-vast">{t.traceerId}</span>)],
          ]} />
        </Vak>
      </div>
      <Vak titel="Elke dag geteld"><Telkalender termijn={t} /></Vak>
      <Vak titel="Berichten die meetellen"><Bewijs wie={wie} termijn={t} /></Vak>
    </>
  );
}

function Bewijs({ wie, termijn: { bewijs } }: { wie: Gebruiker; termijn: Termijndetail }): VNode {
  const naar = (traceerId: string, tekst: string): VNode | string => (magPagina('berichten', wie.rol) ? <Koppeling href={`/berichten/${traceerId}`}>{tekst}</Koppeling> : tekst);
  return (
    <Tabel
      bijschrift="Berichten bij deze termijn" rijen={bewijs.berichten} leeg="Er is geen bericht bij deze termijn."
      kolommen={[
        { kop: 'Bericht', cel: (b) => naar(b.traceerId, soortnaam(b.soort)) },
        { kop: 'Aangenomen', cel: (b) => <span class="hub-dag">{alsMoment(b.ontvangenOp)}</span> },
        { kop: 'Wat het deed', cel: (b) => b.rol },
        { kop: 'Telt', cel: (b) => (b.telt ? <Etiket toon="success">sloot de termijn</Etiket> : '') },
      ]}
    />
  );
}
