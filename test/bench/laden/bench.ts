/** `npm run bench -- --laden`: speelt een jaar berichten van de regio, en meet hoe het warehouse ze laadt en herlaadt. `--snel` neemt een tiende van de prestaties. */
import type { Keten } from '../../keten/opstelling/keten.js';
import { HEEFT_REDIS } from '../../keten/opstelling/redis.js';
import { alsTabel, machine, type Meting } from '../meting.js';
import { leesLaadOpties } from '../opties.js';
import { meetTabellen } from '../warehouse/tabellen.js';
import { meetHerbouw } from './herbouw.js';
import { startRegio } from './keten.js';
import { speelJaar } from './speel.js';
import { maakZorgjaar, type Zorgjaar } from './zorg.js';

const SIGNALEN = ['SIGINT', 'SIGTERM'] as const;
const MILJOEN = 1_000_000;
/** Een jaar van een miljoen prestaties laadt in minuten. */
const [MOET, DOEL] = [10, 5];
const zeg = (regel: string): void => void process.stdout.write(`${regel}\n`);
const getal = (waarde: number): string => waarde.toLocaleString('nl-NL', { maximumFractionDigits: waarde < 100 ? 1 : 0 });

async function meetLadenOnderweg(keten: Keten, jaar: Zorgjaar): Promise<Meting[]> {
  const { berichten, prestaties, beoordeeld, bij, vertraging } = await speelJaar(keten, jaar, (maand, v) =>
    zeg(`  maand ${maand + 1}: ${getal(v.berichten)} berichten, ${getal(v.prestaties)} prestaties; beoordeeld in ${getal(v.beoordeeld)} s, geladen in ${getal(v.bij)} s`));
  const naijlen = { getal: bij / beoordeeld, eenheid: '× beoordelen' };
  return [
    { naam: 'berichten, van push tot oordeel', waarde: berichten / beoordeeld, eenheid: '/s' },
    { naam: 'berichten, van push tot in het warehouse', waarde: berichten / bij, eenheid: '/s', verhouding: naijlen },
    { naam: 'prestaties, van push tot oordeel', waarde: prestaties / beoordeeld, eenheid: '/s' },
    { naam: 'prestaties, van push tot in het warehouse', waarde: prestaties / bij, eenheid: '/s', verhouding: naijlen },
    { naam: 'achterstand van het warehouse na de laatste push, de grootste van de maanden', waarde: vertraging, eenheid: 's' },
  ];
}

async function meetOpnieuw(keten: Keten, { prestaties }: Zorgjaar): Promise<Meting[]> {
  const { seconden, vloer, piek } = await meetHerbouw(keten);
  return [
    { naam: 'vloer: elke prestatie met haar bericht een keer lezen en schrijven', waarde: vloer, eenheid: 's' },
    { naam: 'herbouw: het hele jaar opnieuw', waarde: seconden, eenheid: 's', verhouding: { getal: seconden / vloer, eenheid: '× vloer' } },
    {
      naam: 'herbouw: prestaties', waarde: prestaties / seconden, eenheid: '/s',
      verhouding: { getal: (seconden / 60) * (MILJOEN / prestaties), eenheid: 'minuten per miljoen' }, moet: MOET, doel: DOEL,
    },
    { naam: 'herbouw: piek van het geheugen van de lader', waarde: piek, eenheid: 'MB' },
  ];
}

async function meet(keten: Keten, jaar: Zorgjaar): Promise<void> {
  const metingen = [...await meetLadenOnderweg(keten, jaar), ...await meetOpnieuw(keten, jaar)];
  await keten.postgres.rijen('analyze');
  zeg(`\n${alsTabel(metingen)}\n`);
  for (const { naam, rijen, tabel, indexen } of await meetTabellen(keten.postgres.pool)) zeg(`  ${naam}: ${getal(rijen)} rijen, ${getal(tabel)} MB en ${getal(indexen)} MB indexen`);
}

const opties = leesLaadOpties(process.argv.slice(2));
const jaar = maakZorgjaar(opties.prestaties);
zeg(`machine: ${machine()}; ${getal(jaar.prestaties)} prestaties op ${getal(jaar.toewijzingen)} toewijzingen, ${getal(jaar.banen.size)} banen; elk deel van de hub een eigen proces`);
const nodeOpties = opties.profiel ? ['--cpu-prof', `--cpu-prof-dir=${opties.profiel}`] : [];
const keten = await startRegio({ motor: HEEFT_REDIS ? 'Redis' : 'PostgreSQL', vorm: 'los', delen: ['console', 'termijnen', 'warehouse'], nodeOpties });
const breekAf = (): void => void keten.stop().finally(() => process.exit(130));
for (const signaal of SIGNALEN) process.once(signaal, breekAf);
try {
  await meet(keten, jaar);
} finally {
  for (const signaal of SIGNALEN) process.off(signaal, breekAf);
  await keten.stop();
}
process.exit(0);
