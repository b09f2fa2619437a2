import type { Prestatie, Toewijzing } from '@hub/dossier';
import { MINUUT, UUR } from '../hoeveelheden.js';
import { regel, type Omgeving } from '../regel.js';
import { afsprakenVoor, toewijzingVan } from './feiten.js';

/** De eenheden die de toewijzing noemt, of anders het contract. */
function basiseenheden(prestatie: Prestatie, toewijzing: Toewijzing, omgeving: Omgeving): string[] {
  if (toewijzing.omvang) return [toewijzing.omvang.eenheid];
  const gecontracteerd = afsprakenVoor(prestatie, omgeving).flatMap((afspraak) => afspraak.eenheid ?? []);
  return [...new Set(gecontracteerd)];
}

export const TR341 = regel({
  id: 'TR341',
  betekenis: 'De Eenheid van een prestatie past bij die van de toewijzing of, als die geen omvang noemt, bij die van het contract; uren mogen in minuten worden gedeclareerd.',
  bron: 'OP267, IV081; het contract op de eerste dag van de ProductPeriode',
  niveau: 3,
  retourCode: '9341',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'Eenheid',
  gegevens: ({ prestatie }, omgeving) => {
    const toewijzing = toewijzingVan(prestatie, omgeving);
    const basis = toewijzing ? basiseenheden(prestatie, toewijzing, omgeving) : [];
    if (basis.length === 0) return undefined;
    return { gedeclareerd: prestatie.eenheid, toegestaan: basis.includes(UUR) ? [...basis, MINUUT] : basis };
  },
  moet: ({ gedeclareerd, toegestaan }) => toegestaan.includes(gedeclareerd),
  uitleg: ({ gedeclareerd, toegestaan }) =>
    `De prestatie is gedeclareerd in eenheid ${gedeclareerd}; bij deze toewijzing hoort ${toegestaan.join(' of ')}. Declareer in die eenheid.`,
});
