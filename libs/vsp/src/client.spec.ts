import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { VspClient } from './client.js';

describe('VspClient', () => {
  let server: Server;
  const gezien = new WeakSet<Socket>();
  let verbroken = 0;

  beforeAll(async () => {
    server = createServer((req, res) => {
      if (gezien.has(req.socket)) {
        verbroken += 1;
        return void req.socket.destroy();
      }
      gezien.add(req.socket);
      res.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    });
    await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  });
  afterAll(() => new Promise((klaar) => server.close(klaar)));

  it('een open verbinding die de hub net sloot, is geen fout: het verzoek gaat over een nieuwe', async () => {
    const client = new VspClient({ basisUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
    expect([await client.lijst(), await client.lijst()]).toEqual([[], []]);
    expect(verbroken).toBe(1);
    client.sluit();
  });

  it('een hub die er niet is, is wel een fout', async () => {
    const client = new VspClient({ basisUrl: 'http://127.0.0.1:1' });
    await expect(client.lijst()).rejects.toMatchObject({ code: 'ECONNREFUSED' });
    client.sluit();
  });
});
