import { bedragPerMinuut, inEuro, pastEenUurtarief } from '../bedragen.js';
import { afsprakenVoor, tarievenPer, toewijzingVan } from '../berichtoverstijgend/feiten.js';
import { EURO, MINUUT, UUR } from '../hoeveelheden.js';
import { regel } from '../regel.js';

interface Feiten {
  bedrag: number;
  volume: number;
  tarief: number;
  /** gecontracteerde uurtarieven, alleen als in minuten is gedeclareerd */
  uurtarieven: number[];
  /** volume maal tarief is een goed bedrag */
  perEenheid: boolean;
  /** minuten op een toewijzing in uren, zonder contract: het uurtarief is niet bekend */
  uurtariefOnbekend: boolean;
}

/** De bedragen die uit contract en prestatie volgen. Een product boven de grootste exacte waarde is nooit een geldig Bedrag. */
function goedeBedragen({ volume, tarief, uurtarieven, perEenheid }: Feiten): number[] {
  const perUur = uurtarieven.map((uurtarief) => bedragPerMinuut(uurtarief, volume));
  return perEenheid ? [...perUur, volume * tarief] : perUur;
}

export const TR346 = regel({
  id: 'TR346',
  betekenis: 'Het IngediendBedrag is het volume maal het tarief; minuten tegen een uurtarief rekenen met het uurtarief en ronden pas het bedrag af.',
  bron:
    'OP267, IV081; minuten op een toewijzing in uren zonder bekend contract zijn goed als er een uurtarief in hele centen bestaat dat het tarief en het bedrag geeft',
  niveau: 4,
  retourCode: '9346',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'IngediendBedrag',
  wanneer: ({ prestatie }) => prestatie.eenheid !== EURO,
  gegevens: ({ prestatie }, omgeving): Feiten | undefined => {
    const { bedrag, geleverdVolume: volume, productTarief: tarief } = prestatie;
    if (tarief === undefined) return undefined;
    if (prestatie.eenheid !== MINUUT) return { bedrag, volume, tarief, uurtarieven: [], perEenheid: true, uurtariefOnbekend: false };
    const afspraken = afsprakenVoor(prestatie, omgeving);
    const uurtarieven = tarievenPer(UUR, afspraken);
    const perMinuut = tarievenPer(MINUUT, afspraken).length > 0;
    const inUren = toewijzingVan(prestatie, omgeving)?.omvang?.eenheid === UUR;
    const zonderContract = uurtarieven.length === 0 && !perMinuut;
    return { bedrag, volume, tarief, uurtarieven, perEenheid: perMinuut || zonderContract, uurtariefOnbekend: zonderContract && inUren };
  },
  moet: (feiten) =>
    goedeBedragen(feiten).includes(feiten.bedrag) ||
    (feiten.uurtariefOnbekend && pastEenUurtarief(feiten.tarief, feiten.volume, feiten.bedrag)),
  uitleg: (feiten) =>
    `Het IngediendBedrag is ${inEuro(feiten.bedrag)}; bij volume ${feiten.volume} en het tarief hoort ${goedeBedragen(feiten).map(inEuro).join(' of ')}. ` +
    'Reken het bedrag opnieuw uit; bij minuten tegen een uurtarief: uurtarief maal minuten, gedeeld door 60, afgerond op hele centen.',
});
