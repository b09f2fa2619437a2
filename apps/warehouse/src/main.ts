import 'reflect-metadata';
import { startOfMeld } from '@hub/proces';
import { startWarehouse } from './start.js';

await startOfMeld(() => startWarehouse(process.env));
