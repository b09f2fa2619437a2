/** Een onderwerp dat niet volgens RFC 2253 is geschreven. */
export class OnderwerpFout extends Error {
  override readonly name = 'OnderwerpFout';
}

/** Namen voor attributen die ook als OID of voluit geschreven mogen worden (RFC 2253, paragraaf 2.3; RFC 4519). */
const ATTRIBUTEN: Readonly<Record<string, string>> = {
  '2.5.4.3': 'CN', COMMONNAME: 'CN',
  '2.5.4.7': 'L', LOCALITYNAME: 'L',
  '2.5.4.8': 'ST', STATEORPROVINCENAME: 'ST', S: 'ST',
  '2.5.4.10': 'O', ORGANIZATIONNAME: 'O',
  '2.5.4.11': 'OU', ORGANIZATIONALUNITNAME: 'OU',
  '2.5.4.6': 'C', COUNTRYNAME: 'C',
  '2.5.4.5': 'SERIALNUMBER',
  '2.5.4.9': 'STREET', STREETADDRESS: 'STREET',
  '2.5.4.97': 'ORGANIZATIONIDENTIFIER',
  '0.9.2342.19200300.100.1.25': 'DC', DOMAINCOMPONENT: 'DC',
  '0.9.2342.19200300.100.1.1': 'UID', USERID: 'UID',
  '1.2.840.113549.1.9.1': 'EMAILADDRESS', E: 'EMAILADDRESS', EMAIL: 'EMAILADDRESS',
};

/**
 * Brengt een onderwerp (RFC 2253) op één schrijfwijze, zodat twee schrijfwijzen van hetzelfde onderwerp gelijk zijn:
 * attribuutnamen in hoofdletters en kort, geen spaties rond scheidingstekens, alleen de verplichte tekens met een backslash.
 * @throws OnderwerpFout als de tekst geen onderwerp is
 */
export function normaliseerOnderwerp(onderwerp: string): string {
  return splits(onderwerp, ',;').map((rdn) => splits(rdn, '+').map(normaliseerDeel).sort().join('+')).join(',');
}

/**
 * Het onderwerp volgens RFC 2253 van een certificaat dat Node heeft gelezen.
 * @param subject `X509Certificate.subject`: een attribuut per regel, in de volgorde van het certificaat
 */
export function onderwerpVanCertificaat(subject: string): string {
  return normaliseerOnderwerp(subject.split('\n').filter((regel) => regel !== '').reverse().join(','));
}

/** Splitst op een scheidingsteken dat niet achter een backslash of tussen aanhalingstekens staat. */
function splits(tekst: string, scheiders: string): string[] {
  const delen = [''];
  let aangehaald = false;
  for (let i = 0; i < tekst.length; i++) {
    const teken = tekst.charAt(i);
    if (teken === '"') aangehaald = !aangehaald;
    if (!aangehaald && scheiders.includes(teken)) delen.push('');
    else delen[delen.length - 1] += teken === '\\' ? teken + tekst.charAt(++i) : teken;
  }
  if (aangehaald) throw new OnderwerpFout('een aanhalingsteken wordt niet gesloten');
  return delen;
}

function normaliseerDeel(deel: string): string {
  const [, type, waarde] = /^\s*(?:oid\.)?([a-z][a-z0-9-]*|\d+(?:\.\d+)+)\s*=\s*(.*)$/is.exec(deel) ?? [];
  if (type === undefined || waarde === undefined) throw new OnderwerpFout(`"${deel.trim()}" is geen attribuut met een waarde`);
  const naam = type.toUpperCase();
  const kaal = ontdoe(waarde);
  if (kaal === '') throw new OnderwerpFout(`attribuut ${naam} heeft geen waarde`);
  return `${ATTRIBUTEN[naam] ?? naam}=${bescherm(kaal)}`;
}

/** De waarde zoals bedoeld: zonder aanhalingstekens, backslashes en losse spaties aan de randen. */
function ontdoe(waarde: string): string {
  const aangehaald = /^"(.*)"\s*$/s.exec(waarde)?.[1];
  const rauw = aangehaald ?? waarde.replace(/(?<!\\)\s+$/, '');
  return rauw.replace(/((?:\\[0-9a-f]{2})+)|\\(.)/gis, (_, reeks: string | undefined, teken: string) =>
    reeks === undefined ? teken : Buffer.from(reeks.replaceAll('\\', ''), 'hex').toString('utf8'));
}

function bescherm(waarde: string): string {
  return waarde.replace(/[,+"\\<>;]/g, '\\$&').replace(/^[ #]/, '\\$&').replace(/(.) $/s, '$1\\ ');
}
