import { eenContact, eenRelatie } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { bewezen, client, contacten, inElkBericht } from '../../../../test/proef/gevallen.js';
import { CS003 } from './cs003.js';

const tijdelijk = (geval: string, periode: { begindatum?: string; einddatum?: string }) => contacten(geval, {}, { soort: '04', periode });
const omvang = { volume: '30', eenheid: '14', frequentie: '4' };
const pad = 'Client › Contact 2 › Periode › Einddatum';
/** Het begin dat de bouwers kiezen, per bericht. */
const BEGIN: Readonly<Record<string, string>> = { ToegewezenProduct: '2025-01-01', AangevraagdProduct: '2025-05-01', NieuwProduct: '2025-06-01', TeWijzigenProduct: '2025-01-01' };
const begint = (padVanProduct: string) => BEGIN[/(\w+) 1$/.exec(padVanProduct)?.[1] ?? ''] ?? '';
const TE_VROEG = '2024-12-31';

beproefBericht(CS003, {
  voldoet: [
    ...inElkBericht('eindigt later', {}),
    ...inElkBericht('', {}).flatMap(({ pad: p, type }) => inElkBericht(`begint en eindigt op ${begint(p)}`, { einde: begint(p) }, [type]).filter((geval) => geval.pad === p)),
    tijdelijk('tijdelijk adres voor een dag', { begindatum: '2025-01-01', einddatum: '2025-01-01' }),
  ],
  schendt: [
    ...inElkBericht('eindigt voor het begin', { einde: TE_VROEG }).flatMap((geval) => bewezen([geval], geval.einde, { begin: begint(geval.pad), einde: TE_VROEG })),
    { ...tijdelijk('tijdelijk adres eindigt eerder', { begindatum: '2025-01-01', einddatum: TE_VROEG }), bewijs: [{ pad, feiten: { begin: '2025-01-01', einde: TE_VROEG } }] },
    { ...tijdelijk('tijdelijk adres zonder begin', { einddatum: TE_VROEG }), bewijs: [{ pad, feiten: { begin: undefined, einde: TE_VROEG } }] },
    {
      ...client('bij een Relatie', { relaties: [eenRelatie({ contact: eenContact({ soort: '04', periode: { einddatum: TE_VROEG } }) })] }),
      bewijs: [{ pad: 'Client › Relatie 1 › Contact › Periode › Einddatum', feiten: { begin: undefined, einde: TE_VROEG } }],
    },
  ],
  nvt: [
    ...inElkBericht('zonder einddatum', { omvang, einde: undefined }).map((geval) => ({ ...geval, eigenaar: 'CD075' })),
  ],
});
