import { isActueel, type Omvang, type Toewijzing } from '@hub/dossier';
import type { Datum } from '@hub/werkdagen';
import { GEMEENTE, type BewaardePrestatie, type Geheugendossier } from '../bouwers/index.js';
import { plusDagen } from './toevalsstroom.js';

/** Hoeveel leveringen er op elke toewijzing (taakgericht: elk product) van een client lopen. */
export function lopendPerToewijzing({ leveringen }: Geheugendossier): Map<string, number> {
  const uit = new Map<string, number>();
  for (const l of leveringen.filter(isActueel)) {
    const grondslag = l.toewijzingNummer ?? `${l.productCategorie ?? ''}/${l.productCode ?? ''}`;
    const sleutel = `${l.aanbieder} ${l.gemeente} ${l.client} ${grondslag}`;
    uit.set(sleutel, (uit.get(sleutel) ?? 0) + 1);
  }
  return uit;
}

/** De maandag van de week van een dag. */
function maandag(dag: string): string {
  return plusDagen(dag, -((new Date(`${dag}T00:00:00Z`).getUTCDay() + 6) % 7));
}

/** Hoe vaak het Volume in een deel van de looptijd geldt, door elke dag na te gaan; een gebroken week of maand telt heel. */
function keer(omvang: Omvang, van: Datum, tot: Datum | undefined): number {
  if (omvang.frequentie === '6') return 1;
  if (tot === undefined) return Infinity;
  const geteld = new Set<string>();
  for (let dag = van; dag <= tot; dag = plusDagen(dag, 1)) geteld.add(omvang.frequentie === '2' ? maandag(dag) : dag.slice(0, 7));
  return geteld.size;
}

const MINUTEN: Readonly<Record<string, number>> = { '01': 1, '04': 60 };
const gewicht = (eenheid: string): number => MINUTEN[eenheid] ?? 1;

const inMinuten = (volume: number, eenheid: string): number => volume * gewicht(eenheid);
const ruimte = ({ omvang }: Toewijzing, van: Datum, tot: Datum | undefined): number =>
  omvang ? inMinuten(omvang.volume, omvang.eenheid) * keer(omvang, van, tot) : Infinity;

/** De toewijzing waarop nu in totaal, of met een prestatie in haar periode, meer is toegekend dan toegewezen. */
function teVeelOp(t: Toewijzing, alle: readonly BewaardePrestatie[], nieuw: readonly BewaardePrestatie[]): string[] {
  const som = (van: (p: BewaardePrestatie) => number): number => alle.reduce((totaal, p) => totaal + (p.debetCredit === 'C' ? -van(p) : van(p)), 0);
  const [volume, bedrag] = [som((p) => inMinuten(p.geleverdVolume, p.eenheid)), som((p) => p.bedrag)];
  const perPeriode = nieuw.filter((p) => inMinuten(p.geleverdVolume, p.eenheid) > ruimte(t, p.begindatum, p.einddatum));
  return [
    ...(volume > ruimte(t, t.ingangsdatum, t.einddatum) ? [`${t.toewijzingNummer}: volume ${volume} over de looptijd`] : []),
    ...(bedrag > (t.budget ?? Infinity) ? [`${t.toewijzingNummer}: bedrag ${bedrag} van een budget van ${t.budget ?? 0}`] : []),
    ...perPeriode.map((p) => `${t.toewijzingNummer}: volume ${p.geleverdVolume} van ${p.begindatum} tot en met ${p.einddatum}`),
  ];
}

/** Wat met de zojuist toegekende debetprestaties te veel is toegekend. */
export function teVeelToegekend({ toewijzingen, prestaties }: Geheugendossier, toegekend: readonly BewaardePrestatie[]): string[] {
  const debets = toegekend.filter((p) => p.debetCredit === 'D');
  return [...new Set(debets.map((p) => p.toewijzingNummer))].flatMap((nummer) => {
    const toewijzing = toewijzingen.get(`${GEMEENTE}/${nummer}`);
    const alle = [...prestaties.values()].filter((p) => p.toewijzingNummer === nummer && p.oordeel === 'toegekend');
    return toewijzing ? teVeelOp(toewijzing, alle, debets.filter((p) => p.toewijzingNummer === nummer)) : [`${nummer}: toegekend zonder toewijzing`];
  });
}

/** De toegekende credits die geen toegekende debet precies eenmaal intrekken: zij zouden ruimte maken die er niet is. */
export function losseCredits({ prestaties }: Geheugendossier): string[] {
  const toegekend = [...prestaties.values()].filter((p) => p.oordeel === 'toegekend');
  const debets = new Map(toegekend.filter((p) => p.debetCredit === 'D').map((p) => [p.referentieNummer, p]));
  return toegekend.flatMap((credit) => {
    if (credit.debetCredit === 'D') return [];
    const debet = debets.get(credit.vorigReferentieNummer ?? '');
    debets.delete(credit.vorigReferentieNummer ?? '');
    const klopt = debet?.bedrag === credit.bedrag && debet.geleverdVolume === credit.geleverdVolume && debet.toewijzingNummer === credit.toewijzingNummer;
    return klopt ? [] : [credit.referentieNummer];
  });
}
