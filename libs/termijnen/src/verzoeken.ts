import type { Datum } from '@hub/werkdagen';
import { bouwTermijn, type Termijnomgeving } from './bouw.js';
import type { Clientbeeld, Verzoekbeeld } from './clientbeeld.js';
import { alsBewijs, type Clienthistorie } from './historie.js';
import { normVoor, type Norm } from './normen.js';
import type { Bewijsbericht, Termijn } from './termijn.js';

type Wie = Pick<Clienthistorie, 'aanbieder' | 'gemeente' | 'client'>;

const WOONPLAATS = 'Het verzoek is afgewezen omdat een andere gemeente verantwoordelijk is (woonplaatsbeginsel); daarvoor staan veertien dagen vanaf de ontvangst.';

function berichtenVan({ bericht, reactie, afloop, afgekeurd, verzoek }: Verzoekbeeld): Bewijsbericht[] {
  const antwoorden = [reactie, afloop].flatMap((antwoord) => (antwoord ? [alsBewijs(antwoord.bericht, antwoord.rol)] : []));
  const [eerste, ...later] = antwoorden;
  return [
    ...afgekeurd,
    alsBewijs(bericht, verzoek.soort === 'toewijzing' ? 'verzoek om toewijzing' : 'verzoek om wijziging'),
    ...(eerste ? [eerste, ...later.filter(({ traceerId }) => traceerId !== eerste.traceerId)] : []),
  ];
}

function woonplaatsnorm({ beleid }: Termijnomgeving, dag: Datum): Norm {
  return normVoor(beleid, 'woonplaatsbeginsel', { dag });
}

const bron = (soort: Verzoekbeeld['verzoek']['soort'], norm: Norm): Norm => ({ ...norm, bron: soort === 'toewijzing' ? 'OP274' : 'OP346' });

/** De gemeente reageert: van de ontvangst van het verzoek tot een JW301 of JW319, ook als dat "in onderzoek" zegt. */
function antwoordtermijn(wie: Wie, beeld: Verzoekbeeld, omgeving: Termijnomgeving): Termijn {
  const { verzoek, bericht, reactie } = beeld;
  const begin = bericht.bezorgdOp;
  const woonplaats = reactie?.woonplaats ?? false;
  return bouwTermijn({
    soort: 'verzoek-antwoord', waarover: verzoek.referentieAanbieder, plichtige: 'gemeente', traceerId: bericht.traceerId, begin,
    norm: woonplaats ? woonplaatsnorm(omgeving, begin) : bron(verzoek.soort, normVoor(omgeving.beleid, 'verzoek-antwoord', { dag: begin })),
    voldaan: reactie && { op: reactie.bericht.gemeldOp, door: reactie.bericht },
    berichten: berichtenVan(beeld), toelichting: woonplaats ? [WOONPLAATS] : [],
  }, wie, omgeving);
}

/** Na "in onderzoek": van de Dagtekening van het verzoek tot een JW301 of een afwijzend JW319. */
function onderzoekstermijn(wie: Wie, beeld: Verzoekbeeld, omgeving: Termijnomgeving): Termijn[] {
  const { verzoek, bericht, afloop, onderzoek } = beeld;
  if (!onderzoek) return [];
  const woonplaats = afloop?.woonplaats ?? false;
  const begin = woonplaats ? bericht.bezorgdOp : verzoek.dagtekening;
  return [bouwTermijn({
    soort: 'verzoek-onderzoek', waarover: verzoek.referentieAanbieder, plichtige: 'gemeente', traceerId: bericht.traceerId, begin,
    norm: woonplaats ? woonplaatsnorm(omgeving, begin) : bron(verzoek.soort, normVoor(omgeving.beleid, 'verzoek-onderzoek', { dag: begin })),
    voldaan: afloop && { op: afloop.bericht.gemeldOp, door: afloop.bericht },
    berichten: berichtenVan(beeld), toelichting: woonplaats ? [WOONPLAATS] : [],
  }, wie, omgeving)];
}

export function verzoektermijnen(wie: Wie, beeld: Clientbeeld, omgeving: Termijnomgeving): Termijn[] {
  return [...beeld.verzoeken.values()].flatMap((verzoek) => [antwoordtermijn(wie, verzoek, omgeving), ...onderzoekstermijn(wie, verzoek, omgeving)]);
}
