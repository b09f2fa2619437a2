import { fileURLToPath } from 'node:url';
import { BERICHTSOORTEN, bouwXml, Schemaset, type Bericht, type BerichtType } from '@hub/ijw';
import type { Plek } from '@hub/dossier';
import type { Bevinding } from '@hub/regels';
import { eenJW301, eenJW305, eenJW317, eenJW319, eenJW323 } from '../../../../test/bouwers/index.js';
import { stelAntwoordOp } from './stel-antwoord-op.js';

const schemas = Schemaset.laad(fileURLToPath(new URL('../../../../xsd', import.meta.url)));

const bevinding = (retourcode: string, plek?: Plek, niveau: Bevinding['niveau'] = plek ? 3 : 2): Bevinding =>
  ({ regel: 'TR000', niveau, retourcode, pad: 'pad', uitleg: 'uitleg', plek });

/** Stelt het antwoord op, toetst het tegen zijn XSD en geeft het terug zoals de ontvanger het leest. */
function antwoord<T extends BerichtType>(type: BerichtType, heen: Bericht<BerichtType>, bevindingen: Bevinding[], retour: T): Bericht<T> {
  const soort = BERICHTSOORTEN[type];
  const bericht = stelAntwoordOp({ soort, heen, bevindingen, kenmerk: 'H00000000001', vandaag: '2025-04-02' });
  const uitslag = schemas.toets(Buffer.from(bouwXml(retour, bericht as Bericht<T>)), retour);
  if (!uitslag.geldig) throw new Error(JSON.stringify(uitslag.meldingen));
  return uitslag.bericht;
}

describe('retourbericht (IV028)', () => {
  const heen = eenJW305({ identificatie: 'B1', regels: [{}, { toewijzingNummer: '1002' }] });

  it('goedgekeurd: alleen de Header van het heenbericht, zonder codes', () => {
    const { header, client } = antwoord('JW305', heen, [], 'JW306');
    expect(client).toBeUndefined();
    expect(header).toMatchObject({
      berichtCode: '439', afzender: '65656055', ontvanger: '0153', berichtIdentificatie: { identificatie: 'B1', dagtekening: '2025-04-01' },
      identificatieRetour: 'H00000000001', dagtekeningRetour: '2025-04-02', xsdVersie: heen.header.xsdVersie,
    });
    expect(header.retourCodes).toBeUndefined();
  });

  it('niveau 2: alleen de Header met 0001, hoeveel regels ook', () => {
    const { header, client } = antwoord('JW305', heen, [bevinding('0001'), bevinding('0001')], 'JW306');
    expect([header.retourCodes, client]).toEqual([['0001'], undefined]);
  });

  it('fout in de Header: alleen de Header met alle codes, ook als er elders fouten zijn', () => {
    const inHeader: Plek = { klasse: 'Header', index: [] };
    const fouten = [bevinding('9056', inHeader), bevinding('8848', inHeader, 4), bevinding('9326', { klasse: 'StartProduct', index: [0] })];
    const { header, client } = antwoord('JW305', heen, fouten, 'JW306');
    expect([header.retourCodes, client]).toEqual([['9056', '8848'], undefined]);
  });

  it('fout daaronder: Header 0200 en alle klassen van de client, elk met haar codes', () => {
    const plek: Plek = { klasse: 'StartProduct', index: [1] };
    const { header, client } = antwoord('JW305', heen, [bevinding('9074', plek), bevinding('9326', plek), bevinding('9326', plek)], 'JW306');
    expect(header.retourCodes).toEqual(['0200']);
    expect(client?.retourCodes).toEqual(['0200']);
    expect(client?.startProducten.map((s) => s.retourCodes)).toEqual([['0200'], ['9074', '9326']]);
    expect(client?.naam).toEqual(heen.client.naam);
  });

  it('JW301: ook geneste klassen komen ongewijzigd terug, met 0200', () => {
    const bericht = eenJW301({ regels: [{}, { toewijzingNummer: '1002' }] });
    const { client } = antwoord('JW301', bericht, [bevinding('9332', { klasse: 'ToegewezenProduct', index: [0] })], 'JW302');
    expect(client?.toegewezenProducten.map((p) => p.retourCodes)).toEqual([['9332'], ['0200']]);
    expect(client?.contactgegevens.map((c) => c.retourCodes)).toEqual([['0200']]);
  });
});

describe('retour op verzoek en antwoord', () => {
  it('JW318: de code bij het Verzoek, en elk product met de zijne', () => {
    const heen = eenJW317();
    const { client } = antwoord('JW317', heen, [bevinding('9349', { klasse: 'Verzoek', index: [] })], 'JW318');
    expect(client?.retourCodes).toEqual(['0200']);
    expect(client?.verzoek.retourCodes).toEqual(['9349']);
    const producten = [...(client?.verzoek.ongewijzigdeProducten ?? []), ...(client?.verzoek.teWijzigenProducten ?? []), ...(client?.verzoek.nieuweProducten ?? [])];
    expect(new Set(producten.flatMap((p) => p.retourCodes))).toEqual(new Set(['0200']));
  });

  it('JW320: het Antwoord in plaats van een client', () => {
    const { header, antwoord: over } = antwoord('JW319', eenJW319(), [bevinding('9355', { klasse: 'Antwoord', index: [] })], 'JW320');
    expect([header.retourCodes, over?.retourCodes]).toEqual([['0200'], ['9355']]);
  });
});

describe('declaratie-antwoord (IV087)', () => {
  const prestatie = (nummer: string, bedrag: string, debetCredit = 'D') =>
    ({ productReferentie: { referentieNummer: nummer }, ingediendBedrag: { bedrag, debetCredit } });
  const heen = eenJW323({
    identificatie: 'D-1',
    clienten: [{ prestaties: [prestatie('R1', '1000'), prestatie('R2', '500')] }, { prestaties: [prestatie('R3', '250', 'C')] }, { prestaties: [prestatie('R4', '10')] }],
  });

  it('volledig toegekend: 0200, 8001 en toegekend is ingediend', () => {
    const { header, declaratieAntwoord } = antwoord('JW323', heen, [], 'JW325');
    expect(header).toMatchObject({ afzender: '0153', ontvanger: '65656055', declaratieIdentificatie: { identificatie: 'D-1' }, retourCodes: ['0200'] });
    expect(declaratieAntwoord).toMatchObject({ totaalToegekendBedrag: heen.declaratie.totaalIngediendBedrag, retourCodes: ['8001'] });
    expect(declaratieAntwoord?.clienten).toBeUndefined();
  });

  it('deels: alleen de afgewezen prestaties, en hun som is ingediend min toegekend (TR342)', () => {
    const fouten = [bevinding('9338', { klasse: 'Prestatie', index: [0, 1] }), bevinding('9346', { klasse: 'Prestatie', index: [1, 0] }, 4)];
    const { header, declaratieAntwoord } = antwoord('JW323', heen, fouten, 'JW325');
    expect(header.retourCodes).toEqual(['0200']);
    expect(declaratieAntwoord).toMatchObject({
      retourCodes: ['0200'],
      totaalIngediendBedrag: { totaalBedrag: '1260', debetCredit: 'D' },
      totaalToegekendBedrag: { totaalBedrag: '1010', debetCredit: 'D' },
    });
    expect(declaratieAntwoord?.clienten?.map((c) => [c.retourCodes, c.prestaties.map((p) => [p.productReferentie.referentieNummer, p.retourCodes])])).toEqual([
      [['0200'], [['R2', ['9338']]]],
      [['0200'], [['R3', ['9346']]]],
    ]);
  });

  it('afgewezen client: zijn code, en al zijn prestaties 0233', () => {
    const { declaratieAntwoord } = antwoord('JW323', heen, [bevinding('8187', { klasse: 'Client', index: [0] })], 'JW325');
    expect(declaratieAntwoord?.clienten?.map((c) => [c.retourCodes, c.prestaties.map((p) => p.retourCodes)])).toEqual([[['8187'], [['0233'], ['0233']]]]);
    expect(declaratieAntwoord?.totaalToegekendBedrag).toEqual({ totaalBedrag: '240', debetCredit: 'C' });
  });

  it('toegekend kan negatief zijn: dan credit', () => {
    const fouten = [[0, 0], [0, 1], [2, 0]].map((index) => bevinding('9338', { klasse: 'Prestatie', index }));
    expect(antwoord('JW323', heen, fouten, 'JW325').declaratieAntwoord?.totaalToegekendBedrag).toEqual({ totaalBedrag: '250', debetCredit: 'C' });
  });

  it('niets toegekend: nul is debet (CS325)', () => {
    const fouten = [[0, 0], [0, 1], [1, 0], [2, 0]].map((index) => bevinding('9338', { klasse: 'Prestatie', index }));
    expect(antwoord('JW323', heen, fouten, 'JW325').declaratieAntwoord?.totaalToegekendBedrag).toEqual({ totaalBedrag: '0', debetCredit: 'D' });
  });

  it('fout in Declaratie: de code daar, niets toegekend, geen clienten', () => {
    const fouten = [bevinding('9333', { klasse: 'Declaratie', index: [] }), bevinding('9338', { klasse: 'Prestatie', index: [0, 0] })];
    const { declaratieAntwoord } = antwoord('JW323', heen, fouten, 'JW325');
    expect(declaratieAntwoord).toMatchObject({ retourCodes: ['9333'], totaalToegekendBedrag: { totaalBedrag: '0', debetCredit: 'D' } });
    expect(declaratieAntwoord?.clienten).toBeUndefined();
  });

  it.each([
    ['niveau 2', bevinding('0001'), '0001'],
    ['Header', bevinding('8848', { klasse: 'Header', index: [] }, 4), '8848'],
  ])('fout op %s: alleen de Header', (_naam, fout, code) => {
    const { header, declaratieAntwoord } = antwoord('JW323', heen, [fout], 'JW325');
    expect([header.retourCodes, declaratieAntwoord]).toEqual([[code], undefined]);
  });
});
