import { bedienDraad } from '@hub/draad';
import { maakWerkblad, type Werkbladopdracht } from '@hub/rapporten';

bedienDraad<Werkbladopdracht, Uint8Array>(maakWerkblad);
