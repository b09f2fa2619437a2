import { deflateRawSync } from 'node:zlib';
import * as yazl from 'yazl';
import { leesPayload, MAX_PAYLOAD } from './payload.js';

const XML = Buffer.from('<?xml version="1.0"?><bericht>één</bericht>');

interface Bestand { naam: string; inhoud: Buffer; inpakken?: boolean; zip64?: boolean }

async function maakZip(bestanden: Bestand[], mappen: string[] = []): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const map of mappen) zip.addEmptyDirectory(map);
  for (const { naam, inhoud, inpakken = true, zip64 = false } of bestanden) {
    zip.addBuffer(inhoud, naam, { compress: inpakken, forceZip64Format: zip64 });
  }
  zip.end({ forceZip64Format: bestanden.some((b) => b.zip64 === true), comment: '' });
  const delen: Buffer[] = [];
  for await (const deel of zip.outputStream) delen.push(deel as Buffer);
  return Buffer.concat(delen);
}

const eenBestand = (inhoud = XML, naam = 'bericht.xml'): Promise<Buffer> => maakZip([{ naam, inhoud }]);

/** Plaats van een veld in de centrale directory van een zip met één bestand. */
const CENTRAAL = Buffer.from([0x50, 0x4b, 1, 2]);
const centraal = (zip: Buffer, veld: number): number => zip.lastIndexOf(CENTRAAL) + veld;
const VLAGGEN = 8;
const METHODE = 10;
const CRC = 16;
const INGEPAKT = 20;
const UITGEPAKT = 24;

describe('leesPayload geeft het document', () => {
  it('zoals het is als het geen zip is', async () => {
    expect(await leesPayload(XML)).toEqual({ xml: XML });
  });

  it('ook als het leeg of één teken lang is', async () => {
    expect(await leesPayload(Buffer.alloc(0))).toEqual({ xml: Buffer.alloc(0) });
    expect(await leesPayload(Buffer.from('P'))).toEqual({ xml: Buffer.from('P') });
  });

  it.each([
    ['ingepakt', { naam: 'a.xml', inhoud: XML }],
    ['niet ingepakt', { naam: 'a.xml', inhoud: XML, inpakken: false }],
    ['in zip64', { naam: 'a.xml', inhoud: XML, zip64: true }],
    ['met een naam buiten ASCII', { naam: 'wéék.xml', inhoud: XML }],
    ['groot', { naam: 'a.xml', inhoud: Buffer.alloc(300_000, XML) }],
    ['precies 25 MB', { naam: 'a.xml', inhoud: Buffer.alloc(MAX_PAYLOAD, 'a') }],
  ])('byte voor byte uit een zip: %s', async (_, bestand) => {
    const uitslag = await leesPayload(await maakZip([bestand]));
    expect('xml' in uitslag && uitslag.xml.equals(bestand.inhoud)).toBe(true);
  });
});

describe('leesPayload weigert', () => {
  it.each<[string, string, () => Promise<Buffer>]>([
    ['BRS15', 'tekst die met PK begint', async () => Buffer.from('PKPKPK geen zip')],
    ['BRS15', 'een afgebroken zip', async () => (await eenBestand()).subarray(0, -10)],
    ['BRS15', 'een zip met bytes erachter', async () => Buffer.concat([await eenBestand(), Buffer.from('extra')])],
    ['BRS15', 'een verkeerde controlesom', () => verander(CRC, (w) => w ^ 1)],
    ['BRS15', 'een opgegeven omvang die te klein is', () => verander(UITGEPAKT, (w) => w - 1)],
    ['BRS15', 'een opgegeven omvang die te groot is', () => verander(UITGEPAKT, () => 0x7fffffff)],
    ['BRS15', 'een ingepakte omvang buiten het bestand', () => verander(INGEPAKT, () => 0x7fffffff)],
    ['BRS15', 'een onbekende manier van inpakken', () => verander(METHODE, (w) => (w & 0xffff0000) | 12)],
    ['BRS15', 'beschadigde gegevens', beschadigd],
    ['BRS16', 'twee bestanden', () => maakZip([{ naam: 'a.xml', inhoud: XML }, { naam: 'b.xml', inhoud: XML }])],
    ['BRS16', 'heel veel bestanden', () => maakZip(Array.from({ length: 1500 }, (_, i) => ({ naam: `${i}`, inhoud: XML })))],
    ['BRS17', 'een versleuteld bestand', () => verander(VLAGGEN, (w) => w | 1)],
    ['BRS17', 'een sterk versleuteld bestand', () => verander(VLAGGEN, (w) => w | 0x41)],
    ['BRS19', 'een bestand dat uitgepakt te groot is', () => eenBestand(Buffer.alloc(MAX_PAYLOAD + 1, 'a'))],
    ['BRS19', 'een zipbom die over zijn omvang liegt', liegendeBom],
    ['BRS19', 'XML die te groot is', async () => Buffer.alloc(MAX_PAYLOAD + 1, '<')],
    ['BRS21', 'een zip zonder bestand', () => maakZip([])],
    ['BRS29', 'een bestand in een map', () => eenBestand(XML, 'map/a.xml')],
    ['BRS29', 'een map naast het bestand', () => maakZip([{ naam: 'a.xml', inhoud: XML }], ['map/'])],
    ['BRS29', 'alleen een map', () => maakZip([], ['map/'])],
  ])('met %s: %s', async (code, _, zip) => {
    expect(await leesPayload(await zip())).toEqual({ code, toelichting: expect.any(String) as string });
  });
});

async function verander(veld: number, hoe: (waarde: number) => number): Promise<Buffer> {
  const zip = await eenBestand();
  const plaats = centraal(zip, veld);
  zip.writeUInt32LE(hoe(zip.readUInt32LE(plaats)) >>> 0, plaats);
  return zip;
}

async function beschadigd(): Promise<Buffer> {
  const zip = await eenBestand();
  zip.fill(0xff, 30 + 'bericht.xml'.length, 30 + 'bericht.xml'.length + 8);
  return zip;
}

/** 60 MB aan nullen die zegt 100 bytes te zijn. */
async function liegendeBom(): Promise<Buffer> {
  const inhoud = Buffer.alloc(60 * 1024 * 1024);
  expect(deflateRawSync(inhoud).length).toBeLessThan(100_000);
  const zip = await eenBestand(inhoud);
  zip.writeUInt32LE(100, centraal(zip, UITGEPAKT));
  return zip;
}
