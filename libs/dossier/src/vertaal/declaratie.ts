import type { Bericht } from '@hub/ijw';
import type { ClientSleutel, Prestatie } from '../dossier.js';
import type { DossierRecord, HeaderRecord, Plek, PrestatieRecord } from '../records.js';
import { leesXsdVersie } from './header.js';
import { dag, getal, misschien } from './waarden.js';

type RuwePrestatie = Bericht<'JW323'>['declaratie']['clienten'][number]['prestaties'][number];
interface RuweClient {
  bsn: string;
  prestaties: RuwePrestatie[];
}
type MaakSleutel = (bsn: string) => ClientSleutel;

function leesPrestatie(p: RuwePrestatie, client: ClientSleutel): Prestatie {
  return {
    referentieNummer: p.productReferentie.referentieNummer,
    vorigReferentieNummer: p.productReferentie.vorigReferentieNummer,
    client,
    toewijzingNummer: getal(p.toewijzingNummer),
    productCategorie: p.productCategorie,
    productCode: p.productCode,
    begindatum: dag(p.productPeriode.begindatum),
    einddatum: dag(p.productPeriode.einddatum),
    geleverdVolume: getal(p.geleverdVolume),
    eenheid: p.eenheid,
    productTarief: misschien(p.productTarief, getal),
    bedrag: getal(p.ingediendBedrag.bedrag),
    debetCredit: p.ingediendBedrag.debetCredit === 'C' ? 'C' : 'D',
  };
}

function leesClienten(clienten: readonly RuweClient[], sleutelVan: MaakSleutel, onder?: Plek['onder']): { clienten: DossierRecord[]; prestaties: PrestatieRecord[] } {
  const records: { clienten: DossierRecord[]; prestaties: PrestatieRecord[] } = { clienten: [], prestaties: [] };
  clienten.forEach((ruw, i) => {
    const client = sleutelVan(ruw.bsn);
    records.clienten.push({ klasse: 'Client', plek: { klasse: 'Client', index: [i], onder }, client });
    ruw.prestaties.forEach((p, j) => {
      records.prestaties.push({ klasse: 'Prestatie', plek: { klasse: 'Prestatie', index: [i, j], onder }, prestatie: leesPrestatie(p, client) });
    });
  });
  return records;
}

/** Clienten voor prestaties, credits voor debets: de gemeente verwerkt eerst de correctie, daarna wat ervoor in de plaats komt. */
export function vertaalJW323(bericht: Bericht<'JW323'>, header: HeaderRecord, sleutelVan: MaakSleutel): DossierRecord[] {
  const { declaratie } = bericht;
  const { clienten, prestaties } = leesClienten(declaratie.clienten, sleutelVan);
  return [
    {
      klasse: 'Declaratie',
      plek: { klasse: 'Declaratie', index: [] },
      declaratie: {
        declaratieNummer: declaratie.declaratieNummer,
        begindatum: dag(declaratie.declaratiePeriode.begindatum),
        einddatum: dag(declaratie.declaratiePeriode.einddatum),
        identificatie: header.identificatie,
        xsdVersie: leesXsdVersie(bericht.header.xsdVersie),
      },
    },
    ...clienten,
    ...prestaties.filter((r) => r.prestatie.debetCredit === 'C'),
    ...prestaties.filter((r) => r.prestatie.debetCredit === 'D'),
  ];
}

/** Het antwoord van een gemeente op een declaratie: wat het over de afgewezen prestaties herhaalt, moet kloppen. */
export function vertaalJW325({ declaratieAntwoord }: Bericht<'JW325'>, _header: HeaderRecord, sleutelVan: MaakSleutel): DossierRecord[] {
  if (!declaratieAntwoord) return [];
  const { clienten, prestaties } = leesClienten(declaratieAntwoord.clienten ?? [], sleutelVan, 'DeclaratieAntwoord');
  const plek: Plek = { klasse: 'DeclaratieAntwoord', index: [] };
  return [{ klasse: 'DeclaratieAntwoord', plek, declaratieNummer: declaratieAntwoord.declaratieNummer }, ...clienten, ...prestaties];
}
