import type { VNode } from 'preact';
import type { Berichtdetail } from '@hub/opslag';
import { Melding } from '../opmaak/bladzijde.js';
import { Knopkoppeling, Kop, Vak } from '../opmaak/onderdelen.js';
import { aantal } from '../opmaak/woorden.js';
import type { Inhoudsbeeld } from './inzage.js';
import { soortnaam } from './woorden.js';
import { kortIn, type Xmlregel } from './xmlbeeld.js';

/** De inhoud van een bericht, met gemerkt waar de hub iets vond. */
export function Inhoudblad({ detail, beeld }: { detail: Berichtdetail; beeld: Inhoudsbeeld }): VNode {
  const { soort, traceerId } = detail.bericht;
  return (
    <>
      <Kop titel={`Inhoud van ${soortnaam(soort)}`} vraag="Deze inzage staat in het logboek."><Knopkoppeling href={`/berichten/${traceerId}`}>Terug naar het bericht</Knopkoppeling></Kop>
      {'reden' in beeld ? <Melding soort="info">{beeld.reden}</Melding> : <Xml regels={beeld.regels} />}
    </>
  );
}

/** Een document in regels; wat gemerkt is, is te zien en te horen. */
export function Xml({ regels, titel = 'Inhoud' }: { regels: readonly Xmlregel[]; titel?: string }): VNode {
  const gemerkt = regels.filter((regel) => regel.gemerkt).length;
  return (
    <Vak titel={titel}>
      {gemerkt > 0 && <p>{aantal(gemerkt, 'plaats is', 'plaatsen zijn')} gemerkt: daar vond de hub iets.</p>}
      <pre class="hub-xml" tabIndex={0} role="region" aria-label={`XML: ${titel}`}>
        {kortIn(regels).map((regel) => (regel === null ? '…\n' : <>{'  '.repeat(regel.diepte)}{regel.gemerkt ? <mark>{regel.tekst}</mark> : regel.tekst}{'\n'}</>))}
      </pre>
    </Vak>
  );
}
