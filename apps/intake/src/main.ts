import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { startIntake } from './start.js';

await startOfMeld(() => startIntake(process.env));
