import { BERICHTSOORTEN, xsdVersie, type JW301, type JW302, type JW325, type JW325Prestatie } from '@hub/ijw';
import { eenBsn } from './basis.js';
import { eenJW301, eenPrestatieInBericht, totaalVan } from './berichten.js';
import { eenKop, type Kop } from './kop.js';

function zonderFout<E>(element: E): E & { retourCodes: string[] } {
  return { ...element, retourCodes: ['0200'] };
}

/** Het retourbericht waarin een hele toewijzing terugkomt, elke klasse zonder fout. */
export function eenJW302({ header, client }: JW301 = eenJW301()): JW302 {
  const relaties = client.relaties?.map((relatie) => zonderFout({ ...relatie, contact: zonderFout(relatie.contact) }));
  return {
    header: {
      ...header,
      berichtCode: BERICHTSOORTEN.JW302.code,
      xsdVersie: xsdVersie('JW301'),
      identificatieRetour: 'RETOUR-1',
      dagtekeningRetour: header.berichtIdentificatie.dagtekening,
      xsdVersieRetour: xsdVersie('JW302'),
    },
    client: zonderFout({
      ...client,
      relaties,
      contactgegevens: client.contactgegevens.map(zonderFout),
      toegewezenProducten: client.toegewezenProducten.map(zonderFout),
    }),
  };
}

/** Wat aan een JW325 anders mag; zonder `clienten` is alles toegekend. */
export interface JW325Keuze extends Kop {
  clienten?: { bsn?: string; prestaties: Partial<JW325Prestatie>[] }[];
}

/** Het antwoord op `eenJW323()`: toegekend, of met deze prestaties afgewezen. */
export function eenJW325(keuze: JW325Keuze = {}): JW325 {
  const clienten = keuze.clienten?.map((client, i) => ({
    bsn: client.bsn ?? eenBsn(i),
    prestaties: client.prestaties.map((prestatie) => ({ ...eenPrestatieInBericht(), retourCodes: ['9338'], ...prestatie })),
    retourCodes: ['0200'],
  }));
  return {
    header: {
      ...eenKop('JW325', keuze),
      declaratieIdentificatie: { identificatie: 'BERICHT-1', dagtekening: '2025-02-03' },
      xsdVersieDeclaratie: xsdVersie('JW323'),
      retourCodes: ['0200'],
    },
    declaratieAntwoord: {
      declaratieNummer: 'D1',
      totaalIngediendBedrag: totaalVan(clienten ?? [{ bsn: eenBsn(), prestaties: [eenPrestatieInBericht()] }]),
      totaalToegekendBedrag: clienten ? { totaalBedrag: '0', debetCredit: 'D' } : totaalVan([{ bsn: eenBsn(), prestaties: [eenPrestatieInBericht()] }]),
      clienten,
      retourCodes: [clienten ? '0200' : '8001'],
    },
  };
}
