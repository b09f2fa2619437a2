/** Hoeveel er gemeten wordt. */
export interface Omvang {
  /** banen (aanbieder × gemeente) die tegelijk lopen */
  banen: number;
  /** cliënten per baan; elk een JW301, JW305, JW323 en JW307 */
  clienten: number;
  /** hetzelfde op de motor van PostgreSQL */
  clientenPostgres: number;
  /** metingen van de wachttijd in rust */
  inRust: number;
  /** eenheden per vloer */
  vloer: number;
  /** rondes van het grote bericht: goed, alles afgewezen, en een waaronder kleine worden gemeten */
  groot: number;
}

const GEWOON: Omvang = { banen: 40, clienten: 60, clientenPostgres: 6, inRust: 400, vloer: 4_000, groot: 2 };
const SNEL: Omvang = { banen: 20, clienten: 24, clientenPostgres: 3, inRust: 160, vloer: 1_500, groot: 1 };

/** @param argumenten van de opdrachtregel: `--snel` meet minder lang, `--verwerkers=2` neemt meer processen voor de verwerking */
export function leesOpties(argumenten: readonly string[]): Omvang & { verwerkers: number; profiel?: string } {
  const verwerkers = Number(waardeVan(argumenten, 'verwerkers') ?? 1);
  return { ...(argumenten.includes('--snel') ? SNEL : GEWOON), verwerkers, profiel: waardeVan(argumenten, 'profiel') };
}

/** Met minder blijven openbare groepen onder het minimum. */
const MINSTENS = 6_000;

/** Hoeveel er van het warehouse gemeten wordt. */
export interface WarehouseOpties {
  /** prestaties per jaar waarmee het warehouse gevuld wordt, ongeveer */
  prestaties: number;
  /** jaren zorg, tot en met het jaar waarover gevraagd wordt */
  jaren: number;
  /** keren dat elk rapport gevraagd wordt; het midden telt */
  rondes: number;
}

/**
 * @param argumenten `--snel` vult een tiende, `--prestaties=3000000` vult zoveel per jaar, `--jaren=3` zoveel jaren
 * @throws Error als dat geen aantal is waar alle rapporten iets over zeggen, of geen aantal jaren
 */
export function leesWarehouseOpties(argumenten: readonly string[]): WarehouseOpties {
  const prestaties = leesPrestaties(argumenten, MINSTENS);
  const jaren = waardeVan(argumenten, 'jaren') ?? '1';
  if (!/^[1-5]$/.test(jaren)) throw new Error(`--jaren=${jaren}: geef een heel getal van 1 tot en met 5`);
  return { prestaties, jaren: Number(jaren), rondes: 3 };
}

/**
 * Hoeveel prestaties het jaar telt dat geladen wordt.
 * @param argumenten `--snel` speelt een tiende, `--prestaties=50000` zoveel; `--profiel=MAP` schrijft van elk proces een profiel
 * @throws Error als dat geen aantal is
 */
export function leesLaadOpties(argumenten: readonly string[]): { prestaties: number; profiel?: string } {
  return { prestaties: leesPrestaties(argumenten, 1), profiel: waardeVan(argumenten, 'profiel') };
}

function leesPrestaties(argumenten: readonly string[], minstens: number): number {
  const gevraagd = waardeVan(argumenten, 'prestaties');
  const prestaties = Number(gevraagd ?? (argumenten.includes('--snel') ? 100_000 : 1_000_000));
  if (!Number.isSafeInteger(prestaties) || prestaties < minstens) throw new Error(`--prestaties=${gevraagd}: geef een heel getal vanaf ${minstens}`);
  return prestaties;
}

const waardeVan = (argumenten: readonly string[], naam: string): string | undefined => argumenten.find((a) => a.startsWith(`--${naam}=`))?.split('=')[1];
