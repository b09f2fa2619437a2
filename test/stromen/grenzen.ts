import { isActueel, type Toewijzing } from '@hub/dossier';
import type { BewaardePrestatie, Geheugendossier } from '../bouwers/index.js';
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

/** Hoe vaak het Volume over de looptijd geldt, door elke dag na te gaan. */
function keer({ ingangsdatum, einddatum, omvang }: Toewijzing): number {
  if (omvang?.frequentie === '6') return 1;
  if (einddatum === undefined) return Infinity;
  const geteld = new Set<string>();
  for (let dag = ingangsdatum; dag <= einddatum; dag = plusDagen(dag, 1)) geteld.add(omvang?.frequentie === '2' ? maandag(dag) : dag.slice(0, 7));
  return geteld.size;
}

const MINUTEN: Readonly<Record<string, number>> = { '01': 1, '04': 60 };
const gewicht = (eenheid: string): number => MINUTEN[eenheid] ?? 1;

/** De toewijzingen van zojuist toegekende debetprestaties waarop nu meer is toegekend dan toegewezen. */
export function teVeelToegekend(dossier: Geheugendossier, toegekend: readonly BewaardePrestatie[]): string[] {
  const sleutels = new Set(toegekend.filter((p) => p.debetCredit === 'D').map((p) => `${p.gemeente}/${p.toewijzingNummer}`));
  return [...sleutels].flatMap((sleutel) => {
    const t = dossier.toewijzingen.get(sleutel);
    if (!t) return [`${sleutel}: toegekend zonder toewijzing`];
    const alle = [...dossier.prestaties.values()].filter((p) => `${p.gemeente}/${p.toewijzingNummer}` === sleutel && p.oordeel === 'toegekend');
    const som = (van: (p: BewaardePrestatie) => number): number => alle.reduce((totaal, p) => totaal + (p.debetCredit === 'C' ? -van(p) : van(p)), 0);
    const [volume, bedrag] = [som((p) => p.geleverdVolume * gewicht(p.eenheid)), som((p) => p.bedrag)];
    const ruimte = t.omvang ? t.omvang.volume * gewicht(t.omvang.eenheid) * keer(t) : Infinity;
    return [
      ...(volume > ruimte ? [`${sleutel}: volume ${volume} in een ruimte van ${ruimte}`] : []),
      ...(bedrag > (t.budget ?? Infinity) ? [`${sleutel}: ${bedrag} van een budget van ${t.budget ?? 0}`] : []),
    ];
  });
}
