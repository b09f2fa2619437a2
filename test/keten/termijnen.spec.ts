import { AANBIEDER, ALMELO, ENSCHEDE } from './stromen/geval.js';
import { antwoordtermijnen, verzoektermijnen } from './termijnen/antwoorden.js';
import { declaratietermijnen } from './termijnen/declareren.js';
import { lateToewijzingen, ontbrekendeMeldingen } from './termijnen/ontbrekend.js';
import { bewijzen, lijsten, taakgericht, VREEMDE } from './termijnen/overzicht.js';
import { middernacht, rekenvoorbeelden } from './termijnen/rekenvoorbeelden.js';
import { tijdelijkeStops, verbeterdeMeldingen } from './termijnen/verbeteren.js';
import { opEenHub } from './termijnen/verhalen.js';

/** JeugdzorgPlus zoals de subsidieregeling haar kent. */
const PLAATSING = {
  naam: 'JeugdzorgPlus', productCategorie: '44', productCodes: ['44A09'], ontvangers: [AANBIEDER], van: '2023-01-01', tot: null,
  startmelding: 10, stopmelding: 10, declaratie: 'maandeinde', bron: 'Subsidieregeling Jeugdzorg Plus art. 17 f, g',
};

describe('termijnen op een hub met gesimuleerde klok', () => {
  opEenHub('2023-01-01T08:00:00Z', { gemeenten: [ENSCHEDE, ALMELO, '0164', '0173'], aanbieders: [AANBIEDER, VREEMDE], zelf: [ALMELO], beleid: { plaatsingen: [PLAATSING] } }, (vertel) => {
    describe('rekenvoorbeelden', () => rekenvoorbeelden(vertel));
    describe('middernacht', () => middernacht(vertel));
    describe('wat ontbreekt', () => ontbrekendeMeldingen(vertel));
    describe('late toewijzing', () => lateToewijzingen(vertel));
    describe('verbeteren', () => verbeterdeMeldingen(vertel));
    describe('tijdelijke stop', () => tijdelijkeStops(vertel));
    describe('declareren', () => declaratietermijnen(vertel));
    describe('antwoorden', () => antwoordtermijnen(vertel));
    describe('verzoeken', () => verzoektermijnen(vertel));
    describe('taakgericht', () => taakgericht(vertel));
    describe('bewijs', () => bewijzen(vertel));
    describe('lijst', () => lijsten(vertel));
  });
});
