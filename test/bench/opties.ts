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
  const waarde = (naam: string): string | undefined => argumenten.find((a) => a.startsWith(`--${naam}=`))?.split('=')[1];
  return { ...(argumenten.includes('--snel') ? SNEL : GEWOON), verwerkers: Number(waarde('verwerkers') ?? 1), profiel: waarde('profiel') };
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
  const gevraagd = argumenten.find((a) => a.startsWith('--prestaties='))?.split('=')[1];
  const prestaties = Number(gevraagd ?? (argumenten.includes('--snel') ? 100_000 : 1_000_000));
  if (!Number.isSafeInteger(prestaties) || prestaties < MINSTENS) throw new Error(`--prestaties=${gevraagd}: geef een heel getal vanaf ${MINSTENS}`);
  const jaren = argumenten.find((a) => a.startsWith('--jaren='))?.split('=')[1] ?? '1';
  if (!/^[1-5]$/.test(jaren)) throw new Error(`--jaren=${jaren}: geef een heel getal van 1 tot en met 5`);
  return { prestaties, jaren: Number(jaren), rondes: 3 };
}
