import { workerData } from 'node:worker_threads';
import { openMiddelen, type Beoordelingsinstellingen } from '@hub/beoordeling';
import { bedienDraad } from '@hub/draad';
import { voerProefUit, type Proefantwoord, type Proefopdracht } from './voer-proef-uit.js';

const { databank, middelen } = await openMiddelen(workerData as Beoordelingsinstellingen, 1);

bedienDraad<Proefopdracht, Proefantwoord>((opdracht) => voerProefUit(opdracht, databank, middelen));
