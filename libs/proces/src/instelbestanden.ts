import { statSync } from 'node:fs';
import { userInfo } from 'node:os';
import type { Beleid, Contractregel, Instellingen, Partij } from '@hub/instellingen';
import type { Instelbestand, Instelsoort } from '@hub/opslag';

/** Geheimen en adressen van mensen; in het instelboek staat alleen dat zij er zijn. */
const GEHEIM = new Set(['token', 'webhook', 'email']);

function zonderGeheim(inhoud: unknown): unknown {
  return JSON.parse(JSON.stringify(inhoud, (sleutel, waarde: unknown) => (GEHEIM.has(sleutel) ? 'ingesteld' : waarde)));
}

/** De bestanden waarmee dit proces is ingesteld, met van wie zij zijn. */
export function instelbestanden(i: Instellingen, gelezen: { partijen: readonly Partij[]; contracten: readonly Contractregel[]; beleid: Beleid }): Instelbestand[] {
  const bestand = (soort: Instelsoort, pad: string, inhoud: unknown): Instelbestand => ({ soort, inhoud: zonderGeheim(inhoud), ...herkomst(pad) });
  return [
    bestand('beleid', i.beleid, gelezen.beleid),
    bestand('contracten', i.contracten, gelezen.contracten),
    bestand('partijen', i.partijen, gelezen.partijen),
  ];
}

/** Het bestand is net gelezen; verdwijnt het toch tussendoor, dan is alleen niet te zeggen van wie het was. */
function herkomst(pad: string): { eigenaar?: string; gewijzigd?: Date } {
  const feiten = statSync(pad, { throwIfNoEntry: false });
  if (!feiten) return {};
  const ik = userInfo();
  return { eigenaar: feiten.uid === ik.uid ? ik.username : `gebruiker ${feiten.uid}`, gewijzigd: feiten.mtime };
}
