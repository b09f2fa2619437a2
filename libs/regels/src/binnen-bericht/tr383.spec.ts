import { eenJW305 } from '../../../../test/bouwers/index.js';
import { beproefBericht } from '../../../../test/proef/beproef-bericht.js';
import { aanvragen } from '../../../../test/proef/gevallen.js';
import { TR383 } from './tr383.js';

/** Aanvragen voor verschillende producten, met deze referenties. */
const metReferenties = (geval: string, ...referenties: string[]) =>
  aanvragen(geval, ...referenties.map((referentieAanbieder, i) => ({ referentieAanbieder, product: { categorie: '44', code: `44A0${i + 1}` } })));
const bij = (nummer: number) => ({ pad: `Client › AangevraagdProduct ${nummer} › ReferentieAanbieder`, feiten: { eerder: 'Client › AangevraagdProduct 1' } });

beproefBericht(TR383, {
  voldoet: [
    metReferenties('verschillend', 'A-1', 'A-2'),
    metReferenties('hoofdletters tellen', 'A-1', 'a-1'),
    metReferenties('spatie achter de eerste', 'A-1 ', 'A-1'),
  ],
  schendt: [
    { ...metReferenties('spatie achter de tweede', 'A-1', 'A-1 '), bewijs: [bij(2)] },
    { ...metReferenties('gelijk', 'A-1', 'A-1'), bewijs: [bij(2)] },
    { ...metReferenties('drie, niet naast elkaar', 'A-1', 'A-2', 'A-1', 'A-1'), bewijs: [bij(3), bij(4)] },
  ],
  nvt: [{ geval: 'geen aanvraag', type: 'JW305', bericht: eenJW305(), eigenaar: 'geen' }],
});
