/** Wat een cursor herkenbaar maakt; een latere vorm krijgt een ander begin. */
const VORM = /^b1:([1-9]\d{0,14})$/;

/** De cursor na het bericht met dit volgnummer; voor de beller zonder betekenis. */
export function maakBladwijzer(id: number): string {
  return Buffer.from(`b1:${id}`).toString('base64url');
}

/** @returns het volgnummer, of undefined als dit geen cursor van deze lijst is */
export function leesBladwijzer(cursor: string): number | undefined {
  const id = VORM.exec(Buffer.from(cursor, 'base64url').toString('latin1'))?.[1];
  return id !== undefined && maakBladwijzer(Number(id)) === cursor ? Number(id) : undefined;
}
