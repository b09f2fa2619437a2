import { leesDatum, opOfNa } from '@hub/werkdagen';
import { berichtregel } from '../berichtregel.js';
import { gedeclareerdePerioden } from './perioden.js';

const EERSTE_DAG = '2021-01-01';

export const CS100 = berichtregel({
  id: 'CS100',
  betekenis: 'Een gedeclareerde periode ligt niet voor 1 januari 2021.',
  bron: 'constraint bij DeclaratiePeriode en ProductPeriode; stijlblad: de Begindatum telt',
  berichten: ['JW323'],
  element: 'Begindatum',
  plaatsen: gedeclareerdePerioden,
  gegevens: ({ begindatum }) => ({ begindatum: leesDatum(begindatum) }),
  moet: ({ begindatum }) => opOfNa(begindatum, EERSTE_DAG),
  uitleg: ({ begindatum }) => `De periode begint op ${begindatum}, voor 1 januari 2021. Zorg van voor 2021 kan met dit bericht niet worden gedeclareerd.`,
});
