import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { startTermijnen } from './start.js';

await startOfMeld(() => startTermijnen(process.env));
