import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { startVerwerking } from './start.js';

await startOfMeld(() => startVerwerking(process.env));
