import type { ComponentChildren, VNode } from 'preact';

interface Veldopgave {
  naam: string;
  label: string;
  /** wat er hoort te staan; staat onder het label */
  uitleg?: string;
  /** wat er mis is met wat er staat */
  fout?: string;
}

function Veld({ naam, label, uitleg, fout, children }: Veldopgave & { children: ComponentChildren }): VNode {
  return (
    <div class={`hub-veld utrecht-form-field${fout ? ' utrecht-form-field--invalid' : ''}`}>
      <label class="utrecht-form-label" for={`veld-${naam}`}>{label}</label>
      {uitleg && <p class="hub-uitleg" id={`uitleg-${naam}`}>{uitleg}</p>}
      {fout && <p class="utrecht-form-field-error-message" id={`fout-${naam}`}>{fout}</p>}
      {children}
    </div>
  );
}

const beschreven = ({ naam, uitleg, fout }: Veldopgave): string | undefined =>
  [uitleg && `uitleg-${naam}`, fout && `fout-${naam}`].filter(Boolean).join(' ') || undefined;

export function Tekstveld({ soort = 'text', waarde, verplicht, aanvullen, ...veld }: Veldopgave & {
  soort?: 'text' | 'password' | 'date' | 'search'; waarde?: string; verplicht?: boolean; aanvullen?: string;
}): VNode {
  return (
    <Veld {...veld}>
      <input
        class={`utrecht-textbox utrecht-textbox--html-input${veld.fout ? ' utrecht-textbox--invalid' : ''}`} id={`veld-${veld.naam}`} name={veld.naam} type={soort as 'text'}
        value={waarde} required={verplicht} autocomplete={aanvullen ?? 'off'} aria-describedby={beschreven(veld)} aria-invalid={veld.fout ? 'true' : undefined}
      />
    </Veld>
  );
}

export function Keuzeveld({ keuzes, waarde, alles, ...veld }: Veldopgave & {
  keuzes: readonly (readonly [waarde: string, tekst: string])[]; waarde?: string;
  /** tekst van de keuze om niet te kiezen; zonder: er moet gekozen worden */
  alles?: string;
}): VNode {
  return (
    <Veld {...veld}>
      <select class="utrecht-select utrecht-select--html-select" id={`veld-${veld.naam}`} name={veld.naam} aria-describedby={beschreven(veld)} aria-invalid={veld.fout ? 'true' : undefined}>
        {alles !== undefined && <option value="">{alles}</option>}
        {keuzes.map(([keuze, tekst]) => <option value={keuze} selected={keuze === waarde}>{tekst}</option>)}
      </select>
    </Veld>
  );
}

export function Tekstvlak({ waarde, verplicht, regels = 4, ...veld }: Veldopgave & { waarde?: string; verplicht?: boolean; regels?: number }): VNode {
  return (
    <Veld {...veld}>
      <textarea
        class="utrecht-textarea utrecht-textarea--html-textarea" id={`veld-${veld.naam}`} name={veld.naam} rows={regels} required={verplicht}
        aria-describedby={beschreven(veld)} aria-invalid={veld.fout ? 'true' : undefined}
      >{waarde}</textarea>
    </Veld>
  );
}

export function Bestandsveld({ soorten, ...veld }: Veldopgave & { soorten: string }): VNode {
  return (
    <Veld {...veld}>
      <input class="utrecht-textbox utrecht-textbox--html-input" id={`veld-${veld.naam}`} name={veld.naam} type="file" accept={soorten} aria-describedby={beschreven(veld)} />
    </Veld>
  );
}

/** Bewijst dat een formulier van deze sessie komt; hoort in elk formulier dat iets verandert. */
export const Csrf = ({ token }: { token: string }): VNode => <input type="hidden" name="_csrf" value={token} />;
