import { berichtregel } from '../berichtregel.js';
import { bsns } from './plaatsen.js';

/** 9·c1 + 8·c2 + … + 2·c8 − c9 is deelbaar door elf. */
function doorstaatElfproef(bsn: string): boolean {
  const som = Array.from(bsn, Number).reduce((totaal, cijfer, i) => totaal + cijfer * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

export const CS002 = berichtregel({
  id: 'CS002',
  betekenis: 'Een Bsn voldoet aan de elfproef.',
  bron: 'datatype LDT_BurgerServicenummer; stijlblad: elk element Bsn, ook in retourberichten, en 000000000 voldoet',
  berichten: ['JW301', 'JW302', 'JW305', 'JW306', 'JW307', 'JW308', 'JW315', 'JW316', 'JW317', 'JW318', 'JW323', 'JW325'],
  plaatsen: bsns,
  gegevens: (bsn) => ({ voldoetAanElfproef: doorstaatElfproef(bsn) }),
  moet: ({ voldoetAanElfproef }) => voldoetAanElfproef,
  uitleg: () => 'Het Bsn voldoet niet aan de elfproef en kan dus niet bestaan. Controleer op een tikfout.',
});
