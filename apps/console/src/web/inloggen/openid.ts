import type { Instellingen } from '@hub/instellingen';
import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, calculatePKCECodeChallenge, type Configuration, discovery, randomNonce,
  randomPKCECodeVerifier, randomState,
} from 'openid-client';
import * as z from 'zod';
import type { Rol } from '../rechten.js';

/** Waar de OpenID-aanbieder de gebruiker terugstuurt, onder het adres van de hub. */
export const TERUGPAD = '/inloggen/openid/terug';

/** Wat tussen het vertrek naar de aanbieder en de terugkomst onthouden wordt. */
export interface Afspraak {
  toestand: string;
  nonce: string;
  verificatie: string;
}

/** Wie er volgens de aanbieder inlogt. */
export interface OpenidPersoon {
  sub: string;
  naam: string;
  rol: Rol;
  /** code van de partij; bij beheer en analist de rol zelf */
  code: string;
}

/** De aanbieder liet iemand binnen die op de hub geen rol heeft, of geen eenduidige; de tekst is voor hem. */
export class GeenRol extends Error {
  override readonly name = 'GeenRol';
}

/** Een rol zoals hij in de claim staat: `beheer`, `analist`, `gemeente:0153` of `aanbieder:65656055`. */
const ROL = /^(?:(beheer|analist)|gemeente:(\d{4})|aanbieder:(\d{8}))$/;

/** Inloggen bij een OpenID-aanbieder: de codestroom met PKCE, state en nonce. */
export class Openid {
  private gevonden: Promise<Configuration> | undefined;

  constructor(private readonly opties: NonNullable<Instellingen['oidc']>) {}

  /** @returns het adres waarheen de browser gaat, en wat tot de terugkomst te onthouden is */
  async begin(hub: string): Promise<{ adres: URL; afspraak: Afspraak }> {
    const afspraak = { toestand: randomState(), nonce: randomNonce(), verificatie: randomPKCECodeVerifier() };
    const adres = buildAuthorizationUrl(await this.configuratie(), {
      redirect_uri: hub + TERUGPAD, scope: 'openid profile', state: afspraak.toestand, nonce: afspraak.nonce,
      code_challenge: await calculatePKCECodeChallenge(afspraak.verificatie), code_challenge_method: 'S256',
    });
    return { adres, afspraak };
  }

  /**
   * @param terug het volledige adres waarop de browser terugkwam
   * @throws GeenRol als deze persoon hier niets te zoeken heeft; Error als het antwoord van de aanbieder niet klopt
   */
  async rond(terug: URL, { toestand, nonce, verificatie }: Afspraak): Promise<OpenidPersoon> {
    const bewijs = await authorizationCodeGrant(await this.configuratie(), terug, {
      expectedState: toestand, expectedNonce: nonce, pkceCodeVerifier: verificatie, idTokenExpected: true,
    });
    const claims = bewijs.claims();
    if (!claims) throw new Error('de OpenID-aanbieder gaf geen id_token');
    const naam = [claims['name'], claims['preferred_username']].find((deel) => typeof deel === 'string');
    return { sub: claims.sub, naam: typeof naam === 'string' ? naam : claims.sub, ...leesRol(claims[this.opties.rolclaim]) };
  }

  /** Pas bij het eerste gebruik, en na een mislukking opnieuw: de hub start ook als de aanbieder er even niet is. */
  private configuratie(): Promise<Configuration> {
    const { uitgever, client, geheim } = this.opties;
    this.gevonden ??= discovery(new URL(uitgever), client, geheim, undefined, uitgever.startsWith('http:') ? { execute: [allowInsecureRequests] } : {})
      .catch((fout: unknown) => {
        this.gevonden = undefined;
        throw fout;
      });
    return this.gevonden;
  }
}

/** @throws GeenRol als er geen, of meer dan één rol in de claim staat */
export function leesRol(claim: unknown): { rol: Rol; code: string } {
  const waarden = z.union([z.string().transform((een) => [een]), z.array(z.string())]).catch([]).parse(claim);
  const rollen = [...new Set(waarden)].map((waarde) => ROL.exec(waarde)).filter((past) => past !== null);
  const [eerste, tweede] = rollen;
  if (!eerste) throw new GeenRol('Uw account heeft geen rol op de Berichtenhub. Vraag de beheerder van uw organisatie om er een.');
  if (tweede) throw new GeenRol('Uw account heeft meer dan één rol op de Berichtenhub. Vraag de beheerder van uw organisatie om er één over te laten.');
  const [, los, gemeente, aanbieder] = eerste;
  if (gemeente) return { rol: 'gemeente', code: gemeente };
  return aanbieder ? { rol: 'aanbieder', code: aanbieder } : { rol: los as Rol, code: los as string };
}
