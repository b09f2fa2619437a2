-- Het warehouse: wat uit de aanvaarde berichten volgt, zonder namen, adressen, Bsn's, geboortedatums of vrije tekst.
-- Feiten dragen de natuurlijke sleutel van hun dimensies. Een dimensie met geldigheid koppel je op sleutel en datum; wat een feit op
-- zijn eigen datum was (segment, plaatsing, uitvoeringsvariant) staat al op het feit.
create schema dwh;
comment on schema dwh is 'Sterschema met gepseudonimiseerde feiten uit het berichtenverkeer. Bedragen zijn eurocenten, codes zijn tekst, een Einddatum telt mee.';

create table dwh.dim_datum (
  datum    date primary key,
  jaar     smallint not null,
  kwartaal text not null,
  maand    date not null,
  week     text not null,
  weekdag  smallint not null,
  werkdag  boolean not null
);
comment on table dwh.dim_datum is 'Kalender, een rij per dag.';
comment on column dwh.dim_datum.datum is 'De dag.';
comment on column dwh.dim_datum.jaar is 'Kalenderjaar.';
comment on column dwh.dim_datum.kwartaal is 'Kwartaal als JJJJ-Kn, bijvoorbeeld 2026-K2.';
comment on column dwh.dim_datum.maand is 'Eerste dag van de maand.';
comment on column dwh.dim_datum.week is 'ISO-week als JJJJ-Wnn.';
comment on column dwh.dim_datum.weekdag is '1 is maandag, 7 is zondag.';
comment on column dwh.dim_datum.werkdag is 'Waar op een werkdag: geen weekend, geen feestdag van de Algemene termijnenwet en geen extra vrije dag van de regio.';

create table dwh.dim_gemeente (
  gemeente   text not null check (gemeente ~ '^\d{4}$'),
  geldig_van date not null,
  geldig_tot date,
  naam       text not null,
  regio      text,
  in_regio   boolean not null,
  opvolger   text,
  primary key (gemeente, geldig_van)
);
comment on table dwh.dim_gemeente is 'Gemeenten met hun geldigheid: bij een herindeling eindigt een rij en noemt zij haar opvolger. Ook gemeenten buiten de regio waarover berichten gaan.';
comment on column dwh.dim_gemeente.gemeente is 'CBS-gemeentecode, vier tekens met voorloopnul.';
comment on column dwh.dim_gemeente.geldig_van is 'Eerste dag waarop deze rij geldt.';
comment on column dwh.dim_gemeente.geldig_tot is 'Laatste dag waarop deze rij geldt; leeg is zonder einde.';
comment on column dwh.dim_gemeente.naam is 'Naam van de gemeente.';
comment on column dwh.dim_gemeente.regio is 'Jeugdhulpregio; leeg als die onbekend is.';
comment on column dwh.dim_gemeente.in_regio is 'Waar als de gemeente bij de regio van het beleid hoort.';
comment on column dwh.dim_gemeente.opvolger is 'Code van de gemeente waarin zij is opgegaan.';

create table dwh.dim_gemeente_jaar (
  gemeente  text not null,
  jaar      smallint not null,
  inwoners  integer,
  jeugdigen integer,
  bron      text not null,
  primary key (gemeente, jaar)
);
comment on table dwh.dim_gemeente_jaar is 'Inwoners en jeugdigen per gemeente en jaar, uit config/gemeenten.json. Een jaar zonder cijfer ontbreekt: neem dan het laatste jaar ervoor.';
comment on column dwh.dim_gemeente_jaar.gemeente is 'CBS-gemeentecode.';
comment on column dwh.dim_gemeente_jaar.jaar is 'Jaar waarvoor het cijfer geldt.';
comment on column dwh.dim_gemeente_jaar.inwoners is 'Aantal inwoners; leeg als de bron het niet noemt.';
comment on column dwh.dim_gemeente_jaar.jeugdigen is 'Aantal inwoners van 0 tot 18 jaar; leeg als de bron het niet noemt.';
comment on column dwh.dim_gemeente_jaar.bron is 'Waar het cijfer vandaan komt.';

create table dwh.dim_aanbieder (
  aanbieder  text not null check (aanbieder ~ '^\d{8}$'),
  geldig_van date not null,
  geldig_tot date,
  naam       text not null,
  primary key (aanbieder, geldig_van)
);
create unique index dim_aanbieder_huidig on dwh.dim_aanbieder (aanbieder) where geldig_tot is null;
comment on table dwh.dim_aanbieder is 'Aanbieders uit het partijenbestand. Verandert een naam, dan eindigt de rij en komt er een bij; geldig_tot leeg is de naam van nu.';
comment on column dwh.dim_aanbieder.aanbieder is 'AGB-code, acht tekens met voorloopnul.';
comment on column dwh.dim_aanbieder.geldig_van is 'Eerste dag waarop deze naam geldt.';
comment on column dwh.dim_aanbieder.geldig_tot is 'Laatste dag waarop deze naam geldt; leeg is nu.';
comment on column dwh.dim_aanbieder.naam is 'Naam van de organisatie.';

create table dwh.dim_product (
  product_categorie      text not null,
  product_code           text,
  geldig_van             date not null,
  geldig_tot             date,
  categorie_omschrijving text,
  omschrijving           text,
  segment                text,
  uitvoeringsvariant     text,
  ingesteld              boolean not null,
  unique nulls not distinct (product_categorie, product_code, geldig_van)
);
comment on table dwh.dim_product is 'Producten uit beleid, contracten en feiten, met hun segment per periode. Product_code leeg: de categorie als geheel, ook van een aspecifieke toewijzing.';
comment on column dwh.dim_product.product_categorie is 'Productcategorie (codelijst JZ020), twee tekens.';
comment on column dwh.dim_product.product_code is 'Productcode; leeg is de categorie als geheel.';
comment on column dwh.dim_product.geldig_van is 'Eerste dag waarop deze indeling geldt.';
comment on column dwh.dim_product.geldig_tot is 'Laatste dag waarop deze indeling geldt; leeg is zonder einde.';
comment on column dwh.dim_product.categorie_omschrijving is 'Betekenis van de categorie.';
comment on column dwh.dim_product.omschrijving is 'Omschrijving van de productcode volgens het beleid; leeg als die er niet is.';
comment on column dwh.dim_product.segment is 'Segment in deze periode; leeg als geen regel van het beleid past.';
comment on column dwh.dim_product.uitvoeringsvariant is 'inspanning, output of taak als alle contractregels dat zeggen, wisselend als zij verschillen, leeg zonder contract. Per feit staat de variant van het eigen contract op het feit.';
comment on column dwh.dim_product.ingesteld is 'Waar als beleid, contracten of de codelijst het product noemen; anders staat het hier omdat een feit het draagt.';

create table dwh.dim_segment (
  volgorde          integer primary key,
  segment           text not null,
  product_categorie text not null,
  product_code      text,
  geldig_van        date not null,
  geldig_tot        date
);
comment on table dwh.dim_segment is 'De indeling in segmenten zoals het beleid haar noemt. Een regel met code gaat voor een regel over de categorie, daarna telt de laagste volgorde.';
comment on column dwh.dim_segment.volgorde is 'Plaats in het beleid.';
comment on column dwh.dim_segment.segment is 'Naam van het segment.';
comment on column dwh.dim_segment.product_categorie is 'Productcategorie.';
comment on column dwh.dim_segment.product_code is 'Productcode; leeg is elke code van de categorie.';
comment on column dwh.dim_segment.geldig_van is 'Eerste dag.';
comment on column dwh.dim_segment.geldig_tot is 'Laatste dag; leeg is zonder einde.';

create table dwh.dim_plaatsing (
  volgorde          integer not null,
  naam              text not null,
  segment           text,
  product_categorie text,
  product_code      text,
  aanbieder         text,
  geldig_van        date not null,
  geldig_tot        date,
  bron              text not null,
  unique nulls not distinct (volgorde, product_code, aanbieder)
);
comment on table dwh.dim_plaatsing is 'Wat een plaatsing is in de zin van de subsidieregeling, uitgeschreven per product of segment en ontvanger. De naam staat op elk feit dat eronder valt.';
comment on column dwh.dim_plaatsing.volgorde is 'Plaats in het beleid; passen er meer, dan telt de laagste.';
comment on column dwh.dim_plaatsing.naam is 'Naam van de plaatsing, zoals op de feiten.';
comment on column dwh.dim_plaatsing.segment is 'Segment waarvan elk product een plaatsing is; leeg als de regel een categorie noemt.';
comment on column dwh.dim_plaatsing.product_categorie is 'Productcategorie; leeg als de regel een segment noemt.';
comment on column dwh.dim_plaatsing.product_code is 'Productcode; leeg is elke code.';
comment on column dwh.dim_plaatsing.aanbieder is 'AGB-code van de ontvanger; leeg is elke aanbieder.';
comment on column dwh.dim_plaatsing.geldig_van is 'Eerste dag.';
comment on column dwh.dim_plaatsing.geldig_tot is 'Laatste dag; leeg is zonder einde.';
comment on column dwh.dim_plaatsing.bron is 'Regeling waarin dit staat.';

create table dwh.dim_contract (
  volgorde           integer primary key,
  aanbieder          text not null,
  gemeente           text,
  product_categorie  text not null,
  product_code       text,
  eenheid            text,
  tarief             bigint,
  uitvoeringsvariant text not null check (uitvoeringsvariant in ('inspanning', 'output', 'taak')),
  geldig_van         date not null,
  geldig_tot         date
);
comment on table dwh.dim_contract is 'De contractregels uit HUB_CONTRACTEN. Op een feit telt de regel die de gemeente noemt voor de regel voor alle gemeenten, en een regel met code voor een regel over de categorie.';
comment on column dwh.dim_contract.volgorde is 'Plaats in het bestand.';
comment on column dwh.dim_contract.aanbieder is 'AGB-code.';
comment on column dwh.dim_contract.gemeente is 'Gemeentecode; leeg is elke gemeente.';
comment on column dwh.dim_contract.product_categorie is 'Productcategorie.';
comment on column dwh.dim_contract.product_code is 'Productcode; leeg is elke code van de categorie.';
comment on column dwh.dim_contract.eenheid is 'Eenheid waarvoor het tarief geldt.';
comment on column dwh.dim_contract.tarief is 'Eurocenten per eenheid; leeg als er geen tarief is.';
comment on column dwh.dim_contract.uitvoeringsvariant is 'inspanning, output of taak.';
comment on column dwh.dim_contract.geldig_van is 'Eerste dag.';
comment on column dwh.dim_contract.geldig_tot is 'Laatste dag; leeg is zonder einde.';

create table dwh.dim_tariefplafond (
  volgorde          integer not null,
  product_categorie text not null,
  product_code      text,
  eenheid           text not null,
  maximum           bigint not null,
  geldig_van        date not null,
  geldig_tot        date,
  bron              text not null,
  unique nulls not distinct (volgorde, product_code)
);
comment on table dwh.dim_tariefplafond is 'Hoogste tarief volgens een regeling, per product en periode.';
comment on column dwh.dim_tariefplafond.volgorde is 'Plaats in het beleid.';
comment on column dwh.dim_tariefplafond.product_categorie is 'Productcategorie.';
comment on column dwh.dim_tariefplafond.product_code is 'Productcode; leeg is elke code van de categorie.';
comment on column dwh.dim_tariefplafond.eenheid is 'Eenheid waarvoor het plafond geldt.';
comment on column dwh.dim_tariefplafond.maximum is 'Eurocenten per eenheid.';
comment on column dwh.dim_tariefplafond.geldig_van is 'Eerste dag.';
comment on column dwh.dim_tariefplafond.geldig_tot is 'Laatste dag; leeg is zonder einde.';
comment on column dwh.dim_tariefplafond.bron is 'Regeling waarin het staat.';

create table dwh.dim_verwijzer (
  verwijzer    text primary key,
  omschrijving text not null,
  groep        text not null,
  onbekend     boolean not null
);
comment on table dwh.dim_verwijzer is 'Type verwijzer (codelijst COD327) met drie waarden erbij voor wat geen bericht zegt. Alleen een verzoek om toewijzing (JW315) noemt de verwijzer.';
comment on column dwh.dim_verwijzer.verwijzer is 'Code; geen-verzoek, wijziging en onbekend zijn van het warehouse.';
comment on column dwh.dim_verwijzer.omschrijving is 'Betekenis.';
comment on column dwh.dim_verwijzer.groep is 'Indeling voor rapporten: gemeente, medisch, gecertificeerde instelling, justitie, zelf of onbekend.';
comment on column dwh.dim_verwijzer.onbekend is 'Waar als niet bekend is wie verwees: telt in het aandeel onbekende verwijzers.';

insert into dwh.dim_verwijzer values
  ('01', 'Gemeente', 'gemeente', false),
  ('02', 'Huisarts', 'medisch', false),
  ('03', 'Jeugdarts', 'medisch', false),
  ('04', 'Gecertificeerde instelling', 'gecertificeerde instelling', false),
  ('05', 'Medisch specialist', 'medisch', false),
  ('06', 'Zelfverwijzer of geen verwijzer', 'zelf', false),
  ('08', 'Rechter, Officier van Justitie of functionaris van een justitiële jeugdinrichting', 'justitie', false),
  ('geen-verzoek', 'Toegewezen zonder verzoek van de aanbieder; het bericht noemt geen verwijzer', 'onbekend', true),
  ('wijziging', 'Toegewezen op een verzoek om wijziging; het bericht noemt geen verwijzer', 'onbekend', true),
  ('onbekend', 'Het verzoek waarop is toegewezen, is er niet', 'onbekend', true);

create table dwh.dim_reden_beeindiging (
  reden_beeindiging text primary key,
  omschrijving      text not null,
  tijdelijk         boolean not null,
  voortijdig        boolean not null
);
comment on table dwh.dim_reden_beeindiging is 'Redenen waarmee een levering stopt (codelijst JZ588).';
comment on column dwh.dim_reden_beeindiging.reden_beeindiging is 'Code.';
comment on column dwh.dim_reden_beeindiging.omschrijving is 'Betekenis.';
comment on column dwh.dim_reden_beeindiging.tijdelijk is 'Waar als het geen einde van de levering is; volgt termijnen.tijdelijkeRedenen van het beleid.';
comment on column dwh.dim_reden_beeindiging.voortijdig is 'Waar als de zorg eerder ophield dan gepland.';

insert into dwh.dim_reden_beeindiging values
  ('02', 'Overlijden', false, false),
  ('20', 'Levering is tijdelijk beëindigd', true, false),
  ('31', 'Levering is volgens plan beëindigd', false, false),
  ('32', 'Voortijdig afgesloten: eenzijdig door de cliënt', false, true),
  ('33', 'Voortijdig afgesloten: eenzijdig door de aanbieder', false, true),
  ('34', 'Voortijdig afgesloten: in overeenstemming', false, true),
  ('35', 'Voortijdig afgesloten: wegens externe omstandigheden', false, true),
  ('36', 'Geïnitieerd door de gemeente', false, false),
  ('37', 'In verband met wijzigingsverzoek', false, false),
  ('38', 'Overstap naar andere aanbieder', false, false),
  ('39', 'Uitstroom naar ander domein', false, false);

create table dwh.dim_retourcode (
  code         text primary key,
  omschrijving text not null
);
comment on table dwh.dim_retourcode is 'Codes waarmee een bericht is afgekeurd: retourcodes (WJ001) en BRS-codes van niveau 1.';
comment on column dwh.dim_retourcode.code is 'Retourcode of BRS-code.';
comment on column dwh.dim_retourcode.omschrijving is 'Betekenis.';

create table dwh.dim_client (
  client_id    bigint primary key,
  pseudoniem   text not null unique,
  geboortejaar smallint,
  geslacht     text not null check (geslacht in ('0', '1', '2'))
);
comment on table dwh.dim_client is 'Cliënten met minstens een feit. Dezelfde mens heeft overal en elk jaar hetzelfde client_id en pseudoniem.';
comment on column dwh.dim_client.client_id is 'Nummer zonder betekenis; verandert niet, ook niet bij een nieuwe pseudoniemsleutel.';
comment on column dwh.dim_client.pseudoniem is 'HMAC-SHA-256 van het Bsn, base64url; de sleutel staat niet in de database.';
comment on column dwh.dim_client.geboortejaar is 'Geboortejaar volgens het laatste aanvaarde bericht; leeg als het onbekend is.';
comment on column dwh.dim_client.geslacht is '0 onbekend, 1 mannelijk, 2 vrouwelijk (COD046), volgens het laatste aanvaarde bericht.';

create table dwh.aanlevering (
  gemeente text not null,
  segment  text not null,
  aan      boolean not null,
  primary key (gemeente, segment)
);
comment on table dwh.aanlevering is 'Wie aan het warehouse levert: elke gemeente van de regio bij elk segment. Feiten bestaan alleen waar dit aan staat.';
comment on column dwh.aanlevering.gemeente is 'Gemeentecode.';
comment on column dwh.aanlevering.segment is 'Segment; * is zorg waarvan het segment niet te bepalen is.';
comment on column dwh.aanlevering.aan is 'Waar als er wordt geleverd.';

create table dwh.stand (
  enige       boolean primary key default true check (enige),
  geladen_tot timestamptz not null
);
insert into dwh.stand (geladen_tot) values ('-infinity');
comment on table dwh.stand is 'Hoe ver het warehouse is; een rij.';
comment on column dwh.stand.enige is 'Altijd waar: er is een rij.';
comment on column dwh.stand.geladen_tot is 'Alle oordelen tot dit moment (klok van de hub) zijn geladen.';

create table dwh.feit_toewijzing (
  gemeente            text not null,
  toewijzing_nummer   bigint not null,
  aanbieder           text not null,
  client_id           bigint not null,
  product_categorie   text,
  product_code        text,
  segment             text,
  plaatsing           text,
  uitvoeringsvariant  text,
  verwijzer           text not null,
  ingangsdatum        date not null,
  einddatum           date,
  reden_wijziging     text,
  volume              bigint,
  eenheid             text,
  frequentie          text,
  budget              bigint,
  toewijzingsdatum    date not null,
  ontvangen_op        date not null,
  gewijzigd_op        date,
  aantal_wijzigingen  integer not null,
  eerste_begindatum   date,
  aantal_leveringen   integer not null,
  bericht_id          bigint not null,
  primary key (gemeente, toewijzing_nummer, aanbieder, client_id)
);
create index feit_toewijzing_client on dwh.feit_toewijzing (client_id, aanbieder, gemeente);
comment on table dwh.feit_toewijzing is 'Een rij per toewijzing zoals zij nu geldt; een ingetrokken toewijzing (reden 13 of 01 met Einddatum gelijk aan Ingangsdatum) heeft geen rij.';
comment on column dwh.feit_toewijzing.gemeente is 'Gemeente die toewees.';
comment on column dwh.feit_toewijzing.toewijzing_nummer is 'ToewijzingNummer, uniek binnen de gemeente.';
comment on column dwh.feit_toewijzing.aanbieder is 'Aanbieder aan wie is toegewezen.';
comment on column dwh.feit_toewijzing.client_id is 'Cliënt.';
comment on column dwh.feit_toewijzing.product_categorie is 'Productcategorie; bij een aspecifieke toewijzing die van de eerste levering erop, leeg als die er niet is.';
comment on column dwh.feit_toewijzing.product_code is 'Productcode; leeg bij een aspecifieke toewijzing.';
comment on column dwh.feit_toewijzing.segment is 'Segment op de ingangsdatum; leeg als het niet te bepalen is.';
comment on column dwh.feit_toewijzing.plaatsing is 'Naam van de plaatsing waar dit onder valt op de ingangsdatum; leeg als het er geen is.';
comment on column dwh.feit_toewijzing.uitvoeringsvariant is 'inspanning, output of taak volgens het contract op de ingangsdatum; leeg zonder contract.';
comment on column dwh.feit_toewijzing.verwijzer is 'Type verwijzer uit het verzoek (JW315) dat tot de toewijzing leidde; anders geen-verzoek, wijziging of onbekend.';
comment on column dwh.feit_toewijzing.ingangsdatum is 'Eerste dag waarop de toewijzing geldt.';
comment on column dwh.feit_toewijzing.einddatum is 'Laatste dag; leeg is zonder einde.';
comment on column dwh.feit_toewijzing.reden_wijziging is 'RedenWijziging van de laatste versie (JZ002).';
comment on column dwh.feit_toewijzing.volume is 'Toegewezen volume per frequentie.';
comment on column dwh.feit_toewijzing.eenheid is 'Eenheid van het volume (WJ756).';
comment on column dwh.feit_toewijzing.frequentie is 'Frequentie (WJ757): 1 per dag, 2 per week, 4 per maand, 6 totaal.';
comment on column dwh.feit_toewijzing.budget is 'Budget in eurocenten.';
comment on column dwh.feit_toewijzing.toewijzingsdatum is 'Toewijzingsdatum van de laatste versie.';
comment on column dwh.feit_toewijzing.ontvangen_op is 'Dag waarop de hub de eerste versie ontving (Nederlandse tijd).';
comment on column dwh.feit_toewijzing.gewijzigd_op is 'Dag waarop de hub de laatste wijziging ontving; leeg als er geen was.';
comment on column dwh.feit_toewijzing.aantal_wijzigingen is 'Aanvaarde versies na de eerste.';
comment on column dwh.feit_toewijzing.eerste_begindatum is 'Begindatum van de eerste levering op de toewijzing; leeg is nog geen start.';
comment on column dwh.feit_toewijzing.aantal_leveringen is 'Aantal gemelde starts op de toewijzing.';
comment on column dwh.feit_toewijzing.bericht_id is 'Volgnummer in de hub van het bericht met de laatste versie.';

create table dwh.feit_levering (
  levering_id             uuid primary key,
  gemeente                text not null,
  aanbieder               text not null,
  client_id               bigint not null,
  toewijzing_nummer       bigint,
  product_categorie       text,
  product_code            text,
  segment                 text,
  plaatsing               text,
  uitvoeringsvariant      text,
  verwijzer               text not null,
  begindatum              date not null,
  einddatum               date,
  reden_beeindiging       text,
  tijdelijk_gestopt_op    date,
  aantal_onderbrekingen   integer not null,
  dagen_onderbroken       integer not null,
  toewijzing_einddatum    date,
  startmelding_op         date not null,
  stopmelding_op          date,
  start_bericht_id        bigint not null,
  stop_bericht_id         bigint
);
create index feit_levering_client on dwh.feit_levering (client_id, aanbieder, gemeente);
create index feit_levering_gemeente on dwh.feit_levering (gemeente, begindatum);
comment on table dwh.feit_levering is 'Een rij per levering: een aanvaarde start met haar latere stop. Een tijdelijke stop eindigt haar niet en een herstart erna hoort bij dezelfde levering; wat met StatusAanlevering 3 is verwijderd, bestaat niet.';
comment on column dwh.feit_levering.levering_id is 'Kenmerk van de levering; volgt uit haar eerste start en blijft gelijk.';
comment on column dwh.feit_levering.gemeente is 'Gemeente aan wie de start is gemeld.';
comment on column dwh.feit_levering.aanbieder is 'Aanbieder die levert.';
comment on column dwh.feit_levering.client_id is 'Cliënt.';
comment on column dwh.feit_levering.toewijzing_nummer is 'Toewijzing van de laatste start; leeg bij een taakgericht contract.';
comment on column dwh.feit_levering.product_categorie is 'Productcategorie van de start, of anders van de toewijzing.';
comment on column dwh.feit_levering.product_code is 'Productcode van de start, of anders van de toewijzing.';
comment on column dwh.feit_levering.segment is 'Segment op de begindatum; leeg als het niet te bepalen is.';
comment on column dwh.feit_levering.plaatsing is 'Naam van de plaatsing waar dit onder valt op de begindatum; leeg als het er geen is.';
comment on column dwh.feit_levering.uitvoeringsvariant is 'inspanning, output of taak volgens het contract op de begindatum; leeg zonder contract.';
comment on column dwh.feit_levering.verwijzer is 'Type verwijzer van de toewijzing; onbekend zonder toewijzing.';
comment on column dwh.feit_levering.begindatum is 'Eerste dag van zorg.';
comment on column dwh.feit_levering.einddatum is 'Laatste dag van zorg bij een definitieve stop; leeg is nog in zorg (ook tijdens een tijdelijke stop).';
comment on column dwh.feit_levering.reden_beeindiging is 'Reden van de definitieve stop; leeg zolang de levering loopt.';
comment on column dwh.feit_levering.tijdelijk_gestopt_op is 'Einddatum van de tijdelijke stop waarin de levering nu staat; leeg als zij loopt of definitief is gestopt.';
comment on column dwh.feit_levering.aantal_onderbrekingen is 'Tijdelijke stops waarna weer is gestart.';
comment on column dwh.feit_levering.dagen_onderbroken is 'Dagen tussen een tijdelijke stop en de herstart erna, samen.';
comment on column dwh.feit_levering.toewijzing_einddatum is 'Einddatum van de toewijzing van de laatste start; leeg als zij er geen heeft.';
comment on column dwh.feit_levering.startmelding_op is 'Dag waarop de hub de eerste startmelding ontving (Nederlandse tijd).';
comment on column dwh.feit_levering.stopmelding_op is 'Dag waarop de hub de definitieve stopmelding ontving.';
comment on column dwh.feit_levering.start_bericht_id is 'Volgnummer in de hub van het eerste startbericht.';
comment on column dwh.feit_levering.stop_bericht_id is 'Volgnummer in de hub van het definitieve stopbericht.';

create table dwh.feit_levering_periode (
  levering_id       uuid not null,
  volgnummer        integer not null,
  gemeente          text not null,
  aanbieder         text not null,
  client_id         bigint not null,
  begindatum        date not null,
  einddatum         date,
  reden_beeindiging text,
  primary key (levering_id, volgnummer)
);
create index feit_levering_periode_client on dwh.feit_levering_periode (client_id, aanbieder, gemeente);
comment on table dwh.feit_levering_periode is 'De aaneengesloten perioden van zorg binnen een levering: van een start tot de eerste stop erna, ook als die tijdelijk is.';
comment on column dwh.feit_levering_periode.levering_id is 'Levering.';
comment on column dwh.feit_levering_periode.volgnummer is 'Vanaf 1, op begindatum.';
comment on column dwh.feit_levering_periode.gemeente is 'Gemeente van de levering.';
comment on column dwh.feit_levering_periode.aanbieder is 'Aanbieder van de levering.';
comment on column dwh.feit_levering_periode.client_id is 'Cliënt van de levering.';
comment on column dwh.feit_levering_periode.begindatum is 'Eerste dag van zorg in deze periode.';
comment on column dwh.feit_levering_periode.einddatum is 'Laatste dag van zorg in deze periode; leeg is nog bezig.';
comment on column dwh.feit_levering_periode.reden_beeindiging is 'Reden van de stop die deze periode eindigt.';

create table dwh.feit_verzoek (
  verzoek_id           uuid primary key,
  soort                text not null check (soort in ('toewijzing', 'wijziging')),
  gemeente             text not null,
  aanbieder            text not null,
  client_id            bigint not null,
  product_categorie    text,
  product_code         text,
  segment              text,
  verwijzer            text not null,
  gewenste_ingangsdatum date,
  dagtekening          date not null,
  ontvangen_op         date not null,
  in_onderzoek_op      date,
  antwoord             text check (antwoord in ('toegewezen', 'afgewezen')),
  antwoord_op          date,
  andere_gemeente      text,
  bericht_id           bigint not null
);
create index feit_verzoek_client on dwh.feit_verzoek (client_id, aanbieder, gemeente);
comment on table dwh.feit_verzoek is 'Een rij per verzoek: elk AangevraagdProduct van een JW315, of een JW317 als geheel.';
comment on column dwh.feit_verzoek.verzoek_id is 'Kenmerk van het verzoek.';
comment on column dwh.feit_verzoek.soort is 'toewijzing (JW315) of wijziging (JW317).';
comment on column dwh.feit_verzoek.gemeente is 'Gemeente aan wie het is gedaan.';
comment on column dwh.feit_verzoek.aanbieder is 'Aanbieder die vraagt.';
comment on column dwh.feit_verzoek.client_id is 'Cliënt.';
comment on column dwh.feit_verzoek.product_categorie is 'Gevraagde productcategorie; leeg bij een wijziging.';
comment on column dwh.feit_verzoek.product_code is 'Gevraagde productcode; leeg bij een wijziging of een aspecifiek verzoek.';
comment on column dwh.feit_verzoek.segment is 'Segment op de gewenste ingangsdatum; leeg als het niet te bepalen is.';
comment on column dwh.feit_verzoek.verwijzer is 'Type verwijzer; wijziging bij een JW317.';
comment on column dwh.feit_verzoek.gewenste_ingangsdatum is 'ToewijzingIngangsdatum van het verzoek; leeg bij een wijziging.';
comment on column dwh.feit_verzoek.dagtekening is 'Dagtekening van het verzoek.';
comment on column dwh.feit_verzoek.ontvangen_op is 'Dag waarop de hub het verzoek ontving (Nederlandse tijd).';
comment on column dwh.feit_verzoek.in_onderzoek_op is 'Dag van het antwoord dat het verzoek wordt onderzocht.';
comment on column dwh.feit_verzoek.antwoord is 'toegewezen of afgewezen; leeg is nog in behandeling.';
comment on column dwh.feit_verzoek.antwoord_op is 'Dag waarop de hub dat antwoord ontving.';
comment on column dwh.feit_verzoek.andere_gemeente is 'Gemeente die volgens het antwoord verantwoordelijk is (woonplaatsbeginsel).';
comment on column dwh.feit_verzoek.bericht_id is 'Volgnummer in de hub van het verzoek.';

create table dwh.feit_prestatie (
  prestatie_id       uuid not null,
  maand              date not null,
  gemeente           text not null,
  aanbieder          text not null,
  client_id          bigint,
  toewijzing_nummer  bigint not null,
  product_categorie  text not null,
  product_code       text not null,
  segment            text,
  plaatsing          text,
  uitvoeringsvariant text,
  begindatum         date not null,
  einddatum          date not null,
  debet_credit       text not null check (debet_credit in ('D', 'C')),
  oordeel            text not null check (oordeel in ('ingediend', 'toegekend', 'afgewezen')),
  volume             bigint not null,
  eenheid            text not null,
  tarief             bigint,
  contract_tarief    numeric(14, 4),
  tarief_plafond     numeric(14, 4),
  ingediend          bigint not null,
  toegekend          bigint not null,
  afgewezen          bigint not null,
  in_behandeling     bigint not null,
  gecrediteerd       bigint not null,
  crediteert         uuid,
  ingediend_op       date not null,
  bericht_id         bigint not null,
  primary key (prestatie_id, maand)
) partition by range (maand);
create index feit_prestatie_bericht on dwh.feit_prestatie (bericht_id);
create index feit_prestatie_client on dwh.feit_prestatie (client_id);
create index feit_prestatie_toewijzing on dwh.feit_prestatie (gemeente, toewijzing_nummer);
create index feit_prestatie_crediteert on dwh.feit_prestatie (crediteert) where crediteert is not null;
comment on table dwh.feit_prestatie is 'Een rij per gedeclareerde prestatie, per maand van de ProductPeriode in een partitie. Een creditprestatie heeft negatieve bedragen, zodat optellen altijd mag: ingediend = toegekend + afgewezen + in_behandeling.';
comment on column dwh.feit_prestatie.prestatie_id is 'Kenmerk van de prestatie.';
comment on column dwh.feit_prestatie.maand is 'Eerste dag van de maand van de ProductPeriode.';
comment on column dwh.feit_prestatie.gemeente is 'Gemeente bij wie is gedeclareerd.';
comment on column dwh.feit_prestatie.aanbieder is 'Aanbieder die declareert.';
comment on column dwh.feit_prestatie.client_id is 'Cliënt; leeg als van die cliënt geen ander bericht is aanvaard (de prestatie is dan afgewezen of wacht op antwoord).';
comment on column dwh.feit_prestatie.toewijzing_nummer is 'Toewijzing waarop is gedeclareerd.';
comment on column dwh.feit_prestatie.product_categorie is 'Productcategorie.';
comment on column dwh.feit_prestatie.product_code is 'Productcode.';
comment on column dwh.feit_prestatie.segment is 'Segment op de eerste dag van de ProductPeriode; leeg als het niet te bepalen is.';
comment on column dwh.feit_prestatie.plaatsing is 'Naam van de plaatsing waar dit onder valt op de eerste dag van de ProductPeriode; leeg als het er geen is.';
comment on column dwh.feit_prestatie.uitvoeringsvariant is 'inspanning, output of taak volgens het contract op de eerste dag van de ProductPeriode; leeg zonder contract.';
comment on column dwh.feit_prestatie.begindatum is 'Eerste dag van de ProductPeriode.';
comment on column dwh.feit_prestatie.einddatum is 'Laatste dag van de ProductPeriode.';
comment on column dwh.feit_prestatie.debet_credit is 'D debet, C credit.';
comment on column dwh.feit_prestatie.oordeel is 'toegekend, afgewezen, of ingediend als de gemeente nog moet antwoorden.';
comment on column dwh.feit_prestatie.volume is 'GeleverdVolume; negatief bij credit.';
comment on column dwh.feit_prestatie.eenheid is 'Eenheid van volume en tarief (WJ756).';
comment on column dwh.feit_prestatie.tarief is 'Gedeclareerd tarief in eurocenten per eenheid; leeg als het niet is genoemd.';
comment on column dwh.feit_prestatie.contract_tarief is 'Tarief volgens het contract, omgerekend naar de eenheid van deze rij, in eurocenten; leeg zonder vergelijkbaar contracttarief.';
comment on column dwh.feit_prestatie.tarief_plafond is 'Hoogste tarief volgens een regeling, omgerekend naar de eenheid van deze rij, in eurocenten; leeg als er geen plafond is.';
comment on column dwh.feit_prestatie.ingediend is 'Ingediend bedrag in eurocenten; negatief bij credit.';
comment on column dwh.feit_prestatie.toegekend is 'Ingediend bedrag als de prestatie is toegekend, anders 0. De som is debet min credit.';
comment on column dwh.feit_prestatie.afgewezen is 'Ingediend bedrag als de prestatie is afgewezen, anders 0.';
comment on column dwh.feit_prestatie.in_behandeling is 'Ingediend bedrag als de gemeente nog moet antwoorden, anders 0.';
comment on column dwh.feit_prestatie.gecrediteerd is 'Bij een debetprestatie: wat er met niet afgewezen creditprestaties van is teruggenomen, in positieve eurocenten. De teruggenomen euro staat ook als negatieve toegekend op de creditprestatie; tel die twee dus nooit bij elkaar op.';
comment on column dwh.feit_prestatie.crediteert is 'Bij een creditprestatie: de debetprestatie die zij terugneemt.';
comment on column dwh.feit_prestatie.ingediend_op is 'Dag waarop de hub de declaratie ontving (Nederlandse tijd).';
comment on column dwh.feit_prestatie.bericht_id is 'Volgnummer in de hub van de declaratie (JW323).';

create table dwh.feit_termijn (
  termijn_id        uuid primary key,
  soort             text not null,
  gemeente          text not null,
  aanbieder         text not null,
  plichtige         text not null,
  client_id         bigint,
  toewijzing_nummer bigint,
  product_categorie text,
  product_code      text,
  segment           text,
  plaatsing         text,
  norm_dagen        integer not null,
  norm_eenheid      text not null,
  norm_bron         text not null,
  begin             date not null,
  uiterlijk         date not null,
  waarschuwing_op   date not null,
  voldaan_op        date,
  stil              boolean not null
);
create index feit_termijn_client on dwh.feit_termijn (client_id) where client_id is not null;
comment on table dwh.feit_termijn is 'Een rij per termijn; een vervallen termijn heeft geen rij. De status op een dag volgt uit de datums: voldaan_op leeg en uiterlijk voorbij is verlopen, voldaan_op na uiterlijk is te laat.';
comment on column dwh.feit_termijn.termijn_id is 'Kenmerk van de termijn, gelijk aan dat in de hub.';
comment on column dwh.feit_termijn.soort is 'Soort termijn: startmelding, stopmelding, start-ontbreekt, stop-ontbreekt, declaratie, retour, declaratie-antwoord, verzoek-antwoord of verzoek-onderzoek.';
comment on column dwh.feit_termijn.gemeente is 'Gemeente.';
comment on column dwh.feit_termijn.aanbieder is 'Aanbieder.';
comment on column dwh.feit_termijn.plichtige is 'Code van de partij die moet handelen.';
comment on column dwh.feit_termijn.client_id is 'Cliënt; leeg bij een termijn over een bericht als geheel.';
comment on column dwh.feit_termijn.toewijzing_nummer is 'Toewijzing waar de termijn over gaat.';
comment on column dwh.feit_termijn.product_categorie is 'Productcategorie; leeg als de termijn niet over een product gaat.';
comment on column dwh.feit_termijn.product_code is 'Productcode.';
comment on column dwh.feit_termijn.segment is 'Segment op de begindag; leeg als het niet te bepalen is.';
comment on column dwh.feit_termijn.plaatsing is 'Naam van de plaatsing waarvan de norm geldt.';
comment on column dwh.feit_termijn.norm_dagen is 'Duur van de norm in norm_eenheid.';
comment on column dwh.feit_termijn.norm_eenheid is 'werkdagen, kalenderdagen of maandeinde.';
comment on column dwh.feit_termijn.norm_bron is 'Waar de norm staat.';
comment on column dwh.feit_termijn.begin is 'Dag 0 van de termijn.';
comment on column dwh.feit_termijn.uiterlijk is 'Laatste dag.';
comment on column dwh.feit_termijn.waarschuwing_op is 'Dag waarop de waarschuwing begint.';
comment on column dwh.feit_termijn.voldaan_op is 'Dag waarop is voldaan; leeg is nog niet.';
comment on column dwh.feit_termijn.stil is 'Waar bij een taakgericht contract zonder bewaking.';

create table dwh.feit_bericht (
  bericht_id         bigint not null,
  ontvangen_op       timestamptz not null,
  ontvangen_datum    date not null,
  soort              text not null,
  retour             boolean not null,
  van_gemeente       boolean not null,
  gemeente           text not null,
  aanbieder          text not null,
  uitkomst           text not null check (uitkomst in ('goedgekeurd', 'gedeeltelijk', 'afgekeurd')),
  niveau             smallint,
  aantal_bevindingen integer not null,
  beoordeeld_op      timestamptz not null,
  latentie_ms        bigint not null,
  grootte            integer,
  geweigerd          boolean not null,
  antwoord_op        bigint,
  primary key (bericht_id, ontvangen_op)
) partition by range (ontvangen_op);
create index feit_bericht_gemeente on dwh.feit_bericht (gemeente, ontvangen_op);
comment on table dwh.feit_bericht is 'Een rij per bericht dat een partij instuurde en dat is beoordeeld, ook als het is afgekeurd; per maand van ontvangst in een partitie. De antwoorden die de hub zelf geeft, staan er niet in.';
comment on column dwh.feit_bericht.bericht_id is 'Volgnummer in de hub.';
comment on column dwh.feit_bericht.ontvangen_op is 'Moment van opslag.';
comment on column dwh.feit_bericht.ontvangen_datum is 'Dag van opslag, Nederlandse tijd.';
comment on column dwh.feit_bericht.soort is 'Berichtsoort, JW301 tot en met JW325.';
comment on column dwh.feit_bericht.retour is 'Waar bij een retourbericht.';
comment on column dwh.feit_bericht.van_gemeente is 'Waar als de gemeente het stuurde, onwaar als de aanbieder het stuurde.';
comment on column dwh.feit_bericht.gemeente is 'Gemeente van de envelop.';
comment on column dwh.feit_bericht.aanbieder is 'Aanbieder van de envelop.';
comment on column dwh.feit_bericht.uitkomst is 'goedgekeurd, afgekeurd, of gedeeltelijk: een declaratie waarvan een deel van de prestaties is afgewezen.';
comment on column dwh.feit_bericht.niveau is 'Laagste controleniveau met een bevinding; leeg als er niets gevonden is.';
comment on column dwh.feit_bericht.aantal_bevindingen is 'Aantal bevindingen of meldingen.';
comment on column dwh.feit_bericht.beoordeeld_op is 'Moment van het oordeel.';
comment on column dwh.feit_bericht.latentie_ms is 'Milliseconden tussen opslag en oordeel.';
comment on column dwh.feit_bericht.grootte is 'Lengte van het XML-document in bytes; leeg als het niet te lezen was.';
comment on column dwh.feit_bericht.geweigerd is 'Waar als een ontvanger die zelf antwoordt het goedgekeurde bericht alsnog afwees.';
comment on column dwh.feit_bericht.antwoord_op is 'Bij een retour: het bericht waarop het antwoordt.';

create table dwh.feit_bericht_code (
  bericht_id   bigint not null,
  ontvangen_op timestamptz not null,
  niveau       smallint not null,
  regel        text not null,
  code         text not null,
  aantal       integer not null,
  primary key (bericht_id, ontvangen_op, niveau, regel, code)
) partition by range (ontvangen_op);
comment on table dwh.feit_bericht_code is 'Waarom een bericht is afgekeurd: per bericht elke code met de regel die haar gaf.';
comment on column dwh.feit_bericht_code.bericht_id is 'Bericht.';
comment on column dwh.feit_bericht_code.ontvangen_op is 'Moment van opslag van het bericht.';
comment on column dwh.feit_bericht_code.niveau is 'Controleniveau, 1 tot en met 4.';
comment on column dwh.feit_bericht_code.regel is 'Regel, bijvoorbeeld TR326; op niveau 1 xsd.';
comment on column dwh.feit_bericht_code.code is 'Retourcode of BRS-code; geen als er geen code bestaat.';
comment on column dwh.feit_bericht_code.aantal is 'Hoe vaak zij in het bericht is gegeven.';

create view dwh.actualiteit as
  select a.gemeente, max(b.ontvangen_op) as laatste_bericht_op, max(b.ontvangen_op) filter (where not b.van_gemeente) as laatste_van_aanbieder_op,
    max(b.ontvangen_op) filter (where b.soort = 'JW323') as laatste_declaratie_op, (select geladen_tot from dwh.stand) as geladen_tot
  from (select distinct gemeente from dwh.aanlevering where aan) a left join dwh.feit_bericht b on b.gemeente = a.gemeente
  group by a.gemeente;
comment on view dwh.actualiteit is 'Hoe vers de gegevens van een leverende gemeente zijn.';
comment on column dwh.actualiteit.gemeente is 'Gemeentecode.';
comment on column dwh.actualiteit.laatste_bericht_op is 'Laatste bericht van of aan de gemeente.';
comment on column dwh.actualiteit.laatste_van_aanbieder_op is 'Laatste bericht van een aanbieder aan de gemeente.';
comment on column dwh.actualiteit.laatste_declaratie_op is 'Laatste declaratie bij de gemeente.';
comment on column dwh.actualiteit.geladen_tot is 'Tot dit moment zijn alle oordelen geladen.';
