import type { VNode } from 'preact';
import type { Termijndetail } from './termijnblad.js';

const KORT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', weekday: 'short', day: 'numeric', month: 'short' });
const kort = (datum: string): string => KORT.format(new Date(`${datum}T00:00:00Z`));
/** Zoveel vakken staan er in een week voor deze dag; de week begint op maandag. */
const plaatsInWeek = (datum: string): number => (new Date(`${datum}T00:00:00Z`).getUTCDay() + 6) % 7;

interface Vakje {
  datum: string;
  wat: string;
  soort: 'begin' | 'telt' | 'vrij';
}

/** Elke dag vanaf het begin in weken onder elkaar: de hoeveelste hij is, of waarom hij niet telt. */
export function Telkalender({ termijn: t }: { termijn: Termijndetail }): VNode {
  const perWerkdag = t.norm.eenheid === 'werkdagen';
  const dagen = t.bewijs.dagen.map(({ datum, werkdag, reden }, i): Vakje => (perWerkdag
    ? { datum, wat: werkdag === null ? reden ?? '' : `werkdag ${werkdag}`, soort: werkdag === null ? 'vrij' : 'telt' }
    : { datum, wat: `dag ${i + 1}`, soort: 'telt' }));
  const alle: Vakje[] = [{ datum: t.begin, wat: 'dag 0', soort: 'begin' }, ...dagen];
  return (
    <>
      <p class="hub-uitleg">{perWerkdag ? 'Maandag tot en met vrijdag tellen, behalve feestdagen en de vrije dagen van het beleid.' : 'Bij deze norm telt elke dag, ook in het weekend.'}</p>
      <ol class="hub-kalender" tabIndex={0} aria-label="Dagen van de telling">
        {Array.from({ length: plaatsInWeek(t.begin) }, () => <li class="hub-kalender__leeg" aria-hidden="true" />)}
        {alle.map((dag) => <Dag dag={dag} termijn={t} />)}
      </ol>
    </>
  );
}

function Dag({ dag: { datum, wat, soort }, termijn: t }: { dag: Vakje; termijn: Termijndetail }): VNode {
  const klasse = ['hub-kalender__dag', `hub-kalender__dag--${soort}`, datum === t.uiterlijk ? 'hub-kalender__dag--uiterlijk' : '', datum > t.uiterlijk && soort === 'telt' ? 'hub-kalender__dag--erna' : ''];
  return (
    <li class={klasse.filter(Boolean).join(' ')}>
      <time dateTime={datum}>{kort(datum)}</time>
      <span>{wat}</span>
      {datum === t.uiterlijk && <strong>laatste dag</strong>}
      {datum === t.voldaanOp && <strong>gedaan</strong>}
    </li>
  );
}
