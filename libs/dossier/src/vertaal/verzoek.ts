import type { Bericht } from '@hub/ijw';
import type { ClientSleutel, Verzoek } from '../dossier.js';
import type {
  AangevraagdProductRecord,
  AntwoordRecord,
  HeaderRecord,
  NieuwProductRecord,
  OngewijzigdProductRecord,
  TeWijzigenProductRecord,
  VerzoekRecord,
  WoonplaatsbeginselRecord,
} from '../records.js';
import { dag, getal, leesOmvang, misschien } from './waarden.js';

function nieuwVerzoek(soort: Verzoek['soort'], referentieAanbieder: string, header: HeaderRecord, client: ClientSleutel): Verzoek {
  return { referentieAanbieder, soort, client, gemeente: header.gemeente, dagtekening: dag(header.dagtekening), inOnderzoek: false };
}

export function vertaalJW315(bericht: Bericht<'JW315'>, header: HeaderRecord, client: ClientSleutel): AangevraagdProductRecord[] {
  return bericht.client.aangevraagdeProducten.map((p, i) => ({
    klasse: 'AangevraagdProduct',
    plek: { klasse: 'AangevraagdProduct', index: [i] },
    verzoek: nieuwVerzoek('toewijzing', p.referentieAanbieder, header, client),
    product: {
      productCategorie: p.product?.categorie,
      productCode: p.product?.code,
      ingangsdatum: dag(p.toewijzingIngangsdatum),
      einddatum: misschien(p.toewijzingEinddatum, dag),
      omvang: misschien(p.omvang, leesOmvang),
      budget: misschien(p.budget, getal),
    },
    verwijzer: p.verwijzer.type,
  }));
}

type RuwVerzoek = Bericht<'JW317'>['client']['verzoek'];

const ongewijzigdIn = (verzoek: RuwVerzoek, client: ClientSleutel): OngewijzigdProductRecord[] =>
  (verzoek.ongewijzigdeProducten ?? []).map((p, i) => ({
    klasse: 'OngewijzigdProduct',
    plek: { klasse: 'OngewijzigdProduct', index: [i] },
    client,
    toewijzingNummer: getal(p.toewijzingNummer),
  }));

const teWijzigenIn = (verzoek: RuwVerzoek, client: ClientSleutel): TeWijzigenProductRecord[] =>
  (verzoek.teWijzigenProducten ?? []).map((p, i) => ({
    klasse: 'TeWijzigenProduct',
    plek: { klasse: 'TeWijzigenProduct', index: [i] },
    client,
    toewijzingNummer: getal(p.toewijzingNummer),
    product: {
      ingangsdatum: dag(p.gewensteIngangsdatum),
      einddatum: misschien(p.einddatum, dag),
      omvang: misschien(p.omvang, leesOmvang),
      budget: misschien(p.budget, getal),
    },
  }));

const nieuwIn = (verzoek: RuwVerzoek): NieuwProductRecord[] =>
  (verzoek.nieuweProducten ?? []).map((p, i) => ({
    klasse: 'NieuwProduct',
    plek: { klasse: 'NieuwProduct', index: [i] },
    product: {
      productCategorie: p.product?.categorie,
      productCode: p.product?.code,
      ingangsdatum: dag(p.gewensteIngangsdatum),
      einddatum: misschien(p.einddatum, dag),
      omvang: misschien(p.omvang, leesOmvang),
      budget: misschien(p.budget, getal),
    },
  }));

/** Het verzoek als geheel, gevolgd door elk van zijn producten. */
export function vertaalJW317(
  bericht: Bericht<'JW317'>,
  header: HeaderRecord,
  client: ClientSleutel,
): (VerzoekRecord | OngewijzigdProductRecord | TeWijzigenProductRecord | NieuwProductRecord)[] {
  const { verzoek } = bericht.client;
  const [ongewijzigd, teWijzigen, nieuw] = [ongewijzigdIn(verzoek, client), teWijzigenIn(verzoek, client), nieuwIn(verzoek)];
  const geheel: VerzoekRecord = {
    klasse: 'Verzoek',
    plek: { klasse: 'Verzoek', index: [] },
    verzoek: nieuwVerzoek('wijziging', verzoek.referentieAanbieder, header, client),
    ongewijzigd,
    teWijzigen,
    nieuw,
  };
  return [geheel, ...ongewijzigd, ...teWijzigen, ...nieuw];
}

/** Een antwoord noemt geen client: alleen de ReferentieAanbieder koppelt het aan een verzoek. */
export function vertaalJW319({ antwoord }: Bericht<'JW319'>): (AntwoordRecord | WoonplaatsbeginselRecord)[] {
  const { referentieAanbieder, verzoekAntwoord, woonplaatsbeginsel } = antwoord;
  const over: AntwoordRecord = { klasse: 'Antwoord', plek: { klasse: 'Antwoord', index: [] }, referentieAanbieder, verzoekAntwoord };
  if (!woonplaatsbeginsel) return [over];
  return [over, { klasse: 'Woonplaatsbeginsel', plek: { klasse: 'Woonplaatsbeginsel', index: [] }, gemeente: woonplaatsbeginsel.gemeente }];
}
