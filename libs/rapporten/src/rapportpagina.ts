import { KOLOMTYPEN, type Kolom } from './kolom.js';
import { MEESTE_RIJEN_WERKBLAD } from './opmaak/werkblad.js';
import { parametersVan } from './parameters.js';
import type { Rapport } from './rapport.js';

const INLEIDING = `# Rapporten

Gemaakt uit de definities van de rapporten; wijzig de definitie en niet deze pagina. \`GET /api/v1/rapporten/{naam}\` geeft een rapport,
\`npx hub rapport NAAM\` haalt het op en \`npx hub rapport uitleg NAAM\` toont deze uitleg. Wie een rapport mag vragen staat erbij; een
gemeente en een aanbieder krijgen altijd alleen hun eigen rijen.

## Vaststellen

Een rapport dat vastgesteld wordt, bewaart met \`POST /api/v1/rapporten/{naam}/vaststellen\` (beheer; \`{ "kwartaal": "2026-K2" }\`) of
\`npx hub rapport vaststel NAAM --kwartaal 2026-K2\` zijn cijfers als versie. Die verandert nooit meer. Zonder \`versie\` is een rapport de
stand van nu; \`versie=1\` geeft de vastgestelde cijfers, \`verschil=ja\` elke cel die sindsdien veranderde (met \`versie\` erbij: sinds die
versie, anders sinds de laatste). \`GET /api/v1/rapporten/{naam}/vaststellingen\` noemt de versies.

## Formaten

| formaat | hoe |
|---|---|
| \`json\` | \`{ rapport, titel, parameters, gemaaktOp, kwaliteit, kolommen, rijen }\`; \`rijen\` is een lijst van objecten met de kolomnamen als sleutel, niets is \`null\`, getallen zijn onafgerond |
| \`csv\` | UTF-8 met BOM, \`;\`, decimale komma, CRLF, kopregel; niets is leeg, getallen met decimalen hebben er twee, ja en nee zijn \`ja\` en \`nee\`; een tekst die met \`=\`, \`+\`, \`-\` of \`@\` begint krijgt een \`'\` ervoor, zodat een rekenblad haar niet uitrekent |
| \`xlsx\` | blad \`Rapport\` met een kopregel en per rij cellen van het goede type, blad \`Uitleg\` met deze uitleg; tekst is altijd een tekstcel, dus geen formule; ten hoogste ${MEESTE_RIJEN_WERKBLAD.toLocaleString('nl-NL')} rijen |
| \`parquet\` | een DATE voor datums, een TIMESTAMP voor momenten, INT64 voor aantallen en eurocenten, DOUBLE (onafgerond) voor andere getallen, BOOLEAN voor ja en nee, tekst voor de rest |
| \`svg\` | een grafiek, waar het rapport er een heeft; met een naam en een beschrijving voor een schermlezer, en patronen of lijnsoorten naast de kleuren |

Onder kwaliteit staat wat er over de cijfers zelf te zeggen is: hoe vers zij zijn, en van welk aandeel (van 0 tot en met 1) iets niet bekend
is. In \`json\` is dat een lijst van \`{ naam, type, omschrijving, waarde }\`, in \`xlsx\` staat het op het blad \`Uitleg\`, in \`parquet\` bij de
kenmerken van het bestand; \`csv\` heeft er geen plaats voor.

Codes van gemeenten en aanbieders zijn tekst met hun voorloopnullen. Wie een CSV met dubbelklikken opent, laat Excel die nullen weghalen:
neem dan \`xlsx\`. Bedragen zijn hele eurocenten.
`;

const cel = (tekst: string): string => tekst.replaceAll('|', '\\|');

const uitleg = (kolommen: readonly Kolom[]): string[] => kolommen.map(({ naam, type, omschrijving }) => `| \`${naam}\` | ${KOLOMTYPEN[type]} | ${cel(omschrijving)} |`);

function deel(rapport: Rapport): string[] {
  const parameters = parametersVan(rapport.parameters);
  const { vaststelling } = rapport;
  return [
    '',
    `## ${rapport.naam}: ${rapport.titel}`,
    '',
    rapport.omschrijving,
    '',
    `Voor ${rapport.rollen.join(', ')}${rapport.openbaar ? '; openbaar' : ''}.${vaststelling === undefined ? '' : ` Wordt vastgesteld per ${vaststelling.periode} (definitie ${vaststelling.definitie}).`}`,
    '',
    '| parameter | betekenis | verplicht | voorbeeld |',
    '|---|---|---|---|',
    ...parameters.map(({ naam, omschrijving, verplicht, voorbeeld }) => `| \`${naam}\` | ${cel(omschrijving)} | ${verplicht ? 'ja' : 'nee'} | ${voorbeeld === null ? '' : `\`${voorbeeld}\``} |`),
    '',
    '| kolom | soort | betekenis |',
    '|---|---|---|',
    ...uitleg(rapport.kolommen),
    ...(rapport.kwaliteit ? ['', '| kwaliteit | soort | betekenis |', '|---|---|---|', ...uitleg(rapport.kwaliteit.maten)] : []),
  ];
}

/** De pagina `docs/rapporten.md`: de formaten, en van elk rapport de parameters en de kolommen. */
export function rapportpagina(rapporten: readonly Rapport[]): string {
  return [INLEIDING.trimEnd(), ...rapporten.flatMap(deel), ''].join('\n');
}
