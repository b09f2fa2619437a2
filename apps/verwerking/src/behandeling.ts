import { beginBeoordeling, type Beoordeling, type Beslissing, type Middelen } from '@hub/beoordeling';
import type { Documentkenmerken, Gebeurtenis, Kluis, Klok, TeVerwerken } from '@hub/opslag';

/** Wat de stappen van buiten nodig hebben. */
export interface Benodigdheden extends Middelen {
  kluis: Kluis;
  klok: Klok;
  /** grootste document, in bytes, dat op deze draad behandeld mag worden */
  grens: number;
  /** of deze gemeente aan het warehouse levert */
  levert: (gemeente: string) => boolean;
}

/** Een bericht op zijn weg door de verwerking: zijn beoordeling, en wat daarvan wordt vastgelegd. */
export interface Behandeling extends Beoordeling, Beslissing {
  readonly bericht: TeVerwerken;
  /** kenmerken van het XML-document, als de payload er een bevatte */
  document?: Documentkenmerken;
  /** wat het meldde, voor wie er later iets mee doet */
  gebeurtenissen: Gebeurtenis[];
}

/** Het document is te groot voor deze draad; het moet naar de draad voor grote berichten. */
export class TeGrootVoorDezeDraad extends Error {
  override readonly name = 'TeGrootVoorDezeDraad';
}

/** @throws Error als de hub deze berichtsoort niet kent */
export function begin(bericht: TeVerwerken, { standaarden }: Benodigdheden): Behandeling {
  const { afzender, geadresseerde, berichtstroom } = bericht.envelop;
  const standaard = standaarden.van(berichtstroom);
  const type = berichtstroom.berichtsubtype ?? '';
  const soort = standaard.release.soorten[type];
  if (!soort) throw new Error(`berichtsoort ${type} heeft geen verwerking`);
  const beoordeling = beginBeoordeling({ standaard, soort, afzender: afzender.code, geadresseerde: geadresseerde.code });
  return { ...beoordeling, bericht, status: 'WordtVerwerkt', telling: 'niet', gebeurtenissen: [] };
}

/** Het dossier is bijgewerkt: wat daarvoor nodig was, hoeft niet in het geheugen te blijven; bij 25 MB scheelt het tientallen MB. */
export function laatDossierLos(b: Behandeling): void {
  b.dossier = undefined;
  b.wijzigingen = [];
  if (b.melding) b.melding = { header: b.melding.header, records: [] };
}
