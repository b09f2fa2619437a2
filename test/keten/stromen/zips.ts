import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

type Bestand = [naam: string, inhoud: Buffer];

async function maakZip(bestanden: Bestand[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [naam, inhoud] of bestanden) zip.addBuffer(inhoud, naam);
  zip.end();
  return buffer(zip.outputStream);
}

/** Een zip met dit ene document, of zonder iets. */
export const zipMet = (xml?: Buffer): Promise<Buffer> => maakZip(xml ? [['bericht.xml', xml]] : []);

export const metTweeBestanden = (): Promise<Buffer> => maakZip([['een.xml', Buffer.from('<a/>')], ['twee.xml', Buffer.from('<b/>')]]);

export const metMap = (): Promise<Buffer> => maakZip([['map/bericht.xml', Buffer.from('<a/>')]]);

/** Een zip waarvan het bestand zegt dat het versleuteld is. */
export async function versleuteld(xml: Buffer): Promise<Buffer> {
  const zip = await zipMet(xml);
  for (const [teken, plek] of [['PK\x03\x04', 6], ['PK\x01\x02', 8]] as const) {
    const begin = zip.lastIndexOf(teken, undefined, 'latin1');
    zip.writeUInt16LE(zip.readUInt16LE(begin + plek) | 1, begin + plek);
  }
  return zip;
}
