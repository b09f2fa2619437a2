import type { VNode } from 'preact';
import { Xml } from '../berichten/inhoudblad.js';
import { Melding } from '../opmaak/bladzijde.js';
import { Knop, Kop, Tabel, Vak } from '../opmaak/onderdelen.js';
import { Bestandsveld, Csrf, Tekstvlak } from '../opmaak/velden.js';
import { aantal, alsGetal } from '../opmaak/woorden.js';
import { PAGINAS } from '../rechten.js';
import type { Proefbeeld, Proefuitslag } from './proefbeeld.js';

const { pad: PAD, titel, vraag } = PAGINAS.proef;

/** Zoveel bevindingen staan er op een bladzijde. */
const MEESTE_BEVINDINGEN = 200;

export interface Proefuitkomst {
  beeld?: Proefbeeld;
  /** waarom er geen oordeel is */
  fout?: string;
}

/** Het formulier, en na een proef het oordeel erboven. */
export function Proefblad({ csrf, uitkomst: { beeld, fout } }: { csrf: string; uitkomst: Proefuitkomst }): VNode {
  return (
    <>
      <Kop titel={titel} vraag={vraag} />
      {beeld && <Oordeel beeld={beeld} />}
      <Vak titel={beeld ? 'Nog een bericht proberen' : 'Een bericht proberen'}>
        <form method="post" action={PAD} encType="multipart/form-data" class="hub-formulier hub-formulier--ruim">
          <Csrf token={csrf} />
          <div class="hub-sleepvak" data-sleepvak>
            <Bestandsveld naam="bestand" label="Bestand" uitleg="XML, of een zip met één XML-bestand; ten hoogste 25 MB. U kunt het ook hierheen slepen." soorten=".xml,.zip,application/xml,text/xml,application/zip" fout={fout} />
          </div>
          <Tekstvlak naam="tekst" label="Of plak de XML" uitleg="Telt alleen als er geen bestand is gekozen." regels={8} />
          <div><Knop>Beoordelen</Knop></div>
          <p class="hub-uitleg">Het bericht wordt beoordeeld zoals de hub dat nu zou doen, met het dossier van dit moment. Het wordt niet verstuurd en niet bewaard.</p>
        </form>
      </Vak>
    </>
  );
}

function Oordeel({ beeld: { uitslag, bericht, retour } }: { beeld: Proefbeeld }): VNode {
  const { niveau1, bevindingen } = uitslag;
  return (
    <>
      <Slotsom uitslag={uitslag} />
      {niveau1.meldingen.length > 0 && (
        <Vak titel="Niveau 1: het berichtformaat">
          <Tabel bijschrift="Wat er aan het bestand of de XML niet klopt" rijen={niveau1.meldingen} leeg="" kolommen={[
            { kop: 'Code', cel: (m) => m.code }, { kop: 'Regel', cel: (m) => m.regel ?? '–', getal: true }, { kop: 'Element', cel: (m) => m.element ?? '–' }, { kop: 'Wat er is', cel: (m) => m.tekst },
          ]} />
        </Vak>
      )}
      {bevindingen.length > 0 && (
        <Vak titel="Wat de regels vinden">
          <Tabel bijschrift="Bevindingen" rijen={bevindingen.slice(0, MEESTE_BEVINDINGEN)} leeg="" kolommen={[
            { kop: 'Regel', cel: (b) => b.regel }, { kop: 'Niveau', cel: (b) => b.niveau }, { kop: 'Retourcode', cel: (b) => b.retourcode ?? 'geen' },
            { kop: 'Waar', cel: (b) => b.pad }, { kop: 'Wat er is en wat te doen', cel: (b) => b.uitleg },
          ]} />
          {bevindingen.length > MEESTE_BEVINDINGEN && <p class="hub-uitleg">De eerste {alsGetal(MEESTE_BEVINDINGEN)} van {alsGetal(bevindingen.length)} bevindingen.</p>}
        </Vak>
      )}
      {bericht ? <Xml titel="Uw bericht" regels={bericht} /> : niveau1.geldig && <p class="hub-uitleg">Het bericht is te groot om hier te laten zien.</p>}
      {retour && <Xml titel="Het retourbericht dat zou volgen" regels={retour} />}
    </>
  );
}

/** Het oordeel in één zin, met wat er dan gebeurt. */
function Slotsom({ uitslag: { niveau1, bevindingen, retour } }: { uitslag: Proefuitslag }): VNode {
  const daarna = retour === null ? 'De hub zou geen retourbericht sturen.' : 'Het retourbericht staat onderaan.';
  if (!niveau1.geldig) return <Melding soort="error" kop="Afgekeurd op niveau 1">De hub kan dit niet lezen als iJw-bericht. {daarna}</Melding>;
  if (bevindingen.length === 0) return <Melding soort="ok" kop="Goedgekeurd">De hub vindt niets aan te merken en zou het bezorgen. {daarna}</Melding>;
  const niveau = Math.min(...bevindingen.map((b) => b.niveau));
  return <Melding soort="error" kop={`${aantal(bevindingen.length, 'bevinding', 'bevindingen')} op niveau ${niveau}${bevindingen.some((b) => b.niveau > niveau) ? ' en hoger' : ''}`}>Zo zou de hub het bericht niet of niet helemaal aanvaarden. {daarna}</Melding>;
}
