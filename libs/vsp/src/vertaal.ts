/** Een fout zoals de validator haar meldt. */
export interface Validatiefout {
  path: string;
  message: string;
  errorCode?: string;
}

const TEKSTEN: Readonly<Record<string, (getal: string) => string>> = {
  required: () => 'Dit veld is verplicht.',
  additionalProperties: () => 'Dit veld bestaat niet in het contract.',
  type: () => 'Deze waarde heeft niet het juiste type.',
  format: () => 'Deze waarde heeft niet de juiste vorm.',
  enum: () => 'Deze waarde komt niet voor in de lijst.',
  minLength: (n) => `Deze tekst heeft ten minste ${n} teken(s).`,
  maxLength: (n) => `Deze tekst heeft ten hoogste ${n} tekens.`,
  minimum: (n) => `Deze waarde is ten minste ${n}.`,
  maximum: (n) => `Deze waarde is ten hoogste ${n}.`,
  minItems: (n) => `Deze lijst heeft ten minste ${n} element(en).`,
  maxItems: (n) => `Deze lijst heeft ten hoogste ${n} elementen.`,
};

/**
 * Zet de fouten van de validator om in Nederlandse teksten per veld. De teksten dragen geen ingevoerde waarden.
 * @returns pad van het veld, zoals `berichtMetadata.routeringgegevens.geadresseerden[0].rol`, met wat eraan schort
 */
export function vertaal(fouten: readonly Validatiefout[]): Record<string, string[]> {
  const perVeld: Record<string, string[]> = {};
  for (const fout of fouten) (perVeld[veldpad(fout)] ??= []).push(tekst(fout));
  return perVeld;
}

function tekst({ errorCode, message }: Validatiefout): string {
  const sleutel = errorCode?.split('.')[0] ?? '';
  const getal = /-?\d+/.exec(message)?.[0] ?? '';
  return TEKSTEN[sleutel]?.(getal) ?? 'Deze waarde is niet toegestaan.';
}

/** Een fout zonder code gaat over de keuze van het zoekpad; de validator noemt dan het pad van het verzoek. */
function veldpad({ path, errorCode }: Validatiefout): string {
  const zoekparameter = /^\/query\/(.+)$/.exec(path)?.[1];
  if (zoekparameter !== undefined) return zoekparameter;
  if (errorCode === undefined) return 'zoekpadType';
  const delen = path.replace(/^\/(body|params)(?=\/|$)/, '').split('/').slice(1);
  return delen.map((deel, i) => (/^\d+$/.test(deel) ? `[${deel}]` : `${i === 0 ? '' : '.'}${deel}`)).join('') || 'verzoek';
}
