import type { VNode } from 'preact';
import { Kop, Koppeling, Vak } from '../opmaak/onderdelen.js';
import { PAGINAS } from '../rechten.js';
import { inEenZin, type Thema } from './themas.js';

const { pad: PAD, titel, vraag } = PAGINAS.rapportages;

/** Alle rapporten die iemand mag zien, onder wat hij wil weten. */
export function Rapportenlijst({ themas }: { themas: readonly Thema[] }): VNode {
  return (
    <>
      <Kop titel={titel} vraag={vraag} />
      <div class="hub-rij">
        {themas.map((thema) => (
          <Vak titel={thema.titel}>
            <p class="hub-uitleg">{thema.vraag}</p>
            <dl class="hub-lijst">
              {thema.rapporten.map((rapport) => <div><dt><Koppeling href={`${PAD}/${rapport.naam}`}>{rapport.titel}</Koppeling></dt><dd>{inEenZin(rapport.omschrijving)}</dd></div>)}
            </dl>
          </Vak>
        ))}
      </div>
    </>
  );
}
