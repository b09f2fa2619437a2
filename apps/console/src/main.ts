import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { startConsole } from './start.js';

await startOfMeld(() => startConsole(process.env));
