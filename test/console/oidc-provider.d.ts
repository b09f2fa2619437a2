/** Het pakket heeft geen typen; dit is wat de proeven ervan gebruiken. */
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }

  export interface Context {
    path: string;
    req: IncomingMessage;
    res: ServerResponse;
    respond: boolean;
    oidc: { provider: Provider; client?: { clientId: string }; session?: { accountId: string } };
  }

  export interface Configuration {
    loadExistingGrant(ctx: Context): Promise<Grant>;
    findAccount(ctx: Context, id: string): { accountId: string; claims(): Promise<Record<string, unknown>> };
    interactions: { url(ctx: Context, interactie: { uid: string }): string };
    [overig: string]: unknown;
  }

  export class Provider {
    constructor(uitgever: string, configuratie: Configuration);
    readonly Grant: new (gegevens: { clientId?: string; accountId?: string }) => Grant;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    use(middleware: (ctx: Context, volgende: () => Promise<void>) => Promise<void>): void;
    interactionFinished(req: IncomingMessage, res: ServerResponse, uitkomst: object): Promise<void>;
  }
}
