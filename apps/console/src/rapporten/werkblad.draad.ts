import { bedienDraad } from '@hub/proces';
import { maakWerkblad, type Werkbladopdracht } from '@hub/rapporten';

bedienDraad<Werkbladopdracht, Uint8Array>(maakWerkblad);
