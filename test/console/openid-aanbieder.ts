import type { AddressInfo } from 'node:net';
import { createServer, type Server } from 'node:http';
import { Provider } from 'oidc-provider';

export const CLIENT = { naam: 'berichtenhub', geheim: 'een geheim van de aanbieder' };

/** Een OpenID-aanbieder op deze machine. Iedereen die komt is `sub`, met de waarde van `rol` in de claim `hub_rol`. */
export interface OpenidAanbieder {
  uitgever: string;
  /** undefined: de claim ontbreekt */
  rol: unknown;
  stop(): Promise<void>;
}

/** @param terug het adres waarnaar de aanbieder terug mag sturen */
export async function startOpenidAanbieder(terug: () => string): Promise<OpenidAanbieder> {
  const server = createServer();
  await new Promise<void>((klaar) => server.listen(0, '127.0.0.1', klaar));
  const uitgever = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const aanbieder: OpenidAanbieder = { uitgever, rol: undefined, stop: () => sluit(server) };
  let provider: Provider | undefined;
  // de hub kiest haar poort na de aanbieder: het terugkeeradres is pas bij het eerste verzoek bekend
  server.on('request', (req, res) => void (provider ??= maakProvider(aanbieder, terug())).callback()(req, res));
  return aanbieder;
}

function maakProvider(aanbieder: OpenidAanbieder, terug: string): Provider {
  const provider = new Provider(aanbieder.uitgever, {
    clients: [{ client_id: CLIENT.naam, client_secret: CLIENT.geheim, redirect_uris: [terug] }],
    cookies: { keys: ['alleen voor de proef'] },
    pkce: { required: () => true },
    conformIdTokenClaims: false,
    claims: { openid: ['sub', 'hub_rol'], profile: ['name'] },
    features: { devInteractions: { enabled: false } },
    findAccount: (_ctx, id) => ({ accountId: id, claims: () => Promise.resolve({ sub: id, name: 'Iemand van elders', hub_rol: aanbieder.rol }) }),
    interactions: { url: (_ctx, { uid }) => `/wie/${uid}` },
    loadExistingGrant: async (ctx) => {
      const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client?.clientId, accountId: ctx.oidc.session?.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.use(async (ctx, volgende) => {
    if (!ctx.path.startsWith('/wie/')) return volgende();
    ctx.respond = false;
    await provider.interactionFinished(ctx.req, ctx.res, { login: { accountId: 'persoon-1' } });
  });
  return provider;
}

async function sluit(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((klaar) => server.close(klaar));
}
