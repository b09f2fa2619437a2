// Gegenereerd uit xsd/ijw/3.2 door scripts/genereer-types.mjs; niet met de hand wijzigen.
import { type JW301, WORTEL_JW301 } from './jw301.js';
import { type JW302, WORTEL_JW302 } from './jw302.js';
import { type JW305, WORTEL_JW305 } from './jw305.js';
import { type JW306, WORTEL_JW306 } from './jw306.js';
import { type JW307, WORTEL_JW307 } from './jw307.js';
import { type JW308, WORTEL_JW308 } from './jw308.js';
import { type JW315, WORTEL_JW315 } from './jw315.js';
import { type JW316, WORTEL_JW316 } from './jw316.js';
import { type JW317, WORTEL_JW317 } from './jw317.js';
import { type JW318, WORTEL_JW318 } from './jw318.js';
import { type JW319, WORTEL_JW319 } from './jw319.js';
import { type JW320, WORTEL_JW320 } from './jw320.js';
import { type JW323, WORTEL_JW323 } from './jw323.js';
import { type JW325, WORTEL_JW325 } from './jw325.js';
import type { Berichtschema } from '../../klasse.js';

/** Het model van elk bericht. */
export interface Berichten {
  JW301: JW301;
  JW302: JW302;
  JW305: JW305;
  JW306: JW306;
  JW307: JW307;
  JW308: JW308;
  JW315: JW315;
  JW316: JW316;
  JW317: JW317;
  JW318: JW318;
  JW319: JW319;
  JW320: JW320;
  JW323: JW323;
  JW325: JW325;
}

/** Wat lezen en bouwen van elk bericht moeten weten. */
export const SCHEMAS: Readonly<Record<keyof Berichten, Berichtschema>> = {
  JW301: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw301/schema',
    prefix: 'jw301',
    wortel: WORTEL_JW301,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW302: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw302/schema',
    prefix: 'jw302',
    wortel: WORTEL_JW302,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW305: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw305/schema',
    prefix: 'jw305',
    wortel: WORTEL_JW305,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW306: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw306/schema',
    prefix: 'jw306',
    wortel: WORTEL_JW306,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW307: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw307/schema',
    prefix: 'jw307',
    wortel: WORTEL_JW307,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW308: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw308/schema',
    prefix: 'jw308',
    wortel: WORTEL_JW308,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW315: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw315/schema',
    prefix: 'jw315',
    wortel: WORTEL_JW315,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW316: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw316/schema',
    prefix: 'jw316',
    wortel: WORTEL_JW316,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW317: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw317/schema',
    prefix: 'jw317',
    wortel: WORTEL_JW317,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW318: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw318/schema',
    prefix: 'jw318',
    wortel: WORTEL_JW318,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW319: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw319/schema',
    prefix: 'jw319',
    wortel: WORTEL_JW319,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW320: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw320/schema',
    prefix: 'jw320',
    wortel: WORTEL_JW320,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW323: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw323/schema',
    prefix: 'jw323',
    wortel: WORTEL_JW323,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
  JW325: {
    namespace: 'http://www.istandaarden.nl/ijw/3_2/jw325/schema',
    prefix: 'jw325',
    wortel: WORTEL_JW325,
    xsdVersie: { basisschemaXsdVersie: '0.1.0', berichtXsdVersie: '0.1.0' },
  },
};
