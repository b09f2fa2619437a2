import { inEuro } from '../bedragen.js';
import { berichtregel } from '../berichtregel.js';
import { prestaties } from './plaatsen.js';

const EURO = '83';

export const CS339 = berichtregel({
  id: 'CS339',
  betekenis: 'Bij een prestatie in euro’s is het IngediendBedrag gelijk aan het GeleverdVolume.',
  bron: 'OP267; stijlblad: als getal, dus voorloopnullen tellen niet',
  berichten: ['JW323'],
  element: 'IngediendBedrag/Bedrag',
  plaatsen: prestaties,
  gegevens: ({ eenheid, geleverdVolume, ingediendBedrag }) =>
    eenheid === EURO ? { volume: Number(geleverdVolume), bedrag: Number(ingediendBedrag.bedrag) } : undefined,
  moet: ({ volume, bedrag }) => bedrag === volume,
  uitleg: ({ volume, bedrag }) =>
    `Bij Eenheid 83 is het volume zelf het bedrag: GeleverdVolume is ${inEuro(volume)}, IngediendBedrag ${inEuro(bedrag)}. ` +
    'Maak ze gelijk, beide in eurocenten.',
});
