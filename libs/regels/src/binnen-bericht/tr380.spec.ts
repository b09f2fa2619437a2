import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { nieuw, teWijzigen } from '../../../../test/proef/gevallen.js';
import { TR380 } from './tr380.js';

const vanaf = (gewensteIngangsdatum: string) => nieuw(`gevraagd vanaf ${gewensteIngangsdatum}`, { gewensteIngangsdatum });
const fout = (ingangsdatum: string) => ({
  ...vanaf(ingangsdatum),
  bewijs: [{ pad: 'Client › Verzoek › NieuwProduct 1 › GewensteIngangsdatum', feiten: { ingangsdatum, dagtekening: '2025-04-01' } }],
});

beproefBericht(TR380, {
  voldoet: [vanaf('2025-04-02'), vanaf(' 2025-04-02 ')],
  schendt: [fout('2025-04-01'), fout('2025-03-31')],
  nvt: [{ ...teWijzigen('een te wijzigen product mag eerder ingaan', { gewensteIngangsdatum: '2025-01-01' }), eigenaar: 'geen' }],
});
