/** Een omgevingsvariabele van de hub, voor de controle en voor wie wil weten wat er in te stellen is. */
export interface Variabele {
  naam: string;
  betekenis: string;
  /** wat geldt als de variabele ontbreekt */
  standaard: string;
}

/** Alle variabelen die de hub kent; een andere naam die met `HUB_` begint, stopt de hub. */
export const VARIABELEN = [
  { naam: 'HUB_PORT', betekenis: 'HTTP-poort', standaard: '8080' },
  { naam: 'HUB_PROXIES', betekenis: 'hoeveel proxy\'s er na elkaar voor de hub staan; die zeggen dan vanaf welk adres iemand belt', standaard: '0: de hub gelooft alleen de verbinding' },
  { naam: 'HUB_POSTGRES_URL', betekenis: 'de te gebruiken PostgreSQL', standaard: 'de hub start er zelf een, in HUB_DATA' },
  { naam: 'HUB_REDIS_URL', betekenis: 'Redis voor de wachtrijen', standaard: 'de wachtrijen staan in PostgreSQL' },
  { naam: 'HUB_PARTIJEN', betekenis: 'JSON-bestand met de partijen', standaard: 'config/partijen.demo.json bij een eigen PostgreSQL, anders verplicht' },
  { naam: 'HUB_CONTRACTEN', betekenis: 'JSON-bestand met contractregels', standaard: 'config/contracten.demo.json bij een eigen PostgreSQL, anders verplicht' },
  { naam: 'HUB_BELEID', betekenis: 'JSON-bestand met het beleid van de regio', standaard: 'config/beleid.demo.json bij een eigen PostgreSQL, anders verplicht' },
  { naam: 'HUB_NU', betekenis: 'moment waarop de klok van de hub begint; alleen voor simulatie', standaard: 'de echte tijd' },
  { naam: 'HUB_DATA', betekenis: 'map voor alles wat de hub zelf bewaart', standaard: '.hub' },
  { naam: 'HUB_PSEUDONIEM_SLEUTEL', betekenis: 'sleutel voor pseudoniemen, 32 bytes als base64', standaard: 'eenmalig gemaakt in HUB_DATA bij een eigen PostgreSQL, anders verplicht' },
  { naam: 'HUB_KLUIS_SLEUTEL', betekenis: 'sleutel voor de bewaarde payloads, 32 bytes als base64', standaard: 'eenmalig gemaakt in HUB_DATA bij een eigen PostgreSQL, anders verplicht' },
  { naam: 'HUB_TLS_SLEUTEL', betekenis: 'PEM-bestand met de privésleutel van de server', standaard: 'geen: HTTP' },
  { naam: 'HUB_TLS_CERTIFICAAT', betekenis: 'PEM-bestand met het certificaat van de server', standaard: 'geen: HTTP' },
  { naam: 'HUB_TLS_CA', betekenis: 'PEM-bestand met de CA van de clientcertificaten', standaard: 'geen: HTTP' },
  { naam: 'HUB_SMTP_URL', betekenis: 'mailserver voor het dagoverzicht, smtp:// of smtps://', standaard: 'geen: er gaat geen e-mail uit' },
  { naam: 'HUB_SMTP_AFZENDER', betekenis: 'e-mailadres van de afzender', standaard: 'geen; verplicht bij HUB_SMTP_URL' },
  { naam: 'HUB_WEBHOOK_SLEUTEL', betekenis: 'sleutel waaruit die van elke webhook volgt, 32 bytes als base64', standaard: 'geen: er gaat geen webhook uit' },
  { naam: 'HUB_URL', betekenis: 'adres waarop partijen de API bereiken, voor koppelingen in e-mail en webhooks', standaard: 'geen: alleen het pad' },
  { naam: 'HUB_OIDC_UITGEVER', betekenis: 'adres van de OpenID-aanbieder waarmee mensen op de console inloggen', standaard: 'geen: alleen lokale accounts' },
  { naam: 'HUB_OIDC_CLIENT', betekenis: 'naam waaronder de hub bij de OpenID-aanbieder bekend is', standaard: 'geen; verplicht bij HUB_OIDC_UITGEVER' },
  { naam: 'HUB_OIDC_GEHEIM', betekenis: 'geheim dat bij die naam hoort', standaard: 'geen; verplicht bij HUB_OIDC_UITGEVER' },
  { naam: 'HUB_OIDC_ROLCLAIM', betekenis: 'claim waarin de OpenID-aanbieder de rol zet', standaard: 'hub_rol' },
  { naam: 'HUB_ACCOUNTS', betekenis: 'JSON-bestand met lokale accounts voor de console', standaard: 'config/accounts.demo.json bij een eigen PostgreSQL, anders geen' },
  { naam: 'HUB_OTEL_URL', betekenis: 'OpenTelemetry-verzamelaar voor sporen, OTLP over HTTP', standaard: 'geen: er gaan geen sporen uit' },
  { naam: 'HUB_XSD', betekenis: 'map met een andere set XSD\'s', standaard: 'xsd/' },
] as const satisfies readonly Variabele[];

export type VariabeleNaam = (typeof VARIABELEN)[number]['naam'];

/** De variabelen waarvan er één genoeg is om de demo achterwege te laten. */
export const GEEN_DEMO_BIJ = ['HUB_POSTGRES_URL', 'HUB_PARTIJEN', 'HUB_CONTRACTEN', 'HUB_BELEID', 'HUB_NU'] as const satisfies readonly VariabeleNaam[];
