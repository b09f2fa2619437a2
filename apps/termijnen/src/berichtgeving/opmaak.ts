import type { Overzicht, Overzichtsdeel, Overzichtsregel } from './overzicht.js';
import { aantalVan } from './woorden.js';

/** Een e-mail zoals zij wordt verstuurd. */
export interface Mailtekst {
  onderwerp: string;
  tekst: string;
  html: string;
}

const KOPPEN = { waarschuwingen: 'Bijna om', overschrijdingen: 'Overschreden' } as const;
const DELEN = ['waarschuwingen', 'overschrijdingen'] as const;
const SLOT = 'Deze e-mail noemt alleen verwijzingen. Wat erbij hoort, staat in de hub';

/**
 * Maakt van een overzicht een e-mail. Het onderwerp noemt alleen aantallen.
 * @param url adres van de hub voor koppelingen; zonder: alleen verwijzingen
 */
export function maakOp(overzicht: Overzicht, url: string | undefined): Mailtekst {
  return { onderwerp: `Berichtenhub: ${aantallen(overzicht)}`, tekst: alsTekst(overzicht, url), html: alsHtml(overzicht, url) };
}

function aantallen({ waarschuwingen: { aantal: om }, overschrijdingen: { aantal: voorbij } }: Overzicht): string {
  return [
    ...(om > 0 ? [`${aantalVan(om, 'termijn', 'termijnen')} bijna om`] : []),
    ...(voorbij > 0 ? [`${om > 0 ? voorbij : aantalVan(voorbij, 'termijn', 'termijnen')} overschreden`] : []),
  ].join(', ');
}

const titelVan = ({ partij, dag }: Overzicht): string => `Termijnen van ${partij}, ${dag}`;
const restVan = ({ nietGetoond }: Overzichtsdeel): string[] => (nietGetoond > 0 ? [`En nog ${nietGetoond}; die staan in de lijst van de hub.`] : []);
const slotVan = (url: string | undefined): string => (url === undefined ? `${SLOT}.` : `${SLOT}: ${url}/api/v1/signalen`);

function alsTekst(overzicht: Overzicht, url: string | undefined): string {
  const regel = (r: Overzichtsregel): string[] => [
    `- ${r.verwijzing}, ${r.wederpartij}; aan zet: ${r.aanZet}`,
    `  uiterlijk ${r.uiterlijk}, ${r.verbruikt} gebruikt, ${r.stand}`,
    ...(url === undefined ? [] : [`  ${url}${r.pad}`]),
  ];
  const delen = DELEN.filter((deel) => overzicht[deel].aantal > 0).flatMap((deel) => [
    KOPPEN[deel].toUpperCase(), '',
    ...overzicht[deel].groepen.flatMap(({ naam, regels }) => [naam, ...regels.flatMap(regel), '']),
    ...restVan(overzicht[deel]).flatMap((rest) => [rest, '']),
  ]);
  return [titelVan(overzicht), '', `${aantallen(overzicht)}.`, '', ...delen, slotVan(url), ''].join('\n');
}

const TEKENS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const veilig = (tekst: string): string => tekst.replace(/[&<>"']/g, (teken) => TEKENS[teken] ?? '');

const KOLOMMEN = ['Verwijzing', 'Wederpartij', 'Aan zet', 'Uiterlijk', 'Gebruikt', 'Stand'];

function alsHtml(overzicht: Overzicht, url: string | undefined): string {
  const titel = veilig(titelVan(overzicht));
  const adres = url === undefined ? undefined : veilig(url);
  const regel = (r: Overzichtsregel): string => {
    const verwijzing = adres === undefined ? veilig(r.verwijzing) : `<a href="${adres}${veilig(r.pad)}">${veilig(r.verwijzing)}</a>`;
    const cellen = [r.wederpartij, r.aanZet, r.uiterlijk, r.verbruikt, r.stand].map((cel) => `<td>${veilig(cel)}</td>`).join('');
    return `<tr><th scope="row">${verwijzing}</th>${cellen}</tr>`;
  };
  const kop = `<thead><tr>${KOLOMMEN.map((kolom) => `<th scope="col">${kolom}</th>`).join('')}</tr></thead>`;
  const delen = DELEN.filter((deel) => overzicht[deel].aantal > 0).flatMap((deel) => [
    `<h2>${KOPPEN[deel]}</h2>`,
    ...overzicht[deel].groepen.map(({ naam, regels }) => `<table><caption>${veilig(naam)}</caption>${kop}<tbody>${regels.map(regel).join('')}</tbody></table>`),
    ...restVan(overzicht[deel]).map((rest) => `<p>${veilig(rest)}</p>`),
  ]);
  const slot = adres === undefined ? `${SLOT}.` : `${SLOT}: <a href="${adres}/api/v1/signalen">signalen</a>.`;
  return `<!doctype html>
<html lang="nl">
<head><meta charset="utf-8"><title>${titel}</title>
<style>table{border-collapse:collapse;margin-bottom:1em}caption{text-align:left;font-weight:bold}th,td{text-align:left;padding:.25em .75em .25em 0}</style></head>
<body>
<h1>${titel}</h1>
<p>${veilig(aantallen(overzicht))}.</p>
${delen.join('\n')}
<p>${slot}</p>
</body>
</html>
`;
}
