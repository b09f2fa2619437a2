import type { IncomingMessage } from 'node:http';

/** Koppen waarmee een proxy zegt dat hij een verzoek van een ander doorgeeft. */
const DOORGEGEVEN = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

const LOOPBACK = /^(::ffff:)?127\.\d+\.\d+\.\d+$|^::1$/;

/** Of het verzoek van deze machine zelf komt. Wat een proxy op deze machine doorgeeft, telt niet als lokaal. */
export function isLokaal(req: Pick<IncomingMessage, 'headers'> & { socket: { remoteAddress?: string } }): boolean {
  return LOOPBACK.test(req.socket.remoteAddress ?? '') && DOORGEGEVEN.every((kop) => req.headers[kop] === undefined);
}
