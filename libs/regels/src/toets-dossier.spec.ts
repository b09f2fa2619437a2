import type { DossierRecord, HeaderRecord } from '@hub/dossier';
import {
  eenDeclaratieRecord,
  eenDossier,
  eenHeader,
  eenLevering,
  eenOmgeving,
  eenPrestatieRecord,
  eenStartRecord,
  eenStop,
  eenStopRecord,
  eenToewijzing,
  eenToewijzingRecord,
} from '../../../test/bouwers/index.js';
import { toetsDossier } from './toets-dossier.js';

function oordeel(type: HeaderRecord['type'], records: DossierRecord[], dossier = eenDossier([eenToewijzing()]), anders: Partial<HeaderRecord> = {}) {
  const header = eenHeader({ type, ...anders });
  return toetsDossier({ header, records }, eenOmgeving({ header, dossier }));
}

const codes = (uitkomst: ReturnType<typeof oordeel>) => uitkomst.bevindingen.map(({ regel, retourcode, pad }) => `${regel} ${retourcode} ${pad}`);
const opPlek = <R extends DossierRecord>(record: R, ...index: number[]): R => ({ ...record, plek: { ...record.plek, index } });

describe('toetsDossier', () => {
  it('een goed bericht geeft geen bevindingen en per record een wijziging', () => {
    const { bevindingen, wijzigingen } = oordeel('JW305', [eenStartRecord()]);
    expect(bevindingen).toEqual([]);
    expect(wijzigingen).toEqual([{ soort: 'start', client: 'client-1', sleutel: eenStartRecord().sleutel, toewijzingIngangsdatum: undefined }]);
  });

  it('meldt elke fout, in Header en records, met code, niveau en plek', () => {
    const uitkomst = oordeel('JW307', [eenStopRecord({ toewijzingNummer: 9 })], eenDossier(), { dagtekening: '2025-04-02', gemeente: '9999' });
    expect(codes(uitkomst)).toEqual([
      'TR135 8848 Header › BerichtIdentificatie › Dagtekening',
      'TR378 S300 Header › Ontvanger',
      'TR019 9019 Client › StopProduct 1 › ToewijzingNummer',
      'TR382 9069 Client › StopProduct 1',
    ]);
    expect(uitkomst.bevindingen.map(({ niveau }) => niveau)).toEqual([4, 4, 3, 3]);
    expect(uitkomst.wijzigingen).toEqual([]);
  });

  it('een tweede gelijke start in hetzelfde bericht stuit op de eerste', () => {
    expect(codes(oordeel('JW305', [eenStartRecord(), opPlek(eenStartRecord({ begindatum: '2025-02-01' }), 1)]))).toEqual(['TR326 9326 Client › StartProduct 2']);
  });

  it('een verwijdering maakt plaats voor de verbeterde start in hetzelfde bericht', () => {
    const dossier = eenDossier([eenToewijzing()], { leveringen: [eenLevering()] });
    const uitkomst = oordeel('JW305', [eenStartRecord({ verwijdering: true }), eenStartRecord({ begindatum: '2025-01-07' })], dossier);
    expect(codes(uitkomst)).toEqual([]);
    expect(uitkomst.wijzigingen.map(({ soort }) => soort)).toEqual(['startVerwijderd', 'start']);
  });

  it('bij een verwijdering telt alleen of er iets te verwijderen is', () => {
    const verwijdering = eenStopRecord({ verwijdering: true, toewijzingNummer: 9 });
    expect(codes(oordeel('JW307', [verwijdering], eenDossier()))).toEqual(['TR063 9063 Client › StopProduct 1 › StatusAanlevering']);
  });

  it('een gewiste stop is weg: de levering loopt weer en kan opnieuw stoppen', () => {
    const dossier = eenDossier([eenToewijzing()], { leveringen: [eenLevering({ stops: [eenStop()] })] });
    expect(codes(oordeel('JW307', [eenStopRecord({ verwijdering: true }), eenStopRecord({ redenBeeindiging: '32' })], dossier))).toEqual([]);
  });

  it('een herhaalde stop geeft alle codes die gelden', () => {
    const dossier = eenDossier([eenToewijzing()], { leveringen: [eenLevering({ stops: [eenStop({ redenBeeindiging: '20' }), eenStop()] })] });
    expect(codes(oordeel('JW307', [eenStopRecord({ redenBeeindiging: '20', einddatum: '2025-03-01' })], dossier)).map((c) => c.slice(0, 5))).toEqual([
      'TR413',
      'TR414',
      'TR415',
    ]);
  });

  it('een herhaalde start geeft 9074 en 9326', () => {
    const dossier = eenDossier([eenToewijzing()], { leveringen: [eenLevering()] });
    expect(codes(oordeel('JW305', [eenStartRecord()], dossier)).map((c) => c.slice(0, 5))).toEqual(['TR074', 'TR326']);
  });

  it('een JW323 wordt deels toegekend; ook een afgewezen prestatie verbruikt haar ReferentieNummer', () => {
    const uitkomst = oordeel('JW323', [
      eenDeclaratieRecord(),
      eenPrestatieRecord({ toewijzingNummer: 9 }),
      opPlek(eenPrestatieRecord(), 0, 1),
      opPlek(eenPrestatieRecord({ referentieNummer: 'R-2' }), 1, 0),
    ]);
    expect(codes(uitkomst)).toEqual([
      'TR338 9338 Declaratie › Client 1 › Prestatie 1 › ToewijzingNummer',
      'TR314 8021 Declaratie › Client 1 › Prestatie 2 › ProductReferentie › ReferentieNummer',
    ]);
    expect(uitkomst.wijzigingen.map((w) => (w.soort === 'prestatie' ? `${w.prestatie.referentieNummer} ${w.oordeel}` : w.soort))).toEqual([
      'declaratie',
      'R-1 afgewezen',
      'R-1 afgewezen',
      'R-2 toegekend',
    ]);
  });

  it('een toewijzing telt mee voor de volgende in hetzelfde bericht', () => {
    const uitkomst = oordeel('JW301', [eenToewijzingRecord(), opPlek(eenToewijzingRecord({ client: 'client-2' }), 1)], eenDossier());
    expect(codes(uitkomst)).toEqual(['TR332 9332 Client › ToegewezenProduct 2 › ToewijzingNummer']);
  });

  it('in een retourbericht geldt alleen wat over de Header van dat bericht gaat', () => {
    expect(codes(oordeel('JW306', [], eenDossier([], { identificatieGebruikt: true })))).toEqual([]);
    expect(codes(oordeel('JW325', [], eenDossier([], { identificatieGebruikt: true })))).toEqual([
      'TR056 9056 Header › BerichtIdentificatie › Identificatie',
      'TR337 null Header › DeclaratieIdentificatie',
    ]);
  });
});
