import { inEuro, minuuttarief } from '../bedragen.js';
import { EURO, MINUUT, UUR } from '../hoeveelheden.js';
import { regel } from '../regel.js';
import { afsprakenVoor, tarievenPer } from './feiten.js';

export const TR418 = regel({
  id: 'TR418',
  betekenis: 'Het ProductTarief is het tarief dat voor het product en de eenheid is gecontracteerd; bij minuten mag dat het uurtarief gedeeld door zestig zijn.',
  bron: 'OP262, IV081; het contract op de eerste dag van de ProductPeriode, zonder afspraak voor de eenheid wordt niet getoetst',
  niveau: 3,
  retourCode: '0611',
  klasse: 'Prestatie',
  berichten: ['JW323'],
  element: 'ProductTarief',
  wanneer: ({ prestatie }) => prestatie.eenheid !== EURO,
  gegevens: ({ prestatie }, omgeving) => {
    const afspraken = afsprakenVoor(prestatie, omgeving);
    const perUur = prestatie.eenheid === MINUUT ? tarievenPer(UUR, afspraken).map(minuuttarief) : [];
    const contract = [...tarievenPer(prestatie.eenheid, afspraken), ...perUur];
    if (prestatie.productTarief === undefined || contract.length === 0) return undefined;
    return { tarief: prestatie.productTarief, contract };
  },
  moet: ({ tarief, contract }) => contract.includes(tarief),
  uitleg: ({ tarief, contract }) =>
    `Het ProductTarief is ${inEuro(tarief)}; gecontracteerd is ${contract.map(inEuro).join(' of ')}. Gebruik het tarief dat op de eerste dag van de ProductPeriode gold.`,
});
