import type { JW301Contact, VerkorteNaam } from '@hub/ijw';
import { plusDagen } from './dagen.js';
import { aantalTestBsns, testBsn } from './bsn.js';
import type { Toeval } from './toeval.js';
import type { Bereik } from './twente/producten.js';

/** Een verzonnen jeugdige met een Bsn dat voor testen is. */
export interface Persoon {
  bsn: string;
  geboortedatum: { datum: string };
  geslacht: string;
  naam: VerkorteNaam;
}

const JONGENS = ['Aron', 'Bram', 'Cas', 'Dex', 'Emre', 'Finn', 'Gijs', 'Hidde', 'Ivan', 'Jip', 'Kaan', 'Luuk', 'Mees', 'Noud', 'Olaf', 'Pim', 'Rayan', 'Sil', 'Tygo', 'Yusuf'] as const;
const MEISJES = ['Amira', 'Bo', 'Cato', 'Dina', 'Elin', 'Fenne', 'Guusje', 'Hanna', 'Isa', 'Jara', 'Kaat', 'Liv', 'Mila', 'Nora', 'Oda', 'Pien', 'Roos', 'Sara', 'Tess', 'Zoë'] as const;
const EERSTE_DEEL = ['Proef', 'Verzin', 'Fictie', 'Oefen', 'Voorbeeld', 'Denk', 'Droom', 'Model', 'Schets', 'Schijn'] as const;
const TWEEDE_DEEL = ['beek', 'berg', 'broek', 'dijk', 'horst', 'kamp', 'laar', 'man', 'stra', 'veld'] as const;
const VOORVOEGSELS = ['van', 'de', 'van der', 'ter'] as const;

const DAGEN_PER_JAAR = 365;
/** Deel van de jeugdigen dat een jongen is (keuze). */
const JONGEN = 0.56;
const MET_VOORVOEGSEL = 0.25;

/** De hoeveelste jeugdige een zorgpad volgt: zijn er meer zorgpaden dan Bsn's voor testen, dan volgen jeugdigen er nog een. */
export function persoonVan(zorgpad: number): number {
  return zorgpad % aantalTestBsns();
}

/**
 * Een jeugdige.
 *
 * @param toeval van deze jeugdige
 * @param leeftijd in jaren, op de dag `op`
 */
export function maakPersoon(toeval: Toeval, volgnummer: number, leeftijd: Bereik, op: string): Persoon {
  const jongen = toeval.kans(JONGEN);
  const voornaam = toeval.kies(jongen ? JONGENS : MEISJES);
  const achternaam = `${toeval.kies(EERSTE_DEEL)}${toeval.kies(TWEEDE_DEEL)}`;
  const dagenOud = toeval.geheel(leeftijd[0] * DAGEN_PER_JAAR, (leeftijd[1] + 1) * DAGEN_PER_JAAR - 1);
  return {
    bsn: testBsn(volgnummer),
    geboortedatum: { datum: plusDagen(op, -dagenOud) },
    geslacht: jongen ? '1' : '2',
    naam: {
      geslachtsnaam: { achternaam, voorvoegsel: toeval.kans(MET_VOORVOEGSEL) ? toeval.kies(VOORVOEGSELS) : undefined },
      voornamen: voornaam,
      voorletters: voornaam.slice(0, 1),
    },
  };
}

/** Het adres in een toewijzing: een straat die niet bestaat. */
export function contactIn(plaatsnaam: string): JW301Contact {
  return { soort: '01', adres: { huis: { huisnummer: '1' }, postcode: '9999XX', straatnaam: 'Voorbeeldstraat', plaatsnaam, landCode: 'NL' } };
}
