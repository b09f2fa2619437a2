import { Inject, Injectable } from '@nestjs/common';
import { Berichtinhoud, type BerichtRij, Berichtregister, type Berichtdetail, Dossierbeelden, Raadpleeglogboek, type Toewijzingsbeeld, type Handeling } from '@hub/opslag';
import { leesPayload } from '@hub/vsp';
import { Probleem } from '../../antwoord/probleem.js';
import { magBerichtZien } from '../../berichten/eigen.js';
import type { Gebruiker } from '../inloggen/gebruiker.js';
import { MEESTE_BYTES, tekenXml, type Xmlregel } from './xmlbeeld.js';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Een bericht met het verhaal waarin het staat. */
export interface Berichtbeeld {
  detail: Berichtdetail;
  dossier: Toewijzingsbeeld[];
}

/** De inhoud van een bericht, of waarom zij niet te zien is. */
export type Inhoudsbeeld = { regels: Xmlregel[] } | { reden: string };

/** Geeft berichten in te zien, en legt eerst vast wie er kijkt en waarom. */
@Injectable()
export class Inzage {
  constructor(
    @Inject(Berichtregister) private readonly register: Berichtregister,
    @Inject(Dossierbeelden) private readonly dossiers: Dossierbeelden,
    @Inject(Berichtinhoud) private readonly inhoud: Berichtinhoud,
    @Inject(Raadpleeglogboek) private readonly logboek: Raadpleeglogboek,
  ) {}

  /** @throws Probleem (404) als dit bericht voor deze mens niet bestaat; de poging staat dan ook in het logboek */
  async bericht(wie: Gebruiker, traceerId: string): Promise<Berichtbeeld> {
    const detail = await this.zoek(wie, traceerId);
    await this.leg(wie, 'inzien', detail.bericht, 'bericht en dossier bekeken op de console');
    const heenId = detail.bericht.heenId ?? detail.bericht.id;
    return { detail, dossier: await this.dossiers.bijBericht(heenId) };
  }

  /** @param doel waarom; beheer geeft het zelf op */
  async xml(wie: Gebruiker, traceerId: string, doel: string): Promise<{ detail: Berichtdetail; beeld: Inhoudsbeeld }> {
    const detail = await this.zoek(wie, traceerId);
    await this.leg(wie, 'inhoud inzien', detail.bericht, doel);
    return { detail, beeld: await this.beeldVan(detail) };
  }

  private async zoek(wie: Gebruiker, traceerId: string): Promise<Berichtdetail> {
    const detail = UUID.test(traceerId) ? await this.register.detail(traceerId) : undefined;
    if (detail && magBerichtZien(wie, detail.bericht)) return detail;
    if (detail) await this.leg(wie, 'inzien', detail.bericht, 'bericht opgevraagd op de console', 'geweigerd');
    throw Probleem.nietGevonden('Dit bericht bestaat niet, of is niet van uw organisatie.');
  }

  private leg(wie: Gebruiker, handeling: Handeling, { traceerId }: BerichtRij, doel: string, uitkomst: 'toegestaan' | 'geweigerd' = 'toegestaan'): Promise<void> {
    const { rol, code, persoon, via } = wie;
    return this.logboek.leg({ wie: { rol, code, persoon, via }, handeling, onderwerp: { soort: 'bericht', traceerIds: [traceerId] }, doel, uitkomst });
  }

  private async beeldVan({ bericht, bevindingen, meldingen }: Berichtdetail): Promise<Inhoudsbeeld> {
    const bytes = await this.inhoud.van(bericht);
    if (!bytes) return { reden: 'De inhoud van dit bericht is opgeruimd: de bewaartermijn is voorbij.' };
    const uitslag = await leesPayload(bytes);
    if (!('xml' in uitslag)) return { reden: `De inhoud is niet te lezen: ${uitslag.toelichting}.` };
    if (uitslag.xml.length > MEESTE_BYTES) return { reden: 'Dit bericht is te groot om op een bladzijde te laten zien; de bevindingen zeggen waar het mis is.' };
    const regels = meldingen.flatMap(({ toelichting }) => [.../regel (\d+)/.exec(toelichting ?? '')?.slice(1) ?? []].map(Number));
    return { regels: tekenXml(uitslag.xml.toString('utf8'), { paden: bevindingen.map(({ pad }) => pad), regels }) };
  }
}
