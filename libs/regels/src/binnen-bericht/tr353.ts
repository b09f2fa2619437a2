import { berichtregel } from '../berichtregel.js';
import { verzoeken } from './plaatsen.js';

export const TR353 = berichtregel({
  id: 'TR353',
  betekenis: 'Een verzoek om wijziging vraagt iets: minstens een te wijzigen of nieuw product.',
  bron: 'OP308',
  berichten: ['JW317'],
  plaatsen: verzoeken,
  gegevens: ({ teWijzigenProducten, nieuweProducten }) => ({ teWijzigen: teWijzigenProducten?.length ?? 0, nieuw: nieuweProducten?.length ?? 0 }),
  moet: ({ teWijzigen, nieuw }) => teWijzigen + nieuw > 0,
  uitleg: () => 'Het Verzoek verandert niets. Voeg een TeWijzigenProduct of NieuwProduct toe, of verstuur het bericht niet.',
});
