import { promisify } from 'node:util';
import { crc32, inflateRaw, inflateRawSync } from 'node:zlib';
import { type Entry, fromBufferPromise, type ZipFile } from 'yauzl';

/** Grootste payload, zowel zoals zij binnenkomt als uitgepakt, in bytes. Bron: IB012, BRS06 en BRS19. */
export const MAX_PAYLOAD = 25 * 1024 * 1024;

export type PayloadFoutcode = 'BRS15' | 'BRS16' | 'BRS17' | 'BRS19' | 'BRS21' | 'BRS29';

/** Het XML-document zelf, of waarom het er niet uit te halen is. */
export type Payloaduitslag = { xml: Buffer } | { code: PayloadFoutcode; toelichting: string };

const TOELICHTINGEN: Readonly<Record<PayloadFoutcode, string>> = {
  BRS15: 'het zip-bestand is beschadigd of onvolledig, of gebruikt een onbekende manier van inpakken',
  BRS16: 'het zip-bestand mag maar één bestand bevatten',
  BRS17: 'het bestand in het zip-bestand is versleuteld',
  BRS19: 'het XML-document mag uitgepakt ten hoogste 25 MB zijn',
  BRS21: 'het zip-bestand is leeg',
  BRS29: 'het bestand in het zip-bestand moet buiten mappen staan',
};

/** Onder deze ingepakte omvang is meteen uitpakken sneller dan een draad vragen; het blijft dan onder 8 MB. */
const METEEN = 8 * 1024;
/** Zoveel ingangen van een zip worden op mappen nagelopen. */
const MAX_INGANGEN = 1000;
const ZONDER_INPAKKEN = 0;
const DEFLATE = 8;

const pakUitOpDraad = promisify(inflateRaw);

/**
 * Haalt het XML-document uit een payload: begint zij met `PK`, dan is het een zip met precies één bestand, anders
 * is het de XML zelf. Het geheugen blijft begrensd: uitpakken stopt bij `MAX_PAYLOAD`, wat de zip ook over zichzelf zegt.
 */
export async function leesPayload(bytes: Buffer): Promise<Payloaduitslag> {
  if (bytes.length > MAX_PAYLOAD) return fout('BRS19');
  if (bytes.length < 2 || bytes.toString('latin1', 0, 2) !== 'PK') return { xml: bytes };
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false });
    const ingang = await enigeIngang(zip);
    return typeof ingang === 'string' ? fout(ingang) : await pakUit(bytes, zip, ingang);
  } catch (oorzaak) {
    return fout(foutcode(oorzaak));
  }
}

function fout(code: PayloadFoutcode): Payloaduitslag {
  return { code, toelichting: TOELICHTINGEN[code] };
}

async function enigeIngang(zip: ZipFile): Promise<Entry | PayloadFoutcode> {
  let eerste: Entry | undefined;
  let aantal = 0;
  for await (const ingang of zip.eachEntry()) {
    if (/[/\\]/.test(ingang.fileNameRaw.toString('latin1'))) return 'BRS29';
    eerste ??= ingang;
    aantal += 1;
    if (aantal === MAX_INGANGEN) break;
  }
  if (eerste === undefined) return 'BRS21';
  if (aantal > 1) return 'BRS16';
  return eerste.isEncrypted() ? 'BRS17' : eerste;
}

async function pakUit(bytes: Buffer, zip: ZipFile, ingang: Entry): Promise<Payloaduitslag> {
  const { fileDataStart } = await zip.readLocalFileHeaderPromise(ingang, { minimal: true });
  const ingepakt = bytes.subarray(fileDataStart, fileDataStart + ingang.compressedSize);
  const xml = await ontsluit(ingepakt, ingang);
  const klopt = xml?.length === ingang.uncompressedSize && crc32(xml) === ingang.crc32;
  return klopt ? { xml } : fout('BRS15');
}

/** @returns undefined als de manier van inpakken onbekend is */
async function ontsluit(ingepakt: Buffer, ingang: Entry): Promise<Buffer | undefined> {
  if (ingang.compressionMethod === ZONDER_INPAKKEN) return ingepakt;
  if (ingang.compressionMethod !== DEFLATE) return undefined;
  const chunkSize = Math.min(Math.max(ingang.uncompressedSize, 1024), 256 * 1024);
  const grenzen = { maxOutputLength: MAX_PAYLOAD, chunkSize };
  return ingepakt.length <= METEEN ? inflateRawSync(ingepakt, grenzen) : pakUitOpDraad(ingepakt, grenzen);
}

/** Alles wat de lezer van zips weigert is een ongeldige zip, behalve wat te groot of te goed versleuteld is. */
function foutcode(oorzaak: unknown): PayloadFoutcode {
  const { code, message } = oorzaak as NodeJS.ErrnoException;
  if (code === 'ERR_BUFFER_TOO_LARGE') return 'BRS19';
  return message === 'strong encryption is not supported' ? 'BRS17' : 'BRS15';
}
