import type { VNode } from 'preact';
import type { Instelsoort, Instelversie, Vastoorzaak } from '@hub/opslag';
import { Kop, Koppeling, Vak } from '../opmaak/onderdelen.js';
import { aantal, alsMoment } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';

type Laatste = Readonly<Record<Instelsoort, Instelversie | undefined>>;

const sinds = (versie: Instelversie | undefined): string => (versie ? `In gebruik sinds ${alsMoment(versie.gelezen)}.` : 'Nog niet gelezen.');

/** Waar men in het beheer heen kan, met wat daar nu speelt. */
export function Beheerblad({ partijen, oorzaken, laatst }: { partijen: number; oorzaken: readonly Vastoorzaak[]; laatst: Laatste }): VNode {
  const vast = oorzaken.reduce((n, oorzaak) => n + oorzaak.aantal, 0);
  return (
    <>
      <Kop titel={PAGINAS.beheer.titel} vraag={PAGINAS.beheer.vraag} />
      <div class="hub-rij">
        <Vak titel="Vastgelopen berichten">
          <p>{vast === 0 ? 'Er zit niets vast.' : `${aantal(vast, 'bericht zit', 'berichten zitten')} vast, door ${aantal(oorzaken.length, 'oorzaak', 'oorzaken')}.`}</p>
          <p><Koppeling href="/beheer/vastgelopen">Bekijken, opnieuw verwerken of terzijde leggen</Koppeling></p>
        </Vak>
        <Vak titel="Wachtrijen"><p>Elke job van dichtbij; een job draagt alleen verwijzingen.</p><p><Koppeling href="/beheer/wachtrijen">Naar de wachtrijen</Koppeling></p></Vak>
        <Vak titel="Logboek"><p>Wie gegevens van een kind zag of er iets mee deed.</p><p><Koppeling href="/beheer/logboek">Zoeken en nagaan of het heel is</Koppeling></p></Vak>
        <Vak titel="Partijen"><p>{aantal(partijen, 'partij doet', 'partijen doen')} mee. {sinds(laatst.partijen)}</p><p><Koppeling href="/beheer/partijen">Wie er meedoen</Koppeling></p></Vak>
        <Vak titel="Contracten"><p>{sinds(laatst.contracten)}</p><p><Koppeling href="/beheer/contracten">Contractregels en wijzigingen</Koppeling></p></Vak>
        <Vak titel="Beleid"><p>{sinds(laatst.beleid)}</p><p><Koppeling href="/beheer/beleid">Het beleid en wie wat wijzigde</Koppeling></p></Vak>
      </div>
    </>
  );
}
