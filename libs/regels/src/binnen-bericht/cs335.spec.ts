import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { toewijzingen } from '../../../../test/proef/gevallen.js';
import { CS335 } from './cs335.js';

const omvang = { volume: '30', eenheid: '14', frequentie: '4' };
const verwijderd = (geval: string, einddatum?: string) => toewijzingen(geval, { redenWijziging: '13', ingangsdatum: '2025-01-01', einddatum, omvang });
const pad = 'Client › ToegewezenProduct 1 › RedenWijziging';

beproefBericht(CS335, {
  voldoet: [verwijderd('einde op de ingangsdatum', '2025-01-01')],
  schendt: [
    { ...verwijderd('een dag later', '2025-01-02'), bewijs: [{ pad, feiten: { ingangsdatum: '2025-01-01', einddatum: '2025-01-02' } }] },
    { ...verwijderd('een dag eerder', '2024-12-31'), bewijs: [{ pad, feiten: { ingangsdatum: '2025-01-01', einddatum: '2024-12-31' } }] },
  ],
  nvt: [
    { ...verwijderd('zonder einddatum'), eigenaar: 'geen' },
    { ...toewijzingen('andere reden', { redenWijziging: '05' }), eigenaar: 'CS336' },
    { ...toewijzingen('zonder reden', {}), eigenaar: 'geen' },
  ],
});
