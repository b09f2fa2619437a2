import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { toewijzingen } from '../../../../test/proef/gevallen.js';
import { CS336 } from './cs336.js';

const bewijs = [{ pad: 'Client › ToegewezenProduct 1 › RedenWijziging', feiten: { redenWijziging: '01' } }];

beproefBericht(CS336, {
  voldoet: ['02', '05', '14'].map((redenWijziging) => toewijzingen(`reden ${redenWijziging}`, { redenWijziging })),
  schendt: [
    { ...toewijzingen('reden 01', { redenWijziging: '01' }), bewijs },
    { ...toewijzingen('ook met einde op de ingangsdatum', { redenWijziging: '01', einddatum: '2025-01-01' }), bewijs },
  ],
  nvt: [{ ...toewijzingen('zonder reden', {}), eigenaar: 'geen' }],
});
