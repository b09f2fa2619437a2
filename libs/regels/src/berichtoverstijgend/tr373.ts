import type { GevraagdProduct, Omvang, Toewijzing } from '@hub/dossier';
import { regel } from '../regel.js';
import { teWijzigenToewijzing, TOTAAL } from './verzoekfeiten.js';

const zelfdeOmvang = (a: Omvang, b: Omvang | undefined): boolean => a.volume === b?.volume && a.eenheid === b.eenheid && a.frequentie === b.frequentie;

/** Wat het verzoek wijzigt aan een bedrag of hoeveelheid voor de hele looptijd. */
function gewijzigd({ budget, omvang }: Toewijzing, gevraagd: GevraagdProduct): 'Budget' | 'Omvang' | undefined {
  if (budget !== gevraagd.budget) return 'Budget';
  return omvang?.frequentie === TOTAAL && !zelfdeOmvang(omvang, gevraagd.omvang) ? 'Omvang' : undefined;
}

export const TR373 = regel({
  id: 'TR373',
  betekenis: 'Een ander Budget, of een andere Omvang bij een totaal over de toewijzingsperiode, geldt altijd voor de hele looptijd: GewensteIngangsdatum is die van de toewijzing.',
  bron: 'OP345, IV092; totaal over de periode is Frequentie 6 in de toewijzing, een Budget dat erbij komt of vervalt is ook gewijzigd',
  niveau: 3,
  retourCode: '9373',
  klasse: 'TeWijzigenProduct',
  berichten: ['JW317'],
  element: 'GewensteIngangsdatum',
  gegevens: (record, omgeving) => {
    const toewijzing = teWijzigenToewijzing(record, omgeving);
    const wat = toewijzing && gewijzigd(toewijzing, record.product);
    return wat && { gewijzigd: wat, gewensteIngangsdatum: record.product.ingangsdatum, ingangsdatum: toewijzing.ingangsdatum };
  },
  moet: ({ gewensteIngangsdatum, ingangsdatum }) => gewensteIngangsdatum === ingangsdatum,
  uitleg: ({ gewijzigd, gewensteIngangsdatum, ingangsdatum }) =>
    `${gewijzigd} geldt voor de hele toewijzing, maar GewensteIngangsdatum is ${gewensteIngangsdatum}. Vul de ingangsdatum van de toewijzing in: ${ingangsdatum}.`,
});
