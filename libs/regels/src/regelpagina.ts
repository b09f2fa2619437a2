import type { Berichtregel } from './berichtregel.js';
import type { NietBeoordeeld } from './niet-te-beoordelen.js';
import type { Regel } from './regel.js';

const NIVEAUS: readonly { niveau: 2 | 3 | 4; kop: string; inleiding: string }[] = [
  {
    niveau: 2,
    kop: 'Niveau 2: binnen het bericht',
    inleiding: 'Elke schending geeft 0001 in de Header; welke regel het was en waar, staat in de bevindingen van het bericht.',
  },
  {
    niveau: 3,
    kop: 'Niveau 3: over berichten heen',
    inleiding: 'Getoetst tegen het dossier, alleen als niveau 2 niets vond, samen met niveau 4.',
  },
  { niveau: 4, kop: 'Niveau 4: tegen een externe bron', inleiding: 'Getoetst tegen de klok van de hub, de gemeentelijke indeling en de contracten.' },
];

type Boekregel = Regel | Berichtregel;

/** De map waarin de regels van een niveau staan; elke regel heeft er een bestand en een tabel met gevallen. */
const MAPPEN = { 2: 'binnen-bericht', 3: 'berichtoverstijgend', 4: 'externe-bron' } as const;

function rij({ id, niveau, retourCode, klassen, berichten, betekenis, bron }: Boekregel): string {
  const pad = `../libs/regels/src/${MAPPEN[niveau]}/${id.toLowerCase()}`;
  const cellen = [`[${id}](${pad}.ts)`, retourCode ?? '–', klassen.join(', '), berichten.join(', '), betekenis, bron, `[gevallen](${pad}.spec.ts)`];
  return `| ${cellen.map((cel) => cel.replaceAll('|', '\\|')).join(' | ')} |`;
}

/** De pagina `docs/regels.md`: elke regel van de hub in een tabel, per niveau en op nummer, en wat de hub niet beoordeelt met de reden. */
export function regelpagina(regels: readonly Boekregel[], niet: readonly NietBeoordeeld[]): string {
  const delen = NIVEAUS.flatMap(({ niveau, kop, inleiding }) => {
    const rijen = regels
      .filter((regel) => regel.niveau === niveau)
      .sort((a, b) => a.id.localeCompare(b.id))
      .map(rij);
    return [
      '',
      `## ${kop} (${rijen.length})`,
      '',
      inleiding,
      '',
      '| Regel | Code | Klasse | Berichten | Betekenis | Bron en lezing | Tests |',
      '|---|---|---|---|---|---|---|',
      ...rijen,
    ];
  });
  return [
    '# Regelboek',
    '',
    'Gemaakt uit de regels in `libs/regels`; wijzig de regel en niet deze pagina. Hoe u een regel toevoegt, staat in [nieuwe-regel.md](nieuwe-regel.md).',
    ...delen,
    '',
    `## Niet als eigen regel beoordeeld (${niet.length})`,
    '',
    '| Regel | Reden |',
    '|---|---|',
    ...niet.map(({ id, reden }) => `| ${id} | ${reden} |`),
    '',
  ].join('\n');
}
